// The treasury and WeChat Pay of the sandbox, as our channels speak with them.

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "platform/crypto/bytes.h"
#include "platform/crypto/ciphers.h"
#include "platform/disk/disk.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/json/json.h"
#include "sandbox/treasury.h"
#include "sandbox/wechat.h"

namespace mashang::sandbox {
namespace {

using ::testing::HasSubstr;

class SandboxPaying : public ::testing::Test {
  protected:
    std::string tell_treasury(const std::string& type, const std::string& body) {
        return treasury_
            .serve({.method = "POST",
                    .path = "/treasury/messages",
                    .authorization = "Bearer key",
                    .body = fmt::format("<Message><Head><MsgType>{}</MsgType><MsgId>1</MsgId>"
                                        "</Head><Body>{}</Body></Message>",
                                        type, body)})
            .body;
    }

    Answer ask_wechat(const std::string& method, const std::string& rest,
                      const std::string& body = "", const std::string& query = "") {
        const std::string path = "/wechat/v3/pay/transactions/" + rest;
        const std::string target = query.empty() ? path : path + "?" + query;
        const std::string message =
            fmt::format("{}\n{}\n1538298000\nn\n{}\n", method, target, body);
        const std::string signature =
            crypto::to_padded_base64(merchant_key().sign(crypto::Scheme::rsa_pkcs1, message));
        return wechat_.serve(
            {.method = method,
             .path = path,
             .query = query,
             .authorization =
                 fmt::format("WECHATPAY2-SHA256-RSA2048 mchid=\"{}\",nonce_str=\"n\",timestamp="
                             "\"1538298000\",serial_no=\"{}\",signature=\"{}\"",
                             account_.merchant, account_.serial, signature),
             .body = body});
    }
    Answer open(const std::string& trade_no, int fen = 4000) {
        return ask_wechat(
            "POST", "native",
            fmt::format(R"({{"mchid":"{}","out_trade_no":"{}","notify_url":"http://127.0.0.1:1",)"
                        R"("amount":{{"total":{}}}}})",
                        account_.merchant, trade_no, fen));
    }
    boost::json::object pay(const std::string& wish) {
        return boost::json::parse(wechat_.pay({.method = "POST", .body = wish}).body).as_object();
    }
    std::string state_of(const std::string& trade_no) {
        const auto answer =
            ask_wechat("GET", "out-trade-no/" + trade_no, "", "mchid=" + account_.merchant);
        return std::string{
            boost::json::parse(answer.body).as_object().at("trade_state").as_string()};
    }
    crypto::KeyPair merchant_key() const {
        return *crypto::KeyPair::from_pem(
            *disk::read(folder().path() / "wechat-merchant.key", 1 << 16));
    }
    bool is_ours(const std::string& timestamp, const std::string& nonce, const std::string& body,
                 const std::string& signature) const {
        const auto key = crypto::PublicHalf::from_pem(
            *disk::read(folder().path() / "wechat-platform.pem", 1 << 16));
        const auto bytes = crypto::from_padded_base64(signature);
        return bytes && key->verify(crypto::Scheme::rsa_pkcs1,
                                    fmt::format("{}\n{}\n{}\n", timestamp, nonce, body), *bytes);
    }

    /// Making keys takes a moment: one folder for all.
    static const fixture::TemporaryFolder& folder() {
        static const fixture::TemporaryFolder kFolder;
        return kFolder;
    }

