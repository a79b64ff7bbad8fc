#include "platform/pdf/letter.h"

#include <gmock/gmock.h>

#include <stdexcept>

#include "testing/shell.h"

namespace mashang::pdf {
namespace {

using ::testing::HasSubstr;

Letter letter() {
    return {.title = "准予行政许可决定书",
            .number = "榕公决〔2018〕1号",
            .addressee = "林小红",
            .paragraphs = {"经审查，你的申请符合法定条件。", "请携带身份证领取。"},
            .office = "福州市公安局鼓楼分局",
            .date = "2018年9月30日",
            .code = qr::modules_of("https://mashang.example/verify/abc"),
            .code_note = "扫码核验"};
}

TEST(PdfLetter, OtherReadersFindItsWords) {
    const Shell shell;
    shell.write("letter.pdf", print(letter()));
    const std::string text = shell.must("pdftotext -layout letter.pdf -");
    EXPECT_THAT(text, HasSubstr("准予行政许可决定书"));
    EXPECT_THAT(text, HasSubstr("榕公决〔2018〕1号"));
    EXPECT_THAT(text, HasSubstr("林小红："));
    EXPECT_THAT(text, HasSubstr("经审查，你的申请符合法定条件。"));
    EXPECT_THAT(text, HasSubstr("福州市公安局鼓楼分局"));
}

TEST(PdfLetter, CarriesItsFontAndOnlyWhatItSets) {
    const Shell shell;
    const std::string short_one = print(letter());
    shell.write("letter.pdf", short_one);
    // name type encoding emb sub uni
    EXPECT_THAT(
        shell.must("pdffonts letter.pdf"),
        ::testing::ContainsRegex("[A-Z]{6}\\+NotoSerifCJKsc-Regular.* Identity-H +yes +yes +yes"));
    EXPECT_LT(short_one.size(), 200'000U);
    Letter longer = letter();
    longer.paragraphs.emplace_back("龘靐齉 ABC abc 0123456789");
    EXPECT_GT(print(longer).size(), short_one.size());
    shell.write("longer.pdf", print(longer));
    EXPECT_THAT(shell.must("pdftotext -layout longer.pdf -"),
                HasSubstr("龘靐齉 ABC abc 0123456789"));
}

TEST(PdfLetter, ItsCodeIsReadFromThePage) {
    const Shell shell;
    shell.write("letter.pdf", print(letter()));
    shell.must("pdftoppm -r 150 -png -singlefile letter.pdf page");
    EXPECT_EQ(shell.must("zbarimg --quiet --raw page.png 2>/dev/null"),
              "https://mashang.example/verify/abc\n");
}

TEST(PdfLetter, ALongOneGoesOnToFurtherPagesAndSaysSo) {
    Letter longer = letter();
    for (int i = 0; i < 60; ++i) longer.paragraphs.emplace_back("补正事项");
    const Shell shell;
    shell.write("letter.pdf", print(longer));
    EXPECT_THAT(shell.must("pdfinfo letter.pdf"), ::testing::ContainsRegex("Pages: +3"));
    EXPECT_THAT(shell.must("pdftotext -f 3 letter.pdf -"), HasSubstr("第3页 / 共3页"));
}

TEST(PdfLetter, ADraftSaysSoAcrossEachPage) {
    Letter draft = letter();
    draft.watermark = "草稿";
    const Shell shell;
    shell.write("draft.pdf", print(draft));
    shell.write("letter.pdf", print(letter()));
    // Across the page: one character a line, to who reads it line by line.
    EXPECT_THAT(shell.must("pdftotext -raw draft.pdf -"), HasSubstr("稿"));
    EXPECT_THAT(shell.must("pdftotext -raw letter.pdf -"), ::testing::Not(HasSubstr("稿")));
}

TEST(PdfLetter, ItsSignatureCoversEveryByteButItself) {
    const Unsigned open = print_to_sign(
        letter(), {.signer = "马上办", .reason = "电子文书", .at = Instant::from_ms(0)});
    const std::string cms = std::string{"\x30\x82\x01\x00", 4} + std::string(256, 'x');
    const std::string covered = open.covered();
    const std::string made = with_signature(open, cms);
    const auto apart = take_apart(made);
    ASSERT_TRUE(apart);
    EXPECT_EQ(apart->cms, cms);
    EXPECT_EQ(apart->covered, covered);
    EXPECT_EQ(covered.size() + 2 * 8192 + 2, made.size());
}

TEST(PdfLetter, WhatIsAddedAfterTheSignatureIsNoticed) {
    const std::string cms = std::string{"\x30\x82\x01\x00", 4} + std::string(256, 'x');
    const std::string made = with_signature(print_to_sign(letter(), {}), cms);
    EXPECT_FALSE(take_apart(made + "\n"));
    EXPECT_FALSE(take_apart(print(letter())));
    EXPECT_FALSE(take_apart(with_signature(print_to_sign(letter(), {}), "none")));
}

TEST(PdfLetter, ASignatureThatDoesNotFitIsTurnedAway) {
    EXPECT_THROW(with_signature(print_to_sign(letter(), {}), std::string(8193, 'x')),
                 std::length_error);
}

}  // namespace
}  // namespace mashang::pdf
