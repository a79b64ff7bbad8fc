// The mail server of the sandbox, as platform/mail writes to it.

#include "sandbox/mails.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>

#include "platform/disk/testing/temporary_folder.h"
#include "platform/mail/letter.h"
#include "platform/mail/transport.h"
#include "platform/outbound/testing/test_certificate.h"

namespace mashang::sandbox {
namespace {

constexpr const char* kAccount = "noreply@mashang.example:secret";

/// Nothing but mail is sent here.
class Nobody final : public outbound::Transport {
  public:
    outbound::Answer send(std::string_view, const outbound::Request&,
                          std::chrono::milliseconds) override {
        return {.status = 418, .body = {}};
    }
};

outbound::Request letter(const char* to, const char* id, const std::string& key, Instant at) {
    outbound::Request request =
        mail::request_of({.from = *mail::MailAddress::parse("noreply@mashang.example"),
                          .to = *mail::MailAddress::parse(to),
                          .subject = "【马上办】有一份文书待您查阅，请尽快登录平台的文书箱查看",
                          .text = "请登录查看\n.\n完",
                          .id = id,
                          .at = at});
    request.headers["Authorization"] = "Bearer " + key;
    return request;
}

class Mails : public ::testing::Test {
  protected:
    outbound::Answer send(const char* to, const char* id = "mail-1",
                          const std::string& key = kAccount) {
        return transport_->send(fmt::format("smtp://127.0.0.1:{}", house_.port()),
                                letter(to, id, key, clock_.now()), std::chrono::seconds{10});
    }
    boost::json::array letters() {
        const Answer answer = house_.outbox({.query = "to=lin%40example.com"});
        return boost::json::parse(answer.body).as_object().at("letters").as_array();
    }

    platform::SystemClock clock_;
    MailHouse house_{0, kAccount, clock_};
    std::unique_ptr<outbound::Transport> transport_ =
        mail::make_transport(std::make_unique<Nobody>());
};

TEST_F(Mails, ALetterArrivesAsItWasWritten) {
    EXPECT_EQ(send("lin@example.com").status, 200);
    const boost::json::array all = letters();
    ASSERT_EQ(all.size(), 1U);
    const auto& letter = all.front().as_object();
    EXPECT_EQ(letter.at("subject"), "【马上办】有一份文书待您查阅，请尽快登录平台的文书箱查看");
    EXPECT_EQ(letter.at("text"), "请登录查看\n.\n完");
    EXPECT_EQ(letter.at("id"), "<mail-1@mashang.example>");
}

TEST_F(Mails, TheSameLetterTwiceIsKeptOnce) {
    send("lin@example.com");
    EXPECT_EQ(send("lin@example.com").status, 200);
    EXPECT_EQ(send("lin@example.com", "mail-2").status, 200);
    EXPECT_EQ(letters().size(), 2U);
}

TEST_F(Mails, AMailboxThatIsNotThereIsFinalAndEverythingElseIsTriedAgain) {
    EXPECT_EQ(send("nobody@example.com").status, 404);
    const outbound::Answer later = send("later@example.com");
    EXPECT_EQ(later.status, 0);
    EXPECT_THAT(later.error, ::testing::HasSubstr("451"));
    EXPECT_THAT(later.error, ::testing::Not(::testing::HasSubstr("example.com")));
    EXPECT_EQ(send("lin@example.com", "mail-3", "noreply@mashang.example:wrong").status, 0);
    EXPECT_TRUE(letters().empty());
}

TEST_F(Mails, AServerThatIsNotThereIsTriedAgain) {
    const outbound::Answer answer = transport_->send(
        "smtp://127.0.0.1:1", {.headers = {{"Mail-From", "a@x.cn"}, {"Mail-To", "b@x.cn"}}},
        std::chrono::seconds{2});
    EXPECT_EQ(answer.status, 0);
    EXPECT_FALSE(answer.error.empty());
}

TEST_F(Mails, WhatIsNoMailGoesToTheOthers) {
    EXPECT_EQ(transport_->send("https://x.example", {}, std::chrono::seconds{1}).status, 418);
}

/// A mail server to which nothing may go in clear text.
class HiddenMails : public ::testing::Test {
  protected:
    outbound::Answer send_to(const MailHouse& house, const std::string& authority) {
        const std::string file = (folder_.path() / "authority.pem").string();
        std::ofstream{file} << authority;
        const auto transport =
            mail::make_transport(std::make_unique<Nobody>(), file, mail::ClearText::nowhere);
        return transport->send(fmt::format("smtp://127.0.0.1:{}", house.port()),
                               letter("lin@example.com", "mail-1", kAccount, clock_.now()),
                               std::chrono::seconds{10});
    }
    MailTls tls(StartTls says) const { return {says, ours_.certificate, ours_.key}; }
    static boost::json::array letters_of(const MailHouse& house) {
        const Answer answer = house.outbox({});
        return boost::json::parse(answer.body).as_object().at("letters").as_array();
    }
    void expect_outage(const MailHouse& house, const std::string& authority) {
        const outbound::Answer answer = send_to(house, authority);
        EXPECT_EQ(answer.status, 0) << "to be tried again";
        EXPECT_FALSE(answer.error.empty());
        EXPECT_TRUE(letters_of(house).empty());
        EXPECT_EQ(house.proofs_in_clear(), 0) << "the password stays at home";
    }

    platform::SystemClock clock_;
    fixture::TemporaryFolder folder_;
    outbound::TestCertificate ours_ = outbound::make_test_certificate("IP:127.0.0.1");
};

TEST_F(HiddenMails, ALetterGoesByStartTlsUnderAnAuthorityOfOurOwn) {
    const MailHouse house{0, kAccount, clock_, tls(StartTls::offered)};
    EXPECT_EQ(send_to(house, ours_.certificate).status, 200);
    const boost::json::array all = letters_of(house);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_TRUE(all.front().at("tls").as_bool());
    EXPECT_EQ(house.proofs_in_clear(), 0);
}

TEST_F(HiddenMails, WithoutStartTlsNothingIsSent) {
    expect_outage(MailHouse{0, kAccount, clock_, tls(StartTls::absent)}, ours_.certificate);
}

TEST_F(HiddenMails, AStartTlsThatIsRefusedIsNoLeaveToGoOnInClearText) {
    expect_outage(MailHouse{0, kAccount, clock_, tls(StartTls::refused)}, ours_.certificate);
}

TEST_F(HiddenMails, ACertificateForWhichNobodyVouchesIsNone) {
    const auto other = outbound::make_test_certificate("IP:127.0.0.1");
    expect_outage(MailHouse{0, kAccount, clock_, tls(StartTls::offered)}, other.certificate);
}

TEST_F(HiddenMails, ACertificateOfAnotherNameIsNone) {
    const auto other = outbound::make_test_certificate("DNS:mail.example.com");
    const MailHouse house{0, kAccount, clock_, {StartTls::offered, other.certificate, other.key}};
    expect_outage(house, other.certificate);
}

}  // namespace
}  // namespace mashang::sandbox
