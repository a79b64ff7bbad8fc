#include "contexts/identity/face_wire.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/refused.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/json/json.h"

namespace mashang::identity {
namespace {

constexpr std::string_view kContentType = "application/json; charset=utf-8";
constexpr std::string_view kAlgorithm = "TC3-HMAC-SHA256";
/// Faces less alike than this are not the same, whatever the service calls its result.
constexpr double kAlike = 70.0;

/// The day in UTC, as the service counts it.
std::string utc_day(Instant now) {
    using std::chrono::floor;
    const std::chrono::sys_time<std::chrono::milliseconds> moment{
        std::chrono::milliseconds{now.ms()}};
    return Date::from_days(floor<std::chrono::days>(moment)).text();
}

std::string mac(std::string_view key, std::string_view text) {
    return std::string{crypto::view(crypto::hmac_sha256(key, text))};
}

std::string hash_hex(std::string_view text) {
    return crypto::to_hex(crypto::sha256(text));
}

std::optional<std::string_view> text_of(const boost::json::object& object, std::string_view name) {
    const auto* member = object.if_contains(name);
    if (member == nullptr || !member->is_string()) return std::nullopt;
    return std::string_view{member->get_string()};
}

Finding finding_of(const boost::json::object& response) {
    if (const auto* error = response.if_contains("Error")) {
        const auto code = error->is_object() ? text_of(error->get_object(), "Code") : std::nullopt;
        // The service looked, and says no; every other error is its own.
        const bool looked = code && code->starts_with("FailedOperation.");
        return looked ? Finding::mismatch : Finding::unavailable;
    }
    const auto result = text_of(response, "Result");
    const auto* alike = response.if_contains("Sim");
    if (!result || alike == nullptr || !alike->is_number()) return Finding::unavailable;
    const bool is_same = *result == "Success" && alike->to_number<double>() >= kAlike;
    return is_same ? Finding::matched : Finding::mismatch;
}

}  // namespace

FaceAccount FaceAccount::of(std::string_view url, std::string_view key) {
    const auto scheme = url.find("://");
    const auto begin = scheme == url.npos ? 0 : scheme + 3;
    const auto colon = std::min(key.find(':'), key.size());
    return {.secret_id = std::string{key.substr(0, colon)},
            .secret_key = std::string{key.substr(std::min(colon + 1, key.size()))},
            .host = std::string{url.substr(begin, url.find('/', begin) - begin)}};
}

std::string tc3_authorization(const FaceAccount& account, std::string_view service,
                              std::string_view body, Instant now) {
    const std::string request =
        fmt::format("POST\n/\n\ncontent-type:{}\nhost:{}\n\ncontent-type;host\n{}", kContentType,
                    account.host, hash_hex(body));
    const std::string day = utc_day(now);
    const std::string scope = fmt::format("{}/{}/tc3_request", day, service);
    const std::string to_sign =
        fmt::format("{}\n{}\n{}\n{}", kAlgorithm, now.ms() / 1000, scope, hash_hex(request));
    const std::string key = mac(mac(mac("TC3" + account.secret_key, day), service), "tc3_request");
    return fmt::format("{} Credential={}/{}, SignedHeaders=content-type;host, Signature={}",
                       kAlgorithm, account.secret_id, scope, crypto::to_hex(mac(key, to_sign)));
}

outbound::Request face_request(const FaceAccount& account, const FaceQuestion& question,
                               Instant now) {
    std::string body = boost::json::serialize(
        boost::json::object{{"IdCard", question.claim.citizen_id.view()},
                            {"Name", question.claim.name.text()},
                            {"VideoBase64", crypto::to_padded_base64(question.video)},
                            {"LivenessType", "ACTION"},
                            {"ValidateData", question.actions}});
    std::string authorization = tc3_authorization(account, "faceid", body, now);
    return {.path = "/",
            .headers = {{"Authorization", std::move(authorization)},
                        {"Content-Type", std::string{kContentType}},
                        {"X-TC-Action", "LivenessRecognition"},
                        {"X-TC-Version", "2018-03-01"},
                        {"X-TC-Timestamp", std::to_string(now.ms() / 1000)}},
            .body = std::move(body)};
}

Finding read_face_answer(const outbound::Answer& answer) {
    if (answer.status != 200) return Finding::unavailable;
    try {
        const auto value = json::parse(answer.body);
        const auto* object = value.if_object();
        const auto* response = object == nullptr ? nullptr : object->if_contains("Response");
        if (response == nullptr || !response->is_object()) return Finding::unavailable;
        return finding_of(response->get_object());
    } catch (const Refused&) {
        return Finding::unavailable;
    }
}

}  // namespace mashang::identity
