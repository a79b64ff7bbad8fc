// How a terminal gets to see a licence.

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "base/split.h"
#include "contexts/one_code/api.h"
#include "contexts/one_code/flows_licences.h"
#include "contexts/one_code/testing/one_code_fixture.h"
#include "platform/sql/errors.h"

namespace mashang::one_code {
namespace {

using std::chrono::seconds;
using testing::OneCodeTest;

constexpr const char* kRequests = "/api/v1/one-code/licence-requests";
constexpr const char* kCollections = "/api/v1/one-code/licence-collections";

class Licences : public OneCodeTest {
  protected:
    void SetUp() override {
        OneCodeTest::SetUp();
        kiosk = terminal({Purpose::licence}, "gates", {"L001"});
    }

    std::string reference(const TerminalId& at) {
        return show(phone_of(lin, Purpose::licence).code_at(now()), at).reference.value();
    }
    AskedLicence ask_for(const std::string& reference, const std::string& type = "L001") {
        return ask_for(reference, type, proof(kiosk), app());
    }
    AskedLicence ask_for(const std::string& reference, const std::string& type,
                         const TerminalProof& by, const http::Caller& caller) {
        AskedLicence asked;
        write([&](sql::Tx& tx) {
            asked = ask_licence(tx, parts(), caller, by, {reference, type, "核对办事人身份"});
        });
        return asked;
    }
    AskedLicence asked() { return ask_for(reference(kiosk)); }

    boost::json::array waiting(const http::Caller& caller) {
        return ask(http::Method::get, kRequests, caller).at("requests").as_array();
    }
    std::string waiting_id() { return std::string{waiting(lin).at(0).at("id").as_string()}; }
    LicenceState answer(const http::Caller& caller, const std::string& id,
                        std::optional<std::string> number) {
        LicenceState state{};
        write([&](sql::Tx& tx) {
            state = answer_licence(tx, parts(), caller, id, {std::move(number)});
        });
        return state;
    }
    LicenceState allow(const AskedLicence& of) { return answer(lin, waiting_id(), of.number); }

    Collected collect(const std::string& request) {
        Collected collected;
        write([&](sql::Tx& tx) {
            collected = collect_licence(tx, parts(), app(), proof(kiosk), request);
        });
        return collected;
    }
    /// The register's word on the last order.
    void register_says(int status, const std::string& body) {
        write([&](sql::Tx& tx) {
            licence_showing_channel(parts(), "", "")
                .answered(tx, orders.back(), {.status = status, .body = body});
        });
    }
    static std::string found(const std::string& holder = "林小红") {
        return R"({"result":"found","licence":{"identifier":"SL.1","name":"居民身份证","holder":")" +
               holder +
               R"(","issuer":"公安","issued_on":"2015-01-04","face":{"姓名":"林小红","公民身份号码":"350102199003071234"},"more":1},"file":{"media_type":"application/pdf","content":"JVBERg==","sm3":"00"}})";
    }
    std::vector<std::string> whats() {
        std::vector<std::string> whats;
        for (const auto& entry : told("terminal:" + kiosk.text())) whats.push_back(entry.what);
        return whats;
    }

    TerminalId kiosk;
};

TEST_P(Licences, the_person_confirms_by_the_number_and_the_terminal_sees_the_face_once) {
    const AskedLicence asked = this->asked();
    EXPECT_EQ(asked.number.size(), 2U);
    EXPECT_EQ(collect(asked.request).state, LicenceState::asked);

    const auto list = waiting(lin);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].at("licence"), "居民身份证");
    EXPECT_EQ(list[0].at("terminal"), "1号闸机");
    EXPECT_EQ(list[0].at("cause"), "核对办事人身份");
    EXPECT_EQ(list[0].at("office"), "office GA-350102000000");
    EXPECT_EQ(list[0].at("numbers").as_array().size(), 3U);
    EXPECT_FALSE(list[0].as_object().contains("number")) << "she reads it off the terminal";

    EXPECT_EQ(allow(asked), LicenceState::allowed);
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].payload.at("holder_code"), "350102199003071234");
    EXPECT_EQ(orders[0].payload.at("use_cause"), "1号闸机：核对办事人身份");
    EXPECT_EQ(collect(asked.request).state, LicenceState::allowed);
    EXPECT_TRUE(waiting(lin).empty());

    register_says(200, found());
    read([&](sql::Tx& tx) {
        const auto kept = tx.get<std::string>("SELECT licence FROM one_code_licence_request");
        EXPECT_EQ(kept.find("林小红"), std::string::npos) << "sealed";
        EXPECT_FALSE(kept.empty());
    });
    const Collected collected = collect(asked.request);
    EXPECT_EQ(collected.state, LicenceState::given);
    ASSERT_TRUE(collected.licence);
    EXPECT_EQ(collected.licence->holder, "林小红");
    EXPECT_EQ(collected.licence->face.at("公民身份号码"), "350102199003071234");
    EXPECT_EQ(refusal_of([&] { collect(asked.request); }), &refusals::kNoLicenceRequest);
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::string>("SELECT licence FROM one_code_licence_request"), "");
    });
}

