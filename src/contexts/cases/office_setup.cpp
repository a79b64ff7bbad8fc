#include "contexts/cases/office_setup.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/cases/officer.h"
#include "contexts/cases/process/check.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/task_store.h"

namespace mashang::cases {
namespace {

using process::StepRole;

bool is_operator(const http::Caller& caller) {
    return std::ranges::find(caller.roles, "operator") != caller.roles.end();
}

std::string text_of_roles(const std::vector<StepRole>& roles) {
    std::string text;
    for (const StepRole role : roles) {
        if (role == StepRole::handler) continue;  // which every officer is
        if (!text.empty()) text += ',';
        text += name_of_enumerator(role);
    }
    return text;
}

/// That of the item's body for the province, as of editions (catalogue/editing.h).
void demand_keeper(const Parts& parts, const http::Caller& caller, const catalogue::Item& item) {
    const auto catalogue = parts.catalogue.get();
    const auto office = places::OfficeId::parse(caller.office_id);
    const auto* province = catalogue->places().province();
    const bool keeps = office && province != nullptr && item.organisation != nullptr &&
                       office->organisation() == item.organisation->id &&
                       office->division() == province->code;
    if (keeps) return;
    throw Refused{catalogue::refusals::kNotYourItem,
                  {{"body", item.organisation != nullptr ? item.organisation->name : item.id}}};
}

void demand_sound(const process::Process& process) {
    std::vector<Fault> faults = process::check(process);
    if (faults.empty()) return;
    for (Fault& fault : faults) fault.pointer.insert(0, "/process");
    throw Refused{
        refusals::kProcessWrong, {{"count", std::to_string(faults.size())}}, std::move(faults)};
}

}  // namespace

void demand_leads(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& office) {
    if (is_operator(caller)) return;
    const bool leads = caller.office_id == office && officer_of(tx, parts, caller).leads();
    if (!leads) throw Refused{refusals::kLeadersOnly};
}

void tell_of_office(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    std::string_view what, std::string subject, boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = caller.account_id,
                        .on_behalf = "",
                        .authority = is_operator(caller) ? "operator" : "officer",
                        .subject = std::move(subject),
                        .facts = std::move(facts)});
}

void put_officer(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Post& post) {
    demand_leads(tx, parts, caller, post.office_id);
    const auto name = identity::UserName::parse(post.user_name);
    const auto staff = name ? parts.identity.find_staff_named(tx, *name) : std::nullopt;
    if (!staff) throw Refused{refusals::kNotOfThisOffice};
    const Officer officer = get_officer(tx, parts, post.office_id, staff->id.text());
    TaskStore store{parts.store};
    const auto before = store.find_officer(tx, post.office_id, officer.account);
    const std::string roles = text_of_roles(post.roles);
    store.save_officer(
        tx, {.office_id = post.office_id,
             .account_id = officer.account,
             .roles = roles,
             .citizen_id = post.citizen_id ? post.citizen_id->text()
                                           : (before ? before->citizen_id : std::string{})});
    tell_of_office(tx, parts, caller, "office.officer_posted", "account:" + officer.account,
                   {{"office", post.office_id}, {"roles", roles}});
}

void add_deputy(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const Absence& absence) {
    const std::string absent = absence.absent.value_or(caller.account_id);
    if (absent != caller.account_id) demand_leads(tx, parts, caller, caller.office_id);
    const Date today = parts.clock.now().date();
    const bool fits = absence.from >= today && absence.until >= absence.from &&
                      absence.until <= absence.from.plus_days(kLongestAbsence - 1);
    if (!fits) {
        throw Refused{refusals::kDeputyDays, {{"most", std::to_string(kLongestAbsence)}}};
    }
    if (absent == absence.deputy) throw Refused{refusals::kDeputyIsAbsent};
    get_officer(tx, parts, caller.office_id, absent);
    get_officer(tx, parts, caller.office_id, absence.deputy);
    const Instant now = parts.clock.now();
    TaskStore{parts.store}.add_deputy(tx, {.office_id = caller.office_id,
                                           .id = parts.ids.next(now).text(),
                                           .absent = absent,
                                           .deputy = absence.deputy,
                                           .from_day = absence.from,
                                           .until_day = absence.until,
                                           .made_by = caller.account_id});
    tell_of_office(tx, parts, caller, "office.deputy_named", "account:" + absent,
                   {{"office", caller.office_id},
                    {"deputy", absence.deputy},
                    {"from", absence.from.text()},
                    {"until", absence.until.text()}});
}

void end_deputy(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const std::string& id) {
    TaskStore store{parts.store};
    const auto row = store.find_deputy(tx, caller.office_id, id);
    const bool may_end =
        row && (row->absent == caller.account_id || officer_of(tx, parts, caller).leads());
    if (!may_end) throw Refused{refusals::kNoSuchDeputy};
    store.remove_deputy(tx, *row);
    tell_of_office(tx, parts, caller, "office.deputy_ended", "account:" + row->absent,
                   {{"office", row->office_id}, {"deputy", row->deputy}});
}

void put_process(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const std::string& item_id, int seen, const process::Process& process) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = catalogue::get_item(*catalogue, item_id);
    demand_keeper(parts, caller, item);
    demand_sound(process);
    TaskStore store{parts.store};
    const auto latest = store.find_latest_process(tx, item.id);
    const int number = latest ? latest->number : 0;
    if (number != seen) {
        throw Refused{refusals::kProcessChanged, {{"number", std::to_string(number)}}};
    }
    store.add_process(tx, {.item_id = item.id,
                           .number = number + 1,
                           .definition = process::text_of(process),
                           .made_at = parts.clock.now(),
                           .made_by = caller.account_id});
    tell_of_office(tx, parts, caller, "item.process_laid_down", "item:" + item.id,
                   {{"number", number + 1}, {"steps", process.steps.size()}});
}

}  // namespace mashang::cases
