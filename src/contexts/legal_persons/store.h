#pragma once

// All SQL of legal_persons.

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/legal_persons/agency.h"
#include "contexts/legal_persons/claim.h"
#include "contexts/legal_persons/legal_person.h"
#include "platform/sql/sql.h"

namespace mashang::legal_persons::store {

// --- Legal persons (store_legal_persons.cpp)

/// Throws sql::Duplicate when the code is another one's already (`find_by_code`).
void add(sql::Tx& tx, const LegalPerson& legal_person);
std::optional<LegalPerson> find(sql::Tx& tx, const LegalPersonId& id);
std::vector<LegalPerson> find(sql::Tx& tx, const std::set<LegalPersonId>& ids);
std::optional<LegalPerson> find_by_code(sql::Tx& tx, const Uscc& uscc);
/// By name.
std::vector<LegalPerson> list_represented_by(sql::Tx& tx, const PersonId& person);
void save(sql::Tx& tx, const LegalPerson& legal_person);
/// Represented, confirmed before `confirmed`, asked about before `asked`; the oldest first.
std::vector<LegalPerson> list_stale(sql::Tx& tx, Instant confirmed, Instant asked,
                                    std::size_t most);

// --- Claims (store_claims.cpp)

void add(sql::Tx& tx, const Claim& claim);
std::optional<Claim> find_claim(sql::Tx& tx, const PersonId& person, const ClaimId& id);
/// The newest first.
std::vector<Claim> list_claims(sql::Tx& tx, const PersonId& person, std::size_t most);
std::size_t count_claims(sql::Tx& tx, const PersonId& person, Instant since);
bool has_pending_claim(sql::Tx& tx, const PersonId& person, const Uscc& uscc);
void save(sql::Tx& tx, const Claim& claim);
void remove_claims(sql::Tx& tx, const PersonId& person);

// --- Agencies (store_agencies.cpp)

void add(sql::Tx& tx, const Agency& agency);
std::optional<Agency> find_agency(sql::Tx& tx, const LegalPersonId& legal_person,
                                  const AgencyId& id);
/// Offered to one of these mobile numbers.
std::optional<Agency> find_offer(sql::Tx& tx, std::span<const std::string> mobile_indexes,
                                 const AgencyId& id);
std::vector<Agency> list_offers(sql::Tx& tx, std::span<const std::string> mobile_indexes);
/// What this person has accepted there and has not ended.
std::optional<Agency> find_accepted(sql::Tx& tx, const LegalPersonId& legal_person,
                                    const PersonId& agent);
std::optional<Agency> find_accepted(sql::Tx& tx, const PersonId& agent, const AgencyId& id);
std::vector<Agency> list_accepted(sql::Tx& tx, const PersonId& agent);
/// Of a legal person, the newest first: offered and accepted, and what ended since.
std::vector<Agency> list_agencies(sql::Tx& tx, const LegalPersonId& legal_person,
                                  Instant ended_since, std::size_t most);
std::vector<Agency> list_open(sql::Tx& tx, const LegalPersonId& legal_person);
std::size_t count_open(sql::Tx& tx, const LegalPersonId& legal_person);
std::size_t count_offers(sql::Tx& tx, const LegalPersonId& legal_person, Instant since);
/// Those whose last day lies before `today`, and offers made before `offered`.
std::vector<Agency> list_over(sql::Tx& tx, Date today, Instant offered, std::size_t most);

/// Of any number at once exactly one succeeds; false: it is no offer any more.
bool accept(sql::Tx& tx, const LegalPersonId& legal_person, const AgencyId& id,
            const PersonId& agent, Instant at);
/// False: it has ended already.
bool end(sql::Tx& tx, const LegalPersonId& legal_person, const AgencyId& id, Instant at,
         EndedBecause why);

}  // namespace mashang::legal_persons::store
