#include "platform/csv/csv.h"

#include <gtest/gtest.h>

#include "base/date.h"
#include "platform/csv/rows.h"

namespace mashang::csv {
namespace {

struct Holiday {
    Date date;
    std::string name;
    std::optional<int> days;
    bool paid = false;
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(Holiday, (), (date, name, days, paid, tags))

std::vector<Located<Holiday>> read_text(std::string_view text, Problems& problems) {
    return read<Holiday>("holidays.csv", text, problems);
}

constexpr std::string_view kHeader = "date,name,days,paid,tags\n";

TEST(Csv, ARowBecomesADescribedStruct) {
    Problems problems;
    const auto rows =
        read_text(std::string(kHeader) + "2018-10-01,国庆节,7,1,长假|法定\n", problems);
    ASSERT_TRUE(problems.empty()) << problems.list()[0].reason;
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].line, 2);
    EXPECT_EQ(rows[0].row.date, Date::parse("2018-10-01"));
    EXPECT_EQ(rows[0].row.days, 7);
    EXPECT_TRUE(rows[0].row.paid);
    EXPECT_EQ(rows[0].row.tags, (std::vector<std::string>{"长假", "法定"}));
}

TEST(Csv, QuotedFieldsHoldCommasQuotesAndLineBreaks) {
    Problems problems;
    const auto rows = read_text(
        std::string(kHeader) + "2018-10-01,\"a,\"\"b\"\"\nc\",,0,\r\n2018-10-02,x,,0,\n", problems);
    ASSERT_TRUE(problems.empty()) << problems.list()[0].reason;
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].row.name, "a,\"b\"\nc");
    EXPECT_EQ(rows[1].line, 4);
}

TEST(Csv, EveryWrongFieldIsNamedWithItsLineAndColumn) {
    Problems problems;
    const auto rows =
        read_text(std::string(kHeader) + "2018-02-30,春节,x,2,\n2018-10-01,国庆,,1,\n", problems);
    EXPECT_EQ(rows.size(), 1u);
    ASSERT_EQ(problems.count(), 3u);
    EXPECT_EQ(problems.list()[0].column, "date");
    EXPECT_EQ(problems.list()[1].column, "days");
    EXPECT_EQ(problems.list()[2].column, "paid");
    for (const Problem& problem : problems.list()) {
        EXPECT_EQ(problem.file, "holidays.csv");
        EXPECT_EQ(problem.line, 2);
        EXPECT_FALSE(problem.reason.empty());
    }
}

struct Broken {
    std::string_view what;
    std::string_view text;
    int line;
};

class BrokenFiles : public testing::TestWithParam<Broken> {};

TEST_P(BrokenFiles, AreReportedWhereTheyBreak) {
    Problems problems;
    read_text(GetParam().text, problems);
    ASSERT_FALSE(problems.empty()) << GetParam().what;
    EXPECT_EQ(problems.list()[0].line, GetParam().line) << problems.list()[0].reason;
}

INSTANTIATE_TEST_SUITE_P(
    Csv, BrokenFiles,
    testing::Values(
        Broken{"empty", "", 0}, Broken{"not UTF-8", "date\xFF\n", 0},
        Broken{"column missing", "date,name,days,paid\n", 1},
        Broken{"unknown column", "date,name,days,paid,tags,colour\n", 1},
        Broken{"column twice", "date,date,name,days,paid,tags\n", 1},
        Broken{"too few fields", "date,name,days,paid,tags\n2018-10-01,a\n", 2},
        Broken{"open quote", "date,name,days,paid,tags\n2018-10-01,\"a,,,\n", 2},
        Broken{"text after quote", "date,name,days,paid,tags\n2018-10-01,\"a\"b,,1,\n", 2},
        Broken{"stray quote", "date,name,days,paid,tags\n2018-10-01,a\"b,,1,\n", 2},
        Broken{"empty list element", "date,name,days,paid,tags\n2018-10-01,a,,1,x||y\n", 2}));

TEST(Csv, ProblemsBeyondAThousandAreOnlyCounted) {
    Problems problems;
    for (int i = 0; i < 1500; ++i) problems.add("f", i, "", "bad");
    EXPECT_EQ(problems.count(), 1500u);
    EXPECT_EQ(problems.list().size(), Problems::kMost);
}

}  // namespace
}  // namespace mashang::csv
