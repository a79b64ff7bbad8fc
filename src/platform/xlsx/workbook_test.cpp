#include "platform/xlsx/workbook.h"

#include <gmock/gmock.h>
#include <zip.h>

#include <map>

#include "platform/xlsx/refusals.h"

namespace mashang::xlsx {
namespace {

using ::testing::ElementsAre;

const Sheet kSheet{.name = "事项",
                   .headings = {"编号", "名称"},
                   .rows = {{"GA001", "居民身份证首次申领"}, {}, {"GA003", "=1+1 <&> \"二\"\n三"}}};

/// A workbook of these parts, packed.
std::string packed(const std::map<std::string, std::string>& parts) {
    zip_error_t error;
    zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* const archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : parts) {
        zip_file_add(archive, name.c_str(),
                     zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    }
    zip_close(archive);
    zip_source_open(source);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

std::map<std::string, std::string> parts_with(const std::string& sheet_data) {
    return {
        {"xl/workbook.xml",
         "<workbook xmlns:r=\"x\"><sheets><sheet name=\"s\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
         "</Relationships>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet><sheetData>" + sheet_data + "</sheetData></worksheet>"}};
}

TEST(Workbook, ComesBackAsItWasWritten) {
    const auto again = read(write(kSheet));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->name, kSheet.name);
    EXPECT_EQ(again->headings, kSheet.headings);
    EXPECT_EQ(again->rows, kSheet.rows);
}

TEST(Workbook, NotesDoNotChangeWhatIsRead) {
    const auto again = read(write(kSheet, {{.row = 0, .column = 1, .text = "太长"},
                                           {.row = 2, .column = 4, .text = "缺少"}}));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->rows, kSheet.rows);
}

TEST(Workbook, CellsAreCalledAsProgramsCallThem) {
    EXPECT_EQ(cell_name(0, 0), "A2");
    EXPECT_EQ(cell_name(1, 1), "B3");
    EXPECT_EQ(cell_name(0, 25), "Z2");
    EXPECT_EQ(cell_name(0, 26), "AA2");
    EXPECT_EQ(cell_name(0, 701), "ZZ2");
    EXPECT_EQ(cell_name(0, 702), "AAA2");
}

TEST(Workbook, OtherProgramsWriteOtherKindsOfCells) {
    const auto sheet = read(packed(parts_with(
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c></row>)"
        R"(<row r="3"><c r="A3"><v>15</v></c><c r="C3" t="str"><v>甲</v></c>)"
        R"(<c r="D3" t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c></row>)")));
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->headings, ElementsAre("编号"));
    ASSERT_EQ(sheet->rows.size(), 2U);
    EXPECT_TRUE(sheet->rows[0].empty());
    EXPECT_THAT(sheet->rows[1], ElementsAre("15", "", "甲", "乙丙"));
}

TEST(Workbook, WhatIsNoneIsRefused) {
    for (const std::string& bytes :
         {std::string{}, std::string{"PK"}, std::string(1000, 'x'), packed({{"a.txt", "a"}}),
          packed(parts_with("<row><c r=\"\"><v>1</v></c></row>")),
          packed(parts_with("<row><c r=\"1A\"><v>1</v></c></row>")),
          packed(parts_with("<row><c r=\"A1\" t=\"s\"><v>7</v></c></row>")),
          packed(parts_with("<row>"))}) {
        const auto sheet = read(bytes);
        ASSERT_FALSE(sheet);
        EXPECT_EQ(sheet.error(), &refusals::kNoWorkbook);
    }
    std::string cut = write(kSheet);
    cut.resize(cut.size() / 2);
    EXPECT_FALSE(read(cut));
}

TEST(Workbook, ABombIsRefusedBeforeItIsUnpacked) {
    Limits limits;
    limits.part_bytes = 1 << 20;
    const auto bomb = packed(parts_with(std::string(64 << 20, ' ')));
    ASSERT_LT(bomb.size(), 1U << 20U);
    EXPECT_EQ(read(bomb, limits).error(), &refusals::kTooLarge);
    for (const char* far : {"A1048576", "ZZZ2", "A99999999999999999999", "ZZZZZZZZZZZZZZZZZZ1"}) {
        const auto sheet =
            read(packed(parts_with(std::string{"<row><c r=\""} + far + "\"><v>1</v></c></row>")));
        EXPECT_EQ(sheet.error(), &refusals::kTooLarge) << far;
    }
    limits.packed_bytes = 10;
    EXPECT_EQ(read(write(kSheet), limits).error(), &refusals::kTooLarge);
}

TEST(Workbook, EntitiesOfAWorkbookAreNotResolved) {
    auto parts = parts_with("<row><c r=\"A2\" t=\"str\"><v>&x;</v></c></row>");
    parts["xl/worksheets/sheet1.xml"].insert(
        0, "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
    const auto sheet = read(packed(parts));
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->rows.at(0), ElementsAre("&x;"));
}

TEST(Workbook, ATextThatNoCellTakesIsNeitherReadNorLeftOut) {
    const std::string value(40'000, 'a');
    EXPECT_EQ(read(packed(parts_with("<row><c r=\"A2\" t=\"str\"><v>" + value + "</v></c></row>")))
                  .error(),
              &refusals::kTooLarge);
    EXPECT_THROW(write({.name = "x", .headings = {"a"}, .rows = {{value}}}), std::runtime_error);
}

}  // namespace
}  // namespace mashang::xlsx
