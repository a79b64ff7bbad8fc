#include "contexts/openid/claims.h"

#include <algorithm>

#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// Of a wish within `verification`: {"value":…}, {"values":[…]}, null or {}.
bool is_allowed(const object& wish, const value& found) {
    if (const value* one = wish.if_contains("value"); one != nullptr && *one != found) return false;
    const value* several = wish.if_contains("values");
    if (several == nullptr) return true;
    return several->is_array() &&
           std::ranges::find(several->get_array(), found) != several->get_array().end();
}

bool is_wish(const value& wanted) {
    if (wanted.is_null()) return true;
    const object* members = wanted.if_object();
    return members != nullptr && (members->empty() || members->contains("value") ||
                                  members->contains("values") || members->contains("essential"));
}

std::optional<object> matched(const object& wanted, const object& found);

/// Each wanted entry is answered by the first that matches.
std::optional<array> matched(const array& wanted, const array& found) {
    array list;
    for (const value& entry : wanted) {
        if (!entry.is_object()) return std::nullopt;
        const auto* hit = std::ranges::find_if(found, [&](const value& one) {
            return one.is_object() && matched(entry.get_object(), one.get_object()).has_value();
        });
        if (hit == found.end()) return std::nullopt;
        list.push_back(*matched(entry.get_object(), hit->get_object()));
    }
    return list;
}

/// Nothing when it does not match.
std::optional<value> matched(const value& wanted, const value& found) {
    if (is_wish(wanted)) {
        const bool is_good = wanted.is_null() || is_allowed(wanted.get_object(), found);
        return is_good ? std::optional{found} : std::nullopt;
    }
    if (wanted.is_object() && found.is_object()) {
        auto members = matched(wanted.get_object(), found.get_object());
        return members ? std::optional<value>{*std::move(members)} : std::nullopt;
    }
    if (wanted.is_array() && found.is_array()) {
        auto list = matched(wanted.get_array(), found.get_array());
        return list ? std::optional<value>{*std::move(list)} : std::nullopt;
    }
    return std::nullopt;
}

/// A wish for a certain value is not met by its absence; a plain one is.
bool may_be_absent(const value& wanted) {
    const object* wish = wanted.if_object();
    return wanted.is_null() ||
           (wish != nullptr && !wish->contains("value") && !wish->contains("values"));
}

std::optional<object> matched(const object& wanted, const object& found) {
    object kept;
    for (const auto& [name, wish] : wanted) {
        const value* there = found.if_contains(name);
        if (there == nullptr) {
            if (may_be_absent(wish)) continue;
            return std::nullopt;
        }
        auto part = matched(wish, *there);
        if (!part) return std::nullopt;
        kept[name] = *std::move(part);
    }
    return kept;
}

void add_wishes(const std::vector<ClaimWish>& wishes, const Words& allowed, const object& values,
                object& claims) {
    for (const ClaimWish& wish : wishes) {
        const value* found = values.if_contains(wish.name);
        if (found != nullptr && has(allowed, wish.name) && wish.allows(*found)) {
            claims[wish.name] = *found;
        }
    }
}

std::optional<object> verified_of(const VerifiedWish& wish, const Words& allowed,
                                  const PersonFacts& facts) {
    if (!facts.verified_claims) return std::nullopt;
    const value* verification = facts.verified_claims->if_contains("verification");
    const value* verified = facts.verified_claims->if_contains("claims");
    if (verification == nullptr || verified == nullptr) return std::nullopt;
    auto shown = matched_verification(wish.verification, verification->as_object());
    if (!shown) return std::nullopt;
    object claims;
    add_wishes(wish.claims, allowed, verified->as_object(), claims);
    if (claims.empty()) return std::nullopt;
    return object{{"verification", *std::move(shown)}, {"claims", std::move(claims)}};
}

void add_verified(const std::vector<VerifiedWish>& wishes, const Words& allowed,
                  const PersonFacts& facts, object& claims) {
    array list;
    for (const VerifiedWish& wish : wishes) {
        if (auto one = verified_of(wish, allowed, facts)) list.push_back(*std::move(one));
    }
    if (list.empty()) return;
    // With braces it would be a list of one list.
    claims["verified_claims"] = list.size() == 1 ? list.front() : value(std::move(list));
}

}  // namespace

object values_of(const identity::SubjectFacts& facts) {
    object values{{"phone_number", "+86" + facts.mobile.text()}, {"phone_number_verified", true}};
    if (facts.name) values["name"] = facts.name->text();
    if (facts.sex) values["gender"] = *facts.sex == Sex::female ? "female" : "male";
    if (facts.birth_date) values["birthdate"] = facts.birth_date->text();
    if (facts.address) values["address"] = {{"formatted", *facts.address}, {"country", "CN"}};
    if (facts.citizen_id) values["cn_id_no"] = facts.citizen_id->text();
    if (facts.proven_at) values["updated_at"] = facts.proven_at->ms() / 1000;
    return values;
}

object claims_at(const PlaceWishes& wishes, const Words& from_scopes, const Words& allowed,
                 const PersonFacts& person) {
    const object values = values_of(person.facts);
    object claims;
    for (const std::string& name : from_scopes) {
        const value* found = values.if_contains(name);
        if (found != nullptr && has(allowed, name)) claims[name] = *found;
    }
    add_wishes(wishes.claims, allowed, values, claims);
    add_verified(wishes.verified, allowed, person, claims);
    return claims;
}

std::optional<object> matched_verification(const object& wanted, const object& verification) {
    auto kept = matched(wanted, verification);
    const value* framework = verification.if_contains("trust_framework");
    if (kept && framework != nullptr) (*kept)["trust_framework"] = *framework;
    return kept;
}

}  // namespace mashang::openid
