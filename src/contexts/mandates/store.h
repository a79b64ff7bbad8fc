#pragma once

// All SQL of mandates.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contexts/mandates/guardianship.h"
#include "contexts/mandates/mandate.h"
#include "platform/sql/sql.h"

namespace mashang::mandates::store {

// --- Mandates (store_mandates.cpp)

void add(sql::Tx& tx, const Mandate& mandate);
std::optional<Mandate> find(sql::Tx& tx, const MandateId& id);
/// Whoever is to see it: as principal, as agent, or invited under her number. Newest first.
std::vector<Mandate> list_of(sql::Tx& tx, const PersonId& person, const AccountId& account,
                             std::span<const std::string> invited_indexes, std::size_t most);
/// Accepted ones between the two.
std::vector<Mandate> list_between(sql::Tx& tx, const AccountId& agent, const PersonId& principal);
/// Accepted ones of an agent.
std::vector<Mandate> list_of_agent(sql::Tx& tx, const AccountId& agent);
/// Offered and accepted ones that one of the two ids has a part in.
std::vector<Mandate> list_open(sql::Tx& tx, const std::optional<PersonId>& person,
                               const std::optional<AccountId>& account);
std::size_t count_open(sql::Tx& tx, const PersonId& person, const AccountId& account, Date today);
/// Writes both sides, state and moments where it still stands in `from`; false when somebody was
/// faster.
bool save(sql::Tx& tx, const Mandate& mandate, MandateState from);

// --- Guardianships (store_guardianships.cpp)

void add(sql::Tx& tx, const Guardianship& guardianship);
std::optional<Guardianship> find(sql::Tx& tx, const PersonId& guardian, const GuardianshipId& id);
/// Newest first.
std::vector<Guardianship> list_of(sql::Tx& tx, const PersonId& guardian);
std::vector<Guardianship> list_between(sql::Tx& tx, const PersonId& guardian,
                                       const PersonId& minor);
/// Confirmed ones of a child, by whoever is her guardian.
std::vector<Guardianship> list_of_minor(sql::Tx& tx, const PersonId& minor);
/// Where it is still pending; false otherwise.
bool decide(sql::Tx& tx, const Guardianship& guardianship);
void remove_guardianships(sql::Tx& tx, const PersonId& guardian);

}  // namespace mashang::mandates::store
