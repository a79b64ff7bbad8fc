#pragma once

// All SQL of licences.

#include <optional>
#include <string>
#include <vector>

#include "contexts/licences/licence.h"
#include "platform/sql/sql.h"

namespace mashang::licences::store {

std::optional<Instant> find_asked_at(sql::Tx& tx, const identity::PersonId& person);
/// Enters that she asks now, unless she has since after `before`; then false.
bool note_asking(sql::Tx& tx, const identity::PersonId& person, Instant now, Instant before);

/// Awaits an answer for a type; what was said before stays until it comes.
void await(sql::Tx& tx, const identity::PersonId& person, const std::string& licence_type,
           const std::string& round);
/// Puts the answer into the row that still awaits it in its round; false: none does.
bool settle(sql::Tx& tx, const Answer& answer);
/// As `settle`, but keeps what was found before.
bool give_up(sql::Tx& tx, const Answer& answer);

/// By type.
std::vector<Answer> list(sql::Tx& tx, const identity::PersonId& person);
/// How many rows went. When she last asked is kept, so that forgetting is no way around the limit.
std::int64_t forget(sql::Tx& tx, const identity::PersonId& person);
/// That too.
void forget_person(sql::Tx& tx, const identity::PersonId& person);

}  // namespace mashang::licences::store
