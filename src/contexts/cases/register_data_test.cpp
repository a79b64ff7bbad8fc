// Fields that registers fill in: when they are asked, what becomes of their answer, and that nobody
// else's word passes for it.

#include "contexts/cases/register_data.h"

#include <gmock/gmock.h>

#include "contexts/cases/formal_check.h"
#include "contexts/cases/portrait.h"
#include "contexts/cases/source_store.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const DivisionCode kGulou = *DivisionCode::parse("350102001001");
constexpr const char* kItem = "WJ003";  // asks for L003#户号 and L043#结婚证字号
constexpr const char* kNumber = "350102101985";

class RegisterData : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town().proven_person(database());
        chen = town().proven_person(database(), "13900001234", "35009919850612101X");
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }

    Case open(const http::Caller& whose) {
        return run([&](sql::Tx& tx) { return open_draft(tx, parts(), whose, kItem, kGulou).of; });
    }
    /// Orders to registers for one source, or for any.
    std::vector<outbound::Order> asked(std::string_view source = {}) {
        std::vector<outbound::Order> orders;
        for (const outbound::Order& order : town().house.orders()) {
            if (order.channel != kRegisterData) continue;
            const bool is_it = catalogue::text_in(order.payload, "source") == source;
            if (source.empty() || is_it) orders.push_back(order);
        }
        return orders;
    }
    void answer(const outbound::Order& order, const json::object& body) {
        const outbound::Channel channel = register_data_channel(parts(), "http://register", "key");
        write([&](sql::Tx& tx) {
            channel.answered(tx, order, {.status = 200, .body = json::serialize(body)});
        });
    }
    void tell_number(const std::string& number = kNumber) {
        answer(asked("licence:L003").back(),
               {{"result", "found"}, {"values", json::object{{"户号", number}}}});
    }
    void give_up() {
        const outbound::Channel channel = register_data_channel(parts(), "http://register", "key");
        write([&](sql::Tx& tx) { channel.given_up(tx, asked("licence:L003").back()); });
    }

    CaseView seen(const Case& of, const http::Caller& by) {
        return run([&](sql::Tx& tx) {
            return view_of(tx, parts(), by,
                           open_dossier(tx, parts(), get_own_case(tx, parts(), by, of.id)));
        });
    }
    FieldSourceView source_in(const CaseView& view, std::string_view field = "household_number") {
        for (const FieldSourceView& source : view.sources) {
            if (source.field == field) return source;
        }
        ADD_FAILURE() << "no source of " << field;
        return {};
    }
    Case saved(const Case& of, const json::object& form) {
        return run([&](sql::Tx& tx) {
            const auto now = get_own_case(tx, parts(), lin, of.id);
            return save_form(tx, parts(), lin, of.id, now.version, form).of;
        });
    }
    std::string kept_number(const Case& of) {
        return run([&](sql::Tx& tx) {
            return std::string{
                catalogue::text_in(parts().store.form_of(tx, of), "household_number")};
        });
    }
    std::string number_handed_in(const Case& of) {
        return run([&](sql::Tx& tx) {
            const auto dossier = open_dossier(tx, parts(), get_own_case(tx, parts(), lin, of.id));
            const auto check = check_formally(tx, parts(), dossier);
            return std::string{catalogue::text_in(check.form, "household_number")};
        });
    }
    std::vector<SourceRow> rows_of(const Case& of) {
        return run([&](sql::Tx& tx) { return SourceStore{parts().store}.list_of(tx, of); });
    }

    http::Caller lin;
    http::Caller chen;

  private:
    std::unique_ptr<testing::Town> town_;
};
MASHANG_ON_EACH_ENGINE(RegisterData);

TEST_P(RegisterData, EachRegisterOfTheFormIsAskedOnceForThatAlone) {
    const Case of = open(lin);
    EXPECT_THAT(asked(), SizeIs(2));
    const auto order = asked("licence:L003").at(0);
    EXPECT_EQ(order.payload.at("attributes"), json::array{"户号"});
    EXPECT_EQ(order.payload.at("holder_citizen_id"), "350102199003071234");
    EXPECT_EQ(order.payload.at("use_cause"), "办理事项 WJ003");
    EXPECT_EQ(order.payload.at("authority"), "self");
    open(lin);
    EXPECT_THAT(asked(), SizeIs(2)) << "the same draft asks nobody again";
    EXPECT_EQ(source_in(seen(of, lin)).state, SourceState::asked);
}

