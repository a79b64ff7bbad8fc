#include "contexts/notices/sms_wire.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <stdexcept>

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/json/json.h"

namespace mashang::notices {
namespace {

struct Credential {
    std::string app_id;
    std::string app_key;
};

Credential credential_of(const std::string& key) {
    const auto colon = key.find(':');
    if (colon == key.npos) return {key, ""};
    return {key.substr(0, colon), key.substr(colon + 1)};
}

/// Eight digits that are the same each time the order is tried.
std::string digits_of(const std::string& idempotency_key) {
    std::string digits;
    for (const std::uint8_t byte : crypto::sha256(idempotency_key)) {
        digits += static_cast<char>('0' + byte % 10);
        if (digits.size() == 8) break;
    }
    return digits;
}

outbound::Request request_of(const outbound::Order& order, const Credential& credential,
                             Instant now) {
    const std::string mobile{order.payload.at("mobile").as_string()};
    const std::string random = digits_of(order.idempotency_key);
    const std::int64_t time = now.ms() / 1000;
    const std::string signature = crypto::to_hex(crypto::sha256(fmt::format(
        "appkey={}&random={}&time={}&mobile={}", credential.app_key, random, time, mobile)));
    const boost::json::object body{{"tel", {{"nationcode", "86"}, {"mobile", mobile}}},
                                   {"type", 0},
                                   {"msg", order.payload.at("text")},
                                   {"sig", signature},
                                   {"time", time},
                                   {"extend", ""},
                                   {"ext", ""}};
    return {.path = fmt::format("/v5/tlssmssvr/sendsms?sdkappid={}&random={}", credential.app_id,
                                random),
            .headers = {{"Content-Type", "application/json"}},
            .body = boost::json::serialize(body)};
}

void check_answer(const outbound::Answer& answer) {
    const auto value = json::parse(answer.body);
    const auto* result = value.is_object() ? value.as_object().if_contains("result") : nullptr;
    if (result == nullptr || !result->is_int64() || result->as_int64() != 0) {
        throw std::runtime_error("the gateway did not take the message");
    }
}

}  // namespace

outbound::Channel sms_channel(const platform::Clock& clock, std::string url,
                              const std::string& key) {
    return {.name = std::string{kSms},
            .url = std::move(url),
            .key = {},  // it signs, and is not sent
            .wire =
                [&clock, credential = credential_of(key)](const outbound::Order& order) {
                    return request_of(order, credential, clock.now());
                },
            .answered = [](sql::Tx&, const outbound::Order&,
                           const outbound::Answer& answer) { check_answer(answer); }};
}

}  // namespace mashang::notices
