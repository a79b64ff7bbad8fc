#include "contexts/discovery/engine/actions.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace mashang::discovery {
namespace {

constexpr std::string_view kTable =
    "action,say,name\n"
    "none,丢了工作,\n"
    "replace,丢了|补办,补领|补发\n"
    "renew,到期|换新|补办新的,换领|换发\n"
    "query,查,查询\n";

const Pinyin kPinyin("char,readings\n查,cha\n丢,diu\n了,le liao\n补,bu\n办,ban\n到,dao\n期,qi\n");

TEST(Actions, a_query_asks_for_what_its_words_say) {
    const Actions actions(kTable, kPinyin);
    EXPECT_EQ(actions.asked_in(U"身份证丢了"), 1U);
    EXPECT_EQ(actions.asked_in(U"身份证到期"), 2U);
    EXPECT_EQ(actions.asked_in(U"到期没有查一下"), 2U | 4U);
    EXPECT_EQ(actions.asked_in(U"身份证"), 0U);
}

TEST(Actions, a_longer_phrase_takes_the_words_of_a_shorter_one) {
    const Actions actions(kTable, kPinyin);
    EXPECT_EQ(actions.asked_in(U"丢了工作怎么办"), 0U);
    EXPECT_EQ(actions.asked_in(U"补办新的"), 2U);
}

TEST(Actions, what_is_typed_in_pinyin_asks_too) {
    const Actions actions(kTable, kPinyin);
    EXPECT_EQ(actions.asked_in(kPinyin.read("daoqi").front()), 2U);
    EXPECT_EQ(actions.asked_in(kPinyin.read("buban").front()), 1U);
    EXPECT_EQ(actions.asked_in(kPinyin.read("dq").front()), 0U) << "first letters tell too little";
}

TEST(Actions, an_item_does_what_its_name_says) {
    const Actions actions(kTable, kPinyin);
    EXPECT_EQ(actions.done_by(U"居民户口簿补领 换领"), 1U | 2U);
    EXPECT_EQ(actions.done_by(U"出生登记"), 0U);
}

TEST(Actions, the_item_that_does_what_is_asked_fits_better_than_one_that_does_another_thing) {
    const float fits = fit_of_action(1, 1, 0);
    EXPECT_GT(fits, 1);
    EXPECT_EQ(fit_of_action(1, 2, 1), fits) << "what people call it counts as its name does";
    EXPECT_LT(fit_of_action(1, 2, 0), 1);
    EXPECT_EQ(fit_of_action(1, 0, 0), 1) << "a name that tells no action is not held against it";
    EXPECT_EQ(fit_of_action(0, 2, 0), 1) << "nothing is asked for";
}

TEST(Actions, without_a_table_nothing_is_asked_for_and_another_table_is_refused) {
    EXPECT_EQ(Actions("", kPinyin).asked_in(U"身份证丢了"), 0U);
    EXPECT_THROW(Actions("action,say,name\nreplace,补办,、\n", kPinyin), std::invalid_argument);
    EXPECT_THROW(Actions("say,name\n丢了,补领\n", kPinyin), std::invalid_argument);
}

TEST(Actions, more_than_a_set_can_hold_are_refused) {
    std::string table = "action,say,name\n";
    for (int i = 0; i < 33; ++i) table += "a" + std::to_string(i) + ",补办,补领\n";
    EXPECT_THROW(Actions(table, kPinyin), std::invalid_argument);
}

}  // namespace
}  // namespace mashang::discovery
