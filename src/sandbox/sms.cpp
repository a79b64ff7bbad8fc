#include "sandbox/sms.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <optional>

#include "base/mobile_number.h"
#include "platform/crypto/hash.h"
#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

constexpr std::size_t kMostMessages = 1000;
constexpr std::int64_t kToleranceMs = 600'000;

struct Telephone {
    std::string nationcode;
    std::string mobile;
};
BOOST_DESCRIBE_STRUCT(Telephone, (), (nationcode, mobile))

struct Sms {
    Telephone tel;
    std::optional<std::int64_t> type;
    std::string msg;
    std::string sig;
    std::int64_t time;
    std::optional<std::string> extend;
    std::optional<std::string> ext;
};
BOOST_DESCRIBE_STRUCT(Sms, (), (tel, type, msg, sig, time, extend, ext))

boost::json::object refused(int result, std::string_view message) {
    return {{"result", result}, {"errmsg", message}, {"ext", ""}};
}

std::optional<Sms> sms_in(std::string_view body) {
    try {
        return json::decode_or_refuse<Sms>(json::parse(body));
    } catch (const Refused&) {
        return std::nullopt;
    }
}

}  // namespace

SmsGateway::SmsGateway(std::string app_id, std::string app_key, const platform::Clock& clock)
    : app_id_{std::move(app_id)}, app_key_{std::move(app_key)}, clock_{clock} {}

std::string SmsGateway::put(const std::string& mobile, const std::string& text) {
    std::string sid = fmt::format("8:{:012}", ++count_);
    messages_.push_front({.at = clock_.now(), .mobile = mobile, .text = text, .sid = sid});
    if (messages_.size() > kMostMessages) messages_.pop_back();
    return sid;
}

boost::json::object SmsGateway::deliver(const Request& request) {
    const auto sms = sms_in(request.body);
    if (!sms) return refused(1004, "package format error");
    if (parameter(request.query, "sdkappid") != app_id_) return refused(1020, "sdkappid not exist");
    const std::string text =
        fmt::format("appkey={}&random={}&time={}&mobile={}", app_key_,
                    parameter(request.query, "random"), sms->time, sms->tel.mobile);
    const bool is_fresh =
        std::abs((Instant::from_ms(sms->time * 1000) - clock_.now()).count()) <= kToleranceMs;
    if (!is_fresh || !crypto::equal(crypto::to_hex(crypto::sha256(text)), sms->sig)) {
        return refused(1001, "sig is incorrect or out of date");
    }
    if (sms->tel.nationcode != "86" || !MobileNumber::parse(sms->tel.mobile)) {
        return refused(1016, "mobile format error");
    }
    return {{"result", 0},
            {"errmsg", "OK"},
            {"ext", sms->ext.value_or("")},
            {"sid", put(sms->tel.mobile, sms->msg)},
            {"fee", 1}};
}

Answer SmsGateway::send(const Request& request) {
    const std::scoped_lock lock{mutex_};
    const auto& key = request.idempotency_key;
    const auto known = std::ranges::find(known_, key, [](const auto& pair) { return pair.first; });
    if (!key.empty() && known != known_.end()) return {.body = known->second};
    const auto answer = deliver(request);
    Answer printed{.body = boost::json::serialize(answer)};
    if (!key.empty() && answer.at("result") == 0) {
        known_.emplace_front(key, printed.body);
        if (known_.size() > kMostMessages) known_.pop_back();
    }
    return printed;
}

Answer SmsGateway::outbox(const Request& request) const {
    const std::string mobile = parameter(request.query, "mobile");
    boost::json::array messages;
    const std::scoped_lock lock{mutex_};
    for (const Message& message : messages_) {
        if (!mobile.empty() && message.mobile != mobile) continue;
        messages.push_back({{"at", message.at.text()},
                            {"mobile", message.mobile},
                            {"text", message.text},
                            {"sid", message.sid}});
    }
    return {.body = boost::json::serialize(boost::json::object{{"messages", std::move(messages)}})};
}

}  // namespace mashang::sandbox
