// Two devices on one draft: what was typed first stays, and the second is told the version.

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <thread>

#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/testing.h"
#include "platform/http/problem.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

class DraftConflict : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town().proven_person(database());
        routes_ = routes(town().parts);
    }
    testing::Town& town() { return *town_; }

    struct Answer {
        int status = 0;
        json::object body;
    };
    /// As the edge would answer.
    Answer call(http::Method method, std::string_view path, json::object members) {
        for (const http::Route& row : routes_) {
            if (row.method != method || row.path != path) continue;
            try {
                http::RawOutput output;
                write([&](sql::Tx& tx) { output = http::call(row, &tx, lin_, members); });
                return {output.reply.status, json::parse(output.body).as_object()};
            } catch (const Refused& refused) {
                return {http::status_of(refused.refusal()),
                        json::parse(http::problem_text(refused, Language::zh, "r1")).as_object()};
            }
        }
        throw std::logic_error{"no such route"};
    }
    Answer save(const Case& of, std::int64_t version, const char* address) {
        return call(http::Method::patch, "/api/v1/cases/{id}",
                    {{"id", of.id.text()},
                     {"version", version},
                     {"form", {{"address", address}, {"mobile", "13800138000"}}}});
    }
    std::string kept_address(const Case& of) {
        std::string address;
        read([&](sql::Tx& tx) {
            address = std::string{town().store.form_of(tx, of).at("address").as_string()};
        });
        return address;
    }
    Case draft() { return town().case_in(database(), CaseState::draft, lin_); }

  private:
    std::unique_ptr<testing::Town> town_;
    http::Caller lin_;
    http::Routes routes_;
};

TEST_P(DraftConflict, TheSecondDeviceIsToldTheVersionAndWhatWasTypedFirstStays) {
    const Case of = draft();
    const Answer first = save(of, 3, "甲");
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body.at("version"), 4);
    const Answer second = save(of, 3, "乙");
    EXPECT_EQ(second.status, 409);
    EXPECT_EQ(second.body.at("code"), "cases.changed_meanwhile");
    EXPECT_EQ(second.body.at("facts").at("version"), "4");
    EXPECT_EQ(kept_address(of), "甲");
    const Answer again = save(of, 4, "乙");
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body.at("form").at("address"), "乙");
    EXPECT_EQ(kept_address(of), "乙");
}

TEST_P(DraftConflict, AStaleDeviceHearsOfTheConflictBeforeItHearsOfFaults) {
    const Case of = draft();
    save(of, 3, "甲");
    const Answer stale = call(http::Method::patch, "/api/v1/cases/{id}",
                              {{"id", of.id.text()}, {"version", 3}, {"form", {{"colour", 1}}}});
    EXPECT_EQ(stale.status, 409);
    const Answer fresh = call(http::Method::patch, "/api/v1/cases/{id}",
                              {{"id", of.id.text()}, {"version", 4}, {"form", {{"colour", 1}}}});
    EXPECT_EQ(fresh.status, 422);
    EXPECT_EQ(fresh.body.at("faults").at(0).at("pointer"), "/form/colour");
    EXPECT_EQ(kept_address(of), "甲");
}

TEST_P(DraftConflict, AStaleDeviceDoesNotHandInWhatItHasNotSeen) {
    const Case of = draft();
    save(of, 3, "甲");
    const Answer stale = call(http::Method::post, "/api/v1/cases/{id}/submission",
                              {{"id", of.id.text()}, {"version", 3}});
    EXPECT_EQ(stale.status, 409);
    EXPECT_EQ(stale.body.at("facts").at("version"), "4");
    EXPECT_EQ(call(http::Method::post, "/api/v1/cases/{id}/submission",
                   {{"id", of.id.text()}, {"version", 4}})
                  .status,
              200);
}

TEST_P(DraftConflict, AMaterialThatWasPutInMeanwhileIsAConflictToo) {
    const Case of = draft();
    const Answer removed = call(http::Method::del, "/api/v1/cases/{id}/materials/{seq}",
                                {{"id", of.id.text()}, {"seq", "1"}});
    EXPECT_EQ(removed.status, 200);
    EXPECT_EQ(removed.body.at("version"), 4);
    EXPECT_EQ(save(of, 3, "甲").status, 409);
    EXPECT_EQ(save(of, 4, "甲").status, 200);
}

TEST_P(DraftConflict, OfDevicesThatSaveAtOnceOneWinsAndItsFormIsKeptWhole) {
    const Case of = draft();
    constexpr int kDevices = 4;
    std::atomic<int> saved{0}, conflicts{0};
    std::string winner;
    std::mutex mutex;
    std::vector<std::jthread> devices;
    for (int i = 0; i < kDevices; ++i) {
        devices.emplace_back([&, address = "第" + std::to_string(i) + "台"] {
            const Answer answer = save(of, 3, address.c_str());
            if (answer.status == 409) {
                EXPECT_EQ(answer.body.at("facts").at("version"), "4");
                ++conflicts;
            }
            if (answer.status != 200) return;
            ++saved;
            const std::lock_guard lock{mutex};
            winner = address;
        });
    }
    devices.clear();
    EXPECT_EQ(saved, 1);
    EXPECT_EQ(conflicts, kDevices - 1);
    EXPECT_EQ(kept_address(of), winner);
}

MASHANG_ON_EACH_ENGINE(DraftConflict);

}  // namespace
}  // namespace mashang::cases
