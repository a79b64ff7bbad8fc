// The mail server of the sandbox, as platform/mail writes to it.

#include "sandbox/mails.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "platform/mail/letter.h"
#include "platform/mail/transport.h"

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

class Mails : public ::testing::Test {
  protected:
    outbound::Answer send(const char* to, const char* id = "mail-1",
                          const std::string& key = kAccount) {
        outbound::Request request =
            mail::request_of({.from = *mail::MailAddress::parse("noreply@mashang.example"),
                              .to = *mail::MailAddress::parse(to),
                              .subject = "【马上办】有一份文书待您查阅，请尽快登录平台的文书箱查看",
                              .text = "请登录查看\n.\n完",
                              .id = id,
                              .at = clock_.now()});
        request.headers["Authorization"] = "Bearer " + key;
        return transport_->send(fmt::format("smtp://127.0.0.1:{}", house_.port()), request,
                                std::chrono::seconds{10});
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

}  // namespace
}  // namespace mashang::sandbox
