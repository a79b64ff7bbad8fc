// A receiver that verifies, fails, is slow, is dead for a day and longer, and sees repetitions.

#include "contexts/apps/delivering.h"

#include "contexts/apps/refusals.h"
#include "contexts/apps/testing/apps_fixture.h"

namespace mashang::apps::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class DeliveringTest : public AppsTest {
  protected:
    std::vector<std::string> of_case(const std::string& id) const {
        auto list = taken();
        std::erase_if(list, [&](const std::string& one) { return !one.ends_with(" " + id); });
        return list;
    }
};

TEST_P(DeliveringTest, what_happens_to_its_cases_comes_signed_and_in_order) {
    registered();
    tell("case.submitted", "a", 2);
    tell("case.submitted", "b", 2);
    tell("case.accepted", "a", 3);  // not asked for
    tell("case.decided", "a", 4);
    settle();
    EXPECT_THAT(taken(),
                UnorderedElementsAre("case.submitted a", "case.submitted b", "case.decided a"));
    EXPECT_THAT(of_case("a"), ElementsAre("case.submitted a", "case.decided a"));
    EXPECT_EQ(receiver.unverified, 0);
    EXPECT_EQ(receiver.repeated, 0);
    EXPECT_THAT(receiver.addresses, ElementsAre(kHook));
    for (const auto& request : receiver.requests) {
        EXPECT_EQ(request.body.find(kPerson), std::string::npos);
    }
}

TEST_P(DeliveringTest, cases_of_others_and_of_those_who_took_it_back_are_not_told) {
    registered();
    tell("case.submitted", "a", 2, nullptr);
    tell("case.submitted", "b", 2, "another app");
    is_consented = false;
    tell("case.submitted", "c", 2);
    settle();
    EXPECT_EQ(receiver.calls, 0);
    const auto page = run([&](sql::Tx& tx) { return events_after(tx, parts(), kApp, 0, 100); });
    EXPECT_THAT(page.events, IsEmpty());
}

TEST_P(DeliveringTest, what_fails_comes_again_under_the_same_id_with_a_new_time) {
    registered();
    for (const int status : {500, 404, 301, 0, 429}) {
        receiver.answer = {.status = status, .body = {}, .error = status == 0 ? "too slow" : ""};
        tell("case.submitted", std::to_string(status), 2);
        settle();
    }
    EXPECT_THAT(taken(), IsEmpty());
    receiver.answer = {.status = 200};
    pass(std::chrono::hours{1});
    EXPECT_EQ(taken().size(), 5u);
    EXPECT_EQ(receiver.unverified, 0) << "signed anew at each sending";
}

TEST_P(DeliveringTest, an_answer_that_got_lost_makes_a_repetition_that_the_id_tells) {
    const Endpoint endpoint = registered().endpoint;
    receiver.loses_answers = true;
    tell("case.submitted", "a", 2);
    settle();
    EXPECT_EQ(view(endpoint).waiting, 1);
    receiver.loses_answers = false;
    pass(std::chrono::hours{1});
    EXPECT_EQ(receiver.taken.size(), 1u);
    EXPECT_EQ(receiver.repeated, 1);
    EXPECT_EQ(view(endpoint).waiting, 0);
}

TEST_P(DeliveringTest, an_old_message_that_is_sent_again_by_another_is_no_more_believed) {
    registered();
    tell("case.submitted", "a", 2);
    settle();
    const outbound::Request captured = receiver.requests.front();
    EXPECT_TRUE(receiver.verifies(captured));
    clock.advance(std::chrono::minutes{6});
    EXPECT_FALSE(receiver.verifies(captured));
    outbound::Request forged = captured;
    forged.headers["webhook-timestamp"] = std::to_string(clock.now().ms() / 1000);
    EXPECT_FALSE(receiver.verifies(forged)) << "the time is signed, too";
}

