#include "contexts/cases/lower_offices.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/cases/office_setup.h"
#include "contexts/cases/officer.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/task_store.h"

namespace mashang::cases {
namespace {

using process::StepRole;

void add_below(const places::Places& places, std::string_view body,
               const places::Division& division, std::vector<const places::Office*>& found) {
    for (const places::Division* below : places.children(division.code)) {
        if (below->level == DivisionLevel::village) continue;  // where nobody has an office
        const places::Office* office = places.office_of(body, *below);
        if (office != nullptr) {
            found.push_back(office);
        } else {
            add_below(places, body, *below, found);
        }
    }
}

/// Who leads the office and still is an officer of it.
std::optional<std::string> leader_of(sql::Tx& tx, const Parts& parts, const std::string& office) {
    for (const OfficerRow& row : TaskStore{parts.store}.officers_of(tx, office)) {
        if (!roles_in(row.roles).contains(StepRole::leader)) continue;
        const auto id = identity::AccountId::parse(row.account_id);
        const auto staff = id ? parts.identity.find_staff(tx, *id) : std::nullopt;
        const bool is_there =
            staff && staff->office_id == office &&
            std::ranges::find(staff->roles, identity::Role::officer) != staff->roles.end();
        if (is_there) return staff->name.text();
    }
    return std::nullopt;
}

bool leads(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    return officer_of(tx, parts, caller).leads();
}

std::string with_leader(const std::string& roles) {
    std::set<StepRole> all = roles_in(roles);
    all.insert(StepRole::leader);
    std::string text;
    for (const StepRole role : all) {
        if (role == StepRole::handler) continue;  // which every officer is
        if (!text.empty()) text += ',';
        text += name_of_enumerator(role);
    }
    return text;
}

}  // namespace

std::vector<const places::Office*> offices_below(const places::Places& places,
                                                 const places::OfficeId& office) {
    std::vector<const places::Office*> found;
    const places::Division* division = places.find(office.division());
    if (division != nullptr) add_below(places, office.organisation(), *division, found);
    return found;
}

LowerOffices lower_offices_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    LowerOffices view{.offices = {}, .leads = leads(tx, parts, caller)};
    const auto own = places::OfficeId::parse(caller.office_id);
    if (!own) return view;
    const auto catalogue = parts.catalogue.get();
    const places::Places& places = catalogue->places();
    for (const places::Office* office : offices_below(places, *own)) {
        view.offices.push_back({.office_id = office->id.text(),
                                .office_name = office->name,
                                .division_name = places.full_name(*office->division),
                                .leader = leader_of(tx, parts, office->id.text())});
    }
    return view;
}

void name_first_leader(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const places::OfficeId& office, const std::string& user_name) {
    const auto own = places::OfficeId::parse(caller.office_id);
    const auto catalogue = parts.catalogue.get();
    const auto below =
        own ? offices_below(catalogue->places(), *own) : std::vector<const places::Office*>{};
    const bool is_below =
        std::ranges::any_of(below, [&](const places::Office* each) { return each->id == office; });
    if (!is_below) throw Refused{refusals::kNotALowerOffice};
    if (!leads(tx, parts, caller)) throw Refused{refusals::kLeadersOnly};
    if (const auto leader = leader_of(tx, parts, office.text())) {
        throw Refused{refusals::kHasALeader, {{"name", *leader}}};
    }
    const auto name = identity::UserName::parse(user_name);
    const auto staff = name ? parts.identity.find_staff_named(tx, *name) : std::nullopt;
    if (!staff) throw Refused{refusals::kNotOfThisOffice};
    const Officer officer = get_officer(tx, parts, office.text(), staff->id.text());
    TaskStore store{parts.store};
    auto row = store.find_officer(tx, office.text(), officer.account)
                   .value_or(OfficerRow{.office_id = office.text(),
                                        .account_id = officer.account,
                                        .roles = "",
                                        .citizen_id = ""});
    row.roles = with_leader(row.roles);
    store.save_officer(tx, row);
    tell_of_office(
        tx, parts, caller, "office.leader_named", "account:" + officer.account,
        {{"office", office.text()}, {"roles", row.roles}, {"by_office", caller.office_id}});
}

}  // namespace mashang::cases
