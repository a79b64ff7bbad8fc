#pragma once

// What the rest of the room asks of those who apply together: who sees the case, who is told, who
// is asked anew.

#include <boost/json.hpp>
#include <optional>
#include <span>
#include <vector>

#include "contexts/cases/applicant.h"
#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

struct Standing;

/// A case that is the caller's to see: one that she opened (get_own_case), or one in which she
/// takes part. Whoever acts for one of the applicants sees it as far as her ground covers the item;
/// an app sees those of others never. Refuses: kNoSuchCase.
Case get_shared_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id);

/// Whether the case is another's than the caller's, or than theirs for whom she acts.
bool is_anothers(const http::Caller& caller, const Case& of);
/// The case that a principal represents though another opened it.
std::optional<Case> find_represented(sql::Tx& tx, const Parts& parts, const Standing& standing,
                                     const CaseId& id);
/// Whether another than whoever opened it represents it now.
bool is_handed_over(sql::Tx& tx, const Parts& parts, const Case& of);
/// The cases in one of the states that are the caller's to handle, the newest first, at most
/// `most`: of those that she reaches (standing.h) the ones that nobody else represents, and those
/// of others that she represents. Refuses as `list_reached`.
std::vector<Case> list_handled(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               std::span<const CaseState> states, std::size_t most);
/// Who represents it: where letters on the way to the decision go.
identity::PersonId representing(sql::Tx& tx, const Parts& parts, const Case& of);

/// What the caller is in a case that another represents; nothing: she does, or it is none of hers.
std::optional<Applicant> part_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                 const Case& of);

/// Hers to change as its representative. Refuses: kNoSuchCase, kRepresentativeOnly to whoever
/// merely takes part.
Case get_represented(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id);
/// The number of whoever opened the case; empty: nobody has proven it.
std::string number_of_opener(sql::Tx& tx, const Parts& parts, const Case& of);
/// Tells all of them, and whoever opened it, of an act that is no step of the state table.
void tell_all(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
              std::string_view what);

/// All whose application it is: who opened it, and those who confirmed.
std::vector<mandates::Principal> principals_of(sql::Tx& tx, const Parts& parts, const Case& of);
/// Of which of them it is; that of who opened the case where it is none's.
mandates::Principal principal_in(sql::Tx& tx, const Parts& parts, const Case& of,
                                 const identity::PersonId& id);

/// Adds "together" to what is told: the persons who take part besides whoever opened it, of a legal
/// person who represents it. Nothing is added where nobody does.
void add_together(sql::Tx& tx, const Parts& parts, const Case& of, boost::json::object& facts);

/// The form or the materials of a case changed: those who confirmed something else are asked anew
/// and told so. Nothing happens to a case on which nobody works.
void keep_confirmations(sql::Tx& tx, const Parts& parts, const Case& of);

/// What would be handed in now, as applicants confirm it.
std::string fingerprint_now(sql::Tx& tx, const Parts& parts, const Case& of);

/// Tells one applicant "case.<what>"; nobody where we do not know her.
void tell_applicant(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
                    const Applicant& applicant, std::string_view what);

}  // namespace mashang::cases
