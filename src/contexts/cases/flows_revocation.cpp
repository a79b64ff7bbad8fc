#include "contexts/cases/flows_revocation.h"

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/instant_telling.h"
#include "contexts/cases/reason.h"
#include "contexts/cases/revocation_refusals.h"
#include "contexts/cases/standing.h"

namespace mashang::cases {
namespace {

Revocation get_open(sql::Tx& tx, const Parts& parts, const Case& of) {
    auto found = RevocationStore{parts.store}.find(tx, of);
    if (!found || found->state != RevocationState::proposed) {
        throw Refused{refusals::kNoRevocation};
    }
    return *std::move(found);
}

}  // namespace

Case propose_revocation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const CaseId& id, std::int64_t version, const std::string& reason) {
    demand_reason(reason, "/reason");
    Case of = get_case_to_handle(tx, parts, caller, id);
    if (of.version != version) refuse_changed(of);
    RevocationStore store{parts.store};
    if (!may_propose(of, InstantStore{parts.store}.find(tx, of), store.find(tx, of))) {
        throw Refused{refusals::kNotToRevoke};
    }
    const Instant now = parts.clock.now();
    const Date until = parts.calendar.get()->add_working_days(now.date(), kHearingWorkingDays).date;
    store.save(tx, {.person_id = of.person_id,
                    .case_id = of.id,
                    .office_id = of.office_id,
                    .proposed_at = now,
                    .proposed_by = caller.account_id,
                    .reason = reason,
                    .hear_until = until});
    of = save_change(tx, parts, std::move(of), version);
    add_to_timeline(tx, parts, of, "revocation_proposed", "office", reason);
    tell_of_rules(tx, parts, caller, "officer", of, "revocation_proposed",
                  {{"until", until.text()}});
    return of;
}

Case answer_revocation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, const std::string& text) {
    demand_reason(text, "/text");
    Case of = get_own_case(tx, parts, caller, id);
    Revocation revocation = get_open(tx, parts, of);
    const Instant now = parts.clock.now();
    if (!may_answer(revocation, now.date())) throw Refused{refusals::kHearingOver};
    revocation.answered_at = now;
    revocation.answer = text;
    RevocationStore{parts.store}.save(tx, revocation);
    const std::int64_t seen = of.version;
    of = save_change(tx, parts, std::move(of), seen);
    add_to_timeline(tx, parts, of, "revocation_answered", by_applicant(caller), text);
    tell_of_rules(tx, parts, caller, caller.acting_for ? of.authority.value_or("self") : "self", of,
                  "revocation_answered", {});
    tell_step(tx, parts, caller, of, "revocation_answered");
    return of;
}

Case settle_revocation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, std::int64_t version, const RevocationRuling& ruling) {
    demand_reason(ruling.text, "/text");
    Case of = get_case_to_handle(tx, parts, caller, id);
    if (of.version != version) refuse_changed(of);
    Revocation revocation = get_open(tx, parts, of);
    if (revocation.proposed_by == caller.account_id) throw Refused{refusals::kOwnRevocation};
    const Instant now = parts.clock.now();
    if (!is_heard(revocation, now.date())) {
        throw Refused{refusals::kHearingRuns, {{"until", revocation.hear_until.text()}}};
    }
    revocation.state = ruling.revokes ? RevocationState::revoked : RevocationState::dropped;
    revocation.settled_at = now;
    revocation.settled_by = caller.account_id;
    revocation.text = ruling.text;
    RevocationStore{parts.store}.save(tx, revocation);
    if (ruling.revokes) {
        of.outcome = Outcome::refused;
        of.remark = ruling.text;
        of.decided_at = now;
    }
    of = save_change(tx, parts, std::move(of), version);
    const char* what = ruling.revokes ? "revoked" : "revocation_dropped";
    add_to_timeline(tx, parts, of, what, "office", ruling.text);
    tell_of_rules(tx, parts, caller, "officer", of, what,
                  {{"outcome", name_of_enumerator(of.outcome.value_or(Outcome::granted))}});
    return of;
}

}  // namespace mashang::cases
