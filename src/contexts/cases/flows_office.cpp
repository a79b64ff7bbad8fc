#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/rules.h"

namespace mashang::cases {
namespace {

void demand_reason(const std::string& reason, std::string_view pointer) {
    if (!reason.empty()) return;
    throw Refused{
        refusals::kReasonMissing, {}, {{std::string{pointer}, &refusals::kReasonMissing}}};
}

/// What supervision counts: whether the step came in time.
boost::json::object timeliness(const Case& of, Date today) {
    if (!of.due_date) return {};
    return {{"was_due", of.due_date->text()}, {"on_time", today <= *of.due_date}};
}

std::string joined(const std::vector<std::string>& reasons) {
    std::string text;
    for (const std::string& reason : reasons) {
        if (!text.empty()) text += '\n';
        text += reason;
    }
    return text;
}

/// The case ends with the office's words.
std::function<void(Case&, Instant)> ends_with(const std::string& words) {
    return [words](Case& changed, Instant now) {
        changed.decided_at = now;
        changed.due_date.reset();
        changed.remark = words;
    };
}

}  // namespace

Case get_office_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const CaseId& id) {
    auto of = parts.store.find(tx, id);
    const bool is_theirs =
        of && of->state != CaseState::draft && of->office_id.text() == caller.office_id;
    if (!is_theirs) throw Refused{refusals::kNoSuchCase};
    return *std::move(of);
}

Case accept(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version) {
    Case of = get_office_case(tx, parts, caller, id);
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = catalogue::get_item(*catalogue, of.item_id);
    const Date today = parts.clock.now().date();
    const ReckonedDate due = decision_due(*parts.calendar.get(), today, item);
    return advance(tx, parts, caller, of, version,
                   {.event = CaseEvent::accept,
                    .change =
                        [&](Case& changed, Instant now) {
                            changed.accepted_at = now;
                            changed.due_date = due.date;
                            changed.due_provisional = due.provisional;
                        },
                    .facts = timeliness(of, today)});
}

Case refuse(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version, const std::string& reason) {
    demand_reason(reason, "/reason");
    Case of = get_office_case(tx, parts, caller, id);
    boost::json::object facts = timeliness(of, parts.clock.now().date());
    return advance(tx, parts, caller, std::move(of), version,
                   {.event = CaseEvent::refuse,
                    .note = reason,
                    .change = ends_with(reason),
                    .facts = std::move(facts)});
}

Case request_supplement(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const CaseId& id, std::int64_t version,
                        const std::vector<std::string>& reasons) {
    const std::string text = joined(reasons);
    demand_reason(text, "/reasons");
    Case of = get_office_case(tx, parts, caller, id);
    boost::json::object facts = timeliness(of, parts.clock.now().date());
    return advance(
        tx, parts, caller, std::move(of), version,
        {.event = CaseEvent::request_supplement,
         .note = text,
         .change =
             [&](Case& changed, Instant) {
                 changed.remark = text;
                 changed.due_date.reset();  // the applicant's turn: no clock of the office
             },
         .facts = std::move(facts)});
}

Case decide(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version, Outcome outcome, const std::string& text) {
    demand_reason(text, "/text");
    Case of = get_office_case(tx, parts, caller, id);
    boost::json::object facts = timeliness(of, parts.clock.now().date());
    facts["outcome"] = name_of_enumerator(outcome);
    return advance(tx, parts, caller, std::move(of), version,
                   {.event = CaseEvent::decide,
                    .note = text,
                    .change =
                        [&](Case& changed, Instant now) {
                            ends_with(text)(changed, now);
                            changed.outcome = outcome;
                        },
                    .facts = std::move(facts)});
}

}  // namespace mashang::cases
