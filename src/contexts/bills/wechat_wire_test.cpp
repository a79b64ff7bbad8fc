#include "contexts/bills/wechat_wire.h"

#include <gmock/gmock.h>

#include "contexts/bills/testing/bills_fixture.h"

namespace mashang::bills {
namespace {

using testing::callback;
using ::testing::HasSubstr;
using testing::kApiKey;
using testing::keys;
using testing::merchant;
using testing::signed_by_platform;
using testing::transaction;

const Instant kNow = *Instant::parse("2018-09-30T17:00:00+08:00");

TEST(WechatWire, AResourceOpensAsInTheVector) {
    EXPECT_EQ(wechat::open_resource(kApiKey, "fdasflkja484", "transaction",
                                    "DUcclrHBE5NffFMk6pzEyhUOzEutyRYUPwksR5yDahsVXLBiSA=="),
              R"({"out_trade_no":"T1"})");
}

TEST(WechatWire, WhatWasTouchedOrSealedWithAnotherKeyDoesNotOpen) {
    const std::string sealed = "DUcclrHBE5NffFMk6pzEyhUOzEutyRYUPwksR5yDahsVXLBiSA==";
    const auto open = [&](std::string_view key, std::string_view nonce, std::string_view associated,
                          const std::string& text) {
        return wechat::open_resource(key, nonce, associated, text).has_value();
    };
    EXPECT_FALSE(open("1123456789abcdef0123456789abcdef", "fdasflkja484", "transaction", sealed));
    EXPECT_FALSE(open(kApiKey, "fdasflkja485", "transaction", sealed));
    EXPECT_FALSE(open(kApiKey, "fdasflkja484", "", sealed));
    EXPECT_FALSE(open(kApiKey, "short", "transaction", sealed));
    EXPECT_FALSE(open("testAPIv3Key0000", "fdasflkja484", "transaction", sealed));
    EXPECT_FALSE(open(kApiKey, "fdasflkja484", "transaction", "EUcc" + sealed.substr(4)));
    EXPECT_FALSE(open(kApiKey, "fdasflkja484", "transaction", "AAAA"));
    EXPECT_FALSE(open(kApiKey, "fdasflkja484", "transaction", "not base64!"));
}

TEST(WechatWire, AQuestionIsSignedOverMethodTargetTimeNonceAndBody) {
    EXPECT_EQ(wechat::message_of_request("GET", "/v3/certificates", "1554208460", "593BEC0C", ""),
              "GET\n/v3/certificates\n1554208460\n593BEC0C\n\n");
    const auto request = wechat::request_of(*merchant(), "https://pay.example/wechat",
                                            {.channel = "wechat_pay",
                                             .idempotency_key = "query:T1",
                                             .subject = "bill:1",
                                             .payload = {{"op", "query"}, {"trade_no", "T1"}}},
                                            "https://mashang.example/n", kNow, "593BEC0C");
    EXPECT_EQ(request.method, "GET");
    EXPECT_EQ(request.path, "/v3/pay/transactions/out-trade-no/T1?mchid=1900000001");
    const std::string header = request.headers.at("Authorization");
    EXPECT_THAT(header, HasSubstr("WECHATPAY2-SHA256-RSA2048 mchid=\"1900000001\""));
    const auto at = header.find("signature=\"") + 11;
    const auto signature = crypto::from_padded_base64(header.substr(at, header.rfind('"') - at));
    ASSERT_TRUE(signature);
    const std::string message = wechat::message_of_request(
        "GET", "/wechat/v3/pay/transactions/out-trade-no/T1?mchid=1900000001",
        std::to_string(kNow.ms() / 1000), "593BEC0C", "");
    EXPECT_TRUE(
        keys().merchant.public_half().verify(crypto::Scheme::rsa_pkcs1, message, *signature));
    EXPECT_FALSE(
        keys().merchant.public_half().verify(crypto::Scheme::rsa_pkcs1, message + " ", *signature));
}

TEST(WechatWire, AnH5OrderSaysWhoPaysAndANativeOneDoesNot) {
    const auto body_of = [](const char* way) {
        const auto request =
            wechat::request_of(*merchant(), "https://pay.example",
                               {.channel = "wechat_pay",
                                .idempotency_key = "open:T1",
                                .subject = "bill:1",
                                .payload = {{"op", "open"},
                                            {"trade_no", "T1"},
                                            {"way", way},
                                            {"fen", 4000},
                                            {"words", "居民身份证补领"},
                                            {"expires", "2018-09-30T17:30:00+08:00"},
                                            {"address", "203.0.113.7"}}},
                               "https://mashang.example/n", kNow, "n");
        EXPECT_EQ(request.path, std::string{"/v3/pay/transactions/"} + way);
        return boost::json::parse(request.body).as_object();
    };
    EXPECT_EQ(body_of("h5").at("scene_info").at("payer_client_ip"), "203.0.113.7");
    const auto native = body_of("native");
    EXPECT_FALSE(native.contains("scene_info"));
    EXPECT_EQ(native.at("amount").at("total"), 4000);
    EXPECT_EQ(native.at("notify_url"), "https://mashang.example/n");
}

TEST(WechatWire, OnlyWhatTheirKeySignedWithinFiveMinutesIsGenuine) {
    const std::string body = R"({"id":"EV-1"})";
    const auto good = signed_by_platform(body, kNow);
    const auto is_good = [&](const wechat::Signature& signature, std::string_view text,
                             Instant now) {
        return wechat::is_genuine(*merchant(), signature, text, now);
    };
    EXPECT_TRUE(is_good(good, body, kNow));
    EXPECT_TRUE(is_good(good, body, kNow + std::chrono::seconds{299}));
    EXPECT_FALSE(is_good(good, body, kNow + std::chrono::seconds{300}));
    EXPECT_FALSE(is_good(good, body, kNow - std::chrono::seconds{300}));
    EXPECT_FALSE(is_good(good, body + " ", kNow));
    auto other = good;
    other.serial = "PUB_KEY_ID_OTHER";
    EXPECT_FALSE(is_good(other, body, kNow));
    other = good;
    other.signature = "WECHATPAY/SIGNTEST/" + good.signature;  // how it probes us
    EXPECT_FALSE(is_good(other, body, kNow));
    other = good;
    other.nonce = "n2";
    EXPECT_FALSE(is_good(other, body, kNow));
    other = good;
    other.timestamp += "x";
    EXPECT_FALSE(is_good(other, body, kNow));
    EXPECT_FALSE(is_good({}, body, kNow));
}

TEST(WechatWire, ACallbackTellsWhatWasPaid) {
    const auto read = wechat::read_callback(*merchant(), callback(transaction("T1", "SUCCESS")));
    ASSERT_TRUE(read && read->payment);
    EXPECT_EQ(read->payment->trade_no, "T1");
    EXPECT_EQ(read->payment->channel_txn, "4200001");
    EXPECT_EQ(read->payment->amount, Money::from_fen(4000));
    EXPECT_EQ(read->payment->paid_at, *Instant::parse("2018-09-30T17:05:00+08:00"));
}

TEST(WechatWire, ACallbackOfAnotherKindOrOfAnotherMerchantIsNone) {
    EXPECT_FALSE(wechat::read_callback(*merchant(), R"({"event_type":"SECURITY_ECHO.SUCCESS"})"));
    EXPECT_THROW(wechat::read_callback(*merchant(), "no json"), std::runtime_error);
    std::string others = transaction("T1", "SUCCESS");
    others.replace(others.find("1900000001"), 10, "1900000002");
    EXPECT_THROW(wechat::read_callback(*merchant(), callback(others)), std::runtime_error);
    EXPECT_THROW(wechat::read_callback(*merchant(), callback(transaction("T1", "SUCCESS", 0))),
                 std::runtime_error);
    EXPECT_THROW(wechat::read_callback(*merchant(), callback(transaction("T1", "SUCCESS"),
                                                             "1123456789abcdef0123456789abcdef")),
                 std::runtime_error);
}

TEST(WechatWire, AMerchantWithoutProperKeysIsNone) {
    EXPECT_THROW(
        Merchant::of("1", "a", "s", "no pem", kApiKey, "p", keys().platform.public_half().pem()),
        std::invalid_argument);
    EXPECT_THROW(Merchant::of("1", "a", "s", std::string{keys().merchant.pem().view()}, "short",
                              "p", keys().platform.public_half().pem()),
                 std::invalid_argument);
}

}  // namespace
}  // namespace mashang::bills
