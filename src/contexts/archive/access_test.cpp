#include <gmock/gmock.h>

#include "contexts/archive/testing/archive_fixture.h"
#include "contexts/archive/verify.h"
#include "platform/zip/package.h"

namespace mashang::archive {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class AccessTest : public testing::ArchiveTest {
  protected:
    Access ask(const AccessWish& wish) {
        return run([&](sql::Tx& tx) { return ask_for_access(tx, parts(), inspector(), wish); });
    }
    Access granted(const AccessWish& wish) {
        const Access asked = ask(wish);
        return run(
            [&](sql::Tx& tx) { return settle_access(tx, parts(), archivist(), asked.id, true); });
    }
    AccessWish of_item(const char* item = "GA003") {
        return {.office_id = testing::kOffice, .item_id = item, .purpose = "年度抽查", .days = 3};
    }
    std::string fetched(const Access& access, const PackageRow& row) {
        const auto copy = copy_for_inspection(parts(), inspector(), access.id, row.case_id);
        return run([&](sql::Tx& tx) {
            return fetch_for_inspection(tx, parts(), inspector(), access.id, row.case_id, copy);
        });
    }
    const Refusal* refusal_of_fetching(const Access& access, const PackageRow& row) {
        try {
            fetched(access, row);
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }
    const Refusal* refusal_of_asking(const AccessWish& wish) {
        return refusal_of([&](sql::Tx& tx) { ask_for_access(tx, parts(), inspector(), wish); });
    }
};
MASHANG_ON_EACH_ENGINE(AccessTest);

TEST_P(AccessTest, ACopyIsWatermarkedAndThePackageInItIsAsItWas) {
    const PackageRow row = archived();
    const Access access = granted({.case_number = row.number, .purpose = "核查投诉", .days = 3});
    const std::string copy = fetched(access, row);
    const auto entries = zip::read(copy).value();
    ASSERT_THAT(entries, SizeIs(3));
    EXPECT_EQ(entries[0].name, "watermark.txt");
    EXPECT_THAT(entries[0].content, HasSubstr("核查投诉"));
    EXPECT_THAT(entries[0].content, HasSubstr(row.sha256));
    EXPECT_THAT(entries[1].content, HasSubstr("%PDF-"));
    EXPECT_EQ(entries[2].content, bytes_of(row));
    EXPECT_TRUE(verify_package(copy, trusted()).is_sound());
}

TEST_P(AccessTest, EachCopyIsTold) {
    const PackageRow row = archived();
    const Access access = granted(of_item());
    fetched(access, row);
    fetched(access, row);
    const auto whats = told("person:" + row.person_id.text());
    EXPECT_EQ(std::ranges::count(whats, "person_data.read"), 2);
    EXPECT_THAT(told("archive_access:" + access.id.text()), Contains("archive.access_granted"));
}

TEST_P(AccessTest, ItEndsByTime) {
    const PackageRow row = archived();
    const Access access = granted(of_item());
    it_is("2018-10-13T08:59:00+08:00");
    EXPECT_EQ(refusal_of_fetching(access, row), nullptr);
    it_is("2018-10-13T09:00:00+08:00");
    EXPECT_EQ(refusal_of_fetching(access, row), &refusals::kNotOpen);
}

TEST_P(AccessTest, ItBeginsWhenItIsGrantedAndEndsWhenItIsTakenBack) {
    const PackageRow row = archived();
    const Access asked = ask(of_item());
    EXPECT_EQ(refusal_of_fetching(asked, row), &refusals::kNotOpen);
    write([&](sql::Tx& tx) { settle_access(tx, parts(), archivist(), asked.id, true); });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  settle_access(tx, parts(), second_archivist(), asked.id, false);
              }),
              &refusals::kSettledAlready);
    EXPECT_EQ(refusal_of_fetching(asked, row), nullptr);
    write([&](sql::Tx& tx) { end_access(tx, parts(), second_archivist(), asked.id); });
    EXPECT_EQ(refusal_of_fetching(asked, row), &refusals::kNotOpen);
}

TEST_P(AccessTest, ItCoversWhatWasAskedForAndNothingElse) {
    const PackageRow row = archived();
    EXPECT_EQ(refusal_of_fetching(granted(of_item("GA005")), row), &refusals::kNoSuchPackage);
    const Access elsewhere =
        ask({.office_id = "GA-350203000000", .item_id = "GA003", .purpose = "年度抽查", .days = 3});
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  settle_access(tx, parts(), archivist(), elsewhere.id, true);
              }),
              &refusals::kNoSuchAccess);
    const Access own = granted(of_item());
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_open_access(tx, parts(), archivist(), own.id); }),
              &refusals::kNoSuchAccess);
    EXPECT_THAT(run([&](sql::Tx& tx) { return packages_of(tx, parts(), own); }), SizeIs(1));
}

TEST_P(AccessTest, AWishNamesOneCaseOrOneItemOfOneOfficeForSomeDays) {
    const PackageRow row = archived();
    EXPECT_EQ(refusal_of_asking({.purpose = "年度抽查", .days = 3}), &refusals::kOneOfTwo);
    AccessWish both = of_item();
    both.case_number = row.number;
    EXPECT_EQ(refusal_of_asking(both), &refusals::kOneOfTwo);
    EXPECT_EQ(refusal_of_asking({.case_number = "none", .purpose = "年度抽查", .days = 3}),
              &refusals::kNoSuchPackage);
    AccessWish lasting = of_item();
    lasting.days = 31;
    EXPECT_EQ(refusal_of_asking(lasting), &refusals::kTooLong);
    lasting.days = 0;
    EXPECT_EQ(refusal_of_asking(lasting), &refusals::kTooLong);
}

TEST_P(AccessTest, ThePurposeLiesSealed) {
    const Access access = ask(of_item());
    const auto column =
        run([&](sql::Tx& tx) { return tx.get<std::string>("SELECT purpose FROM archive_access"); });
    EXPECT_EQ(column.find("抽查"), std::string::npos);
    EXPECT_EQ(purpose_of(parts(), access), "年度抽查");
}

}  // namespace
}  // namespace mashang::archive
