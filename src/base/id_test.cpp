#include "base/id.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <thread>
#include <vector>

namespace mashang {
namespace {

UuidMaker::Random seeded() {
    return [engine = std::mt19937_64{42}](std::uint8_t* bytes, std::size_t count) mutable {
        std::generate_n(bytes, count, [&] { return static_cast<std::uint8_t>(engine()); });
    };
}

/// The largest number there is: nothing can be added to it.
void all_ones(std::uint8_t* bytes, std::size_t count) {
    std::fill_n(bytes, count, std::uint8_t{0xff});
}

const Instant kNoon = *Instant::parse("2018-09-30T12:00:00+08:00");

TEST(Uuid, is_read_in_any_case_and_written_in_lower) {
    const auto uuid = Uuid::parse("01662DFA-4700-7ABC-8DEF-0123456789AB");
    ASSERT_TRUE(uuid);
    EXPECT_EQ(uuid->text(), "01662dfa-4700-7abc-8def-0123456789ab");
    EXPECT_EQ(Uuid{}.text().size(), 36U);
}

TEST(Uuid, a_new_one_is_the_nil_uuid) {
    EXPECT_EQ(Uuid::parse(Uuid{}.text()), Uuid{});
}

TEST(Uuid, what_has_another_form_is_none) {
    for (const std::string_view text :
         {"", "01662dfa47007abc8def0123456789ab", "01662dfa-4700-7abc-8def-0123456789a",
          "01662dfa-4700-7abc-8def-0123456789abc", "{1662dfa-4700-7abc-8def-0123456789a}",
          "01662dfg-4700-7abc-8def-0123456789ab", "01662dfa_4700_7abc_8def_0123456789ab",
          "01662dfa-47-007abc-8def-0123456789ab"}) {
        EXPECT_FALSE(Uuid::parse(text)) << text;
    }
}

TEST(Uuid, shows_its_bytes_in_order) {
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 17);
    EXPECT_EQ(Uuid::from_bytes(bytes).text(), "00112233-4455-6677-8899-aabbccddeeff");
}

TEST(UuidMaker, puts_the_moment_first_then_version_and_variant) {
    UuidMaker maker{seeded()};
    const auto text = maker.next(kNoon).text();
    EXPECT_EQ(text.substr(0, 13), "016628a2-0a00");
    EXPECT_EQ(text[14], '7');
    EXPECT_NE(std::string_view{"89ab"}.find(text[19]), std::string_view::npos);
}

TEST(UuidMaker, ids_rise_while_the_clock_stands_still) {
    UuidMaker maker{seeded()};
    auto last = maker.next(kNoon);
    for (int i = 0; i < 10'000; ++i) {
        const auto next = maker.next(kNoon);
        ASSERT_LT(last, next);
        last = next;
    }
}

TEST(UuidMaker, ids_rise_when_the_clock_is_set_back) {
    UuidMaker maker{seeded()};
    const auto before = maker.next(kNoon);
    const auto after = maker.next(kNoon - std::chrono::hours{3});
    EXPECT_LT(before, after);
    EXPECT_LT(after, maker.next(kNoon + std::chrono::milliseconds{1}));
}

TEST(UuidMaker, when_the_random_part_is_used_up_the_next_millisecond_is_borrowed) {
    UuidMaker maker{all_ones};
    const auto first = maker.next(kNoon);
    const auto second = maker.next(kNoon);
    EXPECT_EQ(first.text(), "016628a2-0a00-7fff-bfff-ffffffffffff");
    EXPECT_EQ(second.text(), "016628a2-0a01-7fff-bfff-ffffffffffff");
    EXPECT_LT(second, maker.next(kNoon + std::chrono::milliseconds{1}));
}

TEST(UuidMaker, a_moment_before_1970_is_no_trouble) {
    UuidMaker maker{seeded()};
    const auto first = maker.next(Instant::from_ms(-5));
    EXPECT_EQ(first.text().substr(0, 13), "00000000-0000");
    EXPECT_LT(first, maker.next(Instant::from_ms(-9)));
}

TEST(UuidMaker, four_threads_never_get_the_same_id_and_each_sees_them_rise) {
    UuidMaker maker{seeded()};
    std::array<std::vector<Uuid>, 4> made;
    {
        std::vector<std::jthread> threads;
        for (auto& mine : made) {
            threads.emplace_back([&maker, &mine] {
                for (int i = 0; i < 5'000; ++i) mine.push_back(maker.next(kNoon));
            });
        }
    }
    std::set<Uuid> all;
    for (const auto& mine : made) {
        EXPECT_TRUE(std::ranges::is_sorted(mine));
        all.insert(mine.begin(), mine.end());
    }
    EXPECT_EQ(all.size(), 20'000U);
}

TEST(Id, ids_of_different_things_are_different_types) {
    using CaseId = Id<struct CaseTag>;
    using PersonId = Id<struct PersonTag>;
    static_assert(!std::is_convertible_v<CaseId, PersonId>);
    static_assert(!std::is_convertible_v<Uuid, CaseId>);

    const auto id = CaseId::parse("01662dfa-4700-7abc-8def-0123456789ab");
    ASSERT_TRUE(id);
    EXPECT_EQ(id->text(), "01662dfa-4700-7abc-8def-0123456789ab");
    EXPECT_FALSE(CaseId::parse("01662dfa"));
}

}  // namespace
}  // namespace mashang
