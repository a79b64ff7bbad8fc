#include "contexts/cases/application_form.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

class ApplicationForm : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        citizen = town_->proven_person(database());
    }
    const Parts& parts() { return town_->parts; }
    std::string print(const Case& of) {
        std::string bytes;
        write([&](sql::Tx& tx) { bytes = print_form(tx, parts(), of).data; });
        return bytes;
    }

    std::unique_ptr<testing::Town> town_;
    http::Caller citizen;
};

TEST_P(ApplicationForm, WhatIsHandedInIsPrintedAndTheSameEachTime) {
    const Case of = town_->case_in(database(), CaseState::submitted, citizen);
    const std::string pdf = print(of);
    EXPECT_TRUE(pdf.starts_with("%PDF-"));
    EXPECT_EQ(print(of), pdf);
    const Case other = town_->case_in(database(), CaseState::submitted, citizen);
    EXPECT_NE(print(other), pdf) << "its number stands on it";
}

TEST_P(ApplicationForm, ItIsAMaterialFromSubmissionOnAndStandsOnHerWord) {
    const auto find_in = [&](CaseState state) {
        std::optional<CaseMaterialView> found;
        const Case of = town_->case_in(database(), state, citizen);
        write([&](sql::Tx& tx) {
            const auto view = view_of(tx, parts(), citizen, open_dossier(tx, parts(), of));
            const auto row = std::ranges::find(view.materials, kFormSeq, &CaseMaterialView::seq);
            if (row != view.materials.end()) found = *row;
        });
        return found;
    };
    EXPECT_FALSE(find_in(CaseState::draft));
    const auto form = find_in(CaseState::accepted);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->state, MaterialState::produced);
    EXPECT_EQ(form->trust, TrustLevel::D);
}

MASHANG_ON_EACH_ENGINE(ApplicationForm);

}  // namespace
}  // namespace mashang::cases
