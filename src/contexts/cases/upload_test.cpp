// What an upload leaves behind: its file is kept before the transaction.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "contexts/cases/refusals.h"
#include "contexts/cases/testing.h"
#include "platform/files/refusals.h"

namespace mashang::cases {
namespace {

namespace fs = std::filesystem;

class UploadTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        citizen = town_->proven_person(database());
        routes_ = routes(town_->parts);
    }

    Case case_in(CaseState state) { return town_->case_in(database(), state, citizen); }

    /// The refusal that an upload ends with, or null.
    const Refusal* upload(const Case& of, const http::Caller& caller, const std::string& bytes) {
        const auto row = std::ranges::find_if(
            routes_, [](const http::Route& route) { return route.method == http::Method::put; });
        try {
            write([&](sql::Tx& tx) {
                http::call(*row, &tx, caller, {{"id", of.id.text()}, {"seq", "2"}},
                           {.content_type = "image/png", .data = bytes});
            });
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }

    std::ptrdiff_t count_files() {
        return std::ranges::count_if(
            fs::recursive_directory_iterator{town_->folder.path()},
            [](const fs::directory_entry& entry) { return entry.is_regular_file(); });
    }

    CaseMaterial second_material(const Case& of) {
        std::vector<CaseMaterial> found;
        write([&](sql::Tx& tx) { found = town_->store.materials_of(tx, of); });
        return found.at(1);
    }

    http::Caller citizen;

  private:
    std::unique_ptr<testing::Town> town_;
    http::Routes routes_;
};

TEST_P(UploadTest, ADraftsMaterialIsKept) {
    const Case of = case_in(CaseState::draft);
    EXPECT_EQ(upload(of, citizen, testing::one_pixel()), nullptr);
    EXPECT_EQ(count_files(), 1);
    EXPECT_EQ(second_material(of).state, MaterialState::uploaded);
}

TEST_P(UploadTest, NothingIsKeptForACaseOfSomebodyElse) {
    http::Caller neighbour = citizen;
    neighbour.person_id = "0192f000-0000-7000-8000-00000000000f";
    for (const std::string& bytes : {testing::one_pixel(), std::string{}}) {
        EXPECT_EQ(upload(case_in(CaseState::draft), neighbour, bytes), &refusals::kNoSuchCase);
    }
    EXPECT_EQ(count_files(), 0);
}

TEST_P(UploadTest, NothingIsKeptForACaseThatIsHandedIn) {
    EXPECT_EQ(upload(case_in(CaseState::submitted), citizen, testing::one_pixel()),
              &refusals::kNotInThisState);
    EXPECT_EQ(count_files(), 0);
}

TEST_P(UploadTest, WhatIsNoPictureChangesNothing) {
    const Case of = case_in(CaseState::draft);
    EXPECT_EQ(upload(of, citizen, "no picture"), &files::kTypeRefused);
    EXPECT_EQ(count_files(), 0);
    EXPECT_EQ(second_material(of).state, MaterialState::from_register);
}

MASHANG_ON_EACH_ENGINE(UploadTest);

}  // namespace
}  // namespace mashang::cases
