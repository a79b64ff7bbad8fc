#include "contexts/one_code/gz1.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contexts/one_code/base45.h"
#include "contexts/one_code/testing/sample.h"
#include "platform/crypto/hash.h"

namespace mashang::one_code {
namespace {

using testing::sample_header;

Code sample_code(bool has_commit) {
    return {.header = sample_header(),
            .commit = has_commit ? std::string(kCommitBytes, 'C') : "",
            .slot = 7,
            .link = std::string(kLinkBytes, 'K'),
            .signature = std::string(kSignatureBytes, 'S')};
}

std::string some_bytes(std::size_t count) {
    return *rc::gen::container<std::string>(count, rc::gen::arbitrary<char>());
}

Code some_code() {
    Code code;
    code.header = {.key_id = *rc::gen::arbitrary<std::uint8_t>(),
                   .purpose = *rc::gen::arbitrary<std::uint16_t>(),
                   .level = *rc::gen::inRange<std::uint8_t>(0, 16),
                   .strength = *rc::gen::inRange<std::uint8_t>(0, 16),
                   .cid = some_bytes(kCidBytes),
                   .begins_s = *rc::gen::arbitrary<std::uint32_t>(),
                   .slot_s = *rc::gen::arbitrary<std::uint8_t>(),
                   .slots = *rc::gen::arbitrary<std::uint16_t>(),
                   .predicates = *rc::gen::arbitrary<std::uint16_t>()};
    if (*rc::gen::arbitrary<bool>()) code.commit = some_bytes(kCommitBytes);
    code.slot = *rc::gen::arbitrary<std::uint16_t>();
    code.link = some_bytes(kLinkBytes);
    code.signature = some_bytes(kSignatureBytes);
    return code;
}

TEST(Base45, is_that_of_rfc_9285) {
    for (const auto& [bytes, text] : std::initializer_list<std::pair<const char*, const char*>>{
             {"AB", "BB8"}, {"Hello!!", "%69 VD92EX0"}, {"base-45", "UJCLQE7W581"}, {"", ""}}) {
        EXPECT_EQ(to_base45(bytes), text);
        EXPECT_EQ(from_base45(text), bytes);
    }
    EXPECT_EQ(from_base45("QED8WEX0"), "ietf!");
}

TEST(Base45, takes_nothing_that_it_would_not_write) {
    for (const char* wrong : {"A", "BB8A", "bb8", "GGW", ":::", "::", "6%", "B\xc3\xa9", "B_8"}) {
        EXPECT_EQ(from_base45(wrong), std::nullopt) << wrong;
    }
    EXPECT_EQ(from_base45("FGW"), "\xff\xff");
    EXPECT_EQ(from_base45("U5"), "\xff");
}

TEST(Gz1, a_header_lies_as_the_format_says) {
    EXPECT_EQ(crypto::to_hex(bytes_of(sample_header(), false)),
              "10"                // version 1, no commit
              "01"                // kid
              "0001"              // purpose
              "21"                // level 2, strength 1
              "0102030405060708"  // cid
              "5bb02e20"          // t0
              "0f"                // 15 s
              "05a0"              // 1440
              "0001");            // predicates
    EXPECT_EQ(crypto::to_hex(bytes_of(sample_header(), true)).substr(0, 2), "11");
}

TEST(Gz1, a_code_has_104_bytes_or_120_with_a_commit) {
    EXPECT_EQ(encode(sample_code(false)).size(), 104);
    EXPECT_EQ(encode(sample_code(true)).size(), 120);
    EXPECT_EQ(text_of(sample_code(false)).size(), 160);
    EXPECT_EQ(text_of(sample_code(true)).size(), 184);
}

TEST(Gz1, a_step_of_the_chain_is_a_truncated_hash_of_cid_slot_and_link) {
    const std::string cid = "\x01\x02\x03\x04\x05\x06\x07\x08";
    const std::string link(16, 'K');
    const auto digest = crypto::sha256("GZ1c" + cid + std::string{"\x01\x02"} + link);
    EXPECT_EQ(link_before(cid, 0x0102, link), crypto::view(digest).substr(0, 16));
}

TEST(Gz1, a_chain_leads_from_the_seed_down_to_the_anchor) {
    const auto chain = chain_of("cid-of-8", 5, std::string(16, 's'));
    ASSERT_EQ(chain.size(), 6);
    EXPECT_EQ(chain[5], std::string(16, 's'));
    for (std::uint16_t slot = 0; slot <= 5; ++slot) {
        EXPECT_EQ(anchor_of("cid-of-8", slot, chain[slot]), chain[0]) << slot;
    }
}

TEST(Gz1, what_has_another_length_version_or_flag_is_no_code) {
    const std::string good = encode(sample_code(false));
    ASSERT_TRUE(decode(good));
    EXPECT_FALSE(decode(""));
    EXPECT_FALSE(decode(good.substr(1)));
    EXPECT_FALSE(decode(good + "x"));
    for (int first = 0; first < 256; ++first) {
        std::string other = good;
        other[0] = static_cast<char>(first);
        EXPECT_EQ(decode(other).has_value(), first == 0x10) << first;
        std::string longer = encode(sample_code(true));
        longer[0] = static_cast<char>(first);
        EXPECT_EQ(decode(longer).has_value(), first == 0x11) << first;
    }
}

TEST(Gz1, is_read_from_either_text_form_with_blanks_around_it) {
    const Code code = sample_code(false);
    EXPECT_EQ(parse(text_of(code)), code);
    EXPECT_EQ(parse("  " + text_of(code) + "\r\n"), code);
    const std::string url = url_of(code, "https://mashang.example");
    EXPECT_TRUE(url.starts_with("https://mashang.example/c/"));
    EXPECT_EQ(parse(url), code);
    for (const std::string& wrong :
         {std::string{}, std::string{"GZ1:"}, "gz1:" + text_of(code).substr(4), url + "=",
          "ftp://x/c/" + url.substr(26), std::string(2000, 'A'), text_of(code).substr(4)}) {
        EXPECT_FALSE(parse(wrong)) << wrong;
    }
}

TEST(Gz1, slots_count_from_one_at_the_beginning) {
    Header header = sample_header();
    const Instant begin = Instant::from_ms(testing::kBeginsS * 1000);
    const auto at = [&](std::int64_t ms) {
        return slot_at(header, begin + std::chrono::milliseconds{ms});
    };
    EXPECT_EQ(at(0), 1);
    EXPECT_EQ(at(14'999), 1);
    EXPECT_EQ(at(15'000), 2);
    EXPECT_EQ(at(-1), 0);
    EXPECT_EQ(at(-15'000), 0);
    EXPECT_EQ(at(-15'001), -1);
    EXPECT_EQ(at(std::int64_t{1440} * 15'000 - 1), 1440);
    EXPECT_EQ(end_of(header), begin + std::chrono::hours{6});
}

RC_GTEST_PROP(Gz1, what_was_encoded_is_decoded, ()) {
    const Code code = some_code();
    RC_ASSERT(decode(encode(code)) == code);
    RC_ASSERT(parse(text_of(code)) == code);
    RC_ASSERT(parse(url_of(code, "http://127.0.0.1:8080")) == code);
}

RC_GTEST_PROP(Gz1, bytes_survive_base45, (const std::string& bytes)) {
    RC_ASSERT(from_base45(to_base45(bytes)) == bytes);
}

RC_GTEST_PROP(Gz1, a_text_that_is_read_as_base45_is_what_would_be_written, ()) {
    const auto text = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string{"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"}));
    if (const auto bytes = from_base45(text)) RC_ASSERT(to_base45(*bytes) == text);
}

RC_GTEST_PROP(Gz1, every_link_leads_to_the_same_anchor, ()) {
    const auto slots = *rc::gen::inRange<std::uint16_t>(1, 200);
    const auto slot = *rc::gen::inRange<std::uint16_t>(0, static_cast<std::uint16_t>(slots + 1));
    const std::string cid = some_bytes(kCidBytes);
    const auto chain = chain_of(cid, slots, some_bytes(kLinkBytes));
    RC_ASSERT(anchor_of(cid, slot, chain[slot]) == chain[0]);
}

}  // namespace
}  // namespace mashang::one_code