TEST_P(Licences, she_sees_in_her_list_and_the_journal_which_licence_was_seen) {
    const AskedLicence asked = this->asked();
    allow(asked);
    register_says(200, found());
    collect(asked.request);
    const auto uses = ask(http::Method::get, "/api/v1/one-code/uses", lin).at("uses").as_array();
    ASSERT_EQ(uses.size(), 2U) << "the code, and the licence";
    EXPECT_EQ(uses[0].at("gave"), (boost::json::array{"licence=居民身份证"}));
    EXPECT_THAT(whats(),
                ::testing::ElementsAre("one_code.terminal_registered", "one_code.verified",
                                       "one_code.licence_asked", "one_code.licence_allowed",
                                       "one_code.licence_given"));
    const auto reading = told("person:" + lin.person_id).back();
    EXPECT_EQ(reading.what, journal::kPersonDataRead);
    EXPECT_EQ(reading.facts.at("ground"), "one_code.licence");
    const std::string what{reading.facts.at("what").as_string()};
    EXPECT_EQ(words_of_reading(what, Language::zh), "证照“居民身份证”（一码通行：1号闸机）");
    EXPECT_EQ(words_of_reading(what, Language::en), "the licence 居民身份证 (one code: 1号闸机)");
}

TEST_P(Licences, a_reference_is_good_once_for_a_minute_at_its_terminal) {
    const std::string good = reference(kiosk);
    const TerminalId other = terminal({Purpose::licence}, "gates", {"L001"});
    const auto refused = [&](const std::string& reference, const TerminalProof& by,
                             const http::Caller& caller = app(), const char* type = "L001") {
        return refusal_of([&] { ask_for(reference, type, by, caller); });
    };
    EXPECT_EQ(refused(good, proof(other)), &refusals::kReferenceOver) << "another terminal";
    EXPECT_EQ(refused(good, {kiosk, "wrong"}), &refusals::kNoSuchTerminal);
    EXPECT_EQ(refused(good, proof(kiosk), app("kiosks")), &refusals::kNoSuchTerminal);
    EXPECT_EQ(refused(good, proof(kiosk), app(), "L004"), &refusals::kNotThisLicence);
    EXPECT_EQ(refused(good, proof(gate)), &refusals::kNotThisLicence);
    EXPECT_EQ(refused("something", proof(kiosk)), &refusals::kReferenceOver);
    EXPECT_EQ(refused(good, proof(kiosk)), nullptr);
    EXPECT_EQ(refused(good, proof(kiosk)), &refusals::kReferenceOver);
    clock().advance(seconds{15});
    const std::string late = reference(kiosk);
    clock().advance(seconds{60});
    EXPECT_EQ(refused(late, proof(kiosk)), &refusals::kReferenceOver);
}

TEST_P(Licences, a_wrong_number_ends_it_and_so_does_no) {
    for (const bool says_no : {false, true}) {
        clock().advance(seconds{15});
        const AskedLicence asked = this->asked();
        const auto list = waiting(lin);
        std::optional<std::string> number;
        for (const auto& one : list.at(0).at("numbers").as_array()) {
            if (!says_no && one.as_string() != asked.number) number = std::string{one.as_string()};
        }
        const std::string id = waiting_id();
        EXPECT_EQ(answer(lin, id, number), LicenceState::denied);
        EXPECT_EQ(refusal_of([&] { answer(lin, id, asked.number); }), &refusals::kNoLicenceRequest);
        EXPECT_EQ(collect(asked.request).state, LicenceState::denied);
        EXPECT_TRUE(orders.empty()) << "the register is not asked";
        EXPECT_EQ(told("terminal:" + kiosk.text()).back().facts.at("is_wrong_number"), !says_no);
    }
}

