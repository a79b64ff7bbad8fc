#include "contexts/own_data/split.h"

#include <gmock/gmock.h>

namespace mashang::own_data {
namespace {

namespace json = boost::json;
using ::testing::ElementsAre;
using ::testing::SizeIs;

Chapter chapter(const char* code, json::object data) {
    return {.code = code, .title = code, .data = std::move(data)};
}

/// "cases:2 notices:1", a part each: the chapters, with how many things of their list "all".
std::vector<std::string> shape(const std::vector<std::vector<Chapter>>& parts) {
    std::vector<std::string> texts;
    for (const auto& part : parts) {
        std::string text;
        for (const Chapter& one : part) {
            const auto* all = one.data.if_contains("all");
            if (!text.empty()) text += " ";
            text += one.code + ":" + std::to_string(all == nullptr ? 0 : all->as_array().size());
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

json::array things(int count, std::size_t size = 10) {
    json::array list;
    for (int i = 0; i < count; ++i) list.emplace_back(std::string(size, 'x'));
    return list;
}

TEST(Split, WhatIsSmallStaysTogether) {
    EXPECT_THAT(shape(split({chapter("a", {{"all", things(2)}}), chapter("b", {})}, 1000)),
                ElementsAre("a:2 b:0"));
    EXPECT_THAT(split({}, 1000), SizeIs(1)) << "also of nothing there is a part that says so";
}

TEST(Split, AChapterThatDoesNotFitBeginsANewPart) {
    EXPECT_THAT(
        shape(split({chapter("a", {{"all", things(3)}}), chapter("b", {{"all", things(3)}})}, 80)),
        ElementsAre("a:3", "b:3"));
}

TEST(Split, ALargeChapterGoesOnInTheNextPartAndNothingIsLost) {
    const auto parts = split(
        {chapter("a", {{"name", "n"}, {"all", things(10)}, {"last", "l"}}), chapter("b", {})}, 60);
    EXPECT_THAT(shape(parts), ElementsAre("a:3", "a:4", "a:3 b:0"));
    EXPECT_EQ(parts.front().front().data.at("name"), "n");
    EXPECT_EQ(parts.back().front().data.at("last"), "l");
    for (const auto& part : parts) {
        std::size_t size = 0;
        for (const Chapter& one : part) size += json::serialize(one.data).size();
        EXPECT_LE(size, 60U + 30U) << "but for the braces";
    }
}

TEST(Split, OneThingIsNeverDivided) {
    EXPECT_THAT(shape(split({chapter("a", {{"all", things(2, 500)}})}, 60)),
                ElementsAre("a:1", "a:1"));
}

}  // namespace
}  // namespace mashang::own_data
