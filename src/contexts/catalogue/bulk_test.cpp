#include "contexts/catalogue/bulk.h"

#include "contexts/catalogue/bulk_refusals.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/flows_bulk.h"
#include "contexts/catalogue/publishing_refusals.h"
#include "contexts/catalogue/testing/editions_fixture.h"
#include "platform/xlsx/refusals.h"

namespace mashang::catalogue {
namespace {

using ::testing::IsEmpty;

const Catalogue& real() {
    return *testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
}

/// The column of that heading.
std::size_t at(const xlsx::Sheet& sheet, const std::string& heading) {
    const auto place = std::ranges::find(sheet.headings, heading);
    return static_cast<std::size_t>(place - sheet.headings.begin());
}

xlsx::Sheet police() {
    return sheet_of(real(), "GA", Language::zh);
}

/// "B3 catalogue.cell_unsound" …
std::vector<std::string> faults_of(const xlsx::Sheet& sheet) {
    std::vector<std::string> faults;
    for (const CellFault& fault : read_bulk(sheet, real(), "GA").faults) {
        faults.push_back(xlsx::cell_name(fault.row, fault.column) + " " +
                         std::string{fault.refusal->code});
    }
    return faults;
}

TEST(Bulk, ASheetThatComesBackAsItWasSaysNothing) {
    for (const Language language : {Language::zh, Language::en}) {
        const auto again = xlsx::read(xlsx::write(sheet_of(real(), "GA", language)));
        ASSERT_TRUE(again);
        const BulkReading reading = read_bulk(*again, real(), "GA");
        EXPECT_THAT(reading.faults, IsEmpty());
        EXPECT_THAT(reading.changes, IsEmpty());
    }
}

TEST(Bulk, AChangedRowIsHeldToTheRulesOfPublishingAtItsCells) {
    xlsx::Sheet sheet = police();
    sheet.rows[0][at(sheet, "承诺时限（工作日）")] = "99";
    const auto faults = faults_of(sheet);
    EXPECT_THAT(faults, ::testing::Contains(xlsx::cell_name(0, at(sheet, "承诺时限（工作日）")) +
                                            " catalogue.promise_beyond_legal"));
    EXPECT_THAT(faults, ::testing::Contains(xlsx::cell_name(0, at(sheet, "设定依据")) +
                                            " catalogue.missing_element"));
    EXPECT_THAT(faults, ::testing::Contains("A2 catalogue.missing_element"))
        << "what no column can satisfy";
}

TEST(Bulk, WhatIsNotSaidMayBeSaidAndTakenBack) {
    const auto catalogue =
        testing::catalogue_with(MASHANG_SOURCE_DIR "/data", "GA003", [](ItemContent& content) {
            content = json::decode_or_refuse<ItemContent>(
                testing::made_sound(json::parse(text_of(content)).as_object()));
            content.complaints = FullPassage::parse("拨打 12345").value();
        });
    const xlsx::Sheet sheet{.name = "事项",
                            .headings = {"事项编号", "版本", "咨询方式", "Complaints"},
                            .rows = {{"GA003", "1", "窗口咨询", ""}}};
    const BulkReading reading = read_bulk(sheet, *catalogue, "GA");
    EXPECT_TRUE(reading.faults.empty());
    ASSERT_EQ(reading.changes.size(), 1U);
    EXPECT_EQ(reading.changes[0].content.enquiries->text(), "窗口咨询");
    EXPECT_FALSE(reading.changes[0].content.complaints);
}

TEST(Bulk, ShiftedColumnsAreToldByTheirHeadingsAndNoRowIsRead) {
    xlsx::Sheet sheet = police();
    std::swap(sheet.headings[0], sheet.headings[3]);
    std::swap(sheet.headings[1], sheet.headings[4]);
    for (auto& row : sheet.rows) {
        std::swap(row[0], row[3]);
        std::swap(row[1], row[4]);
    }
    EXPECT_THAT(faults_of(sheet), IsEmpty()) << "columns may stand in any order";
    sheet.headings[2] = "名字";
    EXPECT_THAT(faults_of(sheet), ::testing::ElementsAre("C2 catalogue.strange_column"));
    sheet.headings[2] = sheet.headings[5];
    EXPECT_THAT(faults_of(sheet), ::testing::ElementsAre("F2 catalogue.stands_twice"));
    sheet.headings.erase(sheet.headings.begin(), sheet.headings.begin() + 4);
    EXPECT_THAT(faults_of(sheet), ::testing::Contains("A2 catalogue.column_missing"));
}

TEST(Bulk, RowsOfNobodyOrTwiceOrOfAnOldSheetAreTold) {
    xlsx::Sheet sheet = police();
    sheet.rows[0][0] = "SC001";
    sheet.rows[1] = sheet.rows[2];
    sheet.rows[3][1] = "7";
    sheet.rows[4][at(sheet, "到现场次数")] = "一次";
    sheet.rows[5][at(sheet, "法定时限单位")] = "世纪";
    sheet.rows.push_back({"", " ", "\t"});
    EXPECT_THAT(faults_of(sheet),
                ::testing::ElementsAre(
                    "A2 catalogue.unknown_reference", "A4 catalogue.stands_twice",
                    "B5 catalogue.sheet_is_old",
                    xlsx::cell_name(4, at(sheet, "到现场次数")) + " catalogue.cell_unsound",
                    xlsx::cell_name(5, at(sheet, "法定时限单位")) + " catalogue.cell_unsound"));
}

class BulkFlows : public testing::EditionsTest {
  protected:
    void SetUp() override {
        EditionsTest::SetUp();
        approved("GA001");
        approved("GA003");
        reload();
    }
    /// The sheet with both whole items renamed.
    xlsx::Sheet renamed() {
        xlsx::Sheet sheet = xlsx::read(download_bulk(parts_, editor_)).value();
        for (auto& row : sheet.rows) {
            if (row[0] == "GA001" || row[0] == "GA003") row[2] += "（表）";
        }
        return sheet;
    }
};

TEST_P(BulkFlows, EveryChangedRowIsHandedToReviewAtOnce) {
    const std::string workbook = xlsx::write(renamed());
    EXPECT_EQ(run([&](sql::Tx& tx) { return apply_bulk(tx, parts_, editor_, workbook, "改名"); }),
              2U);
    read([&](sql::Tx& tx) {
        const auto open = store::list_open(tx);
        ASSERT_EQ(open.size(), 2U);
        for (const Edition& edition : open) {
            EXPECT_EQ(edition.state, EditionState::in_review);
            EXPECT_EQ(edition.note, "改名");
            EXPECT_TRUE(content_from(edition.content).name.text().ends_with("（表）"));
        }
    });
}

TEST_P(BulkFlows, OneFaultKeepsAllOfItBackAndIsMarkedInItsCell) {
    xlsx::Sheet sheet = renamed();
    sheet.rows[0][at(sheet, "事项名称")] = std::string(400, 'x');
    const std::string workbook = xlsx::write(sheet);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { apply_bulk(tx, parts_, editor_, workbook, ""); }),
              &refusals::kSheetUnsound);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "/事项/C2");
    read([&](sql::Tx& tx) { EXPECT_THAT(store::list_open(tx), IsEmpty()); });
    EXPECT_EQ(xlsx::read(mark_bulk(parts_, editor_, workbook))->rows, sheet.rows);
}

TEST_P(BulkFlows, WhatIsNoWorkbookOrSaysNothingOrIsOfAnotherBodyIsRefused) {
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { apply_bulk(tx, parts_, editor_, "PK", ""); }),
              &xlsx::refusals::kNoWorkbook);
    const std::string same = download_bulk(parts_, editor_);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { apply_bulk(tx, parts_, editor_, same, ""); }),
              &refusals::kSheetSaysNothing);
    const auto other = staff("other", "GA-350102000000", "editor");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { apply_bulk(tx, parts_, other, same, ""); }),
              &refusals::kNotYourItem);
}

TEST_P(BulkFlows, AnItemThatSomebodyElseIsWritingKeepsAllOfItBack) {
    written("GA003");
    const std::string workbook = xlsx::write(renamed());
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { apply_bulk(tx, parts_, editor_, workbook, ""); }),
              &refusals::kEditionOpen);
    read([&](sql::Tx& tx) { EXPECT_EQ(store::list_open(tx).size(), 1U); });
}

MASHANG_ON_EACH_ENGINE(BulkFlows);

}  // namespace
}  // namespace mashang::catalogue
