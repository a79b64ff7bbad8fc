#include "contexts/cases/flows_promises.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/promise_refusals.h"
#include "contexts/cases/promise_store.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/through_app.h"
#include "contexts/cases/together.h"
#include "contexts/places/api.h"

namespace mashang::cases {
namespace {

constexpr int kRemindsBefore = 2;  // working days
constexpr const char* kPromiseReckoning = "case.promise_reckon_anew";
constexpr const char* kFromTheFirst = "-";  // before every id
constexpr std::size_t kMostAtOnce = 100;    // cases

std::string key_of(const Promise& promise) {
    return promise.case_id.text() + "/" + std::to_string(promise.seq);
}

Instant late_at(const Promise& promise) {
    return Instant::at(promise.due_on.value().plus_days(1));
}

void tell(sql::Tx& tx, const Parts& parts, const Case& of, const Promise& promise, std::string what,
          const http::Caller* who) {
    boost::json::object facts = facts_of(parts, of);
    add_together(tx, parts, of, facts);
    facts["seq"] = promise.seq;
    facts["kind"] = name_of_enumerator(promise.kind);
    if (promise.due_on) facts["promise_due"] = promise.due_on->text();
    const bool is_system = who == nullptr || who->account_id.empty();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = is_system ? "system" : who->account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = is_system                              ? "time"
                                     : who->kind == http::CallerKind::staff ? "officer"
                                                                            : own_authority(*who),
                        .subject = subject_of(of.id),
                        .facts = std::move(facts)});
}

std::string material_name(const Parts& parts, const Case& of, int seq) {
    const auto catalogue = parts.catalogue.get();
    const auto& materials = item_of(*catalogue, of).materials;
    const auto found = std::ranges::find(materials, seq, &catalogue::Material::seq);
    return found == materials.end() ? std::to_string(seq) : found->name;
}

bool has_ended(const Case& of) {
    return of.state == CaseState::withdrawn || of.state == CaseState::terminated ||
           of.state == CaseState::not_accepted;
}

/// When it is due, by the calendar; and the alarm before it, or at its end.
void run_clock(sql::Tx& tx, const Parts& parts, const Case& of, Promise& promise,
               const WorkingCalendar& calendar) {
    const auto due =
        calendar.due_date(of.accepted_at->date(), {promise.working_days, LimitUnit::working_day});
    promise.due_on = due.date;
    promise.due_provisional = due.provisional;
    PromiseStore{parts.store}.save(tx, promise);
    if (promise.state != PromiseState::open) return;
    const Date reminds_on = calendar.add_working_days(due.date, -kRemindsBefore).date;
    const Instant reminds_at = Instant::at(reminds_on);
    const Instant next = reminds_at > parts.clock.now() ? reminds_at : late_at(promise);
    timers::set(tx, kPromiseAlarm, key_of(promise), next);
}

/// The holidays of another year are published. What was late stays late: it was told.
void reckon_anew(sql::Tx& tx, const Parts& parts, Promise promise,
                 const WorkingCalendar& calendar) {
    const auto of = parts.store.find(tx, promise.person_id, promise.case_id);
    const bool runs = of && of->accepted_at && !has_ended(*of) && !promise.is_settled();
    if (!runs || promise.late_at) {
        promise.due_provisional = false;
        return PromiseStore{parts.store}.save(tx, promise);
    }
    const std::optional<Date> was_due = promise.due_on;
    run_clock(tx, parts, *of, promise, calendar);
    if (promise.due_on == was_due || !was_due) return;
    add_to_timeline(tx, parts, *of, "promise_due_changed", "system",
                    material_name(parts, *of, promise.seq) + "：" + promise.due_on->text());
    tell(tx, parts, *of, promise, "case.promise_due_changed", nullptr);
}

void ring(sql::Tx& tx, const Parts& parts, const std::string& key) {
    const auto slash = key.find('/');
    const auto id = CaseId::parse(key.substr(0, slash));
    const auto of = id ? parts.store.find(tx, *id) : std::nullopt;
    if (!of || has_ended(*of)) return;
    PromiseStore store{parts.store};
    auto promise = store.find(tx, *of, std::stoi(key.substr(slash + 1)));
    if (!promise || promise->state != PromiseState::open || !promise->due_on) return;
    const Instant now = parts.clock.now();
    if (now < late_at(*promise)) {
        tell(tx, parts, *of, *promise, "case.promise_due_soon", nullptr);
        return timers::set(tx, kPromiseAlarm, key, late_at(*promise));
    }
    promise->late_at = now;
    store.save(tx, *promise);
    add_to_timeline(tx, parts, *of, "promise_late", "system",
                    material_name(parts, *of, promise->seq));
    tell(tx, parts, *of, *promise, "case.promise_late", nullptr);
}

/// Before acceptance nothing of it has begun; once the case has ended, nothing runs.
void demand_running(const Case& of) {
    if (!of.accepted_at || has_ended(of) || of.state == CaseState::archived) {
        refuse_state(of.state, "settle_promise");
    }
}

}  // namespace

