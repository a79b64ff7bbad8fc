#include "contexts/bundles/running.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/bundles/refusals.h"
#include "contexts/bundles/standing.h"
#include "contexts/bundles/starting.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;

void fall_away(sql::Tx& tx, const Parts& parts, const BundleRun& run, RunPart row, int because,
               const std::string& lost_item) {
    row.state = KeptState::fell_away;
    row.because = because;
    parts.store.save_part(tx, row);
    json::object facts{{"item", row.item_id}};
    if (!lost_item.empty()) facts["lost_item"] = lost_item;
    tell(tx, parts, run, "bundle.part_fell_away", "system", facts);
}

/// False when it could not even begin: then it fell away.
bool start(sql::Tx& tx, const Parts& parts, const BundleRun& run, RunPart row) {
    const auto of = start_part(tx, parts, run, row);
    if (!of) {
        fall_away(tx, parts, run, std::move(row), 0, "");
        return false;
    }
    tell(tx, parts, run, "bundle.part_started", "system",
         {{"item", row.item_id}, {"case", of->id.text()}});
    return true;
}

/// Carries out what is due. False when nothing was.
bool take_turns(sql::Tx& tx, const Parts& parts, const BundleRun& run) {
    const auto live = live_parts(tx, parts, run);
    std::vector<StandingPart> standing;
    std::vector<RunPart> rows;
    for (const LivePart& part : live) {
        standing.push_back({part.row.seq, part.state()});
        rows.push_back(part.row);
    }
    const auto row_of = [&](int seq) { return *std::ranges::find(rows, seq, &RunPart::seq); };
    const auto turns = due_turns(graph_of(rows), standing);
    for (const Turn& turn : turns) {
        if (turn.what == Turn::What::start) {
            start(tx, parts, run, row_of(turn.seq));
        } else {
            fall_away(tx, parts, run, row_of(turn.seq), turn.because, row_of(turn.because).item_id);
        }
    }
    return !turns.empty();
}

/// Drafts of parts that still lack something may be complete by now.
void try_drafts(sql::Tx& tx, const Parts& parts, const BundleRun& run) {
    for (LivePart& part : live_parts(tx, parts, run)) {
        if (part.state() == PartState::preparing || part.state() == PartState::incomplete) {
            hand_in_if_complete(tx, parts, run, part.row, *part.of);
        }
    }
}

/// The item of a part that is held up and on which the last day hangs; "" when there is none.
std::string held_up_item(const Parts& parts, const BundleRun& run,
                         const std::vector<LivePart>& live, const Plan& plan, Date today) {
    const auto calendar = parts.cases.calendar.get();
    const auto catalogue = parts.cases.catalogue.get();
    for (const PlannedPart& planned : plan.parts) {
        if (!planned.is_critical) continue;
        const auto part =
            std::ranges::find(live, planned.seq, [](const LivePart& one) { return one.row.seq; });
        if (is_held_up(*part, promise_of(*part, run, *catalogue), today, *calendar)) {
            return part->row.item_id;
        }
    }
    return "";
}

/// Keeps the day that is promised and the state, and tells what she would want to know. A promise
/// that is kept sooner stands as it was told.
void tell_changes(sql::Tx& tx, const Parts& parts, BundleRun run) {
    const auto live = live_parts(tx, parts, run);
    const Date today = parts.cases.clock.now().date();
    const Plan plan =
        plan_of(run, live, today, *parts.cases.calendar.get(), *parts.cases.catalogue.get());
    const RunState state = state_of(run, live);
    const BundleRun before = run;
    if (!is_over(state) && (!run.promised || plan.ends > *run.promised)) run.promised = plan.ends;
    run.told_state = state;
    if (run.promised == before.promised && run.told_state == before.told_state) return;
    run = save_change(tx, parts, std::move(run), before.version);
    if (before.promised && run.promised != before.promised) {
        const std::string item = held_up_item(parts, run, live, plan, today);
        if (!item.empty()) {
            tell(tx, parts, run, "bundle.promise_moved", "system",
                 {{"item", item}, {"was_due", before.promised->text()}});
        }
    }
    if (run.told_state == before.told_state) return;
    if (is_over(state)) {
        tell(tx, parts, run, "bundle.finished", "system", {{"state", name_of_enumerator(state)}});
    }
    const auto incomplete = std::ranges::find(live, PartState::incomplete,
                                              [](const LivePart& one) { return one.state(); });
    if (state == RunState::needs_you && incomplete != live.end()) {
        tell(tx, parts, run, "bundle.needs_you", "system", {{"item", incomplete->row.item_id}});
    }
}

