#include "contexts/cases/sight.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/mandates/refusals.h"

namespace mashang::cases {
namespace {

using mandates::Deed;
using mandates::PrincipalKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kFiler = "the account that filed";
constexpr const char* kColleague = "another account";

Case case_of(PrincipalKind applicant) {
    Case of{.person_id = *identity::PersonId::parse("01890a5d-ac96-774b-bcce-b302099a8057"),
            .id = *CaseId::parse("01890a5d-ac96-774b-bcce-b302099a8058"),
            .number = {},
            .item_id = "GA096",
            .office_id = *places::OfficeId::parse("GA-350102000000"),
            .division = *DivisionCode::parse("350102001001"),
            .state = CaseState::draft,
            .version = 1,
            .opened_at = {},
            .changed_at = {},
            .submitted_at = {},
            .accepted_at = {},
            .decided_at = {},
            .due_date = {},
            .due_provisional = false,
            .outcome = {},
            .remark = {},
            .applicant = applicant,
            .filed_by = kFiler};
    return of;
}

Sight of_firm(const char* who, Purpose purpose, bool may_sign, bool may_file = true) {
    const mandates::Authority ground{.may_file = may_file, .may_sign = may_sign};
    return sight_of(case_of(PrincipalKind::legal_person), who, &ground, purpose);
}

TEST(Sight, WhoeverFiledForAFirmSeesAllThatIsKnownOfHimself) {
    for (const Purpose purpose : {Purpose::reading, Purpose::signing}) {
        EXPECT_TRUE(of_firm(kFiler, purpose, false).is_whole());
    }
}

TEST(Sight, AColleagueSeesHisNameAndNoNumberOfHis) {
    for (const bool may_file : {false, true}) {
        const Sight sight = of_firm(kColleague, Purpose::reading, false, may_file);
        EXPECT_TRUE(sight.shows("name"));
        for (const char* hidden :
             {"citizen_id", "mobile", "sex", "birth_date", "ethnicity", "address"}) {
            EXPECT_FALSE(sight.shows(hidden)) << hidden;
        }
    }
}

TEST(Sight, AColleagueWhoMaySignSeesAllOnlyWhenHeIsAboutTo) {
    EXPECT_FALSE(of_firm(kColleague, Purpose::reading, true).is_whole());
    EXPECT_TRUE(of_firm(kColleague, Purpose::signing, true).is_whole());
    EXPECT_FALSE(of_firm(kColleague, Purpose::signing, false).is_whole());
}

TEST(Sight, OfAPersonsCaseAnAgentSeesWhatTheMandateNamesWhateverFor) {
    const mandates::Authority ground{.fields = std::vector{catalogue::Known::mobile}};
    for (const Purpose purpose : {Purpose::reading, Purpose::signing}) {
        const Sight sight = sight_of(case_of(PrincipalKind::person), kFiler, &ground, purpose);
        EXPECT_TRUE(sight.shows("mobile"));
        EXPECT_FALSE(sight.shows("name"));
        EXPECT_FALSE(sight.is_of_colleague);
    }
    EXPECT_TRUE(sight_of(case_of(PrincipalKind::person), {}, nullptr, Purpose::reading).is_whole());
}

/// A form with a fixed field and a free one that are known, and one that is not.
boost::json::object schema() {
    return boost::json::parse(R"({"properties": {
        "number": {"x-known": "citizen_id", "readOnly": true},
        "mobile": {"x-known": "mobile"},
        "remarks": {}}})")
        .as_object();
}

TEST(Sight, WhatAColleagueTypedIsHisTooAndWhatOneTypedForHerPrincipalStays) {
    const boost::json::object typed{{"mobile", "13900001234"}, {"remarks", "急"}};
    const auto left = [&](const Sight& sight) {
        boost::json::object known{{"number", "1"}, {"mobile", "13800005678"}};
        boost::json::object form = typed;
        withhold(withheld_fields(schema(), sight, known, form), sight, known, form);
        EXPECT_THAT(known, IsEmpty());
        return form;
    };
    EXPECT_EQ(left({.fields = std::vector<catalogue::Known>{}, .is_of_colleague = true}),
              (boost::json::object{{"remarks", "急"}}));
    EXPECT_EQ(left({.fields = std::vector<catalogue::Known>{}}), typed);
}

TEST(Sight, WhatAColleagueTypedAndNoRegisterKnowsIsWithheldAndKept) {
    const Sight sight{.fields = std::vector<catalogue::Known>{}, .is_of_colleague = true};
    const boost::json::object kept{{"number", "1"}, {"mobile", "13900001234"}};
    const auto fields = withheld_fields(schema(), sight, {}, kept);
    EXPECT_THAT(fields, ElementsAre("number", "mobile"));
    boost::json::object sent{{"number", "a guess"}, {"mobile", ""}, {"remarks", "急"}};
    restore(fields, schema(), {}, kept, sent);
    EXPECT_EQ(sent,
              (boost::json::object{{"number", "1"}, {"mobile", "13900001234"}, {"remarks", "急"}}));
}

TEST(Sight, OfMaterialsWhatARegisterGaveTellsMoreAndAmongColleaguesAPersonsDocument) {
    catalogue::LicenceType of_persons;
    of_persons.holders = {catalogue::Audience::person};
    catalogue::LicenceType of_anybody;
    of_anybody.holders = {catalogue::Audience::person, catalogue::Audience::legal_person};
    const auto material = [](const catalogue::LicenceType* type) {
        catalogue::Material one{};
        one.licence_type = type;
        return one;
    };
    const Sight colleague = of_firm(kColleague, Purpose::reading, true);
    const Sight some{.fields = std::vector<catalogue::Known>{}};
    EXPECT_TRUE(is_withheld(colleague, material(nullptr), MaterialState::from_register));
    EXPECT_TRUE(is_withheld(colleague, material(&of_persons), MaterialState::uploaded));
    EXPECT_FALSE(is_withheld(colleague, material(&of_anybody), MaterialState::uploaded));
    EXPECT_FALSE(is_withheld(colleague, material(nullptr), MaterialState::uploaded));
    EXPECT_TRUE(is_withheld(some, material(nullptr), MaterialState::from_register));
    EXPECT_FALSE(is_withheld(some, material(&of_persons), MaterialState::uploaded));
    EXPECT_FALSE(is_withheld({}, material(&of_persons), MaterialState::from_register));
}

TEST(Deeds, FilingAndSigningNeedEachItsOwnScope) {
    const mandates::Authority files{.may_sign = false};
    const mandates::Authority signs{.may_file = false};
    EXPECT_EQ(fault_of_deed(files, Deed::file), nullptr);
    EXPECT_EQ(fault_of_deed(files, Deed::sign), &mandates::refusals::kNoSignScope);
    EXPECT_EQ(fault_of_deed(signs, Deed::sign), nullptr);
    EXPECT_EQ(fault_of_deed(signs, Deed::file), &mandates::refusals::kNotCovered);
}

}  // namespace
}  // namespace mashang::cases
