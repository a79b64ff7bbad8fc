#include "base/enum_names.h"
#include "contexts/mandates/checking.h"
#include "contexts/mandates/flows.h"
#include "contexts/mandates/refusals.h"
#include "contexts/mandates/relations_wire.h"
#include "contexts/mandates/store.h"
#include "platform/json/json.h"

namespace mashang::mandates {
namespace {

/// The number was read without a calendar; today its holder must have been born, and be a child.
void refuse_grown(const CitizenId& child, Date today) {
    const auto checked = CitizenId::check(child.view(), today);
    std::vector<Fault> faults;
    if (!checked) faults.push_back({.pointer = "/citizen_id", .refusal = checked.error()});
    if (child.age_on(today) >= kAgeOfMajority) {
        faults.push_back({.pointer = "/citizen_id", .refusal = &refusals::kNotAMinor});
    }
    json::refuse_faults(std::move(faults));
}

/// Questions about children tell something of them: a few a day, and not about the same child twice
/// at a time.
void refuse_too_many(sql::Tx& tx, const Parts& parts, const PersonId& guardian,
                     const identity::Claim& child) {
    const Date today = parts.clock.now().date();
    int asked_today = 0;
    const auto before = store::list_of(tx, guardian);
    for (const Guardianship& row : before) {
        if (row.requested_at.date() == today) ++asked_today;
        if (open_child(parts, row).citizen_id != child.citizen_id) continue;
        // The register may not know yet what the document says.
        if (is_ended_by_document(row)) throw Refused{refusals::kEndedByDocument};
        const bool is_known =
            row.state == GuardianshipState::pending || row.state == GuardianshipState::confirmed;
        if (is_known) throw Refused{refusals::kChildKnown};
    }
    const bool too_many = asked_today >= parts.limits.children_asked_a_day ||
                          static_cast<int>(before.size()) >= parts.limits.most_children_asked;
    if (too_many) throw Refused{refusals::kTooManyChildren};
}

void tell(sql::Tx& tx, const Parts& parts, std::string_view actor, std::string_view what,
          const Guardianship& row, boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "guardianship." + std::string{what},
                        .actor = std::string{actor},
                        .on_behalf = row.guardian_id.text(),
                        .authority = actor == "system" ? "population_register" : "self",
                        .subject = row.reference(),
                        .facts = std::move(facts)});
}

}  // namespace

Guardianship request_guardianship(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const identity::Claim& child) {
    const Instant now = parts.clock.now();
    const PersonId guardian = person_of(caller);
    refuse_grown(child.citizen_id, now.date());
    refuse_too_many(tx, parts, guardian, child);
    const auto claim = parts.identity.proven_claim(tx, guardian);
    if (!claim) throw Refused{identity::refusals::kCitizenIdNeeded};
    const GuardianshipId id{parts.ids.next(now)};
    const Guardianship row{
        .guardian_id = guardian,
        .id = id,
        .child_sealed = seal_child(parts, id, child),
        .until = eighteenth_birthday(child.citizen_id.birth_date()).plus_days(-1),
        .requested_at = now};
    store::add(tx, row);
    parts.place_order(tx, now, order_of(row, claim->citizen_id, child));
    tell(tx, parts, caller.account_id, "requested", row, {{"until", row.until.text()}});
    return row;
}

Guardianship get_guardianship(sql::Tx& tx, const http::Caller& caller, const GuardianshipId& id) {
    auto row = store::find(tx, person_of(caller), id);
    if (!row) throw Refused{refusals::kNoSuchChild};
    return *std::move(row);
}

std::vector<Guardianship> list_guardians(sql::Tx& tx, const http::Caller& caller) {
    return store::list_of_minor(tx, person_of(caller));
}

Guardianship get_guardian(sql::Tx& tx, const http::Caller& caller, const GuardianshipId& id) {
    for (Guardianship& row : list_guardians(tx, caller)) {
        if (row.id == id) return std::move(row);
    }
    throw Refused{refusals::kNoSuchGuardian};
}

void decide_guardianship(sql::Tx& tx, const Parts& parts, const PersonId& guardian,
                         const GuardianshipId& id, RelationFinding finding,
                         const identity::RegisterFacts& facts) {
    auto row = store::find(tx, guardian, id);
    if (!row) return;
    if (row->state == GuardianshipState::confirmed) {
        return hear_anew(tx, parts, *std::move(row), finding);
    }
    if (row->state != GuardianshipState::pending) return;
    const bool is_confirmed = finding == RelationFinding::match;
    row->state = is_confirmed ? GuardianshipState::confirmed : GuardianshipState::refused;
    row->finding = finding;
    row->decided_at = parts.clock.now();
    boost::json::object told{{"finding", name_of_enumerator(finding)}};
    if (is_confirmed) {
        row->minor_id =
            parts.identity.enter_matched(tx, open_child(parts, *row), facts, "population_register");
        told["minor"] = row->minor_id->text();
        row->confirmed_at = row->decided_at;
    }
    if (!store::decide(tx, *row)) return;
    if (is_confirmed) set_next_check(tx, parts, *row);
    tell(tx, parts, "system", is_confirmed ? "confirmed" : "refused", *row, std::move(told));
}

}  // namespace mashang::mandates
