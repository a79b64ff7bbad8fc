#include "contexts/catalogue/figures.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "contexts/catalogue/lists.h"
#include "contexts/catalogue/testing.h"
#include "platform/csv/csv.h"
#include "platform/xlsx/workbook.h"

namespace mashang::catalogue {
namespace {

const Catalogue& real() {
    return *testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
}

TEST(Figures, AnItemIsFreeOfUploadsWhenEverythingRequiredComesFromARegister) {
    Item item = *real().find_item("GA003");
    EXPECT_TRUE(takes_no_upload(item));
    item.materials[1].form = MaterialForm::electronic;
    EXPECT_FALSE(takes_no_upload(item));
    item.materials[1].necessity = Necessity::optional;
    EXPECT_TRUE(takes_no_upload(item));
}

TEST(Figures, BodiesAddUpToTheProvince) {
    const Figures all = figures_of_all(real());
    Figures sum;
    for (const Figures& body : figures_of_bodies(real())) {
        sum.items += body.items;
        sum.no_upload += body.no_upload;
        sum.no_trip += body.no_trip;
        sum.one_trip_at_most += body.one_trip_at_most;
        sum.instant += body.instant;
    }
    EXPECT_EQ(all.items, real().items().size());
    EXPECT_EQ(sum.items, all.items);
    EXPECT_EQ(sum.no_upload, all.no_upload);
    EXPECT_EQ(sum.no_trip, all.no_trip);
    EXPECT_EQ(sum.one_trip_at_most, all.one_trip_at_most);
    EXPECT_EQ(sum.instant, all.instant);
    EXPECT_EQ(all.one_trip_at_most, all.items) << "at most one trip [P 2.3]";
}

TEST(Figures, ACityCountsAnItemOnceHoweverManyOfItsOfficesCarryItOut) {
    for (const Figures& city : figures_of_cities(real())) {
        EXPECT_LE(city.items, real().items().size()) << city.name;
        EXPECT_GT(city.items, 100U) << city.name;
    }
}

TEST(Figures, AnOfficeCountsWhatItCarriesOut) {
    const auto& gulou = *real().places().find(*DivisionCode::parse("350102"));
    for (const Figures& figures : figures_of_offices(real(), gulou)) {
        const auto* office = real().places().find_office(*places::OfficeId::parse(figures.id));
        EXPECT_EQ(figures.items, real().count_items(*office)) << figures.id;
    }
}

TEST(ItemLists, HaveALineForEveryItemInEachForm) {
    const auto list = list_items(real(), {}, Language::zh);
    EXPECT_EQ(list.size(), real().items().size());
    csv::Problems problems;
    const csv::Table table =
        csv::parse("items.csv", csv_of(list, Language::zh).substr(3), problems);
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(table.header, headings(Language::zh));
    ASSERT_EQ(table.records.size(), list.size());
    EXPECT_EQ(table.records[0].fields[3], list[0].name);
    const auto sheet = xlsx::read(xlsx_of(list, Language::zh));
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->headings, headings(Language::zh));
    ASSERT_EQ(sheet->rows.size(), list.size());
    EXPECT_EQ(sheet->rows.back()[3], list.back().name);
    const std::string page = html_of(list, Language::en);
    EXPECT_NE(page.find(list.back().name), page.npos);
    EXPECT_EQ(headings(Language::en).size(), headings(Language::zh).size());
}

TEST(ItemLists, SayTheirClosedListsInTheCallersLanguage) {
    const auto zh = list_items(real(), "GA", Language::zh);
    const auto en = list_items(real(), "GA", Language::en);
    const auto is_id_card = [](const ListedItem& item) { return item.item_id == "GA003"; };
    const auto chinese = std::ranges::find_if(zh, is_id_card);
    const auto english = std::ranges::find_if(en, is_id_card);
    ASSERT_TRUE(chinese != zh.end() && english != en.end());
    EXPECT_EQ(chinese->type, "行政确认");
    EXPECT_EQ(english->type, "confirmation");
    EXPECT_EQ(chinese->levels, "县级");
    EXPECT_EQ(english->levels, "county");
    EXPECT_EQ(english->audiences, "person");
    EXPECT_EQ(english->status, "in use");
    EXPECT_TRUE(english->promise.ends_with(" working days")) << english->promise;
}

TEST(ItemLists, OfABodyHoldItsItemsOnly) {
    for (const ListedItem& item : list_items(real(), "GA", Language::zh)) {
        EXPECT_TRUE(item.item_id.starts_with("GA"));
    }
    EXPECT_TRUE(list_items(real(), "QQ", Language::zh).empty());
}

TEST(ItemLists, NoFieldIsAFormulaToASpreadsheetAndNoneIsMarkupOnThePage) {
    ListedItem item = list_items(real(), "GA", Language::zh).front();
    item.name = "=HYPERLINK(\"http://evil\")";
    item.result = "<script>";
    EXPECT_NE(csv_of({item}, Language::zh).find("\"'=HYPERLINK"), std::string::npos);
    EXPECT_EQ(html_of({item}, Language::zh).find("<script>"), std::string::npos);
}

}  // namespace
}  // namespace mashang::catalogue
