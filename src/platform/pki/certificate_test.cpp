#include "platform/pki/certificate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/pki/refusals.h"
#include "platform/pki/request.h"
#include "platform/pki/testing/openssl_cli.h"

namespace mashang::pki {
namespace {

using testing::Cli;
using testing::CliAuthority;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kUscc = "91350100M000100Y43";

class Certificates : public ::testing::Test {
  protected:
    Certificate with(const std::string& subject, const std::string& extensions = "") {
        const CliAuthority root{cli, "root", "p256"};
        return root.issue(
            "one", "p256",
            {.subject = subject, .extensions = "basicConstraints=CA:FALSE\n" + extensions});
    }
    Cli cli;
};

TEST_F(Certificates, SayWhatOpensslSays) {
    const Certificate one = with("/C=CN/O=Strait/CN=林小红");
    EXPECT_EQ(one.subject().text(), "C=CN,O=Strait,CN=林小红");
    EXPECT_EQ(one.subject().common_name(), "林小红");
    EXPECT_EQ(one.issuer().organization(), "Test");
    EXPECT_EQ(one.not_before().text(), "2018-01-01T08:00:00.000+08:00");
    EXPECT_EQ(one.key().kind(), KeyKind::p256);
    EXPECT_FALSE(one.is_authority());
    cli.must("openssl x509 -in one.pem -outform DER -out one.der && sha256sum one.der");
    EXPECT_TRUE(cli.read("said").starts_with(one.fingerprint()));
    cli.must("openssl x509 -in one.pem -noout -serial | tr A-F a-f");
    EXPECT_EQ(cli.read("said"), "serial=" + one.serial() + "\n");
    cli.must("openssl x509 -in one.pem -noout -pubkey");
    EXPECT_EQ(cli.read("said"), one.key().pem());
    EXPECT_EQ(cli.read("one.pem"), one.pem());
}

TEST_F(Certificates, AreReadStrictly) {
    const std::string der = with("/CN=Lin").der();
    EXPECT_TRUE(Certificate::parse(der));
    EXPECT_EQ(Certificate::parse(der + "x").error(), &refusals::kUnreadable);
    EXPECT_EQ(Certificate::parse(der.substr(0, der.size() - 1)).error(), &refusals::kUnreadable);
    EXPECT_EQ(Certificate::parse("").error(), &refusals::kUnreadable);
    EXPECT_EQ(Certificate::parse(std::string(kMostFileBytes + 1, '0')).error(),
              &refusals::kTooLarge);
    const std::string pem = cli.read("one.pem");
    EXPECT_TRUE(Certificate::parse("Some words before\n" + pem));
    EXPECT_EQ(Certificate::parse(pem + pem).error(), &refusals::kUnreadable);
    EXPECT_EQ(Certificate::parse(pem.substr(0, pem.size() / 2)).error(), &refusals::kUnreadable);
}

TEST_F(Certificates, ComeInFilesOfSeveral) {
    const Certificate one = with("/CN=Lin");
    const std::string two = cli.read("one.pem") + cli.read("root.pem");
    EXPECT_THAT(parse_certificates(two).value(),
                ElementsAre(one, Certificate::parse(cli.read("root.pem")).value()));
    cli.must("openssl crl2pkcs7 -nocrl -certfile one.pem -certfile root.pem -outform DER -out p7");
    EXPECT_EQ(parse_certificates(cli.read("p7")).value().size(), 2U);
    EXPECT_THAT(parse_certificates(one.der()).value(), ElementsAre(one));
    EXPECT_EQ(parse_certificates("nothing").error(), &refusals::kUnreadable);
    std::string many;
    for (std::size_t i = 0; i <= kMostCertificates; ++i) many += one.pem();
    EXPECT_FALSE(parse_certificates(many));
}

TEST_F(Certificates, TellTheEnterprisesCodeWhereverItStands) {
    const std::string code = kUscc;
    const std::string extension = "1.2.156.10260.4.1.3=ASN1:PRINTABLESTRING:" + code + "\n";
    EXPECT_EQ(with("/O=X/organizationIdentifier=" + code).uscc()->view(), kUscc);
    EXPECT_EQ(with("/O=X/organizationIdentifier=NTRCN-" + code).uscc()->view(), kUscc);
    EXPECT_EQ(with("/O=X/serialNumber=" + code).uscc()->view(), kUscc);
    EXPECT_EQ(with("/O=X", extension).uscc()->view(), kUscc);
    EXPECT_FALSE(with("/O=X/serialNumber=91350100M000100Y44").uscc());  // wrong check character
    EXPECT_FALSE(with("/O=X").uscc());
    EXPECT_FALSE(with("/O=X/serialNumber=91350211M000100Y4U", extension).uscc() &&
                 Uscc::parse("91350211M000100Y4U"));
}

TEST_F(Certificates, TellTheCitizensNumber) {
    const std::string number = "35009919850612101X";
    const std::string extension = "1.2.156.10260.4.1.1=ASN1:PRINTABLESTRING:" + number + "\n";
    EXPECT_EQ(with("/CN=Lin/serialNumber=IDCCN-" + number).citizen_id()->view(), number);
    EXPECT_EQ(with("/CN=Lin", extension).citizen_id()->view(), number);
    EXPECT_EQ(with("/CN=Lin/serialNumber=IDCCN-" + number, extension).citizen_id()->view(), number);
    EXPECT_FALSE(with("/CN=Lin/serialNumber=" + number).citizen_id());  // of whom, and by whom?
    EXPECT_FALSE(with("/CN=Lin/serialNumber=PASCN-" + number).citizen_id());  // a passport's
    EXPECT_FALSE(with("/CN=Lin/serialNumber=IDCCN-350099198506121011").citizen_id());
    EXPECT_FALSE(with("/CN=Lin").citizen_id());
    const Certificate of_two = with("/CN=Lin/serialNumber=IDCCN-350099194001151530", extension);
    EXPECT_FALSE(of_two.citizen_id());
}

TEST_F(Certificates, TellWhereTheirStateIsToBeHad) {
    const Certificate one =
        with("/CN=Lin",
             "crlDistributionPoints=URI:http://a.example/list,URI:ldap://a.example\n"
             "authorityInfoAccess=OCSP;URI:http://o.example/,caIssuers;URI:http://c.example/\n"
             "certificatePolicies=1.2.156.1.2,1.2.156.1.3\n");
    EXPECT_THAT(one.list_addresses(), ElementsAre("http://a.example/list"));
    EXPECT_THAT(one.responder_addresses(), ElementsAre("http://o.example/"));
    EXPECT_TRUE(one.has_policy("1.2.156.1.3"));
    EXPECT_FALSE(one.has_policy("1.2.156.1"));
    EXPECT_THAT(with("/CN=Lin").responder_addresses(), IsEmpty());
}

class Signatures : public ::testing::TestWithParam<const char*> {
  protected:
    Cli cli;
};

TEST_P(Signatures, OfOpensslVerifyAndAlteredOnesDoNot) {
    cli.make_request("one", GetParam(), "/CN=Lin");
    const PublicKey key = CertificateRequest::parse(cli.read("one.csr")).value().key();
    const Scheme scheme = GetParam() == std::string_view{"p384"} ? Scheme::ecdsa_sha256
                                                                 : schemes_of(key.kind()).front();
    const std::string signature = cli.sign("one", GetParam(), "the text");
    EXPECT_TRUE(key.verify(scheme, "the text", signature));
    EXPECT_FALSE(key.verify(scheme, "the texu", signature));
    for (std::size_t i = 0; i < signature.size(); i += 5) {
        std::string altered = signature;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        EXPECT_FALSE(key.verify(scheme, "the text", altered)) << i;
    }
    EXPECT_FALSE(key.verify(scheme, "the text", ""));
    EXPECT_FALSE(key.verify(scheme, "the text", signature + "x"));
}
INSTANTIATE_TEST_SUITE_P(All, Signatures, ::testing::Values("rsa", "p256", "p384", "sm2"));

TEST_F(Certificates, ASignatureWithPssVerifiesAsSuchOnly) {
    cli.make_request("one", "rsa", "/CN=Lin");
    const PublicKey key = CertificateRequest::parse(cli.read("one.csr")).value().key();
    const std::string signature =
        cli.sign("one", "rsa", "the text", " -sigopt rsa_padding_mode:pss");
    EXPECT_TRUE(key.verify(Scheme::rsa_pss_sha256, "the text", signature));
    EXPECT_FALSE(key.verify(Scheme::rsa_pkcs1_sha256, "the text", signature));
    EXPECT_FALSE(key.verify(Scheme::sm2_sm3, "the text", signature));
}

class Requests : public ::testing::TestWithParam<const char*> {
  protected:
    Cli cli;
};

TEST_P(Requests, AreReadWithTheirKeyAndName) {
    cli.make_request("one", GetParam(), "/C=CN/CN=林小红");
    const auto request = CertificateRequest::parse(cli.read("one.csr"));
    ASSERT_TRUE(request) << request.error()->code;
    EXPECT_EQ(request->subject().text(), "C=CN,CN=林小红");
    EXPECT_EQ(request->pem(), cli.read("one.csr"));
    EXPECT_EQ(CertificateRequest::parse(request->der())->key(), request->key());
    EXPECT_EQ(CertificateRequest::parse(request->der() + "x").error(),
              &refusals::kRequestUnreadable);
}
INSTANTIATE_TEST_SUITE_P(All, Requests, ::testing::Values("rsa", "p256", "p384", "sm2"));

TEST_F(Certificates, ARequestForAnothersKeyIsRefused) {
    cli.make_request("one", "p256", "/CN=Lin");
    cli.make_request("two", "p256", "/CN=Lin");
    std::string der = CertificateRequest::parse(cli.read("one.csr"))->der();
    const std::string others = CertificateRequest::parse(cli.read("two.csr"))->key().der();
    const std::string own = CertificateRequest::parse(der)->key().der();
    der.replace(der.find(own), own.size(), others);
    EXPECT_EQ(CertificateRequest::parse(der).error(), &refusals::kNoPossession);
    cli.make_request("weak", "rsa1024", "/CN=Lin");
    EXPECT_EQ(CertificateRequest::parse(cli.read("weak.csr")).error(), &refusals::kWeakKey);
}

}  // namespace
}  // namespace mashang::pki
