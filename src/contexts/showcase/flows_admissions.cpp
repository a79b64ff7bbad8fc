#include <algorithm>

#include "base/enum_names.h"
#include "contexts/showcase/flows.h"
#include "contexts/showcase/refusals.h"
#include "contexts/showcase/store.h"
#include "platform/json/json.h"

namespace mashang::showcase {
namespace {

constexpr const char* kAlarm = "showcase.assessment_due";
constexpr std::chrono::hours kMorning{8};

void tell(sql::Tx& tx, const Parts& parts, const char* what, const std::string& actor,
          const Admission& admission, boost::json::object facts = {}) {
    facts["candidate"] = admission.subject;
    facts["number"] = admission.number;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = actor,
                        .on_behalf = {},
                        .authority = actor == "system" ? "time" : "office",
                        .subject = "candidate:" + admission.subject,
                        .facts = std::move(facts)});
}

Admission get_admission(sql::Tx& tx, const std::string& subject, int number) {
    auto found = store::find_admission(tx, subject, number);
    if (!found) throw Refused{refusals::kNoSuchAdmission};
    return *std::move(found);
}

/// Moves it to where the event leads. Refuses: kAdmissionChanged.
void step(sql::Tx& tx, Admission& admission, AdmissionEvent event) {
    const AdmissionState from = admission.state;
    const auto after = state_after(from, event);
    if (!after) throw Refused{refusals::kAdmissionChanged};
    admission.state = *after;
    if (!store::move(tx, admission, from)) throw Refused{refusals::kAdmissionChanged};
}

/// Everything that is wrong with what the assessor said.
std::vector<Fault> faults_of(const Assessing& said, Date today, const Limits& limits) {
    auto faults = faults_of(said.assessments);
    const bool is_conditional = result_of(said.assessments) == AdmissionResult::conditional;
    const bool has_conditions = !said.conditions.empty() || said.conditions_by.has_value();
    const bool is_in_time = said.conditions_by && *said.conditions_by > today &&
                            *said.conditions_by <= today.plus_days(limits.longest_condition_days);
    if (is_conditional && (said.conditions.empty() || !is_in_time)) {
        const char* where = said.conditions.empty() ? "/conditions" : "/conditions_by";
        faults.push_back({where, &refusals::kConditionsMissing});
    }
    if (!is_conditional && has_conditions) {
        faults.push_back({"/conditions", &refusals::kConditionsWithoutNeed});
    }
    return faults;
}

boost::json::object verdicts_of(const std::vector<Assessment>& assessments) {
    boost::json::object facts;
    for (const Assessment& each : assessments) {
        facts[name_of_enumerator(each.criterion)] = name_of_enumerator(each.verdict);
    }
    return facts;
}

/// The day on which it is assessed anew; nothing for what was refused.
std::optional<Date> day_of_next(AdmissionResult result, const Assessing& said, Date today,
                                const Limits& limits) {
    switch (result) {
        case AdmissionResult::admitted:
            return today.plus_days(limits.assessed_again_days);
        case AdmissionResult::conditional:
            return said.conditions_by;
        case AdmissionResult::refused:
            return std::nullopt;
    }
    std::unreachable();
}

void set_alarm(sql::Tx& tx, const Admission& admission) {
    if (!admission.due_on) return timers::cancel(tx, kAlarm, admission.subject);
    timers::set(tx, kAlarm, admission.subject, Instant::at(*admission.due_on, kMorning));
}

}  // namespace

Admission propose(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& subject, const std::string& grounds) {
    const auto catalogue = parts.catalogue.get();
    const Candidate candidate = get_candidate(*catalogue, subject);
    if (!answers_for(*catalogue, caller.office_id, candidate.body)) {
        throw Refused{refusals::kNotYourCandidate};
    }
    const auto before = store::list_admissions(tx, subject);
    if (std::ranges::find(before, AdmissionState::proposed, &Admission::state) != before.end()) {
        throw Refused{refusals::kProposedAlready};
    }
    Admission admission{.subject = subject,
                        .number = before.empty() ? 1 : before.front().number + 1,
                        .state = AdmissionState::proposed,
                        .grounds = grounds,
                        .proposed_by = caller.account_id,
                        .proposed_office = caller.office_id,
                        .proposed_at = parts.clock.now(),
                        .assessed_by = {},
                        .assessed_at = {},
                        .conditions = {},
                        .due_on = {}};
    store::add(tx, admission);
    tell(tx, parts, "admission.proposed", caller.account_id, admission);
    return admission;
}

Admission take_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const std::string& subject, int number) {
    Admission admission = get_admission(tx, subject, number);
    if (admission.proposed_office != caller.office_id) throw Refused{refusals::kNoSuchAdmission};
    step(tx, admission, AdmissionEvent::take_back);
    tell(tx, parts, "admission.taken_back", caller.account_id, admission);
    return admission;
}

Admission assess(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const std::string& subject, int number, const Assessing& said) {
    if (!is_platform(*parts.catalogue.get(), caller.office_id)) {
        throw Refused{refusals::kNotThePlatform};
    }
    Admission admission = get_admission(tx, subject, number);
    if (!may_assess(admission, caller.account_id)) throw Refused{refusals::kOwnProposal};
    const Instant now = parts.clock.now();
    const auto faults = faults_of(said, now.date(), parts.limits);
    if (!faults.empty()) json::refuse_faults(faults);

    const AdmissionResult result = result_of(said.assessments);
    admission.assessed_by = caller.account_id;
    admission.assessed_at = now;
    admission.conditions = said.conditions;
    admission.due_on = day_of_next(result, said, now.date(), parts.limits);
    auto standing = find_standing(tx, subject);
    step(tx, admission, event_of(result));
    store::add_assessments(tx, admission, said.assessments);
    if (standing) step(tx, *standing, AdmissionEvent::supersede);
    set_alarm(tx, admission);
    boost::json::object facts = verdicts_of(said.assessments);
    facts["result"] = name_of_enumerator(result);
    tell(tx, parts, "admission.assessed", caller.account_id, admission, std::move(facts));
    return admission;
}

std::optional<Admission> find_standing(sql::Tx& tx, const std::string& subject) {
    for (Admission& admission : store::list_admissions(tx, subject)) {
        if (stands(admission.state)) return std::move(admission);
    }
    return std::nullopt;
}

std::vector<Admission> list_assessed(sql::Tx& tx, const Parts& parts, const std::string& subject) {
    get_candidate(*parts.catalogue.get(), subject);
    auto all = store::list_admissions(tx, subject);
    std::erase_if(all, [](const Admission& admission) { return !admission.assessed_at; });
    return all;
}

std::vector<Admission> list_in(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               AdmissionState state) {
    std::optional<std::string> office = caller.office_id;
    if (is_platform(*parts.catalogue.get(), caller.office_id)) office.reset();
    return store::list_admissions_in(tx, state, office, parts.limits.listed);
}

timers::Kind assessment_alarm(const Parts& parts) {
    return {.name = kAlarm, .ring = [&parts](sql::Tx& tx, const std::string& subject, Instant) {
                auto standing = find_standing(tx, subject);
                if (!standing || !standing->due_on ||
                    !state_after(standing->state, AdmissionEvent::fall_due)) {
                    return;
                }
                if (*standing->due_on > parts.clock.now().date()) return set_alarm(tx, *standing);
                step(tx, *standing, AdmissionEvent::fall_due);
                tell(tx, parts, "admission.due", "system", *standing);
            }};
}

}  // namespace mashang::showcase
