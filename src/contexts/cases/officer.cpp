#include "contexts/cases/officer.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/section_refusals.h"
#include "contexts/cases/section_store.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/task_store.h"
#include "contexts/cases/together.h"

namespace mashang::cases {
namespace {

using process::StepRole;

struct RoleWords {
    std::string_view zh;
    std::string_view en;
};

RoleWords words_of(StepRole role) {
    switch (role) {
        case StepRole::handler:
            return {"承办人", "handler"};
        case StepRole::reviewer:
            return {"审核人", "reviewer"};
        case StepRole::leader:
            return {"负责人", "leader"};
    }
    return {};
}

std::set<StepRole> posts_of(sql::Tx& tx, TaskStore& store, const std::string& office,
                            const std::string& account) {
    const auto row = store.find_officer(tx, office, account);
    return row ? roles_in(row->roles) : std::set<StepRole>{};
}

/// Joins where `account` works to where the officer does.
void add_sections(sql::Tx& tx, Officer& officer, const std::string& account) {
    if (!officer.sections) return;
    const auto more = section_store::sections_of_officer(tx, officer.office_id, account);
    if (more.empty()) return officer.sections.reset();
    for (const SectionId& section : more) officer.sections->insert(section.text());
}

void demand_section(sql::Tx& tx, const Officer& officer, const Task& task) {
    if (officer.works_on(task)) return;
    Facts facts{{"section", "—"}};
    for (const auto& row : section_store::sections_of(tx, officer.office_id)) {
        if (row.id.text() == task.section) facts["section"] = row.name;
    }
    throw Refused{refusals::kOtherSection, std::move(facts)};
}

Officer read_officer(sql::Tx& tx, const Parts& parts, const std::string& office,
                     const std::string& account) {
    TaskStore store{parts.store};
    Officer officer{.account = account, .office_id = office};
    officer.roles = posts_of(tx, store, office, account);
    officer.roles.insert(StepRole::handler);
    officer.absent = store.absent_for(tx, office, account, parts.clock.now().date());
    officer.sections.emplace();
    add_sections(tx, officer, account);
    for (const std::string& absent : officer.absent) {
        officer.roles.merge(posts_of(tx, store, office, absent));
        add_sections(tx, officer, absent);
    }
    return officer;
}

/// Who the officer is as a person, where the office has her number and she is proven here.
std::optional<identity::PersonId> person_of(sql::Tx& tx, const Parts& parts,
                                            const Officer& officer) {
    const auto row = TaskStore{parts.store}.find_officer(tx, officer.office_id, officer.account);
    const auto number = row ? CitizenId::parse(row->citizen_id) : std::nullopt;
    const auto account = identity::AccountId::parse(officer.account);
    const auto staff = account ? parts.identity.find_staff(tx, *account) : std::nullopt;
    if (!number || !staff) return std::nullopt;
    return parts.identity.find_proven(tx, {staff->name, *number});
}

/// The number that the office has of her; "": none.
std::string number_of(sql::Tx& tx, const Parts& parts, const Officer& officer) {
    const auto row = TaskStore{parts.store}.find_officer(tx, officer.office_id, officer.account);
    return row ? row->citizen_id : "";
}

/// Whether she is one of those who apply together, also where nobody knows yet who that is.
bool is_applicant(const std::vector<Applicant>& applicants, const std::string& number) {
    return std::ranges::any_of(applicants, [&](const Applicant& each) {
        return each.takes_part() && !number.empty() && each.number == number;
    });
}

/// Whether a person is an applicant, filed the case, or may act for one of the applicants now.
bool has_interest(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                  const Case& of) {
    if (person == of.person_id) return true;
    const auto account = parts.identity.account_of(tx, person);
    if (account && of.filed_by == account->text()) return true;
    http::Caller herself{.kind = http::CallerKind::person};
    herself.account_id = account ? account->text() : "";
    herself.person_id = person.text();
    const auto principals = principals_of(tx, parts, of);
    return std::ranges::any_of(principals, [&](const mandates::Principal& principal) {
        return principal.id == person.text() ||
               !parts.authorities.find(tx, herself, principal).empty();
    });
}

}  // namespace

std::set<StepRole> roles_in(const std::string& text) {
    std::set<StepRole> roles;
    for (const auto word : split(text, ',')) {
        if (const auto role = enumerator_of<StepRole>(word)) roles.insert(*role);
    }
    return roles;
}

bool Officer::acts_for(const std::string& holder) const {
    return holder == account || std::ranges::find(absent, holder) != absent.end();
}

bool Officer::works_on(const Task& task) const {
    return leads() || !sections || task.section.empty() || sections->contains(task.section) ||
           (task.holder && acts_for(*task.holder));
}

Officer officer_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    return read_officer(tx, parts, caller.office_id, caller.account_id);
}

Officer get_officer(sql::Tx& tx, const Parts& parts, const std::string& office,
                    const std::string& account) {
    const auto id = identity::AccountId::parse(account);
    const auto staff = id ? parts.identity.find_staff(tx, *id) : std::nullopt;
    const bool handles =
        staff && staff->office_id == office &&
        std::ranges::find(staff->roles, identity::Role::officer) != staff->roles.end();
    if (!handles) throw Refused{refusals::kNotOfThisOffice};
    return read_officer(tx, parts, office, account);
}

void demand_no_interest(sql::Tx& tx, const Parts& parts, const Officer& officer, const Case& of) {
    if (TaskStore{parts.store}.has_recused(tx, of, officer.account)) {
        throw Refused{refusals::kKeepsOut};
    }
    const auto applicants = ApplicantStore{parts.store}.list_of(tx, of);
    if (is_applicant(applicants, number_of(tx, parts, officer))) {
        throw Refused{refusals::kKeepsOut};
    }
    const auto person = person_of(tx, parts, officer);
    if (person && has_interest(tx, parts, *person, of)) throw Refused{refusals::kKeepsOut};
}

void demand_may_do(sql::Tx& tx, const Parts& parts, const Officer& officer, const Case& of,
                   const process::ProcessStep& step, const Task& task,
                   const std::vector<Task>& tasks) {
    const bool is_escalated = task.late_at && officer.leads();
    if (!officer.roles.contains(task.role) && !is_escalated) {
        const RoleWords words = words_of(task.role);
        throw Refused{refusals::kNotThisRole,
                      {{"step", step.name.text()},
                       {"role_zh", std::string{words.zh}},
                       {"role_en", std::string{words.en}}}};
    }
    demand_section(tx, officer, task);
    if (has_done(tasks, officer.account, step.not_by)) {
        throw Refused{refusals::kOtherHands, {{"step", step.name.text()}}};
    }
    demand_no_interest(tx, parts, officer, of);
}

std::string name_of_officer(sql::Tx& tx, const Parts& parts, const std::string& account) {
    const auto id = identity::AccountId::parse(account);
    const auto staff = id ? parts.identity.find_staff(tx, *id) : std::nullopt;
    return staff ? staff->name.text() : "—";
}

std::map<std::string, std::string> names_of_officers(sql::Tx& tx, const Parts& parts,
                                                     const std::set<std::string>& accounts) {
    std::set<identity::AccountId> ids;
    std::map<std::string, std::string> names;
    for (const std::string& account : accounts) {
        names.emplace(account, "—");
        if (const auto id = identity::AccountId::parse(account)) ids.insert(*id);
    }
    for (const auto& [id, name] : parts.identity.staff_names(tx, ids)) {
        names[id.text()] = name.text();
    }
    return names;
}

}  // namespace mashang::cases
