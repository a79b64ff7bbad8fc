#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "contexts/one_code/testing/one_code_fixture.h"
#include "contexts/one_code/testing/sample.h"
#include "platform/sql/errors.h"

namespace mashang::one_code {
namespace {

using ::testing::ElementsAre;
using testing::LivePhone;
using testing::OneCodeTest;

class Verify : public OneCodeTest {
  protected:
    void SetUp() override {
        OneCodeTest::SetUp();
        parts().is_local = [](std::string_view) { return false; };
    }
};

TEST_P(Verify, a_terminal_for_identity_sees_the_masked_name_the_level_and_the_age) {
    const LivePhone phone = phone_of(lin);
    const Verified verified = show(phone.code_at(now()), gate);
    EXPECT_EQ(verified.purpose, Purpose::identity);
    EXPECT_EQ(verified.level, identity::kLevelMatched);
    EXPECT_EQ(verified.strength, 2);
    EXPECT_EQ(verified.name_masked, "**红");
    EXPECT_THAT(verified.predicates, ElementsAre("adult"));
    EXPECT_EQ(verified.reference, std::nullopt);
    EXPECT_EQ(verified.terminal, "1号闸机");
}

TEST_P(Verify, a_gate_sees_no_name) {
    const Verified verified = show(phone_of(lin, Purpose::entry).code_at(now()), gate);
    EXPECT_EQ(verified.name_masked, std::nullopt);
    EXPECT_THAT(verified.predicates, ElementsAre("adult"));
}

TEST_P(Verify, a_terminal_for_licences_gets_the_masked_name_and_a_reference) {
    const TerminalId kiosk = terminal({Purpose::licence});
    const Verified verified = show(phone_of(lin, Purpose::licence).code_at(now()), kiosk);
    EXPECT_TRUE(verified.reference);
    EXPECT_EQ(verified.name_masked, "**红");
    EXPECT_TRUE(verified.predicates.empty());
}

TEST_P(Verify, a_terminal_shows_its_own_key) {
    const LivePhone phone = phone_of(lin);
    const Shown shown = read_shown(parts(), text_of(phone.code_at(now())));
    const auto refused = [&](const TerminalProof& by) {
        return refusal_of(
            [&] { write([&](sql::Tx& tx) { verify(tx, parts(), app(), by, shown); }); });
    };
    const TerminalId other = terminal({Purpose::identity});
    EXPECT_EQ(refused({gate, ""}), &refusals::kNoSuchTerminal);
    EXPECT_EQ(refused({gate, proof(other).key}), &refusals::kNoSuchTerminal);
    std::string fresh;
    write([&](sql::Tx& tx) { fresh = renew_key(tx, parts(), operator_(), gate).key; });
    EXPECT_EQ(refused(proof(gate)), &refusals::kNoSuchTerminal) << "the one before the last";
    EXPECT_EQ(refused({gate, fresh}), nullptr);
    EXPECT_EQ(told("terminal:" + gate.text()).front().what, "one_code.terminal_registered");
    read([&](sql::Tx& tx) {
        EXPECT_EQ(store::find_terminal(tx, gate)->key_hash, hash_of(fresh)) << "never in clear";
    });
}

TEST_P(Verify, a_suspended_terminal_verifies_nothing_until_it_is_resumed) {
    const LivePhone phone = phone_of(lin);
    const Code code = phone.code_at(now());
    const auto suspend = [&](bool suspends) {
        write([&](sql::Tx& tx) { suspend_terminal(tx, parts(), operator_(), gate, suspends); });
    };
    suspend(true);
    suspend(true);
    EXPECT_EQ(refusal_of([&] { show(code, gate); }), &refusals::kNoSuchTerminal);
    suspend(false);
    EXPECT_EQ(refusal_of([&] { show(code, gate); }), nullptr);
    std::vector<std::string> whats;
    for (const auto& entry : told("terminal:" + gate.text())) whats.push_back(entry.what);
    EXPECT_THAT(whats, ElementsAre("one_code.terminal_registered", "one_code.terminal_suspended",
                                   "one_code.terminal_resumed", "one_code.verified"));
}

TEST_P(Verify, a_code_is_good_once_and_the_one_before_it_no_more) {
    const LivePhone phone = phone_of(lin);
    clock().advance(std::chrono::minutes{10});
    const Code code = phone.code_at(now());
    show(code, gate);
    EXPECT_EQ(refusal_of([&] { show(code, gate); }), &refusals::kReplayed);
    EXPECT_EQ(refusal_of([&] { show(testing::one_earlier(code), gate); }), &refusals::kReplayed);
    EXPECT_EQ(refusal_of([&] { show(phone.code_of(code.slot + 1), gate); }), nullptr);
    EXPECT_EQ(refusal_of([&] { show(phone.code_of(code.slot + 2), gate); }), &refusals::kEarly);
}

TEST_P(Verify, a_forged_code_locks_nobody_out) {
    const LivePhone phone = phone_of(lin);
    Code forged = phone.code_of(2);
    forged.signature.back() = static_cast<char>(forged.signature.back() ^ 1);
    EXPECT_EQ(refusal_of([&] { show(forged, gate); }), &refusals::kBadSignature);
    EXPECT_EQ(refusal_of([&] { show(phone.code_of(1), gate); }), nullptr);
}

TEST_P(Verify, whatever_differs_from_what_was_issued_is_refused) {
    const LivePhone phone = phone_of(lin);
    const auto refused = [&](const std::function<void(Code&)>& change) {
        Code code = phone.code_of(1);
        change(code);
        return refusal_of([&] { show(code, gate); });
    };
    EXPECT_EQ(refused([](Code& code) { code.header.level = 4; }), &refusals::kBadSignature);
    EXPECT_EQ(refused([](Code& code) { code.header.predicates = 3; }), &refusals::kBadSignature);
    EXPECT_EQ(refused([](Code& code) { code.header.purpose = 3; }), &refusals::kBadSignature);
    EXPECT_EQ(refused([](Code& code) { --code.header.slots; }), &refusals::kBadSignature);
    EXPECT_EQ(refused([](Code& code) { ++code.slot; }), &refusals::kBadSignature);
    EXPECT_EQ(refused([](Code& code) { code.link[0] ^= 1; }), &refusals::kBadSignature);
    EXPECT_EQ(refused([](Code& code) { code.commit = std::string(16, 'c'); }),
              &refusals::kBadSignature);
    EXPECT_EQ(refused([](Code& code) { code.header.cid[0] ^= 1; }), &refusals::kUnknownCredential);
    EXPECT_EQ(refused([](Code& code) { code.header.key_id = 9; }), &refusals::kUnknownKey);
    EXPECT_EQ(refused([](Code&) {}), nullptr);
}

TEST_P(Verify, what_is_no_code_is_refused_before_any_row_is_touched) {
    for (const char* wrong : {"x", "GZ1:", "GZ1:ABC", "801234567890123456", "https://a/c/b"}) {
        EXPECT_EQ(refusal_of([&] { show(wrong, gate); }), &refusals::kUnreadable) << wrong;
    }
}

TEST_P(Verify, a_code_for_another_purpose_is_refused_and_not_used_up) {
    const LivePhone phone = phone_of(lin, Purpose::licence);
    const Code code = phone.code_at(now());
    EXPECT_EQ(refusal_of([&] { show(code, gate); }), &refusals::kWrongPurpose);
    EXPECT_EQ(refusal_of([&] { show(code, terminal({Purpose::licence})); }), nullptr);
    EXPECT_TRUE(told("terminal:" + gate.text()).size() == 1) << "its registration only";
}

TEST_P(Verify, only_a_terminal_of_the_calling_app_that_is_at_work_verifies) {
    const LivePhone phone = phone_of(lin);
    const std::string text = text_of(phone.code_at(now()));
    const auto refused = [&](const TerminalId& to, const http::Caller& caller) {
        return refusal_of([&] { show(text, to, caller); });
    };
    EXPECT_EQ(refused(gate, app("kiosks")), &refusals::kNoSuchTerminal);
    EXPECT_EQ(refused(TerminalId{}, app()), &refusals::kNoSuchTerminal);
    EXPECT_EQ(refused(gate, operator_()), &refusals::kNoSuchTerminal);
    write([&](sql::Tx& tx) { close_terminal(tx, parts(), operator_(), gate); });
    EXPECT_EQ(refused(gate, app()), &refusals::kNoSuchTerminal);
}

TEST_P(Verify, a_credential_that_the_platform_forgot_is_refused) {
    const LivePhone phone = phone_of(lin);
    write([](sql::Tx& tx) { tx.execute("DELETE FROM one_code_credential"); });
    EXPECT_EQ(refusal_of([&] { show(phone.code_at(now()), gate); }), &refusals::kUnknownCredential);
}

TEST_P(Verify, the_person_sees_who_asked_and_what_it_got) {
    show(phone_of(lin).code_at(now()), gate);
    const auto uses = ask(http::Method::get, "/api/v1/one-code/uses", lin).at("uses").as_array();
    ASSERT_EQ(uses.size(), 1);
    const auto& use = uses[0].as_object();
    EXPECT_EQ(use.at("terminal"), "1号闸机");
    EXPECT_EQ(use.at("place"), "东街口地铁站");
    EXPECT_EQ(use.at("office"), "office GA-350102000000");
    EXPECT_EQ(use.at("purpose"), "identity");
    EXPECT_EQ(use.at("gave"), (boost::json::array{"name", "level", "adult"}));
    EXPECT_TRUE(
        ask(http::Method::get, "/api/v1/one-code/uses", chen).at("uses").as_array().empty());
}

TEST_P(Verify, the_journal_names_the_app_the_terminal_and_what_it_got) {
    show(phone_of(lin).code_at(now()), gate);
    const auto entries = told("person:" + lin.person_id);
    const auto& reading = entries.back();
    EXPECT_EQ(reading.what, journal::kPersonDataRead);
    EXPECT_EQ(reading.actor, "app:gates");
    EXPECT_EQ(reading.matter, "terminal:" + gate.text());
    const std::string what{reading.facts.at("what").as_string()};
    EXPECT_EQ(words_of_reading(what, Language::zh),
              "隐去部分的姓名、实名等级、已满18岁（一码通行：1号闸机）");
    EXPECT_EQ(words_of_reading(what, Language::en),
              "masked name, assurance level, 18 or older (one code: 1号闸机)");
    EXPECT_EQ(words_of_reading("applicant", Language::en), std::nullopt);
    const auto verified = told("terminal:" + gate.text()).back();
    EXPECT_EQ(verified.what, "one_code.verified");
    EXPECT_EQ(verified.on_behalf, lin.person_id);
    EXPECT_EQ(verified.facts.at("terminal"), "1号闸机");
    for (const auto& entry : entries) {
        EXPECT_EQ(boost::json::serialize(entry.facts).find("小红"), std::string::npos);
    }
}

/// How many of `attempts` at once succeed; the others must be refused with one of `wanted`.
int succeeding(int attempts, const std::function<void()>& attempt,
               const std::vector<const Refusal*>& wanted) {
    std::atomic<int> good{0};
    std::atomic<int> strange{0};
    std::atomic<int> next{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i) {
        threads.emplace_back([&] {
            while (next++ < attempts) {
                try {
                    attempt();
                    ++good;
                } catch (const Refused& refused) {
                    if (std::ranges::find(wanted, &refused.refusal()) == wanted.end()) ++strange;
                } catch (const sql::Outage&) {  // PostgreSQL: too many conflicts; nothing happened
                }
            }
        });
    }
    threads.clear();
    EXPECT_EQ(strange, 0);
    return good;
}

TEST_P(Verify, of_a_thousand_at_once_who_show_one_slot_exactly_one_passes) {
    const Shown shown = read_shown(parts(), text_of(phone_of(lin).code_at(now())));
    const auto attempt = [&] {
        database().write([&](sql::Tx& tx) { verify(tx, parts(), app(), proof(gate), shown); });
    };
    EXPECT_EQ(succeeding(1000, attempt, {&refusals::kReplayed}), 1);
    EXPECT_EQ(ask(http::Method::get, "/api/v1/one-code/uses", lin).at("uses").as_array().size(), 1);
}

TEST_P(Verify, of_a_thousand_at_once_who_type_one_number_exactly_one_passes) {
    std::optional<Shown> shown;
    write([&](sql::Tx& tx) { shown = mint_number(tx, parts(), lin, Purpose::entry).number; });
    const auto attempt = [&] {
        database().write([&](sql::Tx& tx) { verify(tx, parts(), app(), proof(gate), *shown); });
    };
    EXPECT_EQ(succeeding(1000, attempt, {&refusals::kReplayed}), 1);
}

TEST_P(Verify, a_number_is_good_for_a_minute_and_for_one_use) {
    const auto mint = [&](const http::Caller& caller, Purpose purpose) {
        std::optional<Minted> minted;
        write([&](sql::Tx& tx) { minted = mint_number(tx, parts(), caller, purpose); });
        return minted->number.text();
    };
    const std::string first = mint(lin, Purpose::identity);
    const Verified verified = show(first, gate);
    EXPECT_EQ(verified.name_masked, "**红");
    EXPECT_EQ(verified.level, identity::kLevelMatched);
    EXPECT_THAT(verified.predicates, ElementsAre("adult"));
    EXPECT_EQ(refusal_of([&] { show(first, gate); }), &refusals::kReplayed);

    const std::string second = mint(lin, Purpose::identity);
    const std::string third = mint(lin, Purpose::identity);
    EXPECT_EQ(refusal_of([&] { show(second, gate); }), &refusals::kUnknownCredential)
        << "a new one takes the place of the last";
    clock().advance(std::chrono::seconds{60});
    EXPECT_EQ(refusal_of([&] { show(third, gate); }), &refusals::kStale);

    const std::string licence = mint(lin, Purpose::licence);
    EXPECT_EQ(refusal_of([&] { show(licence, gate); }), &refusals::kWrongPurpose);
    http::Caller weak = lin;
    weak.strength = 1;
    EXPECT_EQ(refusal_of([&] { mint(weak, Purpose::licence); }), &refusals::kStrongerSignIn);
}

MASHANG_ON_EACH_ENGINE(Verify);

}  // namespace
}  // namespace mashang::one_code