TEST_P(Licences, only_the_person_herself_answers_in_time_and_with_two_factors) {
    const AskedLicence asked = this->asked();
    const std::string id = waiting_id();
    EXPECT_TRUE(waiting(chen).empty());
    EXPECT_EQ(refusal_of([&] { answer(chen, id, asked.number); }), &refusals::kNoLicenceRequest);
    http::Caller weak = lin;
    weak.strength = 1;
    EXPECT_EQ(refusal_of([&] { answer(weak, id, asked.number); }), &refusals::kStrongerSignIn);
    clock().advance(seconds{60});
    EXPECT_TRUE(waiting(lin).empty());
    EXPECT_EQ(refusal_of([&] { answer(lin, id, asked.number); }), &refusals::kNoLicenceRequest);
    EXPECT_EQ(refusal_of([&] { collect(asked.request); }), &refusals::kNoLicenceRequest);
}

TEST_P(Licences, what_the_register_has_not_or_does_not_say_is_told) {
    const auto state_after = [&](auto says) {
        clock().advance(seconds{15});
        const AskedLicence asked = this->asked();
        allow(asked);
        says();
        return collect(asked.request).state;
    };
    EXPECT_EQ(state_after([&] { register_says(200, R"({"result":"not_found"})"); }),
              LicenceState::not_found);
    EXPECT_EQ(state_after([&] {
                  write([&](sql::Tx& tx) {
                      licence_showing_channel(parts(), "", "").given_up(tx, orders.back());
                  });
              }),
              LicenceState::unavailable);
    for (
        const auto& [status, body] : std::vector<std::pair<int, std::string>>{
            {404, "{}"},
            {200, ""},
            {200, "[]"},
            {200, R"({"result":"found"})"},
            {200, R"({"result":"maybe","licence":{}})"},
            {200, R"({"result":"found","licence":{"identifier":"x"}})"},
            {200,
             R"({"result":"found","licence":{"identifier":1,"name":"n","holder":"h","issuer":"i","issued_on":"d","face":{}}})"}}) {
        EXPECT_EQ(state_after([&] {
                      EXPECT_THROW(register_says(status, body), std::runtime_error) << body;
                  }),
                  LicenceState::allowed)
            << body;
    }
}

TEST_P(Licences, an_answer_that_comes_when_all_is_over_changes_nothing) {
    const AskedLicence asked = this->asked();
    allow(asked);
    register_says(200, found());
    register_says(200, found("另一人"));
    EXPECT_EQ(collect(asked.request).licence->holder, "林小红") << "the first word counts";
    register_says(200, found());
    EXPECT_EQ(refusal_of([&] { collect(asked.request); }), &refusals::kNoLicenceRequest);
}

TEST_P(Licences, what_the_register_says_too_late_is_not_handed_out) {
    const AskedLicence asked = this->asked();
    allow(asked);
    clock().advance(std::chrono::seconds{61});
    register_says(200, found());
    EXPECT_EQ(refusal_of([&] { collect(asked.request); }), &refusals::kNoLicenceRequest);
}

TEST_P(Licences, a_terminal_that_was_suspended_meanwhile_is_answered_no_more) {
    const AskedLicence asked = this->asked();
    write([&](sql::Tx& tx) { suspend_terminal(tx, parts(), operator_(), kiosk, true); });
    EXPECT_EQ(refusal_of([&] { allow(asked); }), &refusals::kNoLicenceRequest);
    EXPECT_TRUE(orders.empty());
}

TEST_P(Licences, of_who_has_no_citizens_number_the_register_has_none) {
    const http::Caller guest = numberless("13700000001");
    const auto shown = show(phone_of(guest, Purpose::licence).code_at(now()), kiosk);
    const AskedLicence asked = ask_for(shown.reference.value());
    const std::string id{waiting(guest).at(0).at("id").as_string()};
    EXPECT_EQ(answer(guest, id, asked.number), LicenceState::not_found);
    EXPECT_TRUE(orders.empty());
}

