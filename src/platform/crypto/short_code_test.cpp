#include "platform/crypto/short_code.h"

#include <gtest/gtest.h>

#include <vector>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {
namespace {

using std::chrono::seconds;

constexpr CodeTerms kTerms{.life = seconds{300}, .spacing = seconds{60}, .tries = 5};

Instant at(int second) {
    return *Instant::parse("2018-09-03T09:00:00+08:00") + seconds{second};
}

/// Gives these, one after the other.
std::function<std::string(std::size_t)> drawing(std::vector<std::string> bytes) {
    return [bytes = std::move(bytes), next = std::size_t{0}](std::size_t count) mutable {
        EXPECT_EQ(count, bytes.at(next).size());
        return bytes.at(next++);
    };
}

TEST(ShortCode, IsOfSixDigitsWithItsLeadingNaughts) {
    EXPECT_EQ(draw_six_digits(drawing({{"\x00\x00\x00\x07", 4}})), "000007");
    EXPECT_EQ(draw_six_digits(drawing({{"\x00\x0f\x42\x3f", 4}})), "999999");
    EXPECT_EQ(draw_six_digits(drawing({{"\x00\x0f\x42\x40", 4}})), "000000");
    EXPECT_EQ(draw_six_digits(random_bytes).size(), 6U);
}

TEST(ShortCode, WhatWouldMakeSomeCodesMoreFrequentIsDrawnAgain) {
    EXPECT_EQ(draw_six_digits(drawing({"\xff\xff\xff\xff", {"\x00\x00\x00\x2a", 4}})), "000042");
    // 4,294,000,000 is the first that is.
    EXPECT_EQ(draw_six_digits(drawing({{"\xff\xf1\x3d\x80", 4}, {"\x00\x00\x00\x01", 4}})),
              "000001");
    EXPECT_EQ(draw_six_digits(drawing({{"\xff\xf1\x3d\x7f", 4}})), "999999");
}

TEST(ShortCode, IsTriedSoOftenAndSoLong) {
    EXPECT_EQ(tries_left(kTerms, at(0), 0, at(0)), 5);
    EXPECT_EQ(tries_left(kTerms, at(0), 4, at(299)), 1);
    EXPECT_EQ(tries_left(kTerms, at(0), 5, at(1)), 0);
    EXPECT_EQ(tries_left(kTerms, at(0), 9, at(1)), 0);
    EXPECT_EQ(tries_left(kTerms, at(0), 0, at(300)), 0);
}

TEST(ShortCode, AnotherIsSentAfterAWhile) {
    EXPECT_EQ(wait_for_another(kTerms, at(0), at(0)), seconds{60});
    EXPECT_EQ(wait_for_another(kTerms, at(0), at(59)), seconds{1});
    EXPECT_EQ(wait_for_another(kTerms, at(0), at(60)), seconds{0});
    EXPECT_EQ(wait_for_another(kTerms, at(100), at(0)), seconds{0}) << "the clock was set back";
}

}  // namespace
}  // namespace mashang::crypto
