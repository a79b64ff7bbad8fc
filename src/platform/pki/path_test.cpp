#include "platform/pki/path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/pki/refusals.h"
#include "platform/pki/testing/openssl_cli.h"

namespace mashang::pki {
namespace {

using testing::Cli;
using testing::CliAuthority;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Issue;
using testing::kAuthorityExtensions;
using ::testing::UnorderedElementsAre;

/// After the machine's own moment, at which the command line makes roots.
Instant now() {
    return Instant::from_ms(std::chrono::duration_cast<std::chrono::milliseconds>(
                                std::chrono::system_clock::now().time_since_epoch())
                                .count()) +
           std::chrono::minutes{1};
}

std::vector<const Refusal*> rows_of(const Path& path) {
    std::vector<const Refusal*> rows;
    for (const Fault& fault : path.faults) rows.push_back(fault.refusal);
    return rows;
}

class Paths : public ::testing::Test {
  protected:
    Path find(const Certificate& holder, const std::vector<Certificate>& helpers,
              const std::vector<Certificate>& anchors, Use use = Use::sign_in) {
        return find_path(holder, helpers, anchors, {.at = now(), .use = use});
    }
    /// What is wrong with a certificate right below a P-256 root.
    std::vector<const Refusal*> faults_of(const Issue& how, const std::string& kind = "p256",
                                          Use use = Use::sign_in,
                                          const std::string& authority = "p256") {
        const CliAuthority root{cli, "root", authority};
        return rows_of(find(root.issue("lin", kind, how), {}, {root.certificate()}, use));
    }
    Cli cli;
};

class KindsOfKey : public Paths, public ::testing::WithParamInterface<const char*> {};

TEST_P(KindsOfKey, AChainOfThreeHolds) {
    const CliAuthority root{cli, "root", GetParam()};
    const CliAuthority below{cli, "below", GetParam(), &root};
    const Certificate lin = below.issue("lin", GetParam());
    const Path path = find(lin, {below.certificate()}, {root.certificate()});
    EXPECT_THAT(rows_of(path), IsEmpty());
    EXPECT_THAT(path.chain, ElementsAre(lin, below.certificate(), root.certificate()));
    EXPECT_EQ(path.issuer_of(0), below.certificate());
    EXPECT_TRUE(cli.run("openssl verify -CAfile root.pem -untrusted below.pem lin.pem") ||
                std::string_view{GetParam()} == "sm2")
        << cli.read("said");
}
INSTANTIATE_TEST_SUITE_P(All, KindsOfKey, ::testing::Values("rsa", "p256", "p384", "sm2"));

TEST_F(Paths, OneInBetweenThatIsMissingIsNoTrust) {
    const CliAuthority root{cli, "root", "p256"};
    const CliAuthority below{cli, "below", "p256", &root};
    const Certificate lin = below.issue("lin", "p256");
    EXPECT_THAT(rows_of(find(lin, {}, {root.certificate()})), ElementsAre(&refusals::kUntrusted));
}

TEST_F(Paths, AnAuthorityInBetweenThatIsTrustedItselfIsEnough) {
    const CliAuthority root{cli, "root", "p256"};
    const CliAuthority below{cli, "below", "p256", &root};
    EXPECT_THAT(rows_of(find(below.issue("lin", "p256"), {}, {below.certificate()})), IsEmpty());
}

TEST_F(Paths, AnotherAuthorityOfTheSameNameIsNoTrust) {
    const CliAuthority root{cli, "root", "p256"};
    const Certificate lin = root.issue("lin", "p256");
    const Cli elsewhere;
    const CliAuthority other{elsewhere, "root", "p256"};
    EXPECT_FALSE(find(lin, {}, {other.certificate()}).holds());
    EXPECT_FALSE(find(lin, {}, {}).holds());
}

TEST_F(Paths, ASelfMadeCertificateIsNoTrust) {
    const CliAuthority root{cli, "root", "p256"};
    const CliAuthority self{cli, "self", "p256", nullptr, "basicConstraints=CA:FALSE\n"};
    EXPECT_THAT(rows_of(find(self.certificate(), {}, {root.certificate()})),
                Contains(&refusals::kUntrusted));
}

TEST_F(Paths, AnExpiredOneIsRefusedWithItsEnd) {
    const CliAuthority root{cli, "root", "p256"};
    const Certificate lin = root.issue("lin", "p256", {.until = "20200101000000Z"});
    const Path path = find(lin, {}, {root.certificate()});
    ASSERT_THAT(rows_of(path), ElementsAre(&refusals::kExpired));
    EXPECT_EQ(path.faults[0].pointer, "/chain/0");
    EXPECT_EQ(path.faults[0].facts.at("until"), "2020-01-01T08:00:00.000+08:00");
}

TEST_F(Paths, OneOfTheFutureIsRefused) {
    EXPECT_THAT(faults_of({.from = "20390101000000Z"}), ElementsAre(&refusals::kNotYetValid));
}

TEST_F(Paths, EveryFaultIsNamedAtOnce) {
    EXPECT_THAT(faults_of({.extensions = "extendedKeyUsage=serverAuth\nkeyUsage=keyAgreement\n",
                           .until = "20200101000000Z"}),
                UnorderedElementsAre(&refusals::kExpired, &refusals::kKeyUsage,
                                     &refusals::kExtendedKeyUsage));
}

TEST_F(Paths, UsesAreTold) {
    const std::string ku = "keyUsage=critical,digitalSignature\n";
    const std::string kuNr = "keyUsage=critical,nonRepudiation\n";
    EXPECT_THAT(faults_of({.extensions = ku + "extendedKeyUsage=clientAuth\n"}), IsEmpty());
    EXPECT_THAT(faults_of({.extensions = ku + "extendedKeyUsage=emailProtection\n"}),
                ElementsAre(&refusals::kExtendedKeyUsage));
    EXPECT_THAT(faults_of({.extensions = ku + "extendedKeyUsage=emailProtection\n"}, "p256",
                          Use::signature),
                IsEmpty());
    EXPECT_THAT(
        faults_of({.extensions = ku + "extendedKeyUsage=codeSigning\n"}, "p256", Use::signature),
        ElementsAre(&refusals::kExtendedKeyUsage));
    EXPECT_THAT(faults_of({.extensions = kuNr}), ElementsAre(&refusals::kKeyUsage));
    EXPECT_THAT(faults_of({.extensions = kuNr}, "p256", Use::signature), IsEmpty());
    EXPECT_THAT(faults_of({.extensions = "basicConstraints=CA:FALSE\n"}), IsEmpty());
}

TEST_F(Paths, AnAuthoritysCertificateSignsNobodyIn) {
    EXPECT_THAT(faults_of({.extensions = "basicConstraints=critical,CA:TRUE\n"
                                         "keyUsage=digitalSignature,keyCertSign\n"}),
                ElementsAre(&refusals::kIsAuthority));
}

TEST_F(Paths, AWeakKeyIsRefused) {
    EXPECT_THAT(faults_of({}, "rsa1024"), ElementsAre(&refusals::kWeakKey));
}

class WeakHashes : public Paths, public ::testing::WithParamInterface<const char*> {};
TEST_P(WeakHashes, AreRefused) {
    EXPECT_THAT(faults_of({.hash = GetParam()}, "p256", Use::sign_in, "rsa"),
                ElementsAre(&refusals::kWeakSignature));
}
INSTANTIATE_TEST_SUITE_P(All, WeakHashes, ::testing::Values("sha1", "md5"));

TEST_F(Paths, AHolderCannotIssue) {
    const CliAuthority root{cli, "root", "p256"};
    const CliAuthority lin{cli, "lin", "p256", &root, "basicConstraints=CA:FALSE\n"};
    const Certificate forged = lin.issue("forged", "p256");
    EXPECT_THAT(rows_of(find(forged, {lin.certificate()}, {root.certificate()})),
                Contains(&refusals::kNoAuthority));
}

TEST_F(Paths, AnAuthorityWithoutTheRightToSignCertificatesCannotIssue) {
    const CliAuthority root{cli, "root", "p256"};
    const CliAuthority below{cli, "below", "p256", &root,
                             "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign\n"};
    EXPECT_FALSE(
        find(below.issue("lin", "p256"), {below.certificate()}, {root.certificate()}).holds());
}

TEST_F(Paths, ALimitOfLengthHolds) {
    const CliAuthority root{cli, "root", "p256"};
    const CliAuthority above{cli, "above", "p256", &root,
                             "basicConstraints=critical,CA:TRUE,pathlen:0\n"
                             "keyUsage=critical,keyCertSign,cRLSign\n"};
    const CliAuthority below{cli, "below", "p256", &above};
    EXPECT_THAT(rows_of(find(below.issue("lin", "p256"), {below.certificate(), above.certificate()},
                             {root.certificate()})),
                Contains(&refusals::kNoAuthority));
}

TEST_F(Paths, NamesAreConstrained) {
    const CliAuthority root{cli, "root", "p256"};
    const CliAuthority fujian{
        cli, "fujian", "p256", &root,
        kAuthorityExtensions + "nameConstraints=critical,permitted;dirName:fj\n[fj]\nC=CN\nO=FJ\n"};
    const auto check = [&](const char* name, const char* subject) {
        return rows_of(find(fujian.issue(name, "p256", {.subject = subject}),
                            {fujian.certificate()}, {root.certificate()}));
    };
    EXPECT_THAT(check("inside", "/C=CN/O=FJ/CN=Lin"), IsEmpty());
    EXPECT_THAT(check("outside", "/C=CN/O=ZJ/CN=Lin"), ElementsAre(&refusals::kNameConstraint));
}

TEST_F(Paths, AnUnknownCriticalExtensionIsRefused) {
    EXPECT_THAT(faults_of({.extensions = "1.2.3.4=critical,DER:0500\n"}),
                ElementsAre(&refusals::kCritical));
}

TEST_F(Paths, AnAlteredCertificateIsRefused) {
    const CliAuthority root{cli, "root", "p256"};
    std::string der = root.issue("lin", "p256").der();
    const auto name = der.find("Lin");
    ASSERT_NE(name, std::string::npos);
    der[name] = 'M';
    EXPECT_THAT(rows_of(find(Certificate::parse(der).value(), {}, {root.certificate()})),
                ElementsAre(&refusals::kBadSignature));
}

}  // namespace
}  // namespace mashang::pki
