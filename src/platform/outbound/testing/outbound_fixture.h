#pragma once

// Orders on a fresh database of each engine, and an outside world that says what the test wants.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/crypto/bytes.h"
#include "platform/journal/schema.h"
#include "platform/journal/sequencer.h"
#include "platform/outbound/courier.h"
#include "platform/outbound/schema.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::outbound {

/// Answers by a function of the test's and keeps what was sent.
class FakeTransport final : public Transport {
  public:
    struct Sent {
        std::string url;
        Request request;
    };

    Answer send(std::string_view base_url, const Request& request,
                std::chrono::milliseconds) override {
        std::function<Answer(const Request&)> answering;
        {
            const std::scoped_lock lock{mutex_};
            sent_.push_back({std::string{base_url}, request});
            answering = answering_;
        }
        return answering(request);
    }

    void answer(Answer answer) {
        answer_by([answer](const Request&) { return answer; });
    }
    void answer_by(std::function<Answer(const Request&)> answering) {
        const std::scoped_lock lock{mutex_};
        answering_ = std::move(answering);
    }
    std::vector<Sent> sent() {
        const std::scoped_lock lock{mutex_};
        return sent_;
    }

  private:
    std::mutex mutex_;
    std::vector<Sent> sent_;
    std::function<Answer(const Request&)> answering_ = [](const Request&) {
        return Answer{.status = 200, .body = "ok"};
    };
};

/// Enough of a cipher to see whether it was used, and for which row.
inline Cipher test_cipher() {
    return {.seal =
                [](std::string_view plain, std::string_view bound_to) {
                    return std::string{bound_to} + "|" + crypto::to_hex(plain);
                },
            .open =
                [](std::string_view sealed, std::string_view bound_to) {
                    if (!sealed.starts_with(std::string{bound_to} + "|")) {
                        throw std::runtime_error("tampered");
                    }
                    return crypto::from_hex(sealed.substr(bound_to.size() + 1)).value();
                }};
}

/// A channel "sms" whose answers are written into the table `answered`.
class OutboundTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(journal::schema());
        database().migrate(schema());
        write([](sql::Tx& tx) {
            tx.execute("CREATE TABLE answered (key TEXT PRIMARY KEY, status BIGINT NOT NULL)");
            tx.execute("CREATE TABLE given_up (key TEXT PRIMARY KEY)");
        });
    }

    Equipment equipment() {
        return {.database = database(),
                .clock = clock_,
                .ids = ids_,
                .transport = transport_,
                .cipher = test_cipher(),
                .random = [] { return 0.0; }};
    }

    Channel channel() {
        return {.name = "sms",
                .url = "https://sms.example/v1",
                .key = "secret",
                .wire =
                    [](const Order& order) {
                        return Request{.path = "/messages",
                                       .body = std::string{order.payload.at("text").as_string()}};
                    },
                .answered =
                    [this](sql::Tx& tx, const Order& order, const Answer& answer) {
                        tx.execute("INSERT INTO answered (key, status) VALUES ($1, $2)",
                                   order.idempotency_key, answer.status);
                        if (failing_) throw std::runtime_error("a bug");
                    },
                .given_up =
                    [](sql::Tx& tx, const Order& order) {
                        tx.execute("INSERT INTO given_up (key) VALUES ($1)", order.idempotency_key);
                    }};
    }

    void place(const std::string& key, int max_attempts = 8) {
        write([&](sql::Tx& tx) {
            outbox_.place(tx, clock_.now(),
                          {.channel = "sms",
                           .idempotency_key = key,
                           .subject = "case:1",
                           .payload = {{"text", "您的办件已受理"}},
                           .max_attempts = max_attempts});
        });
    }

    std::vector<std::string> keys_in(const std::string& table) {
        std::vector<std::string> keys;
        read([&](sql::Tx& tx) {
            keys = tx.query<std::string>("SELECT key FROM " + table + " ORDER BY key");
        });
        return keys;
    }

    std::vector<DeadLetter> dead() {
        std::vector<DeadLetter> letters;
        read([&](sql::Tx& tx) { letters = outbox_.list_dead(tx); });
        return letters;
    }

    std::string state_of(const std::string& key) {
        std::string state;
        read([&](sql::Tx& tx) {
            state = tx.get<std::string>(
                "SELECT state FROM outbound_order WHERE idempotency_key = $1", key);
        });
        return state;
    }

    platform::SetClock clock_{*Instant::parse("2018-09-30T16:59:00+08:00")};
    UuidMaker ids_{[](std::uint8_t* bytes, std::size_t count) { std::fill_n(bytes, count, 7); }};
    journal::Journal journal_{ids_};
    Outbox outbox_{test_cipher(), journal_};
    FakeTransport transport_;
    bool failing_ = false;
};

}  // namespace mashang::outbound
