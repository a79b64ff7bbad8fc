#pragma once

// What all walks along the doors share: a town that is not changed by them, and how a refusal
// looks.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/testing/doors.h"
#include "base/enum_names.h"

namespace mashang::app::testing {

/// What a route says to somebody who may not.
struct Said {
    int status;
    std::string code;  ///< empty: any
};

/// Codes of every route: the edge's and those of wrong input.
inline bool is_everywhere(std::string_view code) {
    return code.starts_with("http.") || code.starts_with("json.");
}

inline bool declares(const http::Route& route, std::string_view code) {
    return is_everywhere(code) ||
           std::ranges::any_of(route.refusals, [&](const auto* row) { return row->code == code; });
}

class Walk : public ::testing::TestWithParam<sql::Engine> {
  protected:
    static LiveTown& town() { return *here_->town; }
    static const std::vector<Door>& doors() { return here_->doors; }

    void SetUp() override {
        auto& mine = stops_[GetParam()];
        if (!mine) {
            mine = std::make_unique<Stop>();
            mine->town = std::make_unique<LiveTown>(GetParam());
            mine->doors = doors_of(*mine->town);
        }
        here_ = mine.get();
    }
    static void TearDownTestSuite() { stops_.clear(); }

    static const http::Route& route_of(const Door& door) {
        for (const http::Route& route : town().house().routes()) {
            if (route_name(route) == door.row) return route;
        }
        throw std::logic_error("no such route: " + door.row);
    }

    static http::RawAnswer knock(Visitor visitor, const Door& door) {
        return town().ask(visitor, method_of(door), door.target, door.body, door.media);
    }

    /// A problem document with a code that the route declares, and nothing of the owner.
    static void expect_problem(const http::RawAnswer& answer, const Door& door,
                               const Said& expected) {
        EXPECT_EQ(answer.status, expected.status) << answer.body;
        EXPECT_EQ(answer.header("content-type"), "application/problem+json");
        if (answer.header("content-type") != "application/problem+json") return;
        const json::object problem = json::parse(answer.body).as_object();
        const std::string code{problem.at("code").as_string()};
        if (!expected.code.empty()) EXPECT_EQ(code, expected.code);
        EXPECT_TRUE(declares(route_of(door), code)) << code << " is not declared";
        EXPECT_FALSE(problem.at("title").as_string().empty());
        EXPECT_FALSE(problem.at("detail").as_string().empty());
        expect_nothing_of_the_owner(answer);
    }
    static void expect_nothing_of_the_owner(const http::RawAnswer& answer) {
        for (const std::string& secret : {kOwnersName, kOwnersNumber, kOwnersMobile}) {
            EXPECT_THAT(answer.body, ::testing::Not(::testing::HasSubstr(secret)));
        }
    }

    static std::vector<Visitor> visitors() {
        std::vector<Visitor> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Visitor>>(
            [&](auto described) { all.push_back(described.value); });
        return all;
    }

  private:
    struct Stop {
        std::unique_ptr<LiveTown> town;
        std::vector<Door> doors;
    };
    static inline std::map<sql::Engine, std::unique_ptr<Stop>> stops_;
    static inline Stop* here_ = nullptr;
};

}  // namespace mashang::app::testing
