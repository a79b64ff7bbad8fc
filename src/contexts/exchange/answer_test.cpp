#include "contexts/exchange/answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace mashang::exchange {
namespace {

using ::testing::ElementsAre;

const std::vector<std::string> kKeys{"a", "b"};

std::vector<RowAnswer> read(std::string_view results, std::string_view batch = "B1") {
    return read_answer(std::string{R"({"batch":"B1","results":)"}.append(results).append("}"),
                       batch, kKeys);
}

TEST(Answer, is_read_in_the_order_of_what_was_sent) {
    const auto answers = read(
        R"([{"key":"b","verdict":"rejected","faults":[{"column":"x","code":"E1","message":"空"}]},
            {"key":"a","verdict":"accepted"}])");
    EXPECT_THAT(answers, ElementsAre(RowAnswer{"a", Verdict::accepted, {}},
                                     RowAnswer{"b", Verdict::rejected, {{"x", "E1", "空"}}}));
}

TEST(Answer, that_rejects_without_a_word_names_an_unknown_fault) {
    const auto answers =
        read(R"([{"key":"a","verdict":"rejected"},{"key":"b","verdict":"accepted","faults":[]}])");
    EXPECT_THAT(answers.front().faults, ElementsAre(ReceiverFault{"", "unknown", ""}));
}

TEST(Answer, may_say_more_than_is_read) {
    const auto answers = read(R"([{"key":"a","verdict":"accepted","at":1},
        {"key":"b","verdict":"rejected","faults":[{"code":7,"more":{}},"x"]}],"took":12)");
    EXPECT_THAT(answers.back().faults, ElementsAre(ReceiverFault{"", "unknown", ""}));
}

TEST(Answer, that_cannot_be_relied_on_is_none) {
    for (
        const char* results : {
            R"([{"key":"a","verdict":"accepted"}])",
            R"([{"key":"a","verdict":"accepted"},{"key":"a","verdict":"accepted"}])",
            R"([{"key":"a","verdict":"accepted"},{"key":"a","verdict":"rejected"},{"key":"b","verdict":"accepted"}])",
            R"([{"key":"a","verdict":"accepted"},{"key":"b","verdict":"accepted"},{"key":"c","verdict":"accepted"}])",
            R"([{"key":"a","verdict":"maybe"},{"key":"b","verdict":"accepted"}])",
            R"({})",
            R"([)",
        }) {
        EXPECT_THROW(read(results), std::runtime_error) << results;
    }
    EXPECT_THROW(
        read(R"([{"key":"a","verdict":"accepted"},{"key":"b","verdict":"accepted"}])", "B2"),
        std::runtime_error);
    EXPECT_THROW(read_answer("", "B1", kKeys), std::runtime_error);
}

TEST(Answer, is_cut_to_sensible_lengths_at_whole_characters) {
    std::string message;
    for (int i = 0; i < 400; ++i) message += "错";
    const auto answers = read(R"([{"key":"b","verdict":"accepted"},{"key":"a","verdict":"rejected",
        "faults":[{"code":" E 1 )" +
                              std::string(60, '9') + R"(","message":")" + message + "\"}]}]");
    const ReceiverFault& fault = answers.front().faults.front();
    EXPECT_LE(fault.code.size(), 40u);
    EXPECT_TRUE(fault.code.starts_with("E1"));
    EXPECT_EQ(fault.message.size(), 498u);
}

}  // namespace
}  // namespace mashang::exchange