TEST_P(RegisterData, WhatItToldStandsInTheFormWithItsSourceAndLiesSealed) {
    const Case of = open(lin);
    tell_number();
    const CaseView view = seen(of, lin);
    EXPECT_EQ(view.known.at("household_number"), kNumber);
    const FieldSourceView source = source_in(view);
    EXPECT_EQ(source.state, SourceState::found);
    EXPECT_EQ(source.name, "居民户口簿");
    EXPECT_EQ(source.attribute, "户号");
    EXPECT_EQ(source.answered_at, town().house.clock.now());
    EXPECT_FALSE(source.is_own);
    EXPECT_EQ(source_in(view, "marriage_certificate").state, SourceState::asked);
    EXPECT_EQ(number_handed_in(of), kNumber);
    const std::string stored = run([&](sql::Tx& tx) {
        return tx.get<std::string>("SELECT facts FROM cases_source WHERE source = 'licence:L003'");
    });
    EXPECT_THAT(stored, Not(HasSubstr(kNumber)));
    std::vector<std::string> grounds;
    read([&](sql::Tx& tx) {
        for (const auto& entry : journal::read_subject(tx, "person:" + lin.person_id, 0, 1000)) {
            if (const auto* ground = entry.facts.if_contains("ground")) {
                grounds.emplace_back(ground->as_string());
            }
        }
    });
    EXPECT_THAT(grounds, Contains("cases.source"));
}

TEST_P(RegisterData, ABrowserDoesNotSayWhatARegisterSays) {
    const Case of = open(lin);
    saved(of, {{"household_number", "typed"}});
    EXPECT_EQ(kept_number(of), "typed") << "nobody knows better yet";
    tell_number();
    EXPECT_EQ(number_handed_in(of), kNumber) << "whatever was typed before the answer";
    saved(of, {{"household_number", "forged"}});
    EXPECT_EQ(kept_number(of), kNumber);
    EXPECT_FALSE(source_in(seen(of, lin)).is_own);
}

TEST_P(RegisterData, WhileARegisterIsDownTheFieldStaysOpenAndIsMarkedAsHers) {
    const Case of = open(lin);
    give_up();
    EXPECT_EQ(source_in(seen(of, lin)).state, SourceState::unavailable);
    saved(of, {{"household_number", "typed"}});
    EXPECT_TRUE(source_in(seen(of, lin)).is_own);
    EXPECT_EQ(number_handed_in(of), "typed");
    EXPECT_THAT(asked("licence:L003"), SizeIs(1));
    town().house.clock.advance(kSourceRest);
    saved(of, {{"household_number", "typed"}});
    ASSERT_THAT(asked("licence:L003"), SizeIs(2));
    tell_number();
    EXPECT_EQ(number_handed_in(of), kNumber);
}

TEST_P(RegisterData, ARegisterThatHasNoneOrTellsNothingUsefulLeavesTheFieldOpen) {
    const Case of = open(lin);
    answer(asked("licence:L003").back(), {{"result", "not_found"}});
    EXPECT_EQ(source_in(seen(of, lin)).state, SourceState::not_found);
    answer(asked("licence:L003").back(),
           {{"result", "found"}, {"values", json::object{{"户号", std::string(61, 'x')}}}});
    EXPECT_EQ(source_in(seen(of, lin)).state, SourceState::not_found) << "longer than the field";
    answer(asked("licence:L003").back(), {{"result", "found"}, {"values", json::object{}}});
    EXPECT_EQ(source_in(seen(of, lin)).state, SourceState::not_found);
    EXPECT_EQ(number_handed_in(of), "");
}

TEST_P(RegisterData, ARegisterThatIsDownTakesBackNothing) {
    const Case of = open(lin);
    tell_number();
    town().house.clock.advance(kSourceLife);
    open(lin);
    ASSERT_THAT(asked("licence:L003"), SizeIs(2)) << "its answer has aged";
    EXPECT_EQ(number_handed_in(of), kNumber) << "until it says otherwise";
    give_up();
    EXPECT_EQ(number_handed_in(of), kNumber);
    tell_number("350102101986");
    EXPECT_EQ(number_handed_in(of), "350102101986");
}

TEST_P(RegisterData, WhatComesAfterHandingInIsNotKept) {
    const Case of = town().case_in(database(), CaseState::submitted, lin, kItem);
    const SourceRow row{.person_id = of.person_id,
                        .case_id = of.id,
                        .source = "licence:L003",
                        .state = SourceState::asked,
                        .asked_at = town().house.clock.now(),
                        .asked_by = lin.account_id};
    write([&](sql::Tx& tx) { SourceStore{parts().store}.save(tx, row); });
    outbound::Order order;
    order.channel = std::string{kRegisterData};
    order.payload = {{"case", of.id.text()}, {"source", "licence:L003"}, {"authority", "self"}};
    answer(order, {{"result", "found"}, {"values", json::object{{"户号", kNumber}}}});
    EXPECT_EQ(rows_of(of).at(0).state, SourceState::asked);
    EXPECT_THAT(rows_of(of).at(0).facts, IsEmpty());
}

