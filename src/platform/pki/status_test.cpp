#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/pki/ocsp.h"
#include "platform/pki/refusals.h"
#include "platform/pki/revocation_list.h"
#include "platform/pki/testing/openssl_cli.h"

namespace mashang::pki {
namespace {

using testing::Cli;
using testing::CliAuthority;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kNonce = "0123456789abcdef";

Instant now() {
    return Instant::from_ms(std::chrono::duration_cast<std::chrono::milliseconds>(
                                std::chrono::system_clock::now().time_since_epoch())
                                .count());
}

std::vector<const Refusal*> rows_of(const std::vector<Fault>& faults) {
    std::vector<const Refusal*> rows;
    for (const Fault& fault : faults) rows.push_back(fault.refusal);
    return rows;
}

class Status : public ::testing::TestWithParam<const char*> {
  protected:
    Status() : root{cli, "root", GetParam()} {}

    std::vector<const Refusal*> by_list(const std::string& der, const Certificate& one) {
        const auto list = RevocationList::parse(der);
        if (!list) return {list.error()};
        return rows_of(check_against(*list, one, root.certificate(), now()));
    }
    std::vector<const Refusal*> by_answer(std::string_view answer, const Certificate& one,
                                          Instant at = now()) {
        return rows_of(read_ocsp_answer(answer, one, root.certificate(), kNonce, at).faults);
    }
    std::string ask(const Certificate& one, std::string_view nonce = kNonce) {
        return ocsp_request(one, root.certificate(), nonce);
    }

