#include "sandbox/wire.h"

#include <boost/describe.hpp>
#include <boost/url/params_view.hpp>
#include <boost/url/parse_query.hpp>
#include <cstdint>
#include <optional>

#include "platform/crypto/hash.h"
#include "platform/http/problem.h"
#include "platform/json/json.h"

namespace mashang::sandbox {

using enum RefusalKind;

const Refusal kUnknownPath{"sandbox.unknown_path", missing, "没有这个接口",
                           "There is no such door"};
const Refusal kNotProven{"sandbox.not_proven", unauthenticated, "签名或令牌不正确",
                         "The signature or the token is wrong"};
const Refusal kWrongTime{"sandbox.wrong_time", unauthenticated, "时间戳与当前时间相差超过10分钟",
                         "The timestamp is more than 10 minutes away from now"};
const Refusal kUnknownAccess{"sandbox.unknown_access", unauthenticated, "接入方{access_id}未登记",
                             "Nobody is registered as {access_id}"};
const Refusal kUnknownThing{"sandbox.unknown_thing", missing, "没有这一种证照或资源",
                            "There is no such kind of licence or resource"};

namespace {

constexpr std::int64_t kToleranceMs = 600'000;
constexpr std::string_view kBearer = "Bearer ";

struct Head {
    std::string access_id;
    std::string request_id;
    std::int64_t timestamp;
};
BOOST_DESCRIBE_STRUCT(Head, (), (access_id, request_id, timestamp))

struct Envelope {
    Head head;
    boost::json::object data;
};
BOOST_DESCRIBE_STRUCT(Envelope, (), (head, data))

boost::json::object head_of(std::string_view code, std::string_view message,
                            std::string_view request_id) {
    return {{"code", code}, {"message", message}, {"request_id", request_id}};
}

/// Serves, and makes an answer of a refusal too.
template <class Work>
auto or_refused(Work work, auto refused) {
    try {
        return work();
    } catch (const Refused& refusal) {
        return refused(refusal);
    }
}

std::string message_in(const Refused& refused) {
    return message_of(refused.refusal(), refused.facts(), Language::zh);
}

}  // namespace

std::string Answer::header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (key == name) return value;
    }
    return "";
}

boost::json::object object_in(std::string_view body) {
    return json::decode_or_refuse<boost::json::object>(json::parse(body));
}

std::string parameter(std::string_view query, std::string_view name) {
    const auto parsed = boost::urls::parse_query(query);
    if (!parsed) return {};
    const boost::urls::params_view parameters{*parsed};
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string{} : std::string{(*found).value};
}

Gate::Gate(std::string access_id, std::string key, const platform::Clock& clock)
    : access_id_{std::move(access_id)}, key_{std::move(key)}, clock_{clock} {}

Answer Gate::signed_answer(int status, const boost::json::object& body) const {
    Answer answer{.status = status, .body = boost::json::serialize(body)};
    answer.signature = crypto::to_hex(crypto::hmac_sm3(key_, answer.body));
    return answer;
}

Answer Gate::pass(const Request& request, const Serve& serve) const {
    if (!request.authorization.starts_with(kBearer)) return pass_signed(request, serve);
    return or_refused(
        [&] {
            const auto token = std::string_view{request.authorization}.substr(kBearer.size());
            if (!crypto::equal(token, key_)) throw Refused{kNotProven};
            return signed_answer(200, serve(object_in(request.body)));
        },
        [&](const Refused& refused) {
            return signed_answer(
                http::status_of(refused.refusal()),
                {{"code", refused.refusal().code}, {"message", message_in(refused)}});
        });
}

Answer Gate::pass_signed(const Request& request, const Serve& serve) const {
    std::string request_id;
    return or_refused(
        [&] {
            const auto mac = crypto::from_hex(request.signature);
            if (!mac || !crypto::HmacSm3{key_}.matches(request.body, *mac)) {
                throw Refused{kNotProven};
            }
            const auto envelope = json::decode_or_refuse<Envelope>(object_in(request.body));
            request_id = envelope.head.request_id;
            if (envelope.head.access_id != access_id_) {
                throw Refused{kUnknownAccess, {{"access_id", envelope.head.access_id}}};
            }
            const auto asked = Instant::from_ms(envelope.head.timestamp * 1000);
            if (std::abs((asked - clock_.now()).count()) > kToleranceMs) throw Refused{kWrongTime};
            auto data = serve(envelope.data);
            return signed_answer(
                200, {{"head", head_of("0", "成功", request_id)}, {"data", std::move(data)}});
        },
        [&](const Refused& refused) {
            return signed_answer(
                http::status_of(refused.refusal()),
                {{"head", head_of(refused.refusal().code, message_in(refused), request_id)}});
        });
}

}  // namespace mashang::sandbox
