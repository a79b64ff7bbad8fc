#include "contexts/bills/wechat_wire.h"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

#include "platform/crypto/bytes.h"
#include "platform/crypto/ciphers.h"
#include "platform/json/json.h"

namespace mashang::bills::wechat {
namespace {

namespace json_ = boost::json;

constexpr std::int64_t kMostSecondsAway = 300;
constexpr std::string_view kAlgorithm = "AEAD_AES_256_GCM";
constexpr std::string_view kTransactions = "/v3/pay/transactions/";

const json_::value* member(const json_::object& object, std::string_view name) {
    return object.if_contains(name);
}

std::string text_in(const json_::object& object, std::string_view name) {
    const auto* value = member(object, name);
    if (value == nullptr || !value->is_string()) return "";
    return std::string{value->get_string()};
}

std::int64_t number_in(const json_::object& object, std::string_view name) {
    const auto* value = member(object, name);
    return value != nullptr && value->is_int64() ? value->get_int64() : 0;
}

json_::object object_of(std::string_view text) {
    try {
        const json_::value value = json::parse(text);
        if (value.is_object()) return value.get_object();
    } catch (const Refused&) {  // NOLINT: said below
    }
    throw std::runtime_error{"WeChat Pay's message is unreadable"};
}

json_::object object_in(const json_::object& object, std::string_view name) {
    const auto* value = member(object, name);
    return value != nullptr && value->is_object() ? value->get_object() : json_::object{};
}

PaymentNews payment_in(const json_::object& object) {
    PaymentNews news{.trade_no = text_in(object, "out_trade_no"),
                     .channel = std::string{kWechatPay},
                     .channel_txn = text_in(object, "transaction_id"),
                     .amount = Money::from_fen(number_in(object_in(object, "amount"), "total")),
                     .paid_at = {}};
    const auto at = Instant::parse(text_in(object, "success_time"));
    if (!at || news.channel_txn.empty() || news.amount <= Money{}) {
        throw std::runtime_error{"WeChat Pay's payment lacks time, number or amount"};
    }
    news.paid_at = *at;
    return news;
}

/// "/wechat" of "http://127.0.0.1:8090/wechat": goes before every path that is signed.
std::string_view path_of(std::string_view url) {
    const auto scheme = url.find("://");
    const auto slash = url.find('/', scheme == url.npos ? 0 : scheme + 3);
    auto path = slash == url.npos ? std::string_view{} : url.substr(slash);
    if (path.ends_with('/')) path.remove_suffix(1);
    return path;
}

std::string body_of_opening(const Merchant& merchant, const json_::object& payload,
                            const std::string& notify_url) {
    json_::object body{{"appid", merchant.app_id},
                       {"mchid", merchant.id},
                       {"description", payload.at("words")},
                       {"out_trade_no", payload.at("trade_no")},
                       {"time_expire", payload.at("expires")},
                       {"notify_url", notify_url},
                       {"amount", {{"total", payload.at("fen")}, {"currency", "CNY"}}}};
    if (payload.at("way") == "h5") {
        body["scene_info"] = json_::object{{"payer_client_ip", payload.at("address")},
                                           {"h5_info", json_::object{{"type", "Wap"}}}};
    }
    return json_::serialize(body);
}

}  // namespace

std::string message_of_request(std::string_view method, std::string_view target,
                               std::string_view timestamp, std::string_view nonce,
                               std::string_view body) {
    return fmt::format("{}\n{}\n{}\n{}\n{}\n", method, target, timestamp, nonce, body);
}

std::string message_of_answer(std::string_view timestamp, std::string_view nonce,
                              std::string_view body) {
    return fmt::format("{}\n{}\n{}\n", timestamp, nonce, body);
}

std::string authorization_of(const Merchant& merchant, std::string_view method,
                             std::string_view target, std::string_view body, Instant now,
                             std::string_view nonce) {
    const std::string timestamp = std::to_string(now.ms() / 1000);
    const std::string signature = crypto::to_padded_base64(merchant.key.sign(
        crypto::Scheme::rsa_pkcs1, message_of_request(method, target, timestamp, nonce, body)));
    return fmt::format(
        "WECHATPAY2-SHA256-RSA2048 mchid=\"{}\",nonce_str=\"{}\",timestamp=\"{}\","
        "serial_no=\"{}\",signature=\"{}\"",
        merchant.id, nonce, timestamp, merchant.serial, signature);
}

bool is_genuine(const Merchant& merchant, const Signature& signature, std::string_view body,
                Instant now) {
    std::int64_t at = 0;
    const char* const end = signature.timestamp.data() + signature.timestamp.size();
    const auto [stop, error] = std::from_chars(signature.timestamp.data(), end, at);
    if (error != std::errc{} || stop != end) return false;
    const std::int64_t seconds = now.ms() / 1000;
    if (at <= seconds - kMostSecondsAway || at >= seconds + kMostSecondsAway) return false;
    if (signature.serial != merchant.platform_serial) return false;
    const auto bytes = crypto::from_padded_base64(signature.signature);
    return bytes && merchant.platform_key.verify(
                        crypto::Scheme::rsa_pkcs1,
                        message_of_answer(signature.timestamp, signature.nonce, body), *bytes);
}

std::optional<std::string> open_resource(std::string_view api_key, std::string_view nonce,
                                         std::string_view associated, std::string_view ciphertext) {
    const auto bytes = crypto::from_padded_base64(ciphertext);
    if (!bytes || bytes->size() < crypto::kGcmTag || nonce.size() != crypto::kGcmNonce ||
        api_key.size() != crypto::kGcmKey) {
        return std::nullopt;
    }
    const std::string_view all = *bytes;
    const auto length = all.size() - crypto::kGcmTag;
    return crypto::aes_256_gcm_decrypt(api_key, nonce, associated, all.substr(0, length),
                                       all.substr(length));
}

Transaction read_transaction(const Merchant& merchant, std::string_view text) {
    const json_::object object = object_of(text);
    Transaction read{.state = text_in(object, "trade_state"),
                     .trade_no = text_in(object, "out_trade_no")};
    if (text_in(object, "mchid") != merchant.id || read.state.empty() || read.trade_no.empty()) {
        throw std::runtime_error{"WeChat Pay's transaction is none of ours"};
    }
    if (read.state == "SUCCESS" || read.state == "REFUND") read.payment = payment_in(object);
    return read;
}

std::optional<Transaction> read_callback(const Merchant& merchant, std::string_view body) {
    const json_::object object = object_of(body);
    if (text_in(object, "event_type") != "TRANSACTION.SUCCESS") return std::nullopt;
    const json_::object resource = object_in(object, "resource");
    if (text_in(resource, "algorithm") != kAlgorithm) {
        throw std::runtime_error{"WeChat Pay's callback is sealed in another way"};
    }
    const auto text =
        open_resource(merchant.api_key.view(), text_in(resource, "nonce"),
                      text_in(resource, "associated_data"), text_in(resource, "ciphertext"));
    if (!text) throw std::runtime_error{"WeChat Pay's callback does not open"};
    return read_transaction(merchant, *text);
}

outbound::Request request_of(const Merchant& merchant, std::string_view url,
                             const outbound::Order& order, const std::string& notify_url,
                             Instant now, std::string_view nonce) {
    const json_::object& payload = order.payload;
    const std::string op{payload.at("op").as_string()};
    outbound::Request request;
    const std::string trade{payload.at("trade_no").as_string()};
    if (op == "open") {
        request.path = std::string{kTransactions}.append(payload.at("way").as_string());
        request.body = body_of_opening(merchant, payload, notify_url);
    } else if (op == "close") {
        request.path = fmt::format("{}out-trade-no/{}/close", kTransactions, trade);
        request.body = json_::serialize(json_::object{{"mchid", merchant.id}});
    } else {
        request.method = "GET";
        request.path = fmt::format("{}out-trade-no/{}?mchid={}", kTransactions, trade, merchant.id);
    }
    const std::string target = std::string{path_of(url)} + request.path;
    request.headers = {{"Accept", "application/json"},
                       {"Authorization", authorization_of(merchant, request.method, target,
                                                          request.body, now, nonce)}};
    return request;
}

Signature signature_of(const outbound::Answer& answer) {
    const auto header = [&](const char* name) {
        const auto found = answer.headers.find(name);
        return found != answer.headers.end() ? found->second : std::string{};
    };
    return {.timestamp = header("wechatpay-timestamp"),
            .nonce = header("wechatpay-nonce"),
            .signature = header("wechatpay-signature"),
            .serial = header("wechatpay-serial")};
}

}  // namespace mashang::bills::wechat
