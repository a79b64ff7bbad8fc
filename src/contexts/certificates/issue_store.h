#pragma once

// All SQL of issuing. `parts` seals and opens.

#include <optional>
#include <string_view>
#include <vector>

#include "contexts/certificates/issue_parts.h"

namespace mashang::certificates::store {

/// False: the subject has an order that waits for its answer.
bool add_issued(sql::Tx& tx, const IssueParts& parts, const Issued& issued);
/// All that may change; id, owner and key stay.
void save_issued(sql::Tx& tx, const IssueParts& parts, const Issued& issued);

std::optional<Issued> find_issued(sql::Tx& tx, const IssueParts& parts,
                                  const identity::PersonId& person, const IssuedId& id);
/// Whosever it is.
std::optional<Issued> find_issued(sql::Tx& tx, const IssueParts& parts, const IssuedId& id);
std::optional<Issued> find_issued_by_serial(sql::Tx& tx, const IssueParts& parts,
                                            std::string_view serial);
/// Newest first; at most `most`.
std::vector<Issued> list_issued_of_holder(sql::Tx& tx, const IssueParts& parts,
                                          const identity::PersonId& person, std::size_t most);
std::vector<Issued> list_issued_of_subject(sql::Tx& tx, const IssueParts& parts,
                                           std::string_view subject_key, std::size_t most);

/// In force or on hold, not over, and not renewed by another that is.
std::size_t count_live(sql::Tx& tx, std::string_view subject_key, Instant now);
std::size_t count_orders_since(sql::Tx& tx, std::string_view subject_key, Instant since);
/// Whether another but a failed one was ordered in its place.
bool is_renewed(sql::Tx& tx, const identity::PersonId& person, const IssuedId& id);
/// Whether a key serves, or served, a certificate that is not `but`.
bool is_key_known(sql::Tx& tx, std::string_view key_fingerprint,
                  const std::optional<IssuedId>& but);

/// The authority knows of that change. False: there was a later one.
bool set_told(sql::Tx& tx, const identity::PersonId& person, const IssuedId& id, int change);

}  // namespace mashang::certificates::store
