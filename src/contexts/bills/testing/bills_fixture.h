#pragma once

// Bills on a fresh database of each engine: cases that go their way, a non-tax platform and a
// payment channel whose words are signed with keys of their own.

#include <gmock/gmock.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/bills/api.h"
#include "contexts/bills/treasury_wire.h"
#include "contexts/bills/wechat_wire.h"
#include "contexts/cases/testing.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/ciphers.h"
#include "platform/journal/following.h"
#include "platform/journal/sequencer.h"
#include "platform/timers/timer_run.h"

namespace mashang::bills::testing {

inline constexpr const char* kApiKey = "0123456789abcdef0123456789abcdef";
inline constexpr const char* kPayCode = "35000000000000000001";
inline constexpr const char* kPlatform = "PUB_KEY_ID_0114232134912410000000000000";

/// Both sides' keys; making them takes a moment.
struct Keys {
    crypto::KeyPair merchant = crypto::KeyPair::generate(crypto::KeyType::rsa);
    crypto::KeyPair platform = crypto::KeyPair::generate(crypto::KeyType::rsa);
};
inline const Keys& keys() {
    static const Keys kKeys;
    return kKeys;
}

inline std::shared_ptr<const Merchant> merchant() {
    return std::make_shared<const Merchant>(
        Merchant::of("1900000001", "wx8888888888888888", "5157F09EFDC096DE",  //
                     std::string{keys().merchant.pem().view()}, kApiKey, kPlatform,
                     keys().platform.public_half().pem()));
}

/// As the channel signs.
inline wechat::Signature signed_by_platform(std::string_view body, Instant now) {
    const std::string timestamp = std::to_string(now.ms() / 1000);
    const std::string message = wechat::message_of_answer(timestamp, "n1", body);
    return {.timestamp = timestamp,
            .nonce = "n1",
            .signature =
                crypto::to_padded_base64(keys().platform.sign(crypto::Scheme::rsa_pkcs1, message)),
            .serial = kPlatform};
}

inline std::string transaction(const std::string& trade_no, const std::string& state,
                               std::int64_t fen = 4000, const std::string& txn = "4200001") {
    boost::json::object object{{"mchid", "1900000001"},
                               {"out_trade_no", trade_no},
                               {"trade_state", state},
                               {"amount", {{"total", fen}, {"currency", "CNY"}}}};
    if (state == "SUCCESS") {
        object["transaction_id"] = txn;
        object["success_time"] = "2018-09-30T17:05:00+08:00";
    }
    return boost::json::serialize(object);
}

inline std::string callback(const std::string& plain, std::string_view key = kApiKey) {
    const std::string nonce = "fdasflkja484";
    const std::string sealed = crypto::aes_256_gcm_encrypt(key, nonce, "transaction", plain);
    return boost::json::serialize(
        boost::json::object{{"id", "EV-1"},
                            {"event_type", "TRANSACTION.SUCCESS"},
                            {"resource_type", "encrypt-resource"},
                            {"resource",
                             {{"algorithm", "AEAD_AES_256_GCM"},
                              {"ciphertext", crypto::to_padded_base64(sealed)},
                              {"nonce", nonce},
                              {"associated_data", "transaction"}}}});
}

class BillsTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<cases::testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        database().migrate(schema());
        parts_ = std::make_unique<Parts>(
            Parts{.clock = town().house.clock,
                  .machine_clock = town().house.clock,
                  .ids = town().house.ids,
                  .journal = town().house.journal,
                  .fields = town().house.fields,
                  .cases = town().parts,
                  .random_bytes = crypto::random_bytes,
                  .office_name = [](std::string_view id) { return std::string{id}; },
                  .base = [] { return std::string{"https://mashang.example"}; },
                  .has_non_tax = true,
                  .merchant = merchant(),
                  .pay_code_pattern = std::regex{"[0-9]{16,20}"}});
        lin = town().proven_person(database());
    }

    cases::testing::Town& town() { return *town_; }
    Parts& parts() { return *parts_; }
    void it_is(const char* moment) { town().house.clock.set(*Instant::parse(moment)); }
    Instant now() { return town().house.clock.now(); }

    /// Handed in and accepted; its bill is asked for.
    cases::Case accepted(const char* item = "GA003") {
        const auto of = town().case_in(database(), cases::CaseState::submitted, lin, item);
        const auto done = run([&](sql::Tx& tx) {
            return cases::accept(tx, town().parts, officer, of.id, of.version);
        });
        follow();
        return done;
    }
    void withdraw(const cases::Case& of) {
        run([&](sql::Tx& tx) {
            return cases::withdraw(tx, town().parts, lin, of.id, of.version, "不办了");
        });
        follow();
    }
    void follow() {
        journal::Sequencer sequencer{database()};
        while (sequencer.run_once() > 0) {
        }
        journal::Following run{database(), town().house.clock, {follower(parts())}};
        while (run.run_once()) {
        }
    }
    void ring() {
        timers::TimerRun run{
            database(),
            town().house.clock,
            {attempt_timer(parts()), reminder_timer(parts()), receipt_timer(parts())}};
        while (run.run_once()) {
        }
    }

    std::optional<Bill> find_bill(const cases::Case& of) {
        return run([&](sql::Tx& tx) -> std::optional<Bill> {
            auto bills = store::list_of_case(tx, of.id);
            if (bills.empty()) return std::nullopt;
            return bills.front();
        });
    }
    Bill bill_of(const cases::Case& of) { return find_bill(of).value(); }
    /// A bill that is due.
    Bill due_bill(const cases::Case& of) {
        treasury_answers(last_order(kNonTax, "issue"), {{"PayCode", kPayCode}});
        return bill_of(of);
    }
    Bill fresh(const Bill& bill) {
        return run([&](sql::Tx& tx) { return store::find(tx, bill.id).value(); });
    }

    std::vector<outbound::Order> orders(std::string_view channel, std::string_view op) {
        std::vector<outbound::Order> all;
        for (outbound::Order& order : town().house.orders()) {
            const bool is_it = order.channel == channel && order.payload.at("op").as_string() == op;
            if (is_it) all.push_back(std::move(order));
        }
        return all;
    }
    outbound::Order last_order(std::string_view channel, std::string_view op) {
        auto all = orders(channel, op);
        if (all.empty()) throw std::logic_error{"no such order"};
        return all.back();
    }

    void treasury_answers(const outbound::Order& order, treasury::Body body,
                          const char* result = "0000") {
        body["ResultCode"] = result;
        const auto channel = non_tax_channel(parts(), "https://treasury.example", "key");
        write([&](sql::Tx& tx) {
            channel.answered(
                tx, order,
                {.status = 200,
                 .body = treasury::print({"answer", "1", std::move(body)}, "treasury", now())});
        });
    }
    void channel_answers(const outbound::Order& order, int status, const std::string& body) {
        const auto signature = signed_by_platform(body, now());
        const auto channel = wechat_channel(parts(), "https://api.example");
        write([&](sql::Tx& tx) {
            channel.answered(tx, order,
                             {.status = status,
                              .body = body,
                              .headers = {{"wechatpay-timestamp", signature.timestamp},
                                          {"wechatpay-nonce", signature.nonce},
                                          {"wechatpay-signature", signature.signature},
                                          {"wechatpay-serial", signature.serial}}});
        });
    }

    Bill pay_by(const Bill& bill, PayWay way = PayWay::native) {
        return run([&](sql::Tx& tx) { return begin_payment(tx, parts(), lin, bill.id, way); });
    }
    /// The newest attempt.
    Attempt attempt_of(const Bill& bill) {
        return run([&](sql::Tx& tx) { return store::list_attempts(tx, bill.id).at(0); });
    }
    Attempt attempt_called(const std::string& trade_no) {
        return run([&](sql::Tx& tx) { return store::find_attempt(tx, trade_no).value(); });
    }
    void told_paid(const std::string& trade_no, std::int64_t fen = 4000,
                   const std::string& txn = "4200001") {
        write([&](sql::Tx& tx) {
            note_payment(tx, parts(),
                         {.trade_no = trade_no,
                          .channel = std::string{kWechatPay},
                          .channel_txn = txn,
                          .amount = Money::from_fen(fen),
                          .paid_at = now()});
        });
    }
    std::vector<Payment> payments_of(const Bill& bill) {
        return run([&](sql::Tx& tx) { return store::list_payments(tx, bill.id); });
    }
    std::vector<Line> book_of(const Bill& bill) {
        return run([&](sql::Tx& tx) {
            std::vector<Line> lines;
            for (const EntryRow& row : store::list_entries(tx, bill.id)) {
                lines.push_back({row.account, row.side, row.amount_fen});
            }
            return lines;
        });
    }
    std::vector<std::string> told(const cases::Case& of) {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, cases::subject_of(of.id), 0, 1000)) {
                if (entry.what.starts_with("bill.")) whats.push_back(entry.what);
            }
        });
        return whats;
    }

    http::Caller lin;
    http::Caller officer = cases::testing::Town::officer();

  private:
    std::unique_ptr<cases::testing::Town> town_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::bills::testing
