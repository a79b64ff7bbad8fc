#pragma once

// For whom the caller works on cases: for herself, or for whom her session says, as far as she may
// at this moment.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "contexts/cases/sight.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Who is the applicant of what the caller does, and on what grounds she does it.
struct Standing {
    mandates::Principal applicant;
    std::optional<std::string> agent = {};  ///< the caller's account, when she acts for another
    std::vector<mandates::Authority> grounds = {};
    /// Whose cases alone she sees who comes through an app (through_app.h).
    std::optional<std::string> only_through = {};
    /// What the app is shown of her; nothing: she comes by herself.
    std::optional<std::vector<catalogue::Known>> app_sees = {};

    identity::PersonId key() const;
    /// Whose cases she lists: those that she opened, or all of the applicant's.
    std::optional<std::string> own_filings_of() const;
    /// The ground for working on an item; null for whoever acts for herself.
    const mandates::Authority* ground_for(const catalogue::Item& item) const;
};

/// Asked in the transaction that relies on it, so that what has ended gives nothing any more.
/// Refuses: kAuthorityOver: never does somebody who thinks that she acts for another act for
/// herself.
Standing standing_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// Whether she may see the case at all.
bool reaches(const Parts& parts, const Standing& standing, const Case& of);

/// Those cases of the applicant that the caller may see, in one of the states, the newest first; of
/// the newest `most`. Refuses: kAuthorityOver.
std::vector<Case> list_reached(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               std::span<const CaseState> states, std::size_t most);

/// What the caller is shown of the person whom the case tells of.
Sight sight_of(const Parts& parts, const Standing& standing, const Case& of, Purpose purpose);

/// Tells who did which step for another; nothing of whoever acts for herself. Refuses: kNotCovered
/// and kNoSignScope, for a ground that does not reach so far.
void tell_step(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
               std::string_view step, mandates::Deed deed = mandates::Deed::file);
/// Tells the applicant that one who acts for her, or an app, looked.
void tell_look(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of);
/// Tells whoever filed a legal person's case that a colleague saw `what` of his, to sign it;
/// nothing to himself.
void tell_look_to_sign(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
                       const std::string& what);

/// Whether the caller is given the file of the material; a colleague's that he is about to sign
/// is told as `tell_look_to_sign`.
bool may_have(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
              const CaseMaterial& material);

}  // namespace mashang::cases
