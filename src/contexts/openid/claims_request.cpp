#include "contexts/openid/claims_request.h"

#include <algorithm>

#include "contexts/openid/scopes.h"
#include "platform/json/json.h"

namespace mashang::openid {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr json::Limits kLimits{.max_bytes = 8 * 1024};

/// Nothing when the wish is written wrongly.
std::optional<ClaimWish> wish_of(std::string_view name, const value& written) {
    ClaimWish wish{.name = std::string{name}};
    if (written.is_null()) return wish;
    if (!written.is_object()) return std::nullopt;
    const object& members = written.get_object();
    if (const value* essential = members.if_contains("essential")) {
        if (!essential->is_bool()) return std::nullopt;
        wish.is_essential = essential->get_bool();
    }
    if (const value* one = members.if_contains("value")) wish.values.push_back(*one);
    if (const value* several = members.if_contains("values")) {
        if (!several->is_array()) return std::nullopt;
        const array& list = several->get_array();
        wish.values.insert(wish.values.end(), list.begin(), list.end());
    }
    return wish;
}

bool read_claims(const value& written, std::vector<ClaimWish>& claims) {
    if (!written.is_object()) return false;
    for (const auto& [name, member] : written.get_object()) {
        auto wish = wish_of(name, member);
        if (!wish) return false;
        claims.push_back(*std::move(wish));
    }
    return true;
}

bool read_verified_one(const value& written, std::vector<VerifiedWish>& verified) {
    const object* members = written.if_object();
    if (members == nullptr) return false;
    const value* verification = members->if_contains("verification");
    const value* claims = members->if_contains("claims");
    if (verification == nullptr || !verification->is_object()) return false;
    VerifiedWish wish{.verification = verification->get_object(), .claims = {}};
    if (!wish.verification.contains("trust_framework")) return false;
    if (claims != nullptr && !claims->is_null() && !read_claims(*claims, wish.claims)) return false;
    verified.push_back(std::move(wish));
    return true;
}

bool read_verified(const value& written, std::vector<VerifiedWish>& verified) {
    if (!written.is_array()) return read_verified_one(written, verified);
    return std::ranges::all_of(written.get_array(),
                               [&](const value& one) { return read_verified_one(one, verified); });
}

bool read_place(const object& request, std::string_view name, PlaceWishes& place) {
    const value* written = request.if_contains(name);
    if (written == nullptr || written->is_null()) return true;
    if (!written->is_object()) return false;
    object claims = written->get_object();
    if (const value* verified = claims.if_contains("verified_claims")) {
        if (!read_verified(*verified, place.verified)) return false;
        claims.erase("verified_claims");
    }
    return read_claims(claims, place.claims);
}

}  // namespace

bool ClaimWish::allows(const value& found) const {
    return values.empty() || std::ranges::find(values, found) != values.end();
}

std::optional<ClaimsRequest> ClaimsRequest::parse(std::string_view text) {
    ClaimsRequest request;
    if (text.empty()) return request;
    try {
        const value parsed = json::parse(text, kLimits);
        if (!parsed.is_object()) return std::nullopt;
        const bool is_good = read_place(parsed.get_object(), "id_token", request.id_token) &&
                             read_place(parsed.get_object(), "userinfo", request.userinfo);
        if (!is_good) return std::nullopt;
    } catch (const Refused&) {
        return std::nullopt;
    }
    return request;
}

Words ClaimsRequest::names() const {
    Words names;
    const auto add = [&](const std::vector<ClaimWish>& wishes) {
        for (const ClaimWish& wish : wishes) {
            if (find_claim(wish.name) != nullptr && !has(names, wish.name)) {
                names.push_back(wish.name);
            }
        }
    };
    for (const PlaceWishes* place : {&id_token, &userinfo}) {
        add(place->claims);
        for (const VerifiedWish& verified : place->verified) add(verified.claims);
    }
    return names;
}

std::optional<WantedAcr> ClaimsRequest::acr() const {
    const auto wish = std::ranges::find(id_token.claims, "acr", &ClaimWish::name);
    if (wish == id_token.claims.end()) return std::nullopt;
    WantedAcr wanted{.values = {}, .is_essential = wish->is_essential};
    for (const value& one : wish->values) {
        if (!one.is_string()) continue;
        if (const auto acr = Acr::parse(one.get_string())) wanted.values.push_back(*acr);
    }
    return wanted;
}

}  // namespace mashang::openid
