#include "contexts/notices/sms_wire.h"

#include <gtest/gtest.h>

#include "contexts/notices/testing/notices_fixture.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::notices {
namespace {

namespace json = boost::json;

const outbound::Answer kTaken{.status = 200, .body = R"({"result": 0, "errmsg": "OK"})"};

class SmsWire : public testing::NoticesTest {
  protected:
    void SetUp() override {
        NoticesTest::SetUp();
        tell("case.submitted", lin);
        follow();
        courier_.emplace(equipment(), channel());
    }
    void run_out() {
        while (courier_->run_once()) {
        }
    }
    /// Tries as often as the order allows, hours apart.
    void exhaust() {
        for (int i = 0; i < 10; ++i) {
            run_out();
            clock().advance(std::chrono::hours{1});
        }
    }
    std::string state() {
        std::string state;
        read([&](sql::Tx& tx) { state = tx.get<std::string>("SELECT state FROM outbound_order"); });
        return state;
    }

  private:
    std::optional<outbound::Courier> courier_;
};

TEST_P(SmsWire, SpeaksTheGatewaysFormatAndSignsWithTheAppKey) {
    gateway.answer(kTaken);
    run_out();
    const auto sent = gateway.sent();
    ASSERT_EQ(sent.size(), 1u);
    const auto& request = sent[0].request;
    EXPECT_EQ(sent[0].url, "https://sms.example");
    EXPECT_EQ(request.method, "POST");
    const std::string path = "/v5/tlssmssvr/sendsms?sdkappid=1400000001&random=";
    ASSERT_TRUE(request.path.starts_with(path)) << request.path;
    const std::string random = request.path.substr(path.size());
    EXPECT_EQ(random.size(), 8u);
    EXPECT_EQ(random.find_first_not_of("0123456789"), std::string::npos);

    const json::object body = json::parse(request.body).as_object();
    EXPECT_EQ(body.at("tel").at("nationcode"), "86");
    EXPECT_EQ(body.at("tel").at("mobile"), "13800005678");
    EXPECT_EQ(body.at("type"), 0);
    EXPECT_EQ(body.at("time"), clock().now().ms() / 1000);
    EXPECT_EQ(body.at("sig").as_string(),
              crypto::to_hex(crypto::sha256("appkey=the app key&random=" + random +
                                            "&time=" + std::to_string(clock().now().ms() / 1000) +
                                            "&mobile=13800005678")));
}

TEST_P(SmsWire, TheAppKeyItselfStaysAtHome) {
    gateway.answer(kTaken);
    run_out();
    const outbound::Request request = gateway.sent().at(0).request;
    EXPECT_EQ(request.path.find("app key"), std::string::npos);
    EXPECT_EQ(request.body.find("app key"), std::string::npos);
    for (const auto& [name, value] : request.headers) {
        EXPECT_EQ(value.find("app key"), std::string::npos) << name;
    }
}

TEST_P(SmsWire, AMessageThatTheGatewayDoesNotTakeIsTriedAgainAsTheSameMessage) {
    gateway.answer({.status = 200, .body = R"({"result": 1016, "errmsg": "wrong number"})"});
    run_out();
    EXPECT_EQ(state(), "waiting");
    clock().advance(std::chrono::hours{1});
    gateway.answer({.status = 503});
    run_out();
    clock().advance(std::chrono::hours{1});
    gateway.answer(kTaken);
    run_out();
    EXPECT_EQ(state(), "answered");
    const auto sent = gateway.sent();
    ASSERT_EQ(sent.size(), 3u);
    EXPECT_EQ(sent[0].request.path, sent[2].request.path) << "the same random digits";
    EXPECT_EQ(sent[0].request.headers.at("Idempotency-Key"),
              sent[2].request.headers.at("Idempotency-Key"));
}

TEST_P(SmsWire, AfterTheLastAttemptItIsADeadLetterOfItsCaseWithoutANumberInIt) {
    gateway.answer({.status = 0, .body = {}, .error = "connection refused"});
    exhaust();
    const auto letters = dead_letters();
    ASSERT_EQ(letters.size(), 1u);
    EXPECT_EQ(letters[0].channel, "sms");
    EXPECT_EQ(letters[0].subject, std::string{"case:"} + testing::kCase);
    EXPECT_EQ(letters[0].attempts, 8);
    EXPECT_EQ(letters[0].last_error, "connection refused");
    EXPECT_EQ(gateway.sent().size(), 8u);
    EXPECT_EQ(inbox(lin).size(), 1u) << "the notice is there all the same";
}

TEST_P(SmsWire, WhatIsNoAnswerOfTheGatewayCountsAsNotTaken) {
    for (const char* body : {"", "<html>", "[]", "{}", R"({"result": "0"})", R"({"result": 0.0})",
                             R"({"result": null})"}) {
        gateway.answer({.status = 200, .body = body});
        run_out();
        EXPECT_EQ(state(), "waiting") << body;
        clock().advance(std::chrono::hours{1});
    }
}

MASHANG_ON_EACH_ENGINE(SmsWire);

}  // namespace
}  // namespace mashang::notices
