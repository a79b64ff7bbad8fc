// The vector of docs/formats/gz1.md, which another program made.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "contexts/one_code/check.h"
#include "contexts/one_code/commitment.h"
#include "contexts/one_code/refusals.h"

namespace mashang::one_code {
namespace {

constexpr const char* kKeys =
    R"({"keys":[{"kty":"EC","crv":"P-256","kid":"1","alg":"ES256","use":"sig",)"
    R"("x":"cuDz-oFfqAAvnVl47-TzaPNk8kRC3Xp043xa9tbLrrg",)"
    R"("y":"ainO3inWwH3PBDSRZfwPyVjauuQ44yVX_Nrki_tlHWI"}]})";
constexpr const char* kText =
    "GZ1:212100Y74KB0*M0DY0O21CCMH240W0100A20:O0$JQ+8TZ-BLKR*U0GN4MHAP+L769C-9-OFK "
    "Q6.P.1ATI4%170L5HMGB.81LEDV7A33EQ56IL$/TE95HM85:P6S0K.EEJR/23*+59KRTSDHI08:U:EF*CL";

std::string document() {
    std::ifstream file{MASHANG_SOURCE_DIR "/docs/formats/gz1.md"};
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

/// The codes that stand behind the heading of the second vector.
std::vector<std::string> codes_with_claims() {
    std::istringstream lines{document()};
    std::vector<std::string> codes;
    bool is_behind = false;
    for (std::string line; std::getline(lines, line);) {
        if (line == "## A vector with claims") is_behind = true;
        if (is_behind && line.starts_with("    GZ1:")) codes.push_back(line.substr(4));
    }
    return codes;
}

class Vector : public ::testing::Test {
  protected:
    static const Refusal* at(const char* moment) {
        return check_authenticity(parse(kText).value(), Keys::parse(kKeys).value(),
                                  *Instant::parse(moment));
    }
};

TEST_F(Vector, its_chain_is_ours) {
    const std::string cid = *crypto::from_hex("0102030405060708");
    const auto chain =
        chain_of(cid, kMostSlots, *crypto::from_hex("101112131415161718191a1b1c1d1e1f"));
    EXPECT_EQ(crypto::to_hex(chain[1439]), "a3bce353a647e6031e71db7cdd56f89c");
    EXPECT_EQ(crypto::to_hex(chain[100]), "0464d126e6f55e5bd92c056d23bf522d");
    EXPECT_EQ(crypto::to_hex(chain[0]), "2fef8343309746098901a3ac7d164e63");
    EXPECT_EQ(parse(kText)->link, chain[100]);
}

TEST_F(Vector, its_code_is_good_for_three_slots) {
    EXPECT_EQ(at("2018-09-30T10:24:29.999+08:00"), &refusals::kEarly);
    EXPECT_EQ(at("2018-09-30T10:24:30+08:00"), nullptr);
    EXPECT_EQ(at("2018-09-30T10:25:14.999+08:00"), nullptr);
    EXPECT_EQ(at("2018-09-30T10:25:15+08:00"), &refusals::kStale);
}

/// The second of the document: with claims.
constexpr const char* kClaimsKeys =
    R"({"keys":[{"kty":"EC","crv":"P-256","kid":"1","alg":"ES256","use":"sig",)"
    R"("x":"xeTS0zrRVU5InSpdWiKEA4oeJLSB-w8F1pPz8epVOyk",)"
    R"("y":"A3ookQnkLxqLVExdOa3-sTIbou7CKsFvWev_Nzzdflc"}]})";

TEST_F(Vector, with_claims_is_good_with_and_without_what_is_shown) {
    const auto texts = codes_with_claims();
    ASSERT_EQ(texts.size(), 2U);
    const Code bare = parse(texts[0]).value();
    const Code showing = parse(texts[1]).value();
    EXPECT_TRUE(bare.showing.empty());
    EXPECT_EQ(crypto::to_hex(bare.commit), "233ad25afc635d8b82551f414d19e67c");
    EXPECT_EQ(names_of(claims_in(showing.showing)),
              (std::vector<std::string>{"over_65", "not_resident"}));
    const Keys keys = Keys::parse(kClaimsKeys).value();
    const Instant moment = *Instant::parse("2018-09-30T10:24:50+08:00");
    EXPECT_EQ(check_authenticity(bare, keys, moment), nullptr);
    EXPECT_EQ(check_authenticity(showing, keys, moment), nullptr);
    EXPECT_EQ(text_of(showing), texts[1]);
}

TEST_F(Vector, with_claims_is_what_we_make) {
    SaltedClaims claims;
    for (int first = 0x20; first < 0x80; first += 0x10) {
        std::string salt;
        for (int i = 0; i < 16; ++i) salt += static_cast<char>(first + i);
        claims.push_back({first < 0x70, salt});
    }
    const std::string cid = *crypto::from_hex("0102030405060708");
    EXPECT_EQ(crypto::to_hex(commit_of(cid, claims)), "233ad25afc635d8b82551f414d19e67c");
    EXPECT_EQ(showing_of(cid, claims, {5, 6}), parse(codes_with_claims().at(1))->showing);
}

TEST_F(Vector, is_what_the_document_says) {
    EXPECT_NE(document().find(kText), std::string::npos);
    EXPECT_NE(document().find(url_of(parse(kText).value(), "https://mashang.example")),
              std::string::npos);
}

}  // namespace
}  // namespace mashang::one_code