TEST_P(DeliveringTest, one_that_is_dead_for_a_day_loses_nothing_and_hears_all_in_order) {
    const Endpoint endpoint = registered().endpoint;
    receiver.answer = {.status = 0, .body = {}, .error = "connection refused"};
    for (int i = 0; i < 10; ++i) tell("case.submitted", "case" + std::to_string(i), 2);
    for (int i = 0; i < 10; ++i) tell("case.decided", "case" + std::to_string(i), 3);
    settle();
    pass(std::chrono::hours{24});
    EXPECT_THAT(taken(), IsEmpty());
    EXPECT_EQ(view(endpoint).state, EndpointState::active);
    EXPECT_EQ(view(endpoint).waiting, 20);
    EXPECT_TRUE(view(endpoint).behind_since) << "its owner sees it";
    EXPECT_LT(receiver.calls, 4 * 40) << "and it is not pestered";
    read([&](sql::Tx& tx) {
        const auto failing = outbound::list_failing(tx);
        ASSERT_EQ(failing.size(), 1u) << "so does an operator";
        EXPECT_EQ(failing.front().channel, kWebhooks);
        EXPECT_EQ(failing.front().error, "connection refused");
    });
    receiver.answer = {.status = 204};
    pass(std::chrono::hours{1});
    ASSERT_EQ(taken().size(), 20u) << "within an hour all is there";
    std::map<std::string, int> seen;
    for (const auto& one : receiver.taken) {
        const auto& data = one.at("data").as_object();
        const int before = seen[std::string{data.at("case_id").as_string()}]++;
        EXPECT_EQ(data.at("version").as_int64(), before == 0 ? 2 : 3);
    }
    EXPECT_EQ(receiver.repeated, 0);
    EXPECT_EQ(view(endpoint).waiting, 0);
    EXPECT_FALSE(view(endpoint).behind_since);
}

TEST_P(DeliveringTest, one_that_is_dead_for_days_is_disabled_and_goes_on_when_it_is_resumed) {
    const Endpoint endpoint = registered().endpoint;
    receiver.answer = {.status = 503};
    tell("case.submitted", "a", 2);
    tell("case.decided", "a", 3);
    settle();
    pass(std::chrono::hours{24 * 4});
    EXPECT_EQ(view(endpoint).state, EndpointState::disabled);
    EXPECT_EQ(view(endpoint).disabled_why, "unreachable");
    EXPECT_THAT(told(), Contains("webhook.disabled"));
    const int calls = receiver.calls;
    tell("case.submitted", "b", 2);
    settle();
    pass(std::chrono::hours{48});
    EXPECT_EQ(receiver.calls, calls);
    read([&](sql::Tx& tx) { EXPECT_EQ(outbound::count_dead(tx), 1); });
    receiver.answer = {.status = 200};
    run([&](sql::Tx& tx) {
        return suspend_endpoint(tx, parts(), owner, kApp, endpoint.id, false);
    });
    deliver();
    EXPECT_THAT(taken(),
                UnorderedElementsAre("case.submitted a", "case.submitted b", "case.decided a"));
    EXPECT_THAT(of_case("a"), ElementsAre("case.submitted a", "case.decided a"));
}

TEST_P(DeliveringTest, one_that_says_that_it_is_gone_is_disabled_at_once) {
    const Endpoint endpoint = registered().endpoint;
    receiver.answer = {.status = 410};
    tell("case.submitted", "a", 2);
    settle();
    EXPECT_EQ(receiver.calls, 1);
    EXPECT_EQ(view(endpoint).state, EndpointState::disabled);
    EXPECT_EQ(view(endpoint).disabled_why, "gone");
    EXPECT_EQ(view(endpoint).waiting, 1);
}

TEST_P(DeliveringTest, one_event_that_is_always_refused_holds_up_its_own_case_only) {
    registered();
    receiver.answers["bad"] = {.status = 500};
    tell("case.submitted", "bad", 2);
    tell("case.decided", "bad", 3);
    tell("case.submitted", "good", 2);
    tell("case.decided", "good", 3);
    settle();
    EXPECT_THAT(taken(), ElementsAre("case.submitted good", "case.decided good"));
    receiver.answers.clear();
    pass(std::chrono::hours{1});
    EXPECT_EQ(taken().size(), 4u);
}

TEST_P(DeliveringTest, while_it_is_suspended_all_waits) {
    const Endpoint endpoint = registered().endpoint;
    const auto suspend = [&](bool suspends) {
        run([&](sql::Tx& tx) {
            return suspend_endpoint(tx, parts(), owner, kApp, endpoint.id, suspends);
        });
    };
    suspend(true);
    tell("case.submitted", "a", 2);
    settle();
    pass(std::chrono::hours{24 * 5});
    EXPECT_EQ(receiver.calls, 0);
    EXPECT_EQ(view(endpoint).state, EndpointState::suspended);
    suspend(false);
    deliver();
    EXPECT_THAT(taken(), ElementsAre("case.submitted a"));
}

