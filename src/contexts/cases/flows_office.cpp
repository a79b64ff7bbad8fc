#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_reception.h"
#include "contexts/cases/formal_check.h"
#include "contexts/cases/handling.h"
#include "contexts/cases/reason.h"
#include "contexts/cases/refusals.h"

namespace mashang::cases {
namespace {

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

Case get_case_to_handle(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const CaseId& id) {
    Case of = get_case_to_see(tx, parts, caller, id);
    demand_in_hands(parts, caller, of);
    demand_no_interest(tx, parts, officer_of(tx, parts, caller), of);
    return of;
}

Case pre_check(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version) {
    return advance(tx, parts, caller, get_case_to_handle(tx, parts, caller, id), version,
                   {.event = CaseEvent::pre_check});
}

Case accept(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version) {
    return advance(tx, parts, caller, get_case_to_handle(tx, parts, caller, id), version,
                   {.event = CaseEvent::accept,
                    .change = [](Case& changed, Instant now) { changed.accepted_at = now; }});
}

Case refuse(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version, RefusalGround ground, const std::string& reason) {
    demand_reason(reason, "/reason");
    Case of = get_case_to_handle(tx, parts, caller, id);
    const bool may_refuse = find_transition(of.state, CaseEvent::refuse) != nullptr;
    if (may_refuse && ground == RefusalGround::incomplete &&
        check_formally(tx, parts, open_dossier(tx, parts, of)).faults.empty()) {
        throw Refused{refusals::kFormallyComplete};
    }
    return advance(tx, parts, caller, std::move(of), version,
                   {.event = CaseEvent::refuse,
                    .note = reason,
                    .change = ends_with(reason),
                    .facts = {{"ground", name_of_enumerator(ground)}}});
}

Case request_supplement(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const CaseId& id, std::int64_t version,
                        const std::vector<std::string>& reasons) {
    const std::string text = joined(reasons);
    demand_reason(text, "/reasons");
    return advance(tx, parts, caller, get_case_to_handle(tx, parts, caller, id), version,
                   {.event = CaseEvent::request_supplement,
                    .note = text,
                    .change = [&](Case& changed, Instant) { changed.remark = text; }});
}

Case begin_review(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                  std::int64_t version) {
    return advance(tx, parts, caller, get_case_to_handle(tx, parts, caller, id), version,
                   {.event = CaseEvent::begin_review});
}

Case decide(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version, Outcome outcome, const std::string& text) {
    demand_reason(text, "/text");
    Case of = get_case_to_handle(tx, parts, caller, id);
    const bool may_decide = find_transition(of.state, CaseEvent::decide) != nullptr;
    if (may_decide && of.version == version) do_decision(tx, parts, caller, of);
    return advance(tx, parts, caller, std::move(of), version,
                   {.event = CaseEvent::decide,
                    .note = text,
                    .change =
                        [&](Case& changed, Instant now) {
                            ends_with(text)(changed, now);
                            changed.outcome = outcome;
                        },
                    .facts = {{"outcome", name_of_enumerator(outcome)}}});
}

Case terminate(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version, TerminationGround ground, const std::string& reason) {
    demand_reason(reason, "/reason");
    return advance(tx, parts, caller, get_case_to_handle(tx, parts, caller, id), version,
                   {.event = CaseEvent::terminate,
                    .note = reason,
                    .change = ends_with(reason),
                    .facts = {{"ground", name_of_enumerator(ground)}}});
}

}  // namespace mashang::cases
