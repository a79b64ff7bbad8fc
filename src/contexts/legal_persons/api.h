#pragma once

// What other contexts may ask of legal_persons.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "contexts/legal_persons/rules.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::legal_persons {

struct Parts;

/// Share it between threads. All functions run in the caller's transaction: what ended a moment ago
/// gives no authority, and an authority that was read in a writing transaction holds until its end.
class LegalPersons {
  public:
    /// `parts` must outlive it.
    explicit LegalPersons(const Parts& parts) : parts_{parts} {}

    /// What `person` may do for `legal_person` at this moment; nothing: she may not act for it (or
    /// there is no such legal person). Ask `covers` of it for each item and verb.
    std::optional<Authority> authority_of(sql::Tx& tx, const PersonId& person,
                                          const LegalPersonId& legal_person, Instant now) const;

    /// All that `person` may act for at this moment, by name.
    std::vector<Authority> legal_persons_of(sql::Tx& tx, const PersonId& person, Instant now) const;

    /// Who represents the legal person of that code at this moment; nothing: nobody does.
    std::optional<PersonId> representative_of(sql::Tx& tx, const Uscc& uscc, Instant now) const;

    /// The one of that code that somebody represents now.
    std::optional<LegalPerson> find_represented(sql::Tx& tx, const Uscc& uscc) const;

    /// For screens that show whose a case is; code and name are public. Also of one that nobody
    /// represents any more.
    std::optional<LegalPerson> find(sql::Tx& tx, const LegalPersonId& legal_person) const;
    /// Those there are of them, in no order, in one statement for a page of them.
    std::vector<LegalPerson> find(sql::Tx& tx, const std::set<LegalPersonId>& legal_persons) const;

  private:
    const Parts& parts_;
};

/// What a reading of ours saw, in words; nothing for those of others.
std::optional<std::string> words_of_reading(std::string_view what, Language language);

/// Follows `account.closed`: its person represents nobody any more, and her agencies end.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::legal_persons
