#include "platform/jose/claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "platform/jose/refusals.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

constexpr std::size_t kMostAudiences = 20;
constexpr std::int64_t kLastSecond = 253'402'300'799;  // 9999-12-31T23:59:59Z

/// RFC 7519 section 2: seconds, perhaps with a fraction.
std::optional<Instant> instant_in(const boost::json::value& value) {
    if (value.is_int64()) {
        const std::int64_t seconds = value.get_int64();
        if (seconds < 0 || seconds > kLastSecond) return std::nullopt;
        return Instant::from_ms(seconds * 1000);
    }
    if (!value.is_double()) return std::nullopt;  // is_uint64: beyond all years
    const double seconds = value.get_double();
    if (seconds < 0 || seconds > static_cast<double>(kLastSecond)) return std::nullopt;
    return Instant::from_ms(static_cast<std::int64_t>(std::floor(seconds * 1000)));
}

std::optional<std::string> text_in(const boost::json::value& value) {
    if (!value.is_string()) return std::nullopt;
    return std::string{value.get_string()};
}

std::optional<std::vector<std::string>> texts_in(const boost::json::value& value) {
    if (const auto text = text_in(value)) return std::vector{*text};
    const auto* list = value.if_array();
    if (list == nullptr || list->empty() || list->size() > kMostAudiences) return std::nullopt;
    std::vector<std::string> texts;
    for (const auto& element : *list) {
        auto text = text_in(element);
        if (!text) return std::nullopt;
        texts.push_back(*std::move(text));
    }
    return texts;
}

/// Reads members into their places and notes those that are of a wrong type.
struct Taker {
    const boost::json::object& all;
    std::vector<Fault>& faults;

    template <class Read, class To>
    void take(std::string_view name, Read read, To& to) {
        const auto* value = all.if_contains(name);
        if (value == nullptr) return;
        auto taken = read(*value);
        if (taken) {
            to = *std::move(taken);
        } else {
            faults.push_back({fmt::format("/{}", name), &refusals::kClaimType});
        }
    }
};

std::optional<boost::json::object> object_in(std::string_view payload) {
    try {
        auto value = json::parse(payload);
        if (auto* found = value.if_object()) return std::move(*found);
    } catch (const Refused&) {
        return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> Claims::text(std::string_view name) const {
    const auto* value = all.if_contains(name);
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return std::string_view{value->get_string()};
}

bool Claims::is_for(std::string_view wanted) const {
    return std::ranges::find(audience, wanted) != audience.end();
}

std::optional<Claims> read_claims(std::string_view payload, std::vector<Fault>& faults) {
    auto all = object_in(payload);
    if (!all) {
        faults.push_back({"", &refusals::kPayload});
        return std::nullopt;
    }
    const auto faults_before = faults.size();
    Claims claims;
    Taker taker{*all, faults};
    taker.take("iss", text_in, claims.issuer);
    taker.take("sub", text_in, claims.subject);
    taker.take("aud", texts_in, claims.audience);
    taker.take("exp", instant_in, claims.expires);
    taker.take("nbf", instant_in, claims.not_before);
    taker.take("iat", instant_in, claims.issued);
    taker.take("jti", text_in, claims.token_id);
    if (faults.size() > faults_before) return std::nullopt;
    claims.audience_is_list = all->contains("aud") && all->at("aud").is_array();
    claims.all = *std::move(all);
    return claims;
}

void check_times(const Claims& claims, Instant now, const Window& window,
                 std::vector<Fault>& faults) {
    if (claims.expires && now >= *claims.expires + window.behind) {
        faults.push_back({"/exp", &refusals::kExpired});
    }
    if (claims.not_before && *claims.not_before > now + window.ahead) {
        faults.push_back({"/nbf", &refusals::kNotYet});
    }
    if (claims.issued && *claims.issued > now + window.ahead) {
        faults.push_back({"/iat", &refusals::kIssuedLater});
    }
}

void demand_claims(const Claims& claims, std::initializer_list<std::string_view> names,
                   std::vector<Fault>& faults) {
    for (const std::string_view name : names) {
        if (claims.all.contains(name)) continue;
        faults.push_back({fmt::format("/{}", name), &refusals::kMissingClaim});
    }
}

}  // namespace mashang::jose
