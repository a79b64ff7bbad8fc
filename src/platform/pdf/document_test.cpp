#include "platform/pdf/document.h"

#include <gmock/gmock.h>

#include "platform/pdf/installed.h"
#include "platform/pdf/testing/text_of.h"
#include "testing/shell.h"

namespace mashang::pdf {
namespace {

using fixture::text_of;
using ::testing::HasSubstr;

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

TEST(PdfDocument, OtherReadersFindItsWordsAlsoBeyondTheBasicPlane) {
    const std::string pdf = print("我的数据", {{.text = "姓名：林𠮷"}});
    EXPECT_TRUE(pdf.starts_with("%PDF-1.5"));
    EXPECT_TRUE(pdf.ends_with("%%EOF\n"));
    EXPECT_THAT(text_of(pdf), HasSubstr("我的数据"));
    EXPECT_THAT(text_of(pdf), HasSubstr("姓名：林𠮷"));
}

TEST(PdfDocument, CarriesItsFontAndOnlyWhatItSets) {
    const Shell shell;
    shell.write("document.pdf", print("我的数据", {{.text = "姓名"}}));
    EXPECT_THAT(shell.must("pdffonts document.pdf"),
                ::testing::ContainsRegex("[A-Z]{6}\\+NotoSerifCJKsc-Regular.* yes +yes +yes"));
}

TEST(PdfDocument, ItsFontIsInstalled) {
    EXPECT_TRUE(is_font_installed()) << kFontFile;
}

TEST(PdfDocument, BreaksLinesAtTheEdgeAndPagesAtTheFoot) {
    std::string line;
    for (int i = 0; i < 46; ++i) line += "字";
    const std::string one_more = print("x", {{.text = line}});
    EXPECT_EQ(count(one_more, " Tj"), 4U);  // title, two lines, foot
    const std::string long_one = print("x", std::vector<Paragraph>(100, {.text = "行"}));
    EXPECT_EQ(count(long_one, "/Type /Page "), 3U);
    EXPECT_THAT(long_one, HasSubstr("/Count 3"));
    EXPECT_EQ(count(long_one, " Tj"), 104U);  // title, lines, and a foot for each page
}

TEST(PdfDocument, TheTableOfObjectsPointsAtThem) {
    const std::string pdf = print("x", {{.text = "一"}, {.text = "二", .indent = 3}});
    const auto start = std::stoul(pdf.substr(pdf.rfind("startxref") + 10));
    EXPECT_EQ(pdf.substr(start, 4), "xref");
    auto row = pdf.find("0000000000 65535 f \n") + 20;
    for (int object = 1; pdf.compare(row, 7, "trailer") != 0; ++object, row += 20) {
        const auto at = std::stoul(pdf.substr(row, 10));
        const std::string head = std::to_string(object) + " 0 obj";
        EXPECT_EQ(pdf.substr(at, head.size()), head);
    }
}

TEST(PdfDocument, WhatCannotBePrintedIsReplaced) {
    EXPECT_THAT(text_of(print("x", {{.text = "a\xFF\n(b)"}})), HasSubstr("a? (b)"));
    EXPECT_THAT(text_of(print("x", {{.text = "deep", .indent = 1000}})), HasSubstr("deep"));
}

TEST(PdfDocument, IsTheSameForTheSameWords) {
    EXPECT_EQ(print("x", {{.text = "一"}}), print("x", {{.text = "一"}}));
}

}  // namespace
}  // namespace mashang::pdf