TEST_P(DeliveringTest, a_rotated_secret_and_the_one_before_verify_side_by_side_for_a_day) {
    const WithSecret first = registered();
    const auto second = run(
        [&](sql::Tx& tx) { return rotate_secret(tx, parts(), owner, kApp, first.endpoint.id); });
    EXPECT_NE(first.secret, second.secret);
    receiver.secrets = {first.secret};
    tell("case.submitted", "a", 2);
    settle();
    EXPECT_THAT(taken(), ElementsAre("case.submitted a"));
    receiver.secrets = {second.secret};
    tell("case.submitted", "b", 2);
    settle();
    EXPECT_EQ(taken().size(), 2u);
    clock.advance(parts().limits.old_secret);
    receiver.secrets = {first.secret};
    tell("case.submitted", "c", 2);
    settle();
    EXPECT_EQ(receiver.unverified, 1);
    EXPECT_FALSE(view(first.endpoint).old_secret_until);
}

TEST_P(DeliveringTest, a_test_goes_to_the_one_endpoint_and_to_no_list) {
    const Endpoint endpoint = registered().endpoint;
    registered({"case.decided"}, "https://card.example/other");
    run([&](sql::Tx& tx) {
        test_endpoint(tx, parts(), owner, kApp, endpoint.id);
        return 0;
    });
    settle();
    EXPECT_THAT(taken(), ElementsAre("webhook.tested"));
    EXPECT_THAT(receiver.addresses, ElementsAre(kHook));
    const auto page = run([&](sql::Tx& tx) { return events_after(tx, parts(), kApp, 0, 100); });
    EXPECT_THAT(page.events, IsEmpty());
    EXPECT_GT(page.next, 0);
}

TEST_P(DeliveringTest, its_owner_sees_what_was_sent_and_how_it_went) {
    const Endpoint endpoint = registered().endpoint;
    tell("case.submitted", "a", 2);
    settle();
    receiver.answer = {.status = 500};
    tell("case.decided", "a", 3);
    settle();
    const auto list = run([&](sql::Tx& tx) { return deliveries_of(tx, parts(), endpoint); });
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0].state, DeliveryState::ordered);
    EXPECT_EQ(list[0].attempts, 1);
    EXPECT_EQ(list[0].last_error, "HTTP 500");
    EXPECT_EQ(list[0].next_attempt_at, clock.now() + std::chrono::seconds{1});
    EXPECT_EQ(list[1].state, DeliveryState::delivered);
    EXPECT_EQ(list[1].status, 204);
    EXPECT_EQ(list[1].delivered_at, clock.now());
}

TEST_P(DeliveringTest, an_app_catches_up_by_a_cursor_also_without_any_endpoint) {
    for (int i = 0; i < 5; ++i) tell("case.submitted", std::to_string(i), 2);
    settle();
    std::vector<std::string> seen;
    std::int64_t cursor = 0;
    for (bool more = true; more;) {
        const auto page =
            run([&](sql::Tx& tx) { return events_after(tx, parts(), kApp, cursor, 2); });
        for (const EventView& event : page.events) {
            seen.push_back(event.case_id);
            EXPECT_EQ(event.number, "N-" + event.case_id);
        }
        cursor = page.next;
        more = page.more;
    }
    EXPECT_THAT(seen, ElementsAre("0", "1", "2", "3", "4"));
    const auto rest = run([&](sql::Tx& tx) { return events_after(tx, parts(), kApp, cursor, 2); });
    EXPECT_THAT(rest.events, IsEmpty());
    EXPECT_EQ(rest.next, cursor);
    const auto others =
        run([&](sql::Tx& tx) { return events_after(tx, parts(), "another", 0, 100); });
    EXPECT_THAT(others.events, IsEmpty());
}

TEST_P(DeliveringTest, what_is_older_than_a_month_is_forgotten) {
    registered();
    tell("case.submitted", "a", 2);
    settle();
    const auto swept = [&] {
        return run(
            [&](sql::Tx& tx) { return store::sweep(tx, clock.now() - parts().limits.kept); });
    };
    EXPECT_EQ(swept(), 0);
    clock.advance(std::chrono::hours{24 * 31});
    EXPECT_EQ(swept(), 2);
    EXPECT_EQ(swept(), 0);
}

MASHANG_ON_EACH_ENGINE(DeliveringTest);

}  // namespace
}  // namespace mashang::apps::testing