/// What waits does not start without her, and what was not handed in goes.
void leave(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto* why = entry.facts.if_contains("why");
    if (why == nullptr || *why != "by_owner") return;
    const auto person = identity::PersonId::parse(entry.on_behalf);
    if (!person) return;
    for (BundleRun& run : parts.store.list_by_hand_of(tx, *person)) {
        if (run.is_draft()) {
            remove_draft(tx, parts, run);
            continue;
        }
        for (RunPart& row : parts.store.parts_of(tx, run)) {
            if (row.state != KeptState::waiting) continue;
            row.state = KeptState::withdrawn;
            parts.store.save_part(tx, row);
        }
    }
}

void take(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    if (entry.what == "account.closed") return leave(tx, parts, entry);
    const auto id = cases::case_in(entry.subject);
    if (!id) return;
    for (const RunPart& row : parts.store.parts_with(tx, *id)) {
        auto run = parts.store.find(tx, row.person_id, row.run_id);
        if (!run) continue;
        const bool may_complete =
            entry.what == "case.material_answered" || entry.what == "case.applicant_confirmed";
        if (may_complete) try_drafts(tx, parts, *run);
        go_on(tx, parts, *std::move(run));
    }
}

}  // namespace

void go_on(sql::Tx& tx, const Parts& parts, BundleRun run) {
    while (take_turns(tx, parts, run)) {
    }
    tell_changes(tx, parts, std::move(run));
}

json::object facts_of(const BundleRun& run) {
    json::object facts{{"bundle", run.bundle_id}, {"division", run.division.text()}};
    if (run.promised) facts["due"] = run.promised->text();
    if (run.applicant != mandates::PrincipalKind::person) {
        facts["applicant"] = name_of_enumerator(run.applicant);
        facts["also"] = run.own_person_id.text();
    }
    return facts;
}

void tell(sql::Tx& tx, const Parts& parts, const BundleRun& run, std::string what,
          std::string actor, const json::object& facts) {
    json::object all = facts_of(run);
    for (const auto& [name, value] : facts) all[name] = value;
    const bool is_by_itself = actor == "system";
    parts.cases.journal.tell(tx, parts.cases.clock.now(),
                             {.what = std::move(what),
                              .actor = std::move(actor),
                              .on_behalf = run.person_id.text(),
                              .authority = is_by_itself ? "rule" : "self",
                              .subject = "bundle:" + run.id.text(),
                              .facts = std::move(all)});
}

BundleRun save_change(sql::Tx& tx, const Parts& parts, BundleRun run, std::int64_t seen) {
    run.version = seen + 1;
    run.changed_at = parts.cases.clock.now();
    if (!parts.store.save(tx, run, seen)) {
        throw Refused{refusals::kChangedMeanwhile, {{"version", std::to_string(run.version)}}};
    }
    return run;
}

journal::Follower follower(const Parts& parts) {
    return {
        .name = "bundles",
        .whats = {"account.closed", "case.material_answered", "case.applicant_confirmed",
                  "case.submitted", "case.pre_checked", "case.supplement_requested",
                  "case.supplemented", "case.accepted", "case.review_begun", "case.suspended",
                  "case.resumed", "case.extended", "case.due_changed", "case.overdue",
                  "case.refused", "case.decided", "case.terminated", "case.withdrawn"},
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { take(tx, parts, entry); }};
}

}  // namespace mashang::bundles
