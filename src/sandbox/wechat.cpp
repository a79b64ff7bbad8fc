#include "sandbox/wechat.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "platform/crypto/bytes.h"
#include "platform/crypto/ciphers.h"
#include "platform/disk/disk.h"
#include "platform/json/json.h"
#include "platform/outbound/http_transport.h"

namespace mashang::sandbox {
namespace {

namespace json_ = boost::json;

constexpr std::string_view kTransactions = "/wechat/v3/pay/transactions/";
constexpr std::string_view kOutTradeNo = "out-trade-no/";
constexpr std::string_view kPage = "/wechat/h5/";
constexpr std::size_t kLargestKey = 64 * 1024;
constexpr std::size_t kNonceBytes = 16;
constexpr std::int64_t kMostCallbacks = 5;
constexpr std::chrono::milliseconds kDeadline{5000};

std::string text_in(const json_::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->get_string()} : "";
}

std::int64_t number_in(const json_::object& object, std::string_view name, std::int64_t fallback) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_int64() ? value->get_int64() : fallback;
}

bool is_true(const json_::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_bool() && value->get_bool();
}

/// `serial_no` of `WECHATPAY2-SHA256-RSA2048 mchid="…",serial_no="…"`.
std::string quoted(std::string_view header, std::string_view name) {
    const auto at = header.find(fmt::format("{}=\"", name));
    if (at == header.npos) return "";
    const auto begin = at + name.size() + 2;
    const auto end = header.find('"', begin);
    return end == header.npos ? "" : std::string{header.substr(begin, end - begin)};
}

/// In whole seconds.
std::string moment(Instant at) {
    std::string text = at.text();
    const auto dot = text.find('.');
    if (dot != text.npos) text.erase(dot, 4);
    return text;
}

/// The key in the folder, made when it is not there yet.
crypto::KeyPair key_in(const std::string& folder, const char* name) {
    const auto path = std::filesystem::path{folder} / name;
    if (!folder.empty()) {
        const auto kept = disk::read(path, kLargestKey);
        if (auto key = kept ? crypto::KeyPair::from_pem(*kept) : std::nullopt) return *key;
    }
    auto made = crypto::KeyPair::generate(crypto::KeyType::rsa);
    if (!folder.empty()) disk::write_new(path, made.pem().view(), 0600);
    return made;
}

}  // namespace

WechatPay::WechatPay(WechatAccount account, const platform::Clock& clock)
    : account_{std::move(account)}, clock_{clock} {
    if (!account_.folder.empty()) keys();
}

const WechatPay::Keys& WechatPay::keys() {
    std::call_once(made_, [this] {
        const std::string& folder = account_.folder;
        if (!folder.empty()) std::filesystem::create_directories(folder);
        keys_.emplace(
            Keys{key_in(folder, "wechat-merchant.key"), key_in(folder, "wechat-platform.key")});
        if (folder.empty()) return;
        disk::write_new(std::filesystem::path{folder} / "wechat-platform.pem",
                        keys_->platform.public_half().pem(), 0644);
    });
    return *keys_;
}

void WechatPay::set_base(std::string base) {
    const std::scoped_lock lock{mutex_};
    base_ = std::move(base);
}

bool WechatPay::is_signed(const Request& request) {
    const std::string& header = request.authorization;
    const std::string target =
        request.query.empty() ? request.path : request.path + "?" + request.query;
    const std::string message =
        fmt::format("{}\n{}\n{}\n{}\n{}\n", request.method, target, quoted(header, "timestamp"),
                    quoted(header, "nonce_str"), request.body);
    const auto signature = crypto::from_padded_base64(quoted(header, "signature"));
    return header.starts_with("WECHATPAY2-SHA256-RSA2048 ") &&
           quoted(header, "mchid") == account_.merchant &&
           quoted(header, "serial_no") == account_.serial && signature &&
           keys().merchant.public_half().verify(crypto::Scheme::rsa_pkcs1, message, *signature);
}

Answer WechatPay::signed_answer(int status, const std::string& body) {
    const std::string timestamp = std::to_string(clock_.now().ms() / 1000);
    const std::string nonce = crypto::to_hex(crypto::random_bytes(kNonceBytes));
    const std::string signature = crypto::to_padded_base64(keys().platform.sign(
        crypto::Scheme::rsa_pkcs1, fmt::format("{}\n{}\n{}\n", timestamp, nonce, body)));
    Answer answer{.status = status, .body = body};
    answer.headers = {{"Wechatpay-Timestamp", timestamp},
                      {"Wechatpay-Nonce", nonce},
                      {"Wechatpay-Signature", signature},
                      {"Wechatpay-Serial", account_.platform_serial}};
    return answer;
}

