#pragma once

// For whom the caller works on cases: for herself, or for whom her session says, as far as she may
// at this moment.

#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Who is the applicant of what the caller does, and on what grounds she does it.
struct Standing {
    mandates::Principal applicant;
    std::optional<std::string> agent = {};  ///< the caller's account, when she acts for another
    std::vector<mandates::Authority> grounds = {};

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

/// The fields whose value is known of the applicant and which the ground does not let be seen; none
/// when it is null: the applicant herself sees all.
std::vector<std::string> withheld_fields(const catalogue::Item& item,
                                         const mandates::Authority* ground,
                                         const boost::json::object& known);
/// Takes them out of what is known, and out of the form where it says the same. What the agent
/// typed herself stays.
void withhold(const std::vector<std::string>& fields, boost::json::object& known,
              boost::json::object& form);
/// Puts what she was not shown into the form that she sends, as it was kept; fixed ones whatever
/// she sends, so that no guess of hers is told to be right.
void restore(const std::vector<std::string>& fields, const catalogue::Item& item,
             const boost::json::object& known, const boost::json::object& kept,
             boost::json::object& form);

/// Tells who did which step for another; nothing of whoever acts for herself. Refuses: kNotCovered,
/// for a ground that only lets her look.
void tell_step(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
               std::string_view step);
/// Tells the applicant that one who acts for her looked.
void tell_look(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of);

}  // namespace mashang::cases