TEST_P(Licences, of_a_hundred_at_once_one_collects_and_one_answers) {
    const AskedLicence asked = this->asked();
    const std::string id = waiting_id();
    const auto at_once = [&](const std::function<bool()>& attempt) {
        std::atomic<int> good{0};
        std::atomic<int> next{0};
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                while (next++ < 100) {
                    try {
                        if (attempt()) ++good;
                    } catch (const Refused& refused) {
                        EXPECT_EQ(&refused.refusal(), &refusals::kNoLicenceRequest);
                    } catch (const sql::Outage&) {  // PostgreSQL: too many conflicts
                    }
                }
            });
        }
        threads.clear();
        return good.load();
    };
    parts().place_order = [](sql::Tx&, Instant, const outbound::Order&) {};
    EXPECT_EQ(at_once([&] {
                  database().write(
                      [&](sql::Tx& tx) { answer_licence(tx, parts(), lin, id, {asked.number}); });
                  return true;
              }),
              1);
    orders.push_back({.channel = std::string{kLicenceShowing},
                      .idempotency_key = "",
                      .subject = "",
                      .payload = {{"request", hash_of(asked.request)}}});
    register_says(200, found());
    EXPECT_EQ(at_once([&] {
                  bool has_it = false;
                  database().write([&](sql::Tx& tx) {
                      has_it = collect_licence(tx, parts(), app(), proof(kiosk), asked.request)
                                   .licence.has_value();
                  });
                  return has_it;
              }),
              1);
    EXPECT_EQ(whats().back(), "one_code.licence_given");
}

TEST_P(Licences, what_is_over_is_swept) {
    const AskedLicence asked = this->asked();
    allow(asked);
    register_says(200, found());
    reference(kiosk);
    const auto sweep_now = [&] {
        std::int64_t removed = 0;
        write([&](sql::Tx& tx) { removed = sweep(tx, now()); });
        return removed;
    };
    EXPECT_EQ(sweep_now(), 0);
    clock().advance(seconds{61});
    EXPECT_EQ(sweep_now(), 3) << "a request, and two references";
    EXPECT_EQ(sweep_now(), 0);
}

TEST_P(Licences, the_routes_say_what_the_flows_do) {
    const std::string text = text_of(phone_of(lin, Purpose::licence).code_at(now()));
    const boost::json::object who{{"terminal", kiosk.text()}, {"key", proof(kiosk).key}};
    auto verify = who;
    verify["code"] = text;
    auto wish = who;
    wish["reference"] =
        ask(http::Method::post, "/api/v1/one-code/verify", app(), verify).at("licence_reference");
    wish["licence_type"] = "L001";
    wish["cause"] = "取件";
    const auto asked = ask(http::Method::post, kRequests, app(), wish);
    ask(http::Method::post, std::string{kRequests} + "/{id}/answer", lin,
        {{"id", waiting_id()}, {"number", asked.at("number")}});
    register_says(200, found());
    auto collection = who;
    collection["request"] = asked.at("request");
    const auto collected = ask(http::Method::post, kCollections, app(), collection);
    EXPECT_EQ(collected.at("state"), "given");
    EXPECT_EQ(collected.at("licence").at("face").at("姓名"), "林小红");
}

MASHANG_ON_EACH_ENGINE(Licences);

TEST(NumberMatch, is_one_of_three_different_numbers_of_two_digits_in_any_place) {
    std::array<int, 3> places{};
    for (int i = 0; i < 600; ++i) {
        const NumberMatch match = make_number_match(crypto::random_bytes);
        const auto choices = split(match.choices, ',');
        ASSERT_EQ(choices.size(), 3U);
        EXPECT_TRUE(choices[0] < choices[1] && choices[1] < choices[2]);
        const auto place = std::ranges::find(choices, match.number) - choices.begin();
        ASSERT_LT(place, 3);
        ++places.at(static_cast<std::size_t>(place));
        for (const auto choice : choices) EXPECT_EQ(choice.size(), 2U);
    }
    for (const int often : places) EXPECT_GT(often, 120);
}

}  // namespace
}  // namespace mashang::one_code
