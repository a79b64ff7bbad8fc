// The certificate authority over sockets, as curl and openssl see it.

#include "sandbox/est.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/crypto/bytes.h"
#include "platform/disk/disk.h"
#include "platform/http/server.h"
#include "sandbox/sandbox.h"
#include "testing/shell.h"

namespace mashang::sandbox {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string data_file(std::string_view name) {
    const auto path = std::filesystem::path{MASHANG_SOURCE_DIR} / "data" / name;
    return disk::read(path, 16 << 20).value();
}

/// How openssl makes a key.
struct KeyKind {
    const char* name;
    const char* genpkey;
    const char* sign;    ///< options of `openssl req`
    const char* verify;  ///< options of `openssl verify`
    const char* issuer;  ///< of its CRL
};
const KeyKind kRsa{"rsa", "-algorithm RSA -pkeyopt rsa_keygen_bits:2048", "", "-CAfile chains.pem",
                   "issuing"};
const KeyKind kP256{"p256", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256", "",
                    "-CAfile chains.pem", "issuing"};
const KeyKind kP384{"p384", "-algorithm EC -pkeyopt ec_paramgen_curve:P-384", "",
                    "-CAfile chains.pem", "issuing"};
// OpenSSL 3.0 hands the SM2 id to the holder's signature alone: the issuer is the anchor there.
const KeyKind kSm2{"sm2", "-algorithm SM2", "-sm3 -sigopt distid:1234567812345678",
                   "-partial_chain -trusted issuing-sm2.pem -vfyopt distid:1234567812345678",
                   "issuing-sm2"};

class EstTest : public ::testing::Test {
  protected:
    EstTest() {
        sandbox_.set_base(base());
        shell_.must("curl -sf " + base() + "/ra/chains -o chains.pem");
        for (const char* issuer : {"issuing", "issuing-sm2"}) {
            shell_.must(fmt::format(
                "curl -sf {0}/crl/{1}.cer -o {1}.cer && openssl x509 -inform DER -in {1}.cer -out "
                "{1}.pem",
                base(), issuer));
        }
    }
    ~EstTest() override { sandbox_.hurry(); }

    std::string base() const { return fmt::format("http://127.0.0.1:{}", server_.port()); }

    void make_request(const KeyKind& kind, std::string_view subject = "/C=CN/CN=Lin") {
        shell_.must(fmt::format("openssl genpkey {} -out key.pem", kind.genpkey));
        request_again(kind, subject);
    }
    void request_again(const KeyKind& kind, std::string_view subject = "/C=CN/CN=Lin") {
        shell_.must(
            fmt::format("openssl req -new -key key.pem {} -subj '{}' -outform DER -out request.der",
                        kind.sign, subject));
    }
    /// The status and what was said.
    std::string enroll(std::string_view path = "simpleenroll", std::string_view more = "",
                       std::string_view login = "mashang:sandbox-ca") {
        return shell_.must(fmt::format(
            "base64 request.der | curl -s -u {} -H 'Content-Type: application/pkcs10' {} "
            "--data-binary @- -D head -o answer -w '%{{http_code}} ' {}/.well-known/est/{}; "
            "cat head",
            login, more, base(), path));
    }
    /// Puts certificate.pem there.
    void take_certificate() {
        shell_.must(
            "base64 -di answer > answer.p7 && openssl pkcs7 -inform DER -in answer.p7 -print_certs "
            "-out certificate.pem");
    }
    void have_certificate(const KeyKind& kind) {
        make_request(kind);
        ASSERT_THAT(enroll(), HasSubstr("200 "));
        take_certificate();
    }
    std::string serial() {
        std::string text = shell_.must("openssl x509 -in certificate.pem -noout -serial");
        text = text.substr(text.find('=') + 1);
        text.pop_back();
        for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        return text;
    }
    std::string set_standing(std::string_view standing, std::string_view reason = "") {
        const std::string more = reason.empty() ? "" : fmt::format(R"(,"reason":"{}")", reason);
        return shell_.must(fmt::format(
            "curl -s -u mashang:sandbox-ca -w ' %{{http_code}}' {}/ra/status-changes -d "
            "'{{\"serial\":\"{}\",\"standing\":\"{}\"{}}}'",
            base(), serial(), standing, more));
    }
    std::string crl_text(const KeyKind& kind) {
        return shell_.must(fmt::format(
            "curl -sf {}/crl/{}.crl -o list.crl && openssl crl -inform DER -in list.crl -noout "
            "-text",
            base(), kind.issuer));
    }
    std::string ocsp(const KeyKind& kind) {
        return shell_
            .run(fmt::format("openssl ocsp -issuer {}.pem -cert certificate.pem -url {}/ocsp "
                             "-CAfile chains.pem",
                             kind.issuer, base()))
            .text;
    }
    void set_fault(std::string_view mode) {
        shell_.must(
            fmt::format("curl -sf -X PUT {}/sandbox/faults -d "
                        "'{{\"channel\":\"authority\",\"mode\":\"{}\"}}'",
                        base(), mode));
    }