Answer WechatPay::fault(int status, std::string_view code) {
    return signed_answer(status,
                         json_::serialize(json_::object{{"code", code}, {"message", "沙箱"}}));
}

Answer WechatPay::open(const Request& request, bool is_h5) {
    const json_::object wish = object_in(request.body);
    const std::string trade_no = text_in(wish, "out_trade_no");
    const auto* amount = wish.if_contains("amount");
    const std::int64_t fen =
        amount != nullptr && amount->is_object() ? number_in(amount->get_object(), "total", 0) : 0;
    if (trade_no.empty() || trade_no.size() > 32 || fen <= 0 ||
        text_in(wish, "mchid") != account_.merchant) {
        return fault(400, "PARAM_ERROR");
    }
    const std::scoped_lock lock{mutex_};
    auto [found, is_new] = orders_.try_emplace(trade_no);
    Order& order = found->second;
    if (is_new) {
        order = {.trade_no = trade_no,
                 .words = request.path + request.body,
                 .notify_url = text_in(wish, "notify_url"),
                 .fen = fen};
    } else if (order.words != request.path + request.body) {
        return fault(400, "OUT_TRADE_NO_USED");
    }
    if (order.state == "SUCCESS") return fault(400, "ORDERPAID");
    if (order.state == "CLOSED") return fault(400, "ORDER_CLOSED");
    const json_::object body =
        is_h5
            ? json_::object{{"h5_url", base_ + std::string{kPage} + trade_no}}
            : json_::object{{"code_url", "weixin://wxpay/bizpayurl?pr=" + trade_no.substr(0, 12)}};
    return signed_answer(200, json_::serialize(body));
}

json_::object WechatPay::transaction_of(const Order& order) const {
    json_::object object{
        {"mchid", account_.merchant},
        {"out_trade_no", order.trade_no},
        {"trade_state", order.state},
        {"trade_state_desc", "沙箱"},
        {"amount",
         {{"total", order.paid_fen > 0 ? order.paid_fen : order.fen}, {"currency", "CNY"}}}};
    if (order.state == "SUCCESS") {
        object["transaction_id"] = order.transaction;
        object["success_time"] = order.paid_at;
        object["trade_type"] = "NATIVE";
    }
    return object;
}

Answer WechatPay::query(const std::string& trade_no) {
    std::optional<Order> order;
    {
        const std::scoped_lock lock{mutex_};
        const auto found = orders_.find(trade_no);
        if (found != orders_.end()) order = found->second;
    }
    if (!order) return fault(404, "ORDER_NOT_EXIST");
    return signed_answer(200, json_::serialize(transaction_of(*order)));
}

Answer WechatPay::close(const std::string& trade_no) {
    {
        const std::scoped_lock lock{mutex_};
        const auto found = orders_.find(trade_no);
        if (found != orders_.end() && found->second.state == "SUCCESS") {
            return fault(400, "ORDERPAID");
        }
        if (found != orders_.end()) found->second.state = "CLOSED";
    }
    return signed_answer(204, "");
}

Answer WechatPay::serve(const Request& request) {
    if (!is_signed(request)) return fault(401, "SIGN_ERROR");
    std::string_view rest = request.path;
    rest.remove_prefix(std::min(kTransactions.size(), rest.size()));
    if (request.method == "POST" && (rest == "native" || rest == "h5")) {
        return open(request, rest == "h5");
    }
    if (!rest.starts_with(kOutTradeNo)) return fault(404, "NOT_FOUND");
    rest.remove_prefix(kOutTradeNo.size());
    if (request.method == "GET") return query(std::string{rest});
    constexpr std::string_view kClose = "/close";
    if (!rest.ends_with(kClose)) return fault(404, "NOT_FOUND");
    return close(std::string{rest.substr(0, rest.size() - kClose.size())});
}

std::optional<WechatPay::Order> WechatPay::settle(const std::string& trade_no, std::int64_t fen) {
    const std::scoped_lock lock{mutex_};
    const auto found = orders_.find(trade_no);
    if (found == orders_.end()) return std::nullopt;
    Order& order = found->second;
    if (order.state != "SUCCESS") {
        order.state = "SUCCESS";
        order.transaction = fmt::format("42000018{:020}", clock_.now().ms());
        order.paid_fen = fen > 0 ? fen : order.fen;
        order.paid_at = moment(clock_.now());
    }
    return order;
}

