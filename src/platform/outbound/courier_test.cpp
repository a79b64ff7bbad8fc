#include "platform/outbound/courier.h"

#include <gmock/gmock.h>

#include <thread>

#include "platform/outbound/testing/outbound_fixture.h"

namespace mashang::outbound {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class CourierTest : public OutboundTest {
  protected:
    void SetUp() override {
        OutboundTest::SetUp();
        courier_.emplace(equipment(), channel());
    }
    void run_out() {
        while (courier_->run_once()) {
        }
    }
    /// Runs with an hour between, until all attempts are used up.
    void run_for_hours(int hours) {
        for (int i = 0; i < hours; ++i) {
            run_out();
            clock_.advance(std::chrono::hours{1});
        }
    }
    std::optional<Courier> courier_;
};

MASHANG_ON_EACH_ENGINE(CourierTest);

TEST_P(CourierTest, an_order_goes_out_after_its_commit_and_its_answer_comes_back_once) {
    place("k1");
    run_out();
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
    const auto sent = transport_.sent();
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].url, "https://sms.example/v1");
    EXPECT_EQ(sent[0].request.path, "/messages");
    EXPECT_EQ(sent[0].request.body, "您的办件已受理");
    EXPECT_EQ(sent[0].request.headers.at("Idempotency-Key"), "k1");
    EXPECT_EQ(sent[0].request.headers.at("Authorization"), "Bearer secret");
}

TEST_P(CourierTest, an_order_whose_transaction_rolls_back_does_not_go_out) {
    EXPECT_THROW(write([&](sql::Tx& tx) {
                     outbox_.place(tx, clock_.now(), {.channel = "sms", .idempotency_key = "k1"});
                     throw std::runtime_error("no");
                 }),
                 std::runtime_error);
    run_out();
    EXPECT_THAT(transport_.sent(), IsEmpty());
}

TEST_P(CourierTest, the_same_order_twice_is_one_order_also_after_it_was_answered) {
    place("k1");
    place("k1");
    run_out();
    place("k1");
    run_out();
    EXPECT_THAT(transport_.sent(), SizeIs(1));
}

TEST_P(CourierTest, answered_orders_are_forgotten_the_oldest_first_and_a_few_at_a_time) {
    for (const char* key : {"k1", "k2", "k3"}) {
        place(key);
        run_out();
        clock_.advance(milliseconds{1});
    }
    place("k4");
    const auto forget = [&](Instant before, std::size_t limit) {
        std::int64_t gone = 0;
        write([&](sql::Tx& tx) { gone = forget_answered(tx, before, limit); });
        return gone;
    };
    const auto kept = [&] {
        std::vector<std::string> keys;
        read([&](sql::Tx& tx) {
            keys = tx.query<std::string>(
                "SELECT idempotency_key FROM outbound_order ORDER BY idempotency_key");
        });
        return keys;
    };
    EXPECT_EQ(forget(clock_.now() - milliseconds{3}, 500), 0);
    EXPECT_EQ(forget(clock_.now(), 2), 2);
    EXPECT_THAT(kept(), ElementsAre("k3", "k4"));
    EXPECT_EQ(forget(clock_.now(), 2), 1);
    EXPECT_EQ(forget(clock_.now() + milliseconds{1}, 2), 0);
    EXPECT_THAT(kept(), ElementsAre("k4")) << "it is not answered";
}

TEST_P(CourierTest, the_payload_lies_encrypted_and_is_forgotten_when_it_is_answered) {
    place("k1");
    const auto payload = [&] {
        std::string text;
        read(
            [&](sql::Tx& tx) { text = tx.get<std::string>("SELECT payload FROM outbound_order"); });
        return text;
    };
    EXPECT_TRUE(payload().starts_with("outbound_order.payload:sms:k1|"));
    run_out();
    EXPECT_EQ(payload(), "");
}

TEST_P(CourierTest, what_is_not_answered_is_tried_again_after_longer_and_longer_waits) {
    transport_.answer({.status = 503});
    place("k1");
    run_out();
    EXPECT_THAT(transport_.sent(), SizeIs(1));
    clock_.advance(milliseconds{999});  // 2 s, jitter at its lowest: 1 s
    run_out();
    EXPECT_THAT(transport_.sent(), SizeIs(1));
    clock_.advance(milliseconds{1});
    run_out();
    EXPECT_THAT(transport_.sent(), SizeIs(2));
    clock_.advance(milliseconds{1999});
    run_out();
    EXPECT_THAT(transport_.sent(), SizeIs(2));
    transport_.answer({.status = 200});
    clock_.advance(milliseconds{1});
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
}

TEST_P(CourierTest, the_other_side_may_ask_for_a_longer_wait) {
    transport_.answer({.status = 429, .retry_after = std::chrono::seconds{120}});
    place("k1");
    run_out();
    clock_.advance(std::chrono::seconds{119});
    run_out();
    EXPECT_THAT(transport_.sent(), SizeIs(1));
    clock_.advance(std::chrono::seconds{1});
    run_out();
    EXPECT_THAT(transport_.sent(), SizeIs(2));
}

