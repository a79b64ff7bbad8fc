#include "contexts/cases/flows_representation.h"

#include <algorithm>

#include "contexts/cases/advance.h"
#include "contexts/cases/applicant_refusals.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/together.h"

namespace mashang::cases {
namespace {

void demand_running(const Case& of, std::string_view act) {
    if (is_over(of.state)) refuse_state(of.state, act);
}

std::string name_of_opener(sql::Tx& tx, const Parts& parts, const Case& of) {
    if (of.applicant == mandates::PrincipalKind::person) {
        const auto claim = parts.identity.proven_claim(tx, of.person_id);
        if (claim) return claim->name.text();
    }
    return parts.authorities.display_name(tx, of.principal());
}

/// Who opened it becomes one of them, as if she had been asked then.
Applicant row_of_opener(sql::Tx& tx, const Parts& parts, const Case& of) {
    const std::string number = number_of_opener(tx, parts, of);
    const auto indexes = parts.number_indexes ? parts.number_indexes(number) : std::vector{number};
    return {.person_id = of.person_id,
            .case_id = of.id,
            .id = ApplicantId{parts.ids.next(parts.clock.now())},
            .kind = of.applicant,
            .principal_id = of.person_id,
            .number_index = indexes.front(),
            .name = name_of_opener(tx, parts, of),
            .number = number,
            .invited_at = of.opened_at};
}

/// Who represented them until now is one of them, and agrees to what stands there: it is hers.
void step_back(sql::Tx& tx, const Parts& parts, const Case& of, std::vector<Applicant>& there) {
    auto before = std::ranges::find_if(
        there, [&](const Applicant& each) { return is_representative(each, there); });
    if (before == there.end()) {
        there.push_back(row_of_opener(tx, parts, of));
        before = std::prev(there.end());
    }
    confirm(*before, fingerprint_now(tx, parts, of), parts.clock.now());
    before->represents = false;
    ApplicantStore{parts.store}.save(tx, *before);
}

Case note_change(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of,
                 const char* what, const char* by, const std::string& name) {
    tell_step(tx, parts, caller, of, what);
    const std::int64_t seen = of.version;
    of = save_change(tx, parts, std::move(of), seen);
    add_to_timeline(tx, parts, of, what, by, name);
    return of;
}

void demand_may_represent(const Applicant& whom, const std::vector<Applicant>& there) {
    const bool may = whom.state == ApplicantState::confirmed && whom.principal_id &&
                     !is_representative(whom, there);
    if (!may) throw Refused{refusals::kNotToRepresent};
}

}  // namespace

Case offer_representation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const CaseId& id, const std::optional<ApplicantId>& to) {
    Case of = get_represented(tx, parts, caller, id);
    demand_running(of, "offer_representation");
    if (parts.is_bundled && parts.is_bundled(tx, of.id)) throw Refused{refusals::kInBundle};
    ApplicantStore store{parts.store};
    auto there = store.list_of(tx, of);
    const auto whom = to ? std::ranges::find(there, *to, &Applicant::id) : there.end();
    if (to && whom == there.end()) throw Refused{refusals::kNoSuchApplicant};
    if (to) demand_may_represent(*whom, there);
    for (Applicant& each : there) {
        const bool is_asked = to && each.id == *to;
        if (!is_asked && !each.offered_at) continue;
        each.offered_at = is_asked ? std::optional{parts.clock.now()} : std::nullopt;
        store.save(tx, each);
    }
    if (!to) {
        return note_change(tx, parts, caller, std::move(of), "representation_unoffered",
                           "applicant", "");
    }
    of = note_change(tx, parts, caller, std::move(of), "representation_offered", "applicant",
                     masked_name(*whom));
    tell_applicant(tx, parts, caller, of, *whom, "representation_offered");
    return of;
}

Case answer_representation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const CaseId& id, bool takes) {
    Case of = get_shared_case(tx, parts, caller, id);
    auto mine = part_of(tx, parts, caller, of);
    if (!mine) throw Refused{refusals::kNoSuchApplicant};
    demand_running(of, "answer_representation");
    if (!mine->offered_at || mine->state != ApplicantState::confirmed) {
        throw Refused{refusals::kNoOffer};
    }
    ApplicantStore store{parts.store};
    if (takes) {
        auto there = store.list_of(tx, of);
        step_back(tx, parts, of, there);
    }
    mine->offered_at.reset();
    mine->represents = takes && !mine->is_opener();
    mine->withdraws_at.reset();
    store.save(tx, *mine);
    const char* what = takes ? "representation_taken" : "representation_declined";
    of = note_change(tx, parts, caller, std::move(of), what, "co_applicant", masked_name(*mine));
    tell_all(tx, parts, caller, of, what);
    return of;
}

}  // namespace mashang::cases