    Cli cli;
    CliAuthority root;
};
INSTANTIATE_TEST_SUITE_P(All, Status, ::testing::Values("rsa", "p256", "sm2"));

TEST_P(Status, AListNamesWhoIsRevokedAndWhoIsOnHold) {
    const Certificate good = root.issue("good", "p256");
    const Certificate gone = root.issue("gone", "p256");
    const Certificate held = root.issue("held", "p256");
    root.revoke("gone", "keyCompromise");
    root.revoke("held", "certificateHold");
    const std::string list = root.list();
    EXPECT_THAT(by_list(list, good), IsEmpty());
    EXPECT_THAT(by_list(list, gone), ElementsAre(&refusals::kRevoked));
    EXPECT_THAT(by_list(list, held), ElementsAre(&refusals::kSuspended));
    const auto read = RevocationList::parse(list).value();
    EXPECT_EQ(read.size(), 2U);
    EXPECT_EQ(read.find(gone)->reason, RevocationReason::key_compromise);
    EXPECT_TRUE(read.is_by(root.certificate()));  // also after it was looked into
}

TEST_P(Status, AListOfAPartSaysNothingOfTheRest) {
    const char* const kFirst = "http://list.example/1";
    const auto of = [](const std::string& list) {
        return testing::Issue{.extensions = "crlDistributionPoints=URI:" + list + "\n"};
    };
    const Certificate first = root.issue("first", "p256", of(kFirst));
    const Certificate second = root.issue("second", "p256", of("http://list.example/2"));
    const std::string part = root.list(
        "", "",
        std::string{"issuingDistributionPoint=critical,@part\n[part]\nfullname=URI:"} + kFirst);
    EXPECT_THAT(by_list(part, first), IsEmpty());
    EXPECT_THAT(by_list(part, second), ElementsAre(&refusals::kListElsewhere));

    const CliAuthority below{cli, "below", "p256", &root};
    const std::string of_users =
        root.list("", "", "issuingDistributionPoint=critical,@part\n[part]\nonlyuser=TRUE");
    EXPECT_THAT(by_list(of_users, first), IsEmpty());
    EXPECT_THAT(by_list(of_users, below.certificate()), ElementsAre(&refusals::kListElsewhere));
}

TEST_P(Status, AListOutOfDateOrOfTheFutureIsNotCurrent) {
    const Certificate good = root.issue("good", "p256");
    EXPECT_THAT(by_list(root.list("20260101000000Z", "20260201000000Z"), good),
                ElementsAre(&refusals::kListStale));
    EXPECT_THAT(by_list(root.list("20390101000000Z", "20390201000000Z"), good),
                ElementsAre(&refusals::kListStale));
}

TEST_P(Status, AListOfAnotherOfTheSameNameSaysNothing) {
    const Certificate good = root.issue("good", "p256");
    const Cli elsewhere;
    const CliAuthority other{elsewhere, "root", GetParam()};
    EXPECT_THAT(by_list(other.list(), good), ElementsAre(&refusals::kListForeign));
}

TEST_P(Status, AnAlteredListSaysNothing) {
    const Certificate gone = root.issue("gone", "p256");
    root.revoke("gone", "keyCompromise");
    std::string list = root.list();
    list[list.size() / 2] = static_cast<char>(list[list.size() / 2] ^ 1);
    EXPECT_NE(by_list(list, gone), std::vector<const Refusal*>{});
    EXPECT_NE(by_list(list, gone), std::vector{&refusals::kRevoked});
    EXPECT_EQ(RevocationList::parse("nothing").error(), &refusals::kListUnreadable);
    EXPECT_EQ(RevocationList::parse(root.list() + "x").error(), &refusals::kListUnreadable);
}

TEST_P(Status, AnAnswerTellsTheThreeStates) {
    const Certificate good = root.issue("good", "p256");
    const Certificate gone = root.issue("gone", "p256");
    root.revoke("gone", "certificateHold");
    EXPECT_THAT(by_answer(root.answer(ask(good), "root"), good), IsEmpty());
    EXPECT_THAT(by_answer(root.answer(ask(gone), "root"), gone),
                ElementsAre(&refusals::kSuspended));
    cli.write("root.index", "");
    EXPECT_THAT(by_answer(root.answer(ask(good), "root"), good),
                ElementsAre(&refusals::kUnknownStatus));
}

TEST_P(Status, AnAnswerIsForOneCertificateOneQuestionAndOneTime) {
    const Certificate good = root.issue("good", "p256");
    const Certificate other = root.issue("other", "p256");
    const std::string answer = root.answer(ask(good), "root");
    EXPECT_THAT(by_answer(answer, other), ElementsAre(&refusals::kAnswerOther));
    EXPECT_THAT(by_answer(answer, good, now() + std::chrono::minutes{11}),
                ElementsAre(&refusals::kAnswerStale));
    EXPECT_THAT(by_answer(answer, good, now() - std::chrono::hours{1}),
                ElementsAre(&refusals::kAnswerStale));
    EXPECT_THAT(by_answer(root.answer(ask(good, "another nonce 16"), "root"), good),
                ElementsAre(&refusals::kAnswerOther));
}

TEST_P(Status, AnAnswerWithoutOurNonceMustBeFresh) {
    const Certificate good = root.issue("good", "p256");
    cli.must("openssl ocsp -no_nonce -issuer root.pem -cert good.pem -reqout bare.der");
    const std::string answer = root.answer(cli.read("bare.der"), "root", "-ndays 9");
    EXPECT_THAT(by_answer(answer, good), IsEmpty());
    EXPECT_THAT(by_answer(answer, good, now() + std::chrono::minutes{61}),
                ElementsAre(&refusals::kAnswerStale));
}

TEST_P(Status, ADelegateMaySignWhomTheIssuerMadeForThat) {
    const Certificate good = root.issue("good", "p256");
    root.issue("delegate", GetParam(),
               {.subject = "/CN=Responder", .extensions = "extendedKeyUsage=OCSPSigning\n"});
    EXPECT_THAT(by_answer(root.answer(ask(good), "delegate"), good), IsEmpty());
    root.issue("expired", GetParam(),
               {.subject = "/CN=Responder",
                .extensions = "extendedKeyUsage=OCSPSigning\n",
                .until = "20200101000000Z"});
    EXPECT_THAT(by_answer(root.answer(ask(good), "expired"), good),
                ElementsAre(&refusals::kAnswerForeign));
    root.issue("stranger", GetParam(), {.subject = "/CN=Responder"});
    EXPECT_THAT(by_answer(root.answer(ask(good), "stranger"), good),
                ElementsAre(&refusals::kAnswerForeign));
    const CliAuthority other{cli, "other", GetParam()};
    other.issue("foreign", GetParam(),
                {.subject = "/CN=Responder", .extensions = "extendedKeyUsage=OCSPSigning\n"});
    EXPECT_THAT(by_answer(root.answer(ask(good), "foreign"), good),
                ElementsAre(&refusals::kAnswerForeign));
}

TEST_P(Status, AnAlteredAnswerSaysNothing) {
    const Certificate good = root.issue("good", "p256");
    const std::string answer = root.answer(ask(good), "root", "-resp_no_certs");
    for (std::size_t i = 0; i < answer.size(); i += 7) {
        std::string altered = answer;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        EXPECT_FALSE(read_ocsp_answer(altered, good, root.certificate(), kNonce, now()).statement)
            << i;
    }
    EXPECT_THAT(by_answer("nothing", good), ElementsAre(&refusals::kAnswerUnreadable));
    EXPECT_THAT(by_answer(std::string{"\x30\x03\x0a\x01\x03"}, good),
                ElementsAre(&refusals::kAnswerRefused));
}

}  // namespace
}  // namespace mashang::pki
