#include "contexts/voice/options.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <set>

#include "contexts/voice/refusals.h"
#include "contexts/voice/rules.h"

namespace mashang::voice {
namespace {

TEST(Grades, AreFiveFromVerySatisfiedDownAndTheTwoLowestAreBad) {
    ASSERT_EQ(grades().size(), 5u);
    const char* const names[] = {"非常满意", "满意", "基本满意", "不满意", "非常不满意"};
    for (int i = 0; i < 5; ++i) {
        const Grade& grade = grades()[static_cast<std::size_t>(i)];
        EXPECT_EQ(grade.grade, 5 - i);
        EXPECT_EQ(grade.zh, names[i]);
        EXPECT_FALSE(grade.en.empty());
        EXPECT_EQ(grade.is_bad(), grade.grade == 1 || grade.grade == 2);
    }
}

TEST(Options, EachBelongsToOneGradeByItsFirstDigitAndEveryGradeHasSome) {
    std::set<std::string_view> codes;
    std::set<std::string_view> texts;
    std::set<char> with_options;
    for (const Option& option : options()) {
        EXPECT_EQ(option.code.size(), 3u) << option.code;
        EXPECT_EQ(option.code.find_first_not_of("0123456789"), option.code.npos) << option.code;
        EXPECT_TRUE(codes.insert(option.code).second) << option.code;
        EXPECT_TRUE(texts.insert(option.zh).second) << option.zh;
        EXPECT_FALSE(option.en.empty());
        EXPECT_EQ(find_option(option.code), &option);
        with_options.insert(option.code.front());
    }
    EXPECT_EQ(with_options, (std::set<char>{'1', '2', '3', '4', '5'}));
}

struct Wrong {
    int grade;
    std::vector<std::string> options;
    std::vector<std::pair<std::string, const Refusal*>> faults;
};

TEST(CheckRating, EveryFaultIsNamedWithItsPlace) {
    const auto* const no_grade = &refusals::kNoSuchGrade;
    const auto* const no_option = &refusals::kNoSuchOption;
    const std::vector<Wrong> table{
        {1, {}, {}},
        {5, {}, {}},
        {2, {"201", "205"}, {}},
        {0, {}, {{"/grade", no_grade}}},
        {6, {}, {{"/grade", no_grade}}},
        {-1, {}, {{"/grade", no_grade}}},
        {std::numeric_limits<int>::max(), {}, {{"/grade", no_grade}}},
        {std::numeric_limits<int>::min(), {}, {{"/grade", no_grade}}},
        {5, {"101"}, {{"/options/0", no_option}}},         // of another grade
        {5, {"501", "501"}, {{"/options/1", no_option}}},  // twice
        {5, {"501", "599", ""}, {{"/options/1", no_option}, {"/options/2", no_option}}},
        {5, {"501,502"}, {{"/options/0", no_option}}},  // two in one
        {0, {"001"}, {{"/grade", no_grade}, {"/options/0", no_option}}},
        {6, {"501"}, {{"/grade", no_grade}, {"/options/0", no_option}}},
    };
    for (const Wrong& row : table) {
        std::vector<std::pair<std::string, const Refusal*>> found;
        for (const Fault& fault : check_rating(row.grade, row.options)) {
            found.emplace_back(fault.pointer, fault.refusal);
        }
        EXPECT_EQ(found, row.faults) << row.grade << ::testing::PrintToString(row.options);
    }
}

/// A code that there is, or anything.
rc::Gen<std::string> any_code() {
    std::vector<std::string> known;
    for (const Option& option : options()) known.emplace_back(option.code);
    return rc::gen::oneOf(rc::gen::elementOf(known), rc::gen::arbitrary<std::string>());
}

RC_GTEST_PROP(CheckRatingProperty, only_options_of_the_grade_each_once_are_free_of_faults, ()) {
    const int grade = *rc::gen::inRange(-2, 9);
    const auto codes = *rc::gen::container<std::vector<std::string>>(any_code());
    std::set<std::string> seen;
    std::size_t wrong = grade < 1 || grade > 5 ? 1 : 0;
    for (const std::string& code : codes) {
        const bool is_known = find_option(code) != nullptr;
        const bool is_of_grade = is_known && code.substr(0, 1) == std::to_string(grade);
        if (!is_of_grade || !seen.insert(code).second) ++wrong;
    }
    RC_ASSERT(check_rating(grade, codes).size() == wrong);
}

}  // namespace
}  // namespace mashang::voice
