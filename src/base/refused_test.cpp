#include "base/refused.h"

#include <gtest/gtest.h>

#include <set>

#include "base/refusals.h"

namespace mashang {
namespace {

constexpr Refusal kClosed{"test.closed", RefusalKind::conflict, "{office}已于{time}下班",
                          "{office} closed at {time}"};

TEST(Refusal, its_message_is_filled_from_the_facts_in_both_languages) {
    const Facts facts{{"office", "A{time}"}, {"time", "17:00"}};
    EXPECT_EQ(message_of(kClosed, facts, Language::zh), "A{time}已于17:00下班");
    EXPECT_EQ(message_of(kClosed, facts, Language::en), "A{time} closed at 17:00");
}

TEST(Refusal, a_fact_that_is_not_known_stays_as_it_is) {
    EXPECT_EQ(message_of(kClosed, {{"time", "17:00"}}, Language::en), "{office} closed at 17:00");
    EXPECT_EQ(message_of(kClosed, {{"nobody", "asks"}}, Language::en), "{office} closed at {time}");
}

TEST(Refusal, a_lone_brace_is_a_brace) {
    constexpr Refusal kOpen{"test.open", RefusalKind::invalid, "a { b", "} a {b} {c"};
    const Facts facts{{"b", "B"}, {"c", "C"}};
    EXPECT_EQ(message_of(kOpen, facts, Language::zh), "a { b");
    EXPECT_EQ(message_of(kOpen, facts, Language::en), "} a B {c");
}

TEST(Refused, carries_its_row_its_facts_and_its_faults) {
    const Fault fault{"/id", &refusals::kCitizenIdLength};
    try {
        throw Refused(kClosed, {{"time", "17:00"}}, {fault});
    } catch (const std::exception& exception) {
        const auto& refused = dynamic_cast<const Refused&>(exception);
        EXPECT_EQ(&refused.refusal(), &kClosed);
        EXPECT_EQ(refused.facts().at("time"), "17:00");
        EXPECT_EQ(refused.faults(), std::vector{fault});
        EXPECT_STREQ(refused.what(), "test.closed");
    }
}

TEST(Refusal, every_row_of_base_has_its_own_code_and_both_languages) {
    std::set<std::string_view> codes;
    for (const auto* const row : refusals::kBase) {
        EXPECT_TRUE(codes.insert(row->code).second) << row->code;
        EXPECT_TRUE(row->code.starts_with("base.")) << row->code;
        EXPECT_FALSE(row->zh.empty() || row->en.empty()) << row->code;
        EXPECT_EQ(row->kind, RefusalKind::invalid) << row->code;
    }
}

}  // namespace
}  // namespace mashang
