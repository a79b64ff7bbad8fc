#include "contexts/federation/upstream_person.h"

namespace mashang::federation {
namespace {

/// The text at the rule's name or pointer.
std::optional<std::string> said(const boost::json::object& claims,
                                const std::optional<ClaimRule>& rule) {
    if (!rule) return std::nullopt;
    const boost::json::value whole(claims);  // braces would make a list of it
    boost::system::error_code missing;
    const auto* value = rule->claim.starts_with('/') ? whole.find_pointer(rule->claim, missing)
                                                     : claims.if_contains(rule->claim);
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return std::string{value->get_string()};
}

template <class T>
void take(const boost::json::object& claims, const std::optional<ClaimRule>& rule,
          int provider_level, std::optional<T>& to, int& level) {
    const auto text = said(claims, rule);
    if (text) to = T::parse(*text);
    if (to) level = believed_level(provider_level, *rule);
}

}  // namespace

UpstreamPerson person_in(const boost::json::object& claims, const ClaimMapping& mapping,
                         int provider_level) {
    UpstreamPerson person;
    take(claims, mapping.name, provider_level, person.name, person.name_level);
    take(claims, mapping.citizen_id, provider_level, person.citizen_id, person.citizen_id_level);
    take(claims, mapping.mobile, provider_level, person.mobile, person.mobile_level);
    return person;
}

bool lacks_claims(const boost::json::object& claims, const ClaimMapping& mapping) {
    for (const auto* rule : {&mapping.name, &mapping.citizen_id, &mapping.mobile}) {
        if (*rule && !said(claims, *rule)) return true;
    }
    return false;
}

}  // namespace mashang::federation
