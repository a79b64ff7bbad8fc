#include "platform/pki/cms.h"

#include <gtest/gtest.h>

#include "platform/pki/issuing.h"
#include "platform/pki/testing/openssl_cli.h"

namespace mashang::pki {
namespace {

const Instant kAt = *Instant::parse("2018-09-30T16:59:00+08:00");

Certificate certificate_of(const crypto::Es256PrivateKey& key) {
    return self_signed(key, {.organization = "马上办",
                             .common_name = "电子文书签发",
                             .not_before = kAt,
                             .not_after = kAt + std::chrono::days{365},
                             .serial = "12345678"});
}

class CmsTest : public ::testing::Test {
  protected:
    /// Whether openssl takes the signature over these bytes, by a signer in `anchor`.
    bool verifies(std::string_view cms, std::string_view content, const Certificate& anchor) {
        cli.write("cms", cms);
        cli.write("content", content);
        cli.write("anchor.pem", anchor.pem());
        return cli.run(
            "openssl cms -verify -binary -inform DER -in cms -content content -CAfile anchor.pem "
            "-partial_chain -purpose any -attime 1538300000 -out verified");
    }

    crypto::Es256PrivateKey key = crypto::Es256PrivateKey::generate();
    Certificate certificate = certificate_of(key);
    testing::Cli cli;
};

TEST_F(CmsTest, OpensslTakesTheSignature) {
    EXPECT_TRUE(verifies(sign_detached(key, certificate, "一份文书", kAt), "一份文书", certificate))
        << cli.read("said");
    EXPECT_EQ(cli.read("verified"), "一份文书");
}

TEST_F(CmsTest, OtherWordsAndOtherSignersAreRefused) {
    const std::string cms = sign_detached(key, certificate, "一份文书", kAt);
    EXPECT_FALSE(verifies(cms, "另一份文书", certificate));
    const auto stranger = crypto::Es256PrivateKey::generate();
    EXPECT_FALSE(verifies(cms, "一份文书", certificate_of(stranger)));
}

TEST_F(CmsTest, ItSaysWhenByTheGivenClock) {
    cli.write("cms", sign_detached(key, certificate, "x", kAt));
    cli.must("openssl cms -cmsout -print -inform DER -in cms");
    EXPECT_NE(cli.read("said").find("Sep 30 08:59:00 2018"), std::string::npos) << cli.read("said");
}

}  // namespace
}  // namespace mashang::pki