    platform::SetClock clock_{*Instant::parse("2018-09-30T17:00:00+08:00")};
    Treasury treasury_{"key", clock_};
    WechatAccount account_{.folder = folder().path().string()};
    WechatPay wechat_{account_, clock_};
};

TEST_F(SandboxPaying, the_treasury_gives_the_same_bill_the_same_code) {
    const std::string bill =
        "<AgencyBillNo>b1</AgencyBillNo><Amount>40.00</Amount><Payer>林小红</Payer>";
    const std::string first = tell_treasury("issue", bill);
    EXPECT_THAT(first, HasSubstr("<PayCode>35000000000000000001</PayCode>"));
    EXPECT_EQ(tell_treasury("issue", bill), first);
    EXPECT_THAT(tell_treasury("issue",
                              "<AgencyBillNo>b2</AgencyBillNo><Amount>1</Amount>"
                              "<Payer>无此缴款人</Payer>"),
                HasSubstr("<ResultCode>2001</ResultCode>"));
}

TEST_F(SandboxPaying, a_payment_counts_once_and_the_receipt_comes_a_little_later) {
    const std::string code = "<PayCode>35000000000000000001</PayCode>";
    tell_treasury("issue", "<AgencyBillNo>b1</AgencyBillNo><Amount>40.00</Amount>");
    EXPECT_THAT(tell_treasury("query", code), HasSubstr("<Status>unpaid</Status>"));
    EXPECT_THAT(tell_treasury("receipt", code), HasSubstr("1001"));
    const std::string paid = code + "<ChannelTxn>4200001</ChannelTxn><Amount>40.00</Amount>";
    EXPECT_THAT(tell_treasury("paid", paid), HasSubstr("0000"));
    EXPECT_THAT(tell_treasury("paid", paid), HasSubstr("0000"));
    EXPECT_THAT(tell_treasury("paid", code + "<ChannelTxn>4200002</ChannelTxn>"),
                HasSubstr("2005"));
    EXPECT_THAT(tell_treasury("receipt", code), HasSubstr("1001"));
    EXPECT_THAT(tell_treasury("receipt", code), HasSubstr("<EInvoiceNo>0000000001</EInvoiceNo>"));
    EXPECT_THROW(treasury_.serve({.authorization = "Bearer wrong"}), Refused);
}

TEST_F(SandboxPaying, an_order_is_one_by_its_number_and_its_words) {
    const Answer first = open("T1");
    EXPECT_EQ(first.status, 200);
    EXPECT_TRUE(is_ours(first.header("Wechatpay-Timestamp"), first.header("Wechatpay-Nonce"),
                        first.body, first.header("Wechatpay-Signature")));
    EXPECT_EQ(open("T1").body, first.body);
    EXPECT_THAT(open("T1", 4001).body, HasSubstr("OUT_TRADE_NO_USED"));
    EXPECT_EQ(state_of("T1"), "NOTPAY");
    EXPECT_EQ(ask_wechat("POST", "out-trade-no/T1/close", "{}").status, 204);
    EXPECT_EQ(state_of("T1"), "CLOSED");
}

TEST_F(SandboxPaying, a_question_that_is_not_signed_is_not_answered) {
    EXPECT_EQ(wechat_
                  .serve({.method = "GET",
                          .path = "/wechat/v3/pay/transactions/out-trade-no/T1",
                          .authorization = "WECHATPAY2-SHA256-RSA2048 mchid=\"1900000001\""})
                  .status,
              401);
}

TEST_F(SandboxPaying, somebody_pays_and_its_callback_is_sealed_and_signed) {
    open("T2");
    const auto paid = pay(R"({"trade_no":"T2","callbacks":0})");
    EXPECT_EQ(state_of("T2"), "SUCCESS");
    const auto& callback = paid.at("callback").as_object();
    const auto& headers = callback.at("headers").as_object();
    const std::string body{callback.at("body").as_string()};
    const auto header = [&](const char* name) { return std::string{headers.at(name).as_string()}; };
    EXPECT_TRUE(is_ours(header("Wechatpay-Timestamp"), header("Wechatpay-Nonce"), body,
                        header("Wechatpay-Signature")));
    const auto resource = boost::json::parse(body).as_object().at("resource").as_object();
    const auto sealed =
        crypto::from_padded_base64(std::string_view{resource.at("ciphertext").as_string()});
    ASSERT_TRUE(sealed);
    const std::string_view all = *sealed;
    const auto plain = crypto::aes_256_gcm_decrypt(
        account_.api_key, std::string_view{resource.at("nonce").as_string()}, "transaction",
        all.substr(0, all.size() - crypto::kGcmTag), all.substr(all.size() - crypto::kGcmTag));
    ASSERT_TRUE(plain);
    EXPECT_THAT(*plain, HasSubstr(R"("out_trade_no":"T2")"));
    EXPECT_THAT(ask_wechat("POST", "out-trade-no/T2/close", "{}").body, HasSubstr("ORDERPAID"));
}

TEST_F(SandboxPaying, also_what_is_closed_can_be_paid_late_and_another_amount) {
    open("T3");
    ask_wechat("POST", "out-trade-no/T3/close", "{}");
    pay(R"({"trade_no":"T3","fen":1,"callbacks":0})");
    EXPECT_EQ(state_of("T3"), "SUCCESS");
    EXPECT_THAT(ask_wechat("GET", "out-trade-no/T3", "", "mchid=" + account_.merchant).body,
                HasSubstr(R"("total":1)"));
}

}  // namespace
}  // namespace mashang::sandbox