TEST_P(CourierTest, a_no_of_the_other_side_is_an_answer_and_a_wrong_credential_is_none) {
    transport_.answer({.status = 404});
    place("k1");
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
    transport_.answer({.status = 401});
    place("k2");
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
    EXPECT_EQ(state_of("k2"), "waiting");
}

TEST_P(CourierTest, after_the_last_attempt_an_order_is_a_dead_letter) {
    transport_.answer({.error = "connection refused"});
    place("k1", 3);
    run_for_hours(5);
    EXPECT_THAT(transport_.sent(), SizeIs(3));
    ASSERT_THAT(dead(), SizeIs(1));
    const DeadLetter letter = dead()[0];
    EXPECT_EQ(letter.channel, "sms");
    EXPECT_EQ(letter.subject, "case:1");
    EXPECT_EQ(letter.attempts, 3);
    EXPECT_EQ(letter.last_error, "connection refused");
    EXPECT_TRUE(Uuid::parse(letter.id));
    EXPECT_THAT(keys_in("given_up"), ElementsAre("k1"));
}

TEST_P(CourierTest, a_dead_letter_is_sent_again_when_somebody_says_so_and_the_journal_knows_who) {
    transport_.answer({.status = 500});
    place("k1", 1);
    run_out();
    ASSERT_THAT(dead(), SizeIs(1));
    const std::string id = dead()[0].id;
    write([&](sql::Tx& tx) {
        EXPECT_TRUE(outbox_.resend(tx, clock_.now(), id, "operator-1", "operator"));
        EXPECT_FALSE(outbox_.resend(tx, clock_.now(), id, "operator-1", "operator"));
    });
    journal::Sequencer{database()}.run_once();
    transport_.answer({.status = 200});
    run_out();
    EXPECT_THAT(dead(), IsEmpty());
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
    read([&](sql::Tx& tx) {
        const auto told = journal::read_subject(tx, "order:" + id, 0, 10);
        ASSERT_EQ(told.size(), 1u);
        EXPECT_EQ(told[0].what, "outbound.resent");
        EXPECT_EQ(told[0].actor, "operator-1");
        EXPECT_EQ(told[0].matter, "case:1");
    });
}

TEST_P(CourierTest, an_answer_that_cannot_be_taken_in_has_no_effect_and_is_asked_for_again) {
    failing_ = true;
    place("k1", 3);
    run_out();
    EXPECT_THAT(keys_in("answered"), IsEmpty());
    failing_ = false;
    run_for_hours(1);
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
    EXPECT_EQ(transport_.sent()[1].request.headers.at("Idempotency-Key"), "k1");
}

TEST_P(CourierTest, a_payload_that_was_moved_to_another_order_does_not_go_out) {
    place("k1", 1);
    place("k2", 1);
    write([](sql::Tx& tx) {
        tx.execute(
            "UPDATE outbound_order SET payload = (SELECT payload FROM outbound_order WHERE "
            "idempotency_key = 'k1') WHERE idempotency_key = 'k2'");
    });
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
    ASSERT_THAT(dead(), SizeIs(1));
    EXPECT_EQ(dead()[0].last_error, "tampered");
}

