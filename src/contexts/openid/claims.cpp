#include "contexts/openid/claims.h"

#include <algorithm>

#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// The last second of what a date or a moment names; nothing for other texts.
std::optional<Instant> end_of(const value& written) {
    const auto* text = written.if_string();
    if (text == nullptr) return std::nullopt;
    if (const auto moment = Instant::parse(*text)) return moment;
    const auto day = Date::parse(*text);
    if (!day) return std::nullopt;
    return Instant::at(day->plus_days(1)) - std::chrono::seconds{1};
}

/// Identity Assurance 6.4: seconds from the last valid second of a date or moment up to now.
bool is_young_enough(const value& max_age, const value& found, Instant now) {
    if (!max_age.is_number()) return false;
    const auto end = end_of(found);
    return end && static_cast<double>(now.ms() - end->ms()) <= max_age.to_number<double>() * 1000;
}

/// Of a wish within `verification`: {"value":…}, {"values":[…]}, {"max_age":…}, null or {}.
bool is_allowed(const object& wish, const value& found, Instant now) {
    if (const value* one = wish.if_contains("value"); one != nullptr && *one != found) return false;
    const value* max_age = wish.if_contains("max_age");
    if (max_age != nullptr && !is_young_enough(*max_age, found, now)) return false;
    const value* several = wish.if_contains("values");
    if (several == nullptr) return true;
    return several->is_array() &&
           std::ranges::find(several->get_array(), found) != several->get_array().end();
}

bool is_wish(const value& wanted) {
    if (wanted.is_null()) return true;
    const object* members = wanted.if_object();
    return members != nullptr &&
           (members->empty() || members->contains("value") || members->contains("values") ||
            members->contains("max_age") || members->contains("essential"));
}

/// A wish for a certain value or age is not met by its absence; a plain one is.
bool may_be_absent(const value& wanted) {
    const object* wish = wanted.if_object();
    return wanted.is_null() || (wish != nullptr && !wish->contains("value") &&
                                !wish->contains("values") && !wish->contains("max_age"));
}

/// Compares what is wanted with what there is; nothing when it does not match.
class Matcher {
  public:
    explicit Matcher(Instant now) : now_{now} {}

    std::optional<object> match(const object& wanted, const object& found) const {
        object kept;
        for (const auto& [name, wish] : wanted) {
            const value* there = found.if_contains(name);
            if (there == nullptr) {
                if (may_be_absent(wish)) continue;
                return std::nullopt;
            }
            auto part = match_value(wish, *there);
            if (!part) return std::nullopt;
            kept[name] = *std::move(part);
        }
        return kept;
    }

  private:
    /// Each wanted entry is answered by the first that matches.
    std::optional<array> match_list(const array& wanted, const array& found) const {
        array list;
        for (const value& entry : wanted) {
            if (!entry.is_object()) return std::nullopt;
            const auto* hit = std::ranges::find_if(found, [&](const value& one) {
                return one.is_object() && match(entry.get_object(), one.get_object()).has_value();
            });
            if (hit == found.end()) return std::nullopt;
            list.push_back(*match(entry.get_object(), hit->get_object()));
        }
        return list;
    }

    std::optional<value> match_value(const value& wanted, const value& found) const {
        if (is_wish(wanted)) {
            const bool is_good = wanted.is_null() || is_allowed(wanted.get_object(), found, now_);
            return is_good ? std::optional{found} : std::nullopt;
        }
        if (wanted.is_object() && found.is_object()) {
            auto members = match(wanted.get_object(), found.get_object());
            return members ? std::optional<value>{*std::move(members)} : std::nullopt;
        }
        if (wanted.is_array() && found.is_array()) {
            auto list = match_list(wanted.get_array(), found.get_array());
            return list ? std::optional<value>{*std::move(list)} : std::nullopt;
        }
        return std::nullopt;
    }

    Instant now_;
};

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
                                  const PersonFacts& facts, Instant now) {
    if (!facts.verified_claims) return std::nullopt;
    const value* verification = facts.verified_claims->if_contains("verification");
    const value* verified = facts.verified_claims->if_contains("claims");
    if (verification == nullptr || verified == nullptr) return std::nullopt;
    auto shown = matched_verification(wish.verification, verification->as_object(), now);
    if (!shown) return std::nullopt;
    object claims;
    add_wishes(wish.claims, allowed, verified->as_object(), claims);
    if (claims.empty()) return std::nullopt;
    return object{{"verification", *std::move(shown)}, {"claims", std::move(claims)}};
}

void add_verified(const std::vector<VerifiedWish>& wishes, const Words& allowed,
                  const PersonFacts& facts, Instant now, object& claims) {
    array list;
    for (const VerifiedWish& wish : wishes) {
        if (auto one = verified_of(wish, allowed, facts, now)) list.push_back(*std::move(one));
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
                 const PersonFacts& person, Instant now) {
    const object values = values_of(person.facts);
    object claims;
    for (const std::string& name : from_scopes) {
        const value* found = values.if_contains(name);
        if (found != nullptr && has(allowed, name)) claims[name] = *found;
    }
    add_wishes(wishes.claims, allowed, values, claims);
    add_verified(wishes.verified, allowed, person, now, claims);
    return claims;
}

std::optional<object> matched_verification(const object& wanted, const object& verification,
                                           Instant now) {
    auto kept = Matcher{now}.match(wanted, verification);
    const value* framework = verification.if_contains("trust_framework");
    if (kept && framework != nullptr) (*kept)["trust_framework"] = *framework;
    return kept;
}

}  // namespace mashang::openid