    Shell shell_;
    platform::SystemClock clock_;
    Sandbox sandbox_{{.people = data_file("sandbox/people.csv"),
                      .licence_types = data_file("licence-types.csv"),
                      .enterprises = data_file("sandbox/enterprises.csv"),
                      .documents = data_file("sandbox/documents.csv"),
                      .resources = data_file("data-resources.csv"),
                      .register_data = data_file("sandbox/register-data.csv")},
                     {},
                     clock_};
    http::Server server_{sandbox_, {.port = 0}};
};

TEST_F(EstTest, AKeyOfEachKindIsCertifiedAndOpensslVerifiesIt) {
    for (const KeyKind& kind : {kRsa, kP256, kP384, kSm2}) {
        SCOPED_TRACE(kind.name);
        have_certificate(kind);
        EXPECT_EQ(shell_.must(fmt::format("openssl verify {} certificate.pem", kind.verify)),
                  "certificate.pem: OK\n");
        EXPECT_EQ(shell_.must("openssl x509 -in certificate.pem -noout -pubkey"),
                  shell_.must("openssl pkey -in key.pem -pubout"));
        const auto text = shell_.must("openssl x509 -in certificate.pem -noout -text");
        EXPECT_THAT(text, HasSubstr("Subject: C = CN, CN = Lin"));
        EXPECT_THAT(text, HasSubstr("Digital Signature, Non Repudiation"));
        EXPECT_THAT(text, HasSubstr(base() + "/crl/" + kind.issuer + ".crl"));
        EXPECT_THAT(text, HasSubstr("OCSP - URI:" + base() + "/ocsp"));
    }
}

TEST_F(EstTest, AnAnswerHasTheTypesOfTheStandard) {
    make_request(kP256);
    const auto head = enroll();
    EXPECT_THAT(head, HasSubstr("application/pkcs7-mime; smime-type=certs-only"));
    EXPECT_THAT(head, HasSubstr("Content-Transfer-Encoding: base64"));
}

TEST_F(EstTest, TheAuthoritiesAndTheAttributesCanBeRead) {
    const auto authorities = shell_.must(
        "curl -sf " + base() +
        "/.well-known/est/cacerts | base64 -di | openssl pkcs7 -inform DER -print_certs -noout");
    EXPECT_THAT(authorities, HasSubstr("CN = Mashang Sandbox Issuing"));
    EXPECT_THAT(authorities, HasSubstr("CN = Mashang Sandbox Root-sm2"));
    const auto attributes =
        shell_.must("curl -sf " + base() +
                    "/.well-known/est/csrattrs | base64 -di | openssl asn1parse -inform DER");
    EXPECT_THAT(attributes, HasSubstr("prime256v1"));
    EXPECT_THAT(attributes, HasSubstr("sm2"));
    EXPECT_THAT(attributes, HasSubstr("ecdsa-with-SHA256"));
}

TEST_F(EstTest, WhoIsNotTheRegistrationAuthorityGetsNothing) {
    make_request(kP256);
    const auto head = enroll("simpleenroll", "", "mashang:wrong");
    EXPECT_THAT(head, HasSubstr("401 "));
    EXPECT_THAT(head, HasSubstr("WWW-Authenticate: Basic"));
    EXPECT_THAT(shell_.must("curl -s -o /dev/null -w '%{http_code}' " + base() +
                            "/ra/status-changes -d '{}'"),
                HasSubstr("401"));
}

TEST_F(EstTest, ARequestThatItsKeyDidNotSignIsRefused) {
    make_request(kP256);
    std::string der = shell_.read("request.der");
    der.back() = static_cast<char>(der.back() ^ 1);
    shell_.write("request.der", der);
    EXPECT_THAT(enroll(), HasSubstr("400 "));
    EXPECT_THAT(shell_.read("answer"), HasSubstr("not signed by its own key"));
}

TEST_F(EstTest, AWeakKeyAndWhatIsNoRequestAreRefused) {
    make_request({"weak", "-algorithm RSA -pkeyopt rsa_keygen_bits:1024", "", "", ""});
    EXPECT_THAT(enroll(), HasSubstr("400 "));
    make_request(kP256);
    shell_.write("request.der", shell_.read("request.der") + "x");
    EXPECT_THAT(enroll(), HasSubstr("400 "));
    shell_.write("request.der", std::string(20'000, 'x'));
    EXPECT_THAT(enroll(), HasSubstr("413 "));
    make_request(kP256, "/");
    EXPECT_THAT(enroll(), HasSubstr("400 "));
}

TEST_F(EstTest, TheSameRequestUnderTheSameKeyIsCertifiedOnce) {
    make_request(kP256);
    enroll("simpleenroll", "-H 'Idempotency-Key: one'");
    take_certificate();
    const auto first = serial();
    enroll("simpleenroll", "-H 'Idempotency-Key: one'");
    take_certificate();
    EXPECT_EQ(serial(), first);
    enroll("simpleenroll", "-H 'Idempotency-Key: two'");
    take_certificate();
    EXPECT_NE(serial(), first);
}

TEST_F(EstTest, OnlyASubjectInForceIsRenewed) {
    make_request(kP256);
    EXPECT_THAT(enroll("simplereenroll"), HasSubstr("400 "));
    enroll();
    take_certificate();
    EXPECT_THAT(enroll("simplereenroll"), HasSubstr("200 "));
    take_certificate();
    request_again(kP256, "/C=CN/CN=Chen");
    EXPECT_THAT(enroll("simplereenroll"), HasSubstr("400 "));
}

TEST_F(EstTest, ListAndResponderFollowEachStep) {
    for (const KeyKind& kind : {kP256, kSm2}) {
        SCOPED_TRACE(kind.name);
        have_certificate(kind);
        std::string capital = serial();
        for (char& c : capital) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        EXPECT_THAT(crl_text(kind), Not(HasSubstr(capital)));
        EXPECT_THAT(ocsp(kind), HasSubstr("certificate.pem: good"));

        EXPECT_THAT(set_standing("suspended"), HasSubstr(" 200"));
        EXPECT_THAT(crl_text(kind), HasSubstr("Certificate Hold"));
        EXPECT_THAT(ocsp(kind), HasSubstr("certificateHold"));

        EXPECT_THAT(set_standing("good"), HasSubstr(" 200"));
        EXPECT_THAT(crl_text(kind), Not(HasSubstr(capital)));
        EXPECT_THAT(ocsp(kind), HasSubstr("certificate.pem: good"));

        EXPECT_THAT(set_standing("revoked", "key_compromise"), HasSubstr(" 200"));
        EXPECT_THAT(crl_text(kind), HasSubstr(capital));
        EXPECT_THAT(crl_text(kind), HasSubstr("Key Compromise"));
        EXPECT_THAT(ocsp(kind), HasSubstr("keyCompromise"));
        EXPECT_THAT(set_standing("revoked", "key_compromise"), HasSubstr(" 200"));
        EXPECT_THAT(set_standing("good"), HasSubstr(" 409"));
    }
}

TEST_F(EstTest, OpensslBelievesListAndResponder) {
    have_certificate(kP256);
    const std::string verify =
        "openssl crl -inform DER -in list.crl -out list.pem && openssl verify -crl_check -CAfile "
        "chains.pem -CRLfile list.pem certificate.pem";
    crl_text(kP256);
    EXPECT_THAT(shell_.run("openssl crl -inform DER -in list.crl -CAfile chains.pem -noout").text,
                HasSubstr("verify OK"));
    EXPECT_THAT(shell_.run(verify).text, HasSubstr("certificate.pem: OK"));
    EXPECT_THAT(ocsp(kP256), HasSubstr("Response verify OK"));
    set_standing("revoked", "superseded");
    crl_text(kP256);
    EXPECT_THAT(shell_.run(verify).text, HasSubstr("certificate revoked"));
}

TEST_F(EstTest, TheResponderAnswersGetAndRefusesWhatIsNoQuestion) {
    have_certificate(kP256);
    shell_.must(
        "openssl ocsp -issuer issuing.pem -cert certificate.pem -no_nonce -reqout question.der");
    shell_.must("curl -sf \"" + base() +
                "/ocsp/$(base64 -w0 question.der | sed 's/+/%2B/g;s,/,%2F,g;s/=/%3D/g')\" -o "
                "answer.der");
    EXPECT_THAT(
        shell_
            .run("openssl ocsp -issuer issuing.pem -cert certificate.pem -respin answer.der "
                 "-CAfile chains.pem -no_nonce")
            .text,
        HasSubstr("certificate.pem: good"));
    shell_.must("curl -sf " + base() + "/ocsp --data-binary nonsense -o answer.der");
    EXPECT_THAT(shell_.run("openssl ocsp -respin answer.der -noverify").text,
                HasSubstr("malformedrequest"));
    shell_.must(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout o.key -subj "
        "/CN=Other -out other.pem && openssl ocsp -issuer other.pem -serial 1 -reqout question.der "
        "&& curl -sf " +
        base() + "/ocsp --data-binary @question.der -o answer.der");
    EXPECT_THAT(shell_.run("openssl ocsp -respin answer.der -noverify").text,
                HasSubstr("unauthorized"));
}

TEST_F(EstTest, FaultsAreThoseOfRealAuthorities) {
    make_request(kP256);
    set_fault("deferred");
    const auto head = enroll();
    EXPECT_THAT(head, HasSubstr("202 "));
    EXPECT_THAT(head, HasSubstr("Retry-After: 1"));
    set_fault("other_key");
    enroll();
    take_certificate();
    EXPECT_NE(shell_.must("openssl x509 -in certificate.pem -noout -pubkey"),
              shell_.must("openssl pkey -in key.pem -pubout"));
    set_fault("expired");
    enroll();
    take_certificate();
    EXPECT_THAT(shell_.run("openssl verify -CAfile chains.pem certificate.pem").text,
                HasSubstr("certificate has expired"));
    set_fault("down");
    EXPECT_THAT(enroll(), HasSubstr("503 "));
}

TEST(Authority, what_was_certified_outlives_a_restart) {
    const Shell shell;
    const platform::SystemClock clock;
    shell.must(
        "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -subj "
        "/CN=Lin -outform DER -out request.der");
    const std::string request = shell.read("request.der");
    std::string serial;
    std::string chain;
    {
        Authority authority{shell.folder() / "authority", clock};
        authority.certify({.request = request, .idempotency_key = "one"});
        serial = authority.all().begin()->first;
        chain = authority.chain_pem(true);
        authority.set_standing(serial, Standing::revoked, Reason::superseded);
    }
    Authority authority{shell.folder() / "authority", clock};
    EXPECT_EQ(authority.chain_pem(true), chain);
    EXPECT_EQ(authority.find(serial)->standing, Standing::revoked);
    EXPECT_EQ(authority.find(serial)->reason, Reason::superseded);
    authority.certify({.request = request, .idempotency_key = "one"});
    EXPECT_EQ(authority.all().size(), 1U);
}

}  // namespace
}  // namespace mashang::sandbox
