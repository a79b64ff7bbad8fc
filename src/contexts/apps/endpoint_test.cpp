#include "contexts/apps/endpoint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "contexts/apps/refusals.h"

namespace mashang::apps {
namespace {

using ::testing::ElementsAre;

Delivery delivery(std::int64_t position, std::string case_id) {
    return {.position = position, .case_id = std::move(case_id), .made_at = {}};
}
std::vector<std::int64_t> positions(const std::vector<Delivery>& list) {
    std::vector<std::int64_t> all;
    for (const Delivery& one : list) all.push_back(one.position);
    return all;
}

TEST(Endpoint, asks_for_known_events_once_at_a_public_address) {
    const std::vector<std::string> good{"case.decided", "case.submitted"};
    EXPECT_TRUE(faults_of("https://card.example/hooks", good, {}).empty());
    for (const char* address :
         {"", "card.example", "http://card.example/", "https://10.0.0.1/", "https://localhost/",
          "https://[::1]/", "https://u:p@card.example/", "https://card.example/#a",
          "https://169.254.169.254/latest", "ftp://card.example/"}) {
        const auto faults = faults_of(address, good, {});
        ASSERT_EQ(faults.size(), 1u) << address;
        EXPECT_EQ(faults[0].pointer, "/url");
        EXPECT_EQ(faults[0].refusal, &refusals::kAddress);
    }
    const std::vector<std::string> trusted{"127.0.0.1:3000"};
    EXPECT_TRUE(faults_of("http://127.0.0.1:3000/hooks", good, trusted).empty());
    EXPECT_FALSE(faults_of("http://127.0.0.1:3001/hooks", good, trusted).empty());
}

TEST(Endpoint, hears_everything_that_is_wrong_at_once) {
    const std::vector<std::string> events{"case.decided", "case.flown", "case.decided"};
    const auto faults = faults_of("x", events, {});
    ASSERT_EQ(faults.size(), 3u);
    EXPECT_EQ(faults[1].pointer, "/events/1");
    EXPECT_EQ(faults[2].pointer, "/events/2");
    EXPECT_EQ(faults_of("https://card.example/", {}, {}).front().refusal, &refusals::kNoEvent);
}

TEST(NextOf, sends_of_each_case_one_at_a_time_in_its_order) {
    const std::vector<Delivery> waiting{delivery(1, "a"), delivery(2, "a"), delivery(3, "b")};
    EXPECT_THAT(positions(next_of(waiting, {})), ElementsAre(1, 3));
    const std::vector<Delivery> ordered{delivery(0, "a")};
    EXPECT_THAT(positions(next_of(waiting, ordered)), ElementsAre(3));
}

TEST(NextOf, tests_wait_for_no_case) {
    const std::vector<Delivery> waiting{delivery(1, ""), delivery(2, "")};
    EXPECT_THAT(positions(next_of(waiting, {})), ElementsAre(1, 2));
}

RC_GTEST_PROP(NextOf, never_overtakes_within_a_case_and_never_exceeds_the_air, ()) {
    const auto cases = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5));
    const auto in_air = *rc::gen::inRange(0, static_cast<int>(kMostInTheAir) + 1);
    std::vector<Delivery> ordered;
    std::vector<Delivery> waiting;
    for (int i = 0; i < in_air; ++i) ordered.push_back(delivery(i, "c" + std::to_string(i)));
    for (std::size_t i = 0; i < cases.size(); ++i) {
        waiting.push_back(
            delivery(100 + static_cast<std::int64_t>(i), "c" + std::to_string(cases[i])));
    }
    const auto next = next_of(waiting, ordered);
    RC_ASSERT(next.size() + ordered.size() <= kMostInTheAir);
    std::set<std::string> busy;
    for (const Delivery& one : ordered) busy.insert(one.case_id);
    std::map<std::string, std::int64_t> first;
    for (const Delivery& one : waiting) first.try_emplace(one.case_id, one.position);
    for (const Delivery& one : next) {
        RC_ASSERT(busy.insert(one.case_id).second);
        RC_ASSERT(first.at(one.case_id) == one.position);
    }
}

}  // namespace
}  // namespace mashang::apps
