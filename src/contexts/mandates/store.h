#pragma once

// All SQL of mandates.

#include <optional>
#include <span>
#include <string>
#include <string_view>
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
/// Accepted ones between people, by id, from that id on; empty: from the first.
std::vector<Mandate> list_accepted_after(sql::Tx& tx, std::string_view id, std::size_t most);
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
/// Of a child, by whoever is, or was, her guardian.
std::vector<Guardianship> list_of_minor(sql::Tx& tx, const PersonId& minor);
/// Where it is still pending; false otherwise.
bool decide(sql::Tx& tx, const Guardianship& guardianship);
/// What is known of questions to the register about a confirmed one.
void save_check(sql::Tx& tx, const Guardianship& guardianship);
/// Where it is pending or confirmed; false otherwise.
bool end(sql::Tx& tx, const Guardianship& guardianship);
/// Writes why an ended one ended; false when it has not.
bool lift(sql::Tx& tx, const Guardianship& guardianship);
/// Confirmed ones, by id, from that id on; empty: from the first.
std::vector<Guardianship> list_confirmed_after(sql::Tx& tx, std::string_view id, std::size_t most);
void remove_guardianships(sql::Tx& tx, const PersonId& guardian);

}  // namespace mashang::mandates::store
