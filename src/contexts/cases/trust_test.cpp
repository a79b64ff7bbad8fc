#include "contexts/cases/trust.h"

#include <gtest/gtest.h>

namespace mashang::cases {
namespace {

CaseMaterial material(MaterialState state, bool at_window = false) {
    return {.person_id = *identity::PersonId::parse("0192f000-0000-7000-8000-00000000000f"),
            .case_id = *CaseId::parse("0192f000-0000-7000-8000-00000000000a"),
            .seq = 1,
            .state = state,
            .file_id = {},
            .file_name = {},
            .media_type = {},
            .size = 0,
            .at_window = at_window};
}

TEST(Trust, WhatItsIssuerGaveIsUsedAsItIs) {
    const auto given = material(MaterialState::from_register);
    EXPECT_EQ(trust_level(&given, nullptr), TrustLevel::A);
}

TEST(Trust, AnUploadIsComparedWithTheOriginalUnlessAWindowHasDoneSo) {
    const auto sent = material(MaterialState::uploaded);
    const auto brought = material(MaterialState::uploaded, true);
    EXPECT_EQ(trust_level(&sent, nullptr), TrustLevel::C);
    EXPECT_EQ(trust_level(&brought, nullptr), TrustLevel::B);
}

TEST(Trust, WhatTheApplicantMakesOrPromisesStandsOnHerWord) {
    const auto form = material(MaterialState::produced);
    EXPECT_EQ(trust_level(&form, nullptr), TrustLevel::D);
    const Promise promise{.person_id = form.person_id,
                          .case_id = form.case_id,
                          .seq = 1,
                          .kind = PromiseKind::later,
                          .working_days = 10,
                          .given_at = {},
                          .given_by = {},
                          .state = PromiseState::open};
    const auto gone = material(MaterialState::missing);
    EXPECT_EQ(trust_level(&gone, &promise), TrustLevel::D);
    EXPECT_EQ(trust_level(nullptr, &promise), TrustLevel::D);
    const auto came = material(MaterialState::uploaded);
    EXPECT_EQ(trust_level(&came, &promise), TrustLevel::C) << "it came";
}

TEST(Trust, WhereNothingIsThereIsNothingToRelyOn) {
    for (const MaterialState state :
         {MaterialState::missing, MaterialState::requested, MaterialState::not_found}) {
        const auto none = material(state);
        EXPECT_EQ(trust_level(&none, nullptr), std::nullopt);
    }
    EXPECT_EQ(trust_level(nullptr, nullptr), std::nullopt);
}

}  // namespace
}  // namespace mashang::cases
