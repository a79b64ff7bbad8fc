// A page of the office's tasks: everything that its rows name is asked for at once.

#include <map>
#include <utility>

#include "contexts/cases/handling.h"
#include "contexts/cases/task_views.h"

namespace mashang::cases {
namespace {

using process::Process;

std::map<CaseId, Case> cases_of(sql::Tx& tx, const Parts& parts, const std::vector<Task>& tasks) {
    std::set<CaseId> ids;
    for (const Task& task : tasks) ids.insert(task.case_id);
    std::map<CaseId, Case> cases;
    for (Case& of : parts.store.find(tx, ids)) cases.emplace(of.id, std::move(of));
    return cases;
}

/// As `process_of` finds each. Of a case that has tasks, which was accepted.
std::map<CaseId, Process> processes_of(sql::Tx& tx, const Parts& parts,
                                       const std::map<CaseId, Case>& cases) {
    std::set<CaseId> ids;
    for (const auto& [id, of] : cases) ids.insert(id);
    TaskStore store{parts.store};
    std::map<std::pair<std::string, int>, Process> laid_down;
    for (const ProcessRow& row : store.find_processes(tx, ids)) {
        laid_down.emplace(std::pair{row.item_id, row.number},
                          process::process_from(row.definition));
    }
    std::map<CaseId, Process> processes;
    for (const ProcessOfCase& one : store.processes_of(tx, ids)) {
        const auto found = laid_down.find({one.item_id, one.number});
        processes.emplace(one.case_id,
                          found != laid_down.end() ? found->second : process::default_process());
    }
    return processes;
}

std::map<std::string, std::string> applicants_of(sql::Tx& tx, const Parts& parts,
                                                 const std::map<CaseId, Case>& cases) {
    std::vector<mandates::Principal> applicants;
    for (const auto& [id, of] : cases) applicants.push_back(of.principal());
    return parts.authorities.display_names(tx, applicants);
}

std::map<std::string, std::string> holders_of(sql::Tx& tx, const Parts& parts,
                                              const std::vector<Task>& tasks) {
    std::set<std::string> accounts;
    for (const Task& task : tasks) {
        if (task.holder) accounts.insert(*task.holder);
    }
    return names_of_officers(tx, parts, accounts);
}

std::optional<std::string> name_in(const std::map<std::string, std::string>& names,
                                   const std::string& id) {
    const auto found = names.find(id);
    return found != names.end() ? std::optional{found->second} : std::nullopt;
}

}  // namespace

std::vector<TaskView> task_rows_of(sql::Tx& tx, const Parts& parts, const Officer& officer,
                                   const std::vector<Task>& tasks,
                                   const std::map<std::string, std::string>& sections,
                                   Language language) {
    const auto cases = cases_of(tx, parts, tasks);
    const auto processes = processes_of(tx, parts, cases);
    auto applicants = applicants_of(tx, parts, cases);
    const auto holders = holders_of(tx, parts, tasks);
    std::vector<TaskView> rows;
    for (const Task& task : tasks) {
        const bool is_escalated = task.late_at && officer.leads();
        const bool has_role = is_escalated || officer.roles.contains(task.role);
        rows.push_back(task_view_of(
            parts, officer,
            {.task = task,
             .of = cases.at(task.case_id),
             .process = processes.at(task.case_id),
             .applicant = applicants[task.person_id.text()],
             .holder_name = task.holder ? std::optional{holders.at(*task.holder)} : std::nullopt,
             .section_name = name_in(sections, task.section),
             .may_do = has_role && officer.works_on(task)},
            language));
    }
    return rows;
}

}  // namespace mashang::cases
