#include "platform/crypto/bytes.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace mashang::crypto {
namespace {

TEST(Bytes, the_bases_are_those_of_rfc_4648) {
    EXPECT_EQ(to_base64(""), "");
    EXPECT_EQ(to_base64("f"), "Zg");
    EXPECT_EQ(to_base64("fo"), "Zm8");
    EXPECT_EQ(to_base64("foo"), "Zm9v");
    EXPECT_EQ(to_base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(to_base32("f"), "MY");
    EXPECT_EQ(to_base32("foobar"), "MZXW6YTBOI");
    EXPECT_EQ(to_base64url("\xfb\xff"), "-_8");
    EXPECT_EQ(to_hex("\x01\xfe"), "01fe");
}

RC_GTEST_PROP(Bytes, every_text_form_reads_back_what_it_wrote, (const std::string& bytes)) {
    RC_ASSERT(from_hex(to_hex(bytes)) == bytes);
    RC_ASSERT(from_base32(to_base32(bytes)) == bytes);
    RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
    RC_ASSERT(from_base64url(to_base64url(bytes)) == bytes);
}

RC_GTEST_PROP(Bytes, what_is_read_is_the_only_text_of_its_value, (const std::string& text)) {
    const auto bytes = from_base64url(text);
    if (bytes) RC_ASSERT(to_base64url(*bytes) == text);
}

TEST(Bytes, stray_letters_lengths_bits_and_padding_are_not_read) {
    for (const std::string_view text : {"Zg==", "Zh", "Z", "Zm9vY", "Z g", "+_8", "Zm9v\n"}) {
        EXPECT_FALSE(from_base64url(text)) << text;
    }
    EXPECT_FALSE(from_hex("0"));
    EXPECT_FALSE(from_hex("0g"));
    EXPECT_EQ(from_hex("AbCd"), "\xab\xcd");
    EXPECT_FALSE(from_base32("M"));
    EXPECT_FALSE(from_base32("MZ"));
    EXPECT_EQ(from_base32("mzxw6"), "foo");
}

TEST(Bytes, equal_compares_lengths_and_all_bytes) {
    EXPECT_TRUE(equal("", ""));
    EXPECT_TRUE(equal("abc", "abc"));
    EXPECT_FALSE(equal("abc", "abd"));
    EXPECT_FALSE(equal("abc", "ab"));
    EXPECT_FALSE(equal("ab", "abc"));
}

TEST(Bytes, random_bytes_do_not_come_twice) {
    EXPECT_EQ(random_bytes(16).size(), 16U);
    EXPECT_NE(random_bytes(16), random_bytes(16));
    EXPECT_EQ(random_bytes(0), "");
}

TEST(Bytes, a_secret_that_moved_on_leaves_nothing_behind) {
    Secret from{"short"};
    const Secret to{std::move(from)};
    EXPECT_EQ(to.view(), "short");
    EXPECT_EQ(from.size(), 0U);  // NOLINT(bugprone-use-after-move): that is the promise
    Secret other{"another"};
    other = to;
    EXPECT_EQ(other.view(), "short");
    EXPECT_EQ(to.view(), "short");
}

TEST(Bytes, a_digest_has_32_bytes) {
    EXPECT_FALSE(digest_of("short"));
    const std::string bytes = random_bytes(32);
    EXPECT_EQ(view(*digest_of(bytes)), bytes);
}

TEST(Bytes, NoRandomBytesAreGivenTwice) {
    std::mutex mutex;
    std::set<std::string> given;
    std::size_t count = 0;
    const auto take = [&] {
        for (const std::size_t size : {8, 16, 63, 64, 65, 2000}) {
            for (int i = 0; i < 200; ++i) {
                const std::string bytes = random_bytes(size);
                ASSERT_EQ(bytes.size(), size);
                const std::scoped_lock lock{mutex};
                given.insert(bytes.substr(0, 8));
                given.insert(bytes.substr(size - 8));
                count += size == 8 ? 1 : 2;
            }
        }
    };
    {
        std::jthread one{take};
        std::jthread another{take};
    }
    EXPECT_EQ(given.size(), count);
}

TEST(Base64, PaddingIsWrittenAndDemandedWhereItIsUsual) {
    EXPECT_EQ(to_padded_base64("a"), "YQ==");
    EXPECT_EQ(to_padded_base64("ab"), "YWI=");
    EXPECT_EQ(to_padded_base64("abc"), "YWJj");
    EXPECT_EQ(from_padded_base64("YQ=="), "a");
    EXPECT_EQ(from_padded_base64("YWJj"), "abc");
    for (const char* bad : {"YQ", "YQ=", "YQ===", "=", "====", "YW=j"}) {
        EXPECT_FALSE(from_padded_base64(bad)) << bad;
    }
}

}  // namespace
}  // namespace mashang::crypto