json_::object WechatPay::callback_of(const Order& order, bool is_probe) {
    const std::string nonce = crypto::to_hex(crypto::random_bytes(crypto::kGcmNonce / 2));
    const std::string sealed = crypto::aes_256_gcm_encrypt(account_.api_key, nonce, "transaction",
                                                           json_::serialize(transaction_of(order)));
    const std::string body =
        json_::serialize(json_::object{{"id", "EV-" + order.trade_no},
                                       {"create_time", moment(clock_.now())},
                                       {"event_type", "TRANSACTION.SUCCESS"},
                                       {"resource_type", "encrypt-resource"},
                                       {"summary", "支付成功"},
                                       {"resource",
                                        {{"algorithm", "AEAD_AES_256_GCM"},
                                         {"ciphertext", crypto::to_padded_base64(sealed)},
                                         {"nonce", nonce},
                                         {"associated_data", "transaction"},
                                         {"original_type", "transaction"}}}});
    json_::object headers;
    for (const auto& [name, value] : signed_answer(200, body).headers) headers[name] = value;
    if (is_probe) {
        headers["Wechatpay-Signature"] =
            "WECHATPAY/SIGNTEST/" + text_in(headers, "Wechatpay-Signature");
    }
    return {{"headers", std::move(headers)}, {"body", body}};
}

int WechatPay::deliver(const std::string& url, const json_::object& callback) {
    outbound::Request request{.path = "", .body = text_in(callback, "body")};
    for (const auto& each : callback.at("headers").as_object()) {
        request.headers[std::string{each.key()}] = std::string{each.value().as_string()};
    }
    request.headers["Content-Type"] = "application/json";
    return outbound::make_http_transport()->send(url, request, kDeadline).status;
}

Answer WechatPay::pay(const Request& request) {
    const json_::object wish = object_in(request.body);
    const auto order = settle(text_in(wish, "trade_no"), number_in(wish, "fen", 0));
    if (!order) return {.status = 404, .body = R"({"code":"sandbox.no_order"})"};
    json_::array answers;
    if (is_true(wish, "probe")) {
        answers.emplace_back(deliver(order->notify_url, callback_of(*order, true)));
    }
    const auto times = std::clamp(number_in(wish, "callbacks", 1), std::int64_t{0}, kMostCallbacks);
    const json_::object callback = callback_of(*order, false);
    for (std::int64_t i = 0; i < times; ++i) {
        answers.emplace_back(deliver(order->notify_url, callback));
    }
    return {.body = json_::serialize(
                json_::object{{"callback", callback}, {"answers", std::move(answers)}})};
}

Answer WechatPay::call_back(const Request& request) {
    const json_::object wish = object_in(request.body);
    std::optional<Order> order;
    {
        const std::scoped_lock lock{mutex_};
        const auto found = orders_.find(text_in(wish, "trade_no"));
        if (found != orders_.end() && found->second.state == "SUCCESS") order = found->second;
    }
    if (!order) return {.status = 404, .body = R"({"code":"sandbox.not_paid"})"};
    const json_::object callback = callback_of(*order, is_true(wish, "probe"));
    const int answer = deliver(order->notify_url, callback);
    return {.body = json_::serialize(
                json_::object{{"callback", callback}, {"answers", json_::array{answer}}})};
}

Answer WechatPay::page(const Request& request) {
    const std::string trade_no = request.path.substr(std::min(kPage.size(), request.path.size()));
    std::optional<Order> order;
    if (request.method == "POST") {
        order = settle(trade_no, 0);
        if (order) deliver(order->notify_url, callback_of(*order, false));
    } else {
        const std::scoped_lock lock{mutex_};
        const auto found = orders_.find(trade_no);
        if (found != orders_.end()) order = found->second;
    }
    if (!order) throw Refused{kUnknownPath};
    const std::string inside =
        order->state == "SUCCESS"
            ? "<p>支付成功，请返回马上办。Paid: go back to Mashang.</p>"
            : fmt::format("<form method=\"post\"><p>¥ {}.{:02}</p><button>支付 Pay</button></form>",
                          order->fen / 100, order->fen % 100);
    return {.body =
                "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
                "<meta name=\"viewport\" content=\"width=device-width\">"
                "<title>微信支付（沙箱）</title>" +
                inside + "</html>",
            .content_type = "text/html; charset=utf-8"};
}

}  // namespace mashang::sandbox
