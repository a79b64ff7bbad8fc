#include "platform/crypto/cbor.h"

#include <gtest/gtest.h>

#include <string>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {
namespace {

std::string bytes_of(std::string_view hex) {
    return from_hex(hex).value();
}

TEST(Cbor, integers_are_those_of_rfc_8949_appendix_a) {
    const std::vector<std::pair<std::string, std::int64_t>> rows{
        {"00", 0},
        {"17", 23},
        {"1818", 24},
        {"1903e8", 1000},
        {"1a000f4240", 1'000'000},
        {"1b000000e8d4a51000", 1'000'000'000'000},
        {"1b7fffffffffffffff", std::numeric_limits<std::int64_t>::max()},
        {"20", -1},
        {"3863", -100},
        {"3903e7", -1000},
        {"3b7fffffffffffffff", std::numeric_limits<std::int64_t>::min()},
    };
    for (const auto& [hex, number] : rows) {
        const std::string bytes = bytes_of(hex);
        const auto item = Cbor::parse(bytes);
        ASSERT_TRUE(item) << hex;
        EXPECT_EQ(item->integer(), number) << hex;
    }
}

TEST(Cbor, strings_arrays_and_maps_are_read) {
    const std::string good = bytes_of(
        "a3010220446162636463"
        "666d74"
        "64"
        "6e6f6e65");
    const auto map = Cbor::parse(good);
    ASSERT_TRUE(map);
    EXPECT_TRUE(map->is_map());
    EXPECT_EQ(map->size(), 3u);
    ASSERT_NE(map->find(1), nullptr);
    EXPECT_EQ(map->find(1)->integer(), 2);
    EXPECT_EQ(map->find(-1)->bytes(), "abcd");
    EXPECT_EQ(map->find("fmt")->text(), "none");
    EXPECT_EQ(map->find(2), nullptr);
    EXPECT_EQ(map->find("no"), nullptr);
    EXPECT_EQ(map->find(1)->find(1), nullptr);
}

TEST(Cbor, what_follows_an_item_is_told) {
    const std::string bytes = bytes_of("8201f5aa");
    const auto read = Cbor::read(bytes);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->item.size(), 2u);
    EXPECT_EQ(read->rest, "\xaa");
    EXPECT_FALSE(Cbor::parse(bytes));
}

TEST(Cbor, what_authenticators_do_not_write_is_refused) {
    for (const char* hex : {
             "",                    // nothing
             "1817",                // 23 in two bytes
             "1900ff",              // 255 in three
             "1a0000ffff",          // 65535 in five
             "1b00000000ffffffff",  // 2^32 - 1 in nine
             "1bffffffffffffffff",  // beyond what we hold
             "18",
             "19ff",
             "1a00",  // cut short
             "1c",
             "1d",
             "1e",
             "1f",            // no such heads
             "5f41004100ff",  // a length told later
             "9f01ff",
             "bf0102ff",
             "f90000",
             "fa47c35000",  // floats
             "c074323031",  // tags
             "e0",
             "f8ff",
             "ff",                  // simple values without meaning
             "62c328",              // text that is no UTF-8
             "4261",                // two bytes, and one is there
             "8201",                // two items, and one is there
             "a201020103",          // a key twice
             "a101",                // a key without value
             "9bffffffffffffffff",  // an array without end
             "818181818181818100",  // too deep
         }) {
        const std::string bytes = bytes_of(hex);
        EXPECT_FALSE(Cbor::parse(bytes)) << hex;
    }
}

TEST(Cbor, nesting_and_items_have_their_limits) {
    std::string nested = std::string(Cbor::kDeepest, '\x81') + std::string(1, '\0');
    EXPECT_TRUE(Cbor::parse(nested));
    EXPECT_FALSE(Cbor::parse("\x81" + nested));
    const auto zeros = [](std::size_t count) {
        std::string bytes = "\x99";
        bytes += static_cast<char>(count >> 8U);
        bytes += static_cast<char>(count & 0xFFU);
        return bytes + std::string(count, '\0');
    };
    EXPECT_FALSE(Cbor::parse(zeros(Cbor::kMostItems)));  // the array is one itself
    std::string most = "\x98\xff" + std::string(255, '\0');
    EXPECT_TRUE(Cbor::parse(most));
}

}  // namespace
}  // namespace mashang::crypto
