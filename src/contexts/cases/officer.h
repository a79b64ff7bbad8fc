#pragma once

// Who an officer is in the handling of cases: her roles, for whom she acts, and what she keeps out
// of.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "contexts/cases/task.h"
#include "platform/http/caller.h"

namespace mashang::cases {

struct Officer {
    std::string account;  ///< account id
    std::string office_id;
    std::set<process::StepRole> roles = {};  ///< her own, and those of whom she acts for today
    std::vector<std::string> absent = {};    ///< account ids of whom she acts for today
    /// SectionIds of hers and of those for whom she acts; nothing: one of them works in all.
    std::optional<std::set<std::string>> sections = {};

    bool leads() const { return roles.contains(process::StepRole::leader); }
    /// Whether a task in those hands is hers to do: her own, or of somebody absent.
    bool acts_for(const std::string& holder) const;
    /// Whether she works in the task's section, or leads; a task that she has is hers to do.
    bool works_on(const Task& task) const;
};

/// The caller, an officer.
Officer officer_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// Somebody of the office to whom a task is given. Refuses: kNotOfThisOffice.
Officer get_officer(sql::Tx& tx, const Parts& parts, const std::string& office,
                    const std::string& account);

/// Refuses kKeepsOut: it is her own case (also with others), she filed it, she may act for one of
/// its applicants (as guardian, agent or by a mandate), or she stood down from it [公务员法 76].
void demand_no_interest(sql::Tx& tx, const Parts& parts, const Officer& officer, const Case& of);

/// Refuses unless she may do the task: kNotThisRole, kOtherSection, kOtherHands, kKeepsOut. A late
/// one is also for who leads. `tasks` are all of the case.
void demand_may_do(sql::Tx& tx, const Parts& parts, const Officer& officer, const Case& of,
                   const process::ProcessStep& step, const Task& task,
                   const std::vector<Task>& tasks);

/// "李科长": officials work in public. "—" where nobody is known by that.
std::string name_of_officer(sql::Tx& tx, const Parts& parts, const std::string& account);

/// Those of many, by account, in one statement for a page of them.
std::map<std::string, std::string> names_of_officers(sql::Tx& tx, const Parts& parts,
                                                     const std::set<std::string>& accounts);

std::set<process::StepRole> roles_in(const std::string& text);

}  // namespace mashang::cases
