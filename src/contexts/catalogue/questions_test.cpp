#include "contexts/catalogue/questions.h"

#include <gtest/gtest.h>

#include "contexts/catalogue/testing.h"

namespace mashang::catalogue {
namespace {

VariantContent variant(const char* when) {
    return {.name = *Line::parse(when), .when = *Line::parse(when), .materials = {}};
}

std::vector<QuestionStep> questions(const std::vector<const char*>& whens) {
    std::vector<VariantContent> variants;
    for (const char* when : whens) variants.push_back(variant(when));
    return questions_of(variants, "是哪一种情况？");
}

/// "question[answer>left or next, …]" of each step.
std::string drawn(const std::vector<QuestionStep>& steps) {
    std::string text;
    for (const QuestionStep& step : steps) {
        if (!text.empty()) text += " / ";
        text += step.question + "[";
        for (const AnswerOption& option : step.options) {
            if (!text.ends_with('[')) text += ", ";
            text += option.answer + ">";
            if (option.next) {
                text += "#" + std::to_string(*option.next);
                continue;
            }
            for (const int left : option.variants) text += std::to_string(left);
        }
        text += "]";
    }
    return text;
}

TEST(Questions, NothingIsAskedWhereThereIsNothingToChoose) {
    EXPECT_EQ(drawn(questions({})), "");
    EXPECT_EQ(drawn(questions({"谁来办：本人"})), "");
    EXPECT_EQ(drawn(questions({"谁来办：本人", "谁来办：本人"})), "")
        << "no question tells them apart";
}

TEST(Questions, ACaseWithoutAQuestionOfItsOwnAnswersTheGeneralOne) {
    EXPECT_EQ(drawn(questions({"证件丢失了", "证件损坏了"})),
              "是哪一种情况？[证件丢失了>0, 证件损坏了>1]");
}

TEST(Questions, TwoQuestionsAreAskedOnlyWhereOneIsNotEnough) {
    EXPECT_EQ(drawn(questions({"谁：大人；哪里：本地", "谁：大人；哪里：外地", "谁：孩子"})),
              "谁[大人>#1, 孩子>2] / 哪里[本地>0, 外地>1]");
}

TEST(Questions, TheQuestionThatTellsMoreApartIsAskedFirst) {
    EXPECT_EQ(
        drawn(questions({"甲：一；乙：一", "甲：一；乙：二", "甲：二；乙：三", "甲：二；乙：四"})),
        "乙[一>0, 二>1, 三>2, 四>3]");
}

TEST(Questions, ACaseThatDoesNotSayStaysWhateverIsAnswered) {
    const auto steps = questions({"谁：大人", "谁：孩子", "怎么办：上门"});
    ASSERT_FALSE(steps.empty());
    for (const AnswerOption& option : steps[0].options) {
        EXPECT_TRUE(option.next || option.variants.size() <= 2) << option.answer;
    }
    EXPECT_EQ(drawn(steps), "谁[大人>02, 孩子>12]");
}

TEST(Questions, TheCasesThatNoQuestionTellsApartAreLeftTogether) {
    EXPECT_EQ(drawn(questions({"谁：大人", "谁：大人", "谁：孩子"})), "谁[大人>01, 孩子>2]");
}

TEST(Questions, ManyQuestionsOfOneItemStayQuick) {
    std::vector<VariantContent> variants;
    for (int i = 0; i < 32; ++i) {
        std::string when;
        for (int bit = 0; bit < 8; ++bit) {
            if (!when.empty()) when += "；";
            when += "问" + std::to_string(bit) + "：" + ((i >> bit) % 2 != 0 ? "是" : "否");
        }
        variants.push_back(variant(when.c_str()));
    }
    const auto steps = questions_of(variants, "哪一种？");
    EXPECT_EQ(steps.size(), 31U) << "five yes-or-no questions tell 32 apart";
}

/// Every case of every item of the province is reached by some answers, and alone where its
/// conditions differ from all others'.
TEST(Questions, LeadToEveryCaseOfTheRealCatalogue) {
    std::size_t items = 0;
    for (const Item& item : testing::real_catalogue(MASHANG_SOURCE_DIR "/data")->items()) {
        const auto& variants = item.content->variants;
        if (variants.empty()) continue;
        ++items;
        const auto steps = questions_of(variants, "哪一种？");
        ASSERT_FALSE(steps.empty()) << item.name;
        std::vector<int> alone(variants.size());
        for (const QuestionStep& step : steps) {
            for (const AnswerOption& option : step.options) {
                ASSERT_FALSE(option.variants.empty()) << item.name;
                if (option.next) {
                    ASSERT_LT(static_cast<std::size_t>(*option.next), steps.size());
                } else if (option.variants.size() == 1) {
                    ++alone[static_cast<std::size_t>(option.variants.front())];
                }
            }
        }
        for (std::size_t i = 0; i < alone.size(); ++i)
            EXPECT_GT(alone[i], 0) << item.name << ": " << variants[i].name.text();
    }
    EXPECT_GE(items, 60U);
}

}  // namespace
}  // namespace mashang::catalogue
