#pragma once

// Who may act for a legal person, and what an agency may say. Pure.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "contexts/legal_persons/agency.h"
#include "contexts/legal_persons/limits.h"

namespace mashang::legal_persons {

enum class Role { representative, agent };
BOOST_DESCRIBE_ENUM(Role, representative, agent)

/// What a person may do for a legal person at one moment, and why.
struct Authority {
    LegalPersonId legal_person;
    Uscc uscc;
    OrganisationName name;
    int level = 0;  ///< the legal person's, by level_of_legal_person; not the acting person's
    Role role = Role::representative;
    Scope scope = Scope::everything();
    std::optional<AgencyId> agency = {};  ///< agents only
    std::optional<Date> until = {};       ///< agents only: the last day

    /// Whether `verb` may be done with that item of the catalogue.
    bool covers(Verb verb, std::string_view item) const { return scope.covers(verb, item); }
    /// For the journal: "representative", or "agency:<id>".
    std::string text() const;
};

/// Whether the register's word is fresh enough to stand on.
bool is_confirmed(const LegalPerson& legal_person, const Limits& limits, Instant now);

/// 民法典 61 (the representative), 165 and 173 (an agent's matters, powers and time; its end).
/// `agency`: that of this person at this legal person which is accepted, if any. Nothing: she may
/// do nothing.
std::optional<Authority> authority_in(const LegalPerson& legal_person,
                                      const std::optional<Agency>& agency, const PersonId& person,
                                      const Limits& limits, Instant now);

/// Whether an agency's days have come and are not over: both its first and its last day count.
bool is_in_force_on(const Agency& agency, Date day);
/// Whether nobody can accept the offer any more, or the last day of what was accepted is over.
bool is_over(const Agency& agency, const Limits& limits, Instant now);

/// What a representative wants to let an agent do.
struct AgencyWish {
    std::vector<Verb> verbs;
    std::optional<std::vector<std::string>> items;
    Date starts_on;
    Date ends_on;
};
/// All that is wrong, by JSON Pointers into the input: /verbs, /items, /starts_on, /ends_on.
std::vector<Fault> faults_of(const AgencyWish& wish, const Limits& limits, Date today,
                             const std::function<bool(std::string_view item)>& is_item);

}  // namespace mashang::legal_persons