TEST_P(RegisterData, NobodyIsAskedOfWhoIsNotProven) {
    http::Caller newcomer = lin;
    newcomer.assurance_level = 0;
    const Case of = open(newcomer);
    EXPECT_THAT(asked(), IsEmpty());
    EXPECT_EQ(source_in(seen(of, newcomer)).state, SourceState::not_asked);
}

TEST_P(RegisterData, WhoActsForHerAsksOnTheMandateAndIsShownNothingOfIt) {
    http::Caller agent = chen;
    agent.acting_for = http::ActingFor{"person", lin.person_id};
    const std::string mandate = town().house.ids.next(town().house.clock.now()).text();
    write([&](sql::Tx& tx) {
        tx.execute(
            "INSERT INTO mandates_mandate (id, kind, state, proposed_by, principal_id, agent_id, "
            "items, fields, until, consent, offered_at, accepted_at) VALUES ($1, "
            "'between_people', 'accepted', 'principal', $2, $3, $4, 'name', '2018-12-31', "
            "'both_signed_in', 1, 1)",
            mandate, lin.person_id, chen.account_id, kItem);
    });
    const Case of = open(agent);
    ASSERT_THAT(asked(), SizeIs(2));
    EXPECT_EQ(std::string{asked().at(0).payload.at("authority").as_string()}, "mandate:" + mandate);
    EXPECT_EQ(asked().at(0).payload.at("holder_citizen_id"), "350102199003071234") << "not his";
    tell_number();
    const CaseView view = seen(of, agent);
    EXPECT_FALSE(view.known.contains("household_number"));
    EXPECT_THAT(view.withheld, Contains("household_number"));
    EXPECT_THAT(view.sources, IsEmpty()) << "not even that there is such a thing";
}

TEST_P(RegisterData, OfALegalPersonsCaseNoRegisterOfPersonsIsAsked) {
    const http::Caller agent = town().agent_of_firm(chen, true, true);
    run([&](sql::Tx& tx) { return open_draft(tx, parts(), agent, kItem, kGulou).of; });
    EXPECT_THAT(asked(), IsEmpty());
}

TEST_P(RegisterData, ToHaveItPutRightThereIsAnOfficeAndThenItIsAskedAnew) {
    const Case of = open(lin);
    const auto datum = [&](const http::Caller& whose, const char* field) {
        return run([&](sql::Tx& tx) {
            return find_source_datum(tx, parts(), *identity::PersonId::parse(whose.person_id),
                                     of.id.text(), field);
        });
    };
    EXPECT_FALSE(datum(lin, "household_number")) << "nothing was told yet";
    tell_number();
    const auto found = datum(lin, "household_number");
    ASSERT_TRUE(found);
    EXPECT_THAT(found->office_id, HasSubstr("GA-350102"));
    EXPECT_EQ(found->about, "居民户口簿 · 户号");
    EXPECT_EQ(found->held, kNumber);
    EXPECT_FALSE(datum(lin, "weeks"));
    EXPECT_FALSE(datum(chen, "household_number")) << "another's case";
    write([&](sql::Tx& tx) {
        ask_source_anew(tx, parts(), of.person_id, of.id.text(), "household_number");
    });
    ASSERT_THAT(asked("licence:L003"), SizeIs(2));
    tell_number("350102101986");
    EXPECT_EQ(number_handed_in(of), "350102101986");
}

TEST_P(RegisterData, WhatWasToldIsInHerCopyAndGoesWithTheDraft) {
    const Case of = open(lin);
    tell_number();
    const std::string copy =
        run([&](sql::Tx& tx) { return json::serialize(portrait_of(tx, parts(), of.person_id)); });
    EXPECT_THAT(copy, HasSubstr(kNumber));
    write([&](sql::Tx& tx) { parts().store.remove_draft(tx, of); });
    EXPECT_THAT(rows_of(of), IsEmpty());
}

TEST(FieldSource, IsAskedAtFirstAndWhenItsAnswerHasAged) {
    const Instant now = *Instant::parse("2018-10-08T12:00:00+08:00");
    const SourceRow* const never = nullptr;
    EXPECT_TRUE(is_to_ask(never, now));
    SourceRow row{.person_id = *identity::PersonId::parse("01890a5d-ac96-774b-bcce-b302099a8057"),
                  .case_id = *CaseId::parse("01890a5d-ac96-774b-bcce-b302099a8058"),
                  .source = "licence:L003",
                  .state = SourceState::found,
                  .asked_at = now,
                  .asked_by = "a"};
    using std::chrono::milliseconds;
    const milliseconds one{1};
    EXPECT_FALSE(is_to_ask(&row, now + (kSourceLife - one)));
    EXPECT_TRUE(is_to_ask(&row, now + kSourceLife));
    row.state = SourceState::not_found;
    EXPECT_FALSE(is_to_ask(&row, now + (kSourceRest - one)));
    EXPECT_TRUE(is_to_ask(&row, now + kSourceRest));
}

}  // namespace
}  // namespace mashang::cases