TEST_P(CourierTest, what_was_in_the_air_when_the_program_died_goes_out_again) {
    place("k1");
    write([&](sql::Tx& tx) {  // claimed, and never heard of again
        EXPECT_TRUE(
            claim_next(tx, "sms", clock_.now(), clock_.now() + milliseconds{70'000}, "old"));
    });
    run_out();
    EXPECT_THAT(transport_.sent(), IsEmpty());
    if (engine() == sql::Engine::sqlite) {
        courier_->recover();  // nobody else can be at it
    } else {
        courier_->recover();
        run_out();
        EXPECT_THAT(transport_.sent(), IsEmpty()) << "another node may be at it";
        clock_.advance(milliseconds{70'000});
    }
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
}

TEST_P(CourierTest, a_claim_ends_also_when_the_clock_is_set_back) {
    place("k1");
    write([&](sql::Tx& tx) {
        EXPECT_TRUE(
            claim_next(tx, "sms", clock_.now(), clock_.now() + milliseconds{70'000}, "old"));
    });
    clock_.advance(-std::chrono::days{10});
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
}

TEST_P(CourierTest, an_order_does_not_wait_for_a_clock_that_was_set_back) {
    place("k1");
    clock_.advance(-std::chrono::days{10});
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
}

TEST_P(CourierTest, a_worker_who_comes_back_late_changes_nothing) {
    place("k1");
    transport_.answer_by([&](const Request&) {
        // While this call hangs, its claim ends, and another worker gets the answer.
        transport_.answer({.status = 200});
        clock_.advance(std::chrono::hours{1});
        Courier other{equipment(), channel()};
        EXPECT_TRUE(other.run_once());
        return Answer{.status = 404};
    });
    run_out();
    read([](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT status FROM answered WHERE key = 'k1'"), 200);
    });
}

TEST_P(CourierTest, while_the_other_side_is_down_orders_wait_and_keep_their_attempts) {
    transport_.answer({.error = "connection refused"});
    for (int i = 0; i < 20; ++i) place(fmt::format("k{:02}", i));
    run_out();
    EXPECT_THAT(transport_.sent(), SizeIs(5)) << "then the breaker opens";
    EXPECT_TRUE(courier_->is_broken());
    transport_.answer({.status = 200});
    clock_.advance(std::chrono::seconds{30});
    run_out();
    EXPECT_FALSE(courier_->is_broken());
    EXPECT_THAT(keys_in("answered"), SizeIs(20));
}

TEST_P(CourierTest, orders_that_wait_are_counted_and_the_oldest_is_known) {
    const Instant first = clock_.now();
    place("k1");
    clock_.advance(milliseconds{5});
    place("k2");
    std::vector<WaitingOrders> waiting;
    read([&](sql::Tx& tx) { waiting = list_waiting(tx); });
    ASSERT_THAT(waiting, SizeIs(1));
    EXPECT_EQ(waiting[0].channel, "sms");
    EXPECT_EQ(waiting[0].count, 2);
    EXPECT_EQ(waiting[0].since, first);
    run_out();
    read([&](sql::Tx& tx) { EXPECT_THAT(list_waiting(tx), IsEmpty()); });
}

TEST_P(CourierTest, orders_that_wait_after_a_failure_are_counted_by_channel) {
    place("k1");
    place("k2");
    const auto failing = [&] {
        std::vector<FailingOrders> all;
        read([&](sql::Tx& tx) { all = list_failing(tx); });
        return all;
    };
    EXPECT_THAT(failing(), IsEmpty()) << "they wait for their first attempt";
    transport_.answer({.status = 503});
    run_out();
    ASSERT_THAT(failing(), SizeIs(1));
    EXPECT_EQ(failing()[0].channel, "sms");
    EXPECT_EQ(failing()[0].count, 2);
    EXPECT_EQ(failing()[0].error, "HTTP 503");
    transport_.answer({.status = 200});
    clock_.advance(milliseconds{2000});
    run_out();
    EXPECT_THAT(failing(), IsEmpty());
}

TEST_P(CourierTest, orders_of_other_channels_are_left_alone) {
    write([&](sql::Tx& tx) {
        outbox_.place(tx, clock_.now(), {.channel = "courier", .idempotency_key = "k1"});
    });
    run_out();
    EXPECT_EQ(state_of("k1"), "waiting");
}

TEST_P(CourierTest, several_workers_carry_out_each_order_once) {
    for (int i = 0; i < 60; ++i) place(fmt::format("k{:02}", i));
    std::vector<std::thread> workers;
    for (int i = 0; i < 3; ++i) {
        workers.emplace_back([&] {
            for (int tries = 0; tries < 60; ++tries) {
                try {
                    courier_->run_once();
                } catch (const sql::Outage&) {
                    // Another one was in the way five times: later.
                }
            }
        });
    }
    for (auto& worker : workers) worker.join();
    run_out();
    clock_.advance(std::chrono::hours{1});  // for answers that lost against others five times
    run_out();
    EXPECT_THAT(keys_in("answered"), SizeIs(60));  // twice would break the table's key
}

TEST_P(CourierTest, who_works_on_it_is_asked_again_when_he_says) {
    transport_.answer({.status = 202, .retry_after = std::chrono::seconds{30}});
    place("k1");
    run_out();
    EXPECT_THAT(keys_in("answered"), IsEmpty());
    transport_.answer({.status = 200, .body = "done"});
    clock_.advance(std::chrono::seconds{29});
    run_out();
    EXPECT_THAT(keys_in("answered"), IsEmpty());
    clock_.advance(std::chrono::seconds{1});
    run_out();
    EXPECT_THAT(keys_in("answered"), ElementsAre("k1"));
    EXPECT_THAT(transport_.sent(), SizeIs(2));
}

TEST(IsFinal, what_the_other_side_decided_is_final) {
    EXPECT_TRUE(is_final({.status = 202}));
    EXPECT_FALSE(is_final({.status = 202, .retry_after = std::chrono::seconds{1}}));
    for (const int status : {200, 201, 204, 400, 404, 409, 410, 422}) {
        EXPECT_TRUE(is_final({.status = status})) << status;
    }
    for (const int status : {0, 100, 301, 302, 401, 403, 407, 408, 425, 429, 500, 502, 503, 504}) {
        EXPECT_FALSE(is_final({.status = status})) << status;
    }
}

}  // namespace
}  // namespace mashang::outbound
