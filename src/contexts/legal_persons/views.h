#pragma once

// How legal_persons looks from outside: persons are masked throughout, codes and names of legal
// persons are public.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/legal_persons/flows.h"

namespace mashang::legal_persons {

struct ItemName {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ItemName, (), (id, name))

/// What may be done; no `items`: with all.
struct ScopeView {
    std::vector<Verb> verbs;
    std::optional<std::vector<ItemName>> items = {};
};
BOOST_DESCRIBE_STRUCT(ScopeView, (), (verbs, items))
ScopeView view_of(const Parts& parts, const Scope& scope);

/// One that the caller represents, or is an agent of.
struct LegalPersonView {
    std::string id;
    std::string uscc;
    std::string name;
    std::string kind;  ///< by the code, in the caller's language: 企业, 事业单位 …
    Role role = Role::representative;
    int level = 0;
    /// Whether she may act for it today: an agency may begin later, or the register's last word lie
    /// too long ago.
    bool is_in_force = false;
    Instant confirmed_at;  ///< by the register
    ScopeView scope;
    std::optional<std::string> representative_masked = {};  ///< agents only
    std::optional<std::string> agency_id = {};
    std::optional<Date> starts_on = {};
    std::optional<Date> ends_on = {};
};
BOOST_DESCRIBE_STRUCT(LegalPersonView, (),
                      (id, uscc, name, kind, role, level, is_in_force, confirmed_at, scope,
                       representative_masked, agency_id, starts_on, ends_on))
/// All that the person represents or has accepted, by name.
std::vector<LegalPersonView> legal_persons_seen_by(sql::Tx& tx, const Parts& parts,
                                                   const PersonId& person, Language language);

struct ClaimView {
    std::string id;
    std::string uscc;
    std::string name;
    ClaimState state = ClaimState::pending;
    std::optional<std::string> reason = {};       ///< of a refusal, in the caller's language
    std::optional<std::string> reason_code = {};  ///< "legal_persons.not_confirmed"
    Instant requested_at;
    std::optional<Instant> decided_at = {};
};
BOOST_DESCRIBE_STRUCT(ClaimView, (),
                      (id, uscc, name, state, reason, reason_code, requested_at, decided_at))
ClaimView view_of(const Claim& claim, Language language);

/// As the representative sees it.
struct AgencyView {
    std::string id;
    AgencyState state = AgencyState::offered;
    std::string name_masked;
    std::string mobile_masked;
    ScopeView scope;
    Date starts_on;
    Date ends_on;
    Instant offered_at;
    std::optional<Instant> answered_at = {};
    std::optional<Instant> ended_at = {};
    std::optional<EndedBecause> ended_because = {};
};
BOOST_DESCRIBE_STRUCT(AgencyView, (),
                      (id, state, name_masked, mobile_masked, scope, starts_on, ends_on, offered_at,
                       answered_at, ended_at, ended_because))
AgencyView view_of(const Parts& parts, const Agency& agency);

/// As the invited person sees it.
struct OfferView {
    std::string id;
    std::string legal_person_id;
    std::string uscc;
    std::string name;
    std::string kind;
    std::string representative_masked;
    ScopeView scope;
    Date starts_on;
    Date ends_on;
    Instant offered_at;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(OfferView, (),
                      (id, legal_person_id, uscc, name, kind, representative_masked, scope,
                       starts_on, ends_on, offered_at, expires_at))
OfferView offer_view_of(sql::Tx& tx, const Parts& parts, const Agency& offer, Language language);

}  // namespace mashang::legal_persons
