#include <gmock/gmock.h>

#include "contexts/archive/testing/archive_fixture.h"

namespace mashang::archive {
namespace {

using ::testing::Contains;

class DestructionTest : public testing::ArchiveTest {
  protected:
    /// Refused, so that it is kept for ten years: until the end of 2028.
    PackageRow short_lived() { return archived(cases::Outcome::refused); }
    void propose(const PackageRow& row) {
        write([&](sql::Tx& tx) {
            propose_destruction(tx, parts(), archivist(), row.case_id, "保管期限已满");
        });
    }
    const Refusal* refusal_of_proposal(const PackageRow& row,
                                       const http::Caller& by = archivist()) {
        return refusal_of([&](sql::Tx& tx) {
            propose_destruction(tx, parts(), by, row.case_id, "保管期限已满");
        });
    }
    const Refusal* refusal_of_settling(const PackageRow& row, const http::Caller& by) {
        return refusal_of(
            [&](sql::Tx& tx) { settle_destruction(tx, parts(), by, row.case_id, true, ""); });
    }
};
MASHANG_ON_EACH_ENGINE(DestructionTest);

TEST_P(DestructionTest, NobodyProposesItBeforeTheTermIsOver) {
    const PackageRow row = short_lived();
    EXPECT_EQ(row.kept_until, Date::parse("2028-12-31"));
    it_is("2028-12-31T12:00:00+08:00");
    EXPECT_EQ(refusal_of_proposal(row), &refusals::kTermNotOver);
    it_is("2029-01-01T12:00:00+08:00");
    EXPECT_EQ(refusal_of_proposal(row), nullptr);
    EXPECT_EQ(refusal_of_proposal(row), &refusals::kProposedAlready);
}

TEST_P(DestructionTest, WhatIsKeptForGoodIsNeverProposed) {
    parts().rules.permanent_items = {"GA003"};
    const PackageRow row = archived();
    it_is("2118-01-01T12:00:00+08:00");
    EXPECT_EQ(refusal_of_proposal(row), &refusals::kKeptForGood);
}

TEST_P(DestructionTest, AnotherArchivistApprovesAndOnlyTheRecordIsLeft) {
    const PackageRow row = short_lived();
    it_is("2029-01-01T12:00:00+08:00");
    EXPECT_EQ(refusal_of_settling(row, second_archivist()), &refusals::kNothingProposed);
    propose(row);
    EXPECT_EQ(refusal_of_settling(row, archivist()), &refusals::kOwnProposal);
    EXPECT_EQ(refusal_of_settling(row, second_archivist()), nullptr);
    const PackageRow after = row_of(row.case_id).value();
    EXPECT_EQ(after.state, PackageState::destroyed);
    EXPECT_EQ(after.sha256, row.sha256);
    EXPECT_FALSE(after.file);
    EXPECT_FALSE(run([&](sql::Tx& tx) { return store::names_file(tx, *row.file); }));
    EXPECT_THAT(told("case:" + row.case_id.text()), Contains("archive.destroyed"));
    EXPECT_EQ(refusal_of_proposal(row), &refusals::kDestroyed);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  fetch(tx, parts(), archivist(), row.case_id, read_package(parts(), row.case_id));
              }),
              &refusals::kDestroyed);
}

TEST_P(DestructionTest, WhatIsDeclinedIsKeptAndMayBeProposedAgain) {
    const PackageRow row = short_lived();
    it_is("2029-01-01T12:00:00+08:00");
    propose(row);
    write([&](sql::Tx& tx) {
        settle_destruction(tx, parts(), second_archivist(), row.case_id, false, "仍有诉讼");
    });
    EXPECT_EQ(row_of(row.case_id).value().state, PackageState::kept);
    EXPECT_THAT(told("case:" + row.case_id.text()), Contains("archive.destruction_declined"));
    EXPECT_EQ(refusal_of_proposal(row), nullptr);
}

TEST_P(DestructionTest, AnotherOfficesPackageIsNoneForAnArchivist) {
    const PackageRow row = short_lived();
    it_is("2029-01-01T12:00:00+08:00");
    EXPECT_EQ(refusal_of_proposal(row, archivist("GA-350203000000")), &refusals::kNoSuchPackage);
}

}  // namespace
}  // namespace mashang::archive