Case give_promise(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                  int seq, PromiseKind kind) {
    Case of = get_own_case(tx, parts, caller, id);
    demand_editable(of);
    demand_material_open(tx, parts, of, seq);
    const auto catalogue = parts.catalogue.get();
    const auto& materials = item_of(*catalogue, of).materials;
    const auto& material = *std::ranges::find(materials, seq, &catalogue::Material::seq);
    if (!is_allowed(material, kind)) {
        throw Refused{refusals::kPromiseNotAllowed, {{"material", material.name}}};
    }
    tell_step(tx, parts, caller, of, "promise");
    PromiseStore{parts.store}.save(tx, {.person_id = of.person_id,
                                        .case_id = of.id,
                                        .seq = seq,
                                        .kind = kind,
                                        .working_days = material.stand_in->working_days,
                                        .given_at = parts.clock.now(),
                                        .given_by = caller.account_id,
                                        .state = PromiseState::open,
                                        .office_id = of.office_id.text()});
    return save_change(tx, parts, of, of.version);
}

Case take_promise_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, int seq) {
    Case of = get_own_case(tx, parts, caller, id);
    demand_editable(of);
    PromiseStore store{parts.store};
    if (!store.find(tx, of, seq)) throw Refused{refusals::kNoSuchPromise};
    tell_step(tx, parts, caller, of, "promise");
    store.remove(tx, of, seq);
    return save_change(tx, parts, of, of.version);
}

void promise_followed(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
                      int seq) {
    PromiseStore store{parts.store};
    auto promise = store.find(tx, of, seq);
    if (!promise) return;
    if (!may_follow(of, *promise)) return store.remove(tx, of, seq);
    promise->state = PromiseState::handed_in;
    store.save(tx, *promise);
    timers::cancel(tx, kPromiseAlarm, key_of(*promise));
    add_to_timeline(tx, parts, of, "promise_handed_in", by_applicant(caller),
                    material_name(parts, of, seq));
    tell(tx, parts, of, *promise, "case.promise_handed_in", &caller);
}

void keep_promises(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& before,
                   const Case& of) {
    const bool is_handed_in =
        of.state == CaseState::submitted &&
        (before.state == CaseState::draft || before.state == CaseState::supplement_requested);
    const bool is_accepted = !before.accepted_at && of.accepted_at;
    if (!is_handed_in && !is_accepted) return;
    for (const Promise& promise : PromiseStore{parts.store}.list_of(tx, of)) {
        if (is_handed_in) tell(tx, parts, of, promise, "case.promised", &caller);
        if (!is_accepted || promise.is_settled()) continue;
        Promise running = promise;
        run_clock(tx, parts, of, running, *parts.calendar.get());
    }
}

Case settle_promise(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                    int seq, bool kept, const std::string& remark) {
    Case of = get_case_to_handle(tx, parts, caller, id);
    PromiseStore store{parts.store};
    auto promise = store.find(tx, of, seq);
    if (!promise) throw Refused{refusals::kNoSuchPromise};
    if (promise->is_settled()) throw Refused{refusals::kPromiseSettled};
    demand_running(of);
    // Who promised to hand in has time to do so; that she meets the conditions may be checked at
    // once.
    const bool is_awaited = promise->kind == PromiseKind::later &&
                            promise->state == PromiseState::open && !promise->late_at;
    if (is_awaited) throw Refused{refusals::kPromiseRuns};
    if (!kept && remark.empty()) throw Refused{refusals::kReasonMissing};
    promise->state = kept ? PromiseState::kept : PromiseState::broken;
    promise->settled_at = parts.clock.now();
    promise->settled_by = caller.account_id;
    promise->remark = remark;
    store.save(tx, *promise);
    timers::cancel(tx, kPromiseAlarm, key_of(*promise));
    const char* what = kept ? "promise_kept" : "promise_broken";
    add_to_timeline(tx, parts, of, what, "office", material_name(parts, of, seq));
    tell(tx, parts, of, *promise, std::string{"case."} + what, &caller);
    return save_change(tx, parts, of, of.version);
}

journal::Follower promise_calendar_follower(const Parts& parts) {
    return {.name = "cases.promises",
            .whats = {"places.imported"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry&) {
                timers::set(tx, kPromiseReckoning, kFromTheFirst, parts.clock.now());
            }};
}

timers::Kind promise_reckoning_alarm(const Parts& parts) {
    return {.name = kPromiseReckoning,
            .ring = [&parts](sql::Tx& tx, const std::string& after, Instant) {
                const WorkingCalendar calendar = places::load_calendar(tx);
                const auto promises =
                    PromiseStore{parts.store}.list_provisional(tx, after, kMostAtOnce);
                for (const Promise& promise : promises) reckon_anew(tx, parts, promise, calendar);
                if (promises.size() < kMostAtOnce) return;
                timers::set(tx, kPromiseReckoning, promises.back().case_id.text(),
                            parts.clock.now());
            }};
}

timers::Kind promise_alarm(const Parts& parts) {
    return {.name = kPromiseAlarm, .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                ring(tx, parts, key);
            }};
}

}  // namespace mashang::cases
