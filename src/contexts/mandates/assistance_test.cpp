#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/enum_names.h"
#include "contexts/mandates/store.h"
#include "contexts/mandates/testing/mandates_fixture.h"
#include "contexts/mandates/views.h"
#include "platform/json/json.h"

namespace mashang::mandates {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kLinsMobile;
using ::testing::SizeIs;

class Assistance : public testing::MandatesTest {
  protected:
    static MobileNumber mobile() { return *MobileNumber::parse(kLinsMobile); }

    /// The code that came to the phone, as she tells it.
    identity::SixDigits code_told() {
        write([&](sql::Tx& tx) { identity().send_agreement_code(tx, officer, mobile()); });
        const std::string text{house().orders().back().payload.at("text").as_string()};
        EXPECT_THAT(text, HasSubstr("代为申报"));
        return *identity::SixDigits::parse(text.substr(text.find_first_of("0123456789"), 6));
    }
    Agreement by_code(const identity::SixDigits& code) {
        return {.mobile = mobile(), .code = identity().check_agreement(mobile(), code)};
    }
    static Agreement by_card(const char* name = "林小红",
                             const char* citizen_id = "350102199003071234") {
        return {.card = identity::Claim{*identity::PersonName::parse(name),
                                        *CitizenId::parse(citizen_id)}};
    }
    Mandate begin(const Agreement& agreement) {
        return run([&](sql::Tx& tx) { return assist(tx, parts(), officer, "GA003", agreement); });
    }
    const Refusal* refusal_of_begin(const Agreement& agreement, const char* item = "GA003") {
        return refusal_of([&](sql::Tx& tx) { assist(tx, parts(), officer, item, agreement); });
    }
};

TEST_P(Assistance, ByTheCodeOnHerPhoneTheOfficerFilesOneItemToday) {
    const Mandate mandate = begin(by_code(code_told()));
    EXPECT_EQ(mandate.consent, Consent::code);
    EXPECT_EQ(acting_id(officer), lin.person_id);
    const auto authorities = found(officer, lins());
    ASSERT_THAT(authorities, SizeIs(1));
    EXPECT_EQ(authorities[0].ground, Ground::assistance);
    EXPECT_THAT(authorities[0].scope.items, ElementsAre("GA003"));
    EXPECT_EQ(authorities[0].until, today());
    house().clock.set(*Instant::parse("2018-10-01T00:00:00+08:00"));
    EXPECT_THAT(found(officer, lins()), IsEmpty()) << "the day is over";
}

TEST_P(Assistance, TheOfficerSeesOfHerOnlyWhatTheFormAsks) {
    begin(by_card());
    const auto authority = found(officer, lins()).at(0);
    const auto needed = fields_needed(*parts().catalogue.get()->find_item("GA003"));
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<catalogue::Known>>(
        [&](auto known) {
            EXPECT_EQ(authority.shows(known.name),
                      std::ranges::find(needed, known.value) != needed.end())
                << known.name;
        });
}

TEST_P(Assistance, ByHerCardSheAgreesWithoutAPhoneAndTheRecordSaysWhoReadIt) {
    const Mandate mandate = begin(by_card());
    EXPECT_EQ(mandate.consent, Consent::card_shown);
    EXPECT_EQ(mandate.agent_id->text(), officer.account_id);
    EXPECT_EQ(mandate.office_id, "GA-350102000000");
    const auto views =
        run([&](sql::Tx& tx) { return mandates_of(tx, parts(), lin, parts().limits.shown); });
    ASSERT_THAT(views, SizeIs(1)) << "she sees it";
    EXPECT_EQ(views[0].kind, MandateKind::assistance);
    EXPECT_THAT(views[0].other_name, HasSubstr("office GA-350102000000"));
}

TEST_P(Assistance, SheEndsItFromHerPhoneWhileTheOfficerTypes) {
    const Mandate mandate = begin(by_card());
    run([&](sql::Tx& tx) { return end(tx, parts(), lin, mandate.id); });
    EXPECT_THAT(found(officer, lins()), IsEmpty());
}

TEST_P(Assistance, WithoutHerAgreementNothingBegins) {
    const auto code = code_told();
    const auto wrong = *identity::SixDigits::parse(code.text() == "000000" ? "000001" : "000000");
    EXPECT_EQ(refusal_of_begin(by_code(wrong)), &identity::refusals::kWrongCode);
    const Agreement right = by_code(code);
    begin(right);
    EXPECT_EQ(refusal_of_begin(right), &identity::refusals::kWrongCode) << "a code serves once";
    EXPECT_EQ(refusal_of_begin({}), &refusals::kOneWayToAgree);
    Agreement both = by_card();
    both.mobile = mobile();
    EXPECT_EQ(refusal_of_begin(both), &refusals::kOneWayToAgree);
    EXPECT_EQ(refusal_of_begin(by_card("林小红", "350099199010011057")), &refusals::kProveFirst);
    EXPECT_EQ(refusal_of_begin(by_card("林小虹")), &refusals::kProveFirst);
    EXPECT_EQ(refusal_of_begin(by_card(), "XX999"), &json::refusals::kInvalid);
}

TEST_P(Assistance, AnotherOfficerHasNoPartInIt) {
    begin(by_card());
    http::Caller colleague = officer;
    colleague.account_id = "0192f000-0000-7000-8000-000000000002";
    EXPECT_THAT(found(colleague, lins()), IsEmpty());
}

MASHANG_ON_EACH_ENGINE(Assistance);

}  // namespace
}  // namespace mashang::mandates
