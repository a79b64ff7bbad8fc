#include "contexts/cases/process/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <set>
#include <string>

#include "contexts/cases/process/graph.h"
#include "contexts/cases/process/refusals.h"

namespace mashang::cases::process {
namespace {

constexpr int kMostDays = 365;
constexpr int kMostHours = kMostDays * 24;
constexpr std::size_t kMostMarkings = 20000;

bool is_id(std::string_view id) {
    const auto is_inner = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !id.empty() && id.front() >= 'a' && id.front() <= 'z' &&
           std::ranges::all_of(id, is_inner);
}

bool is_limit(const Limit& limit) {
    const int most = limit.unit == LimitUnit::hour ? kMostHours : kMostDays;
    return limit.unit != LimitUnit::month && limit.count >= 1 && limit.count <= most;
}

/// Of different units nobody can say.
bool is_longer(const Limit& promised, const Limit& statutory) {
    return promised.unit == statutory.unit && promised.count > statutory.count;
}

class Check {
  public:
    explicit Check(const Process& process) : process_{process}, graph_{process} {}

    std::vector<Fault> run() {
        const std::size_t count = process_.steps.size();
        if (count == 0 || count > kMostSteps) {
            fault("/steps", refusals::kStepCount, {{"most", std::to_string(kMostSteps)}});
            return std::move(faults_);
        }
        for (std::size_t i = 0; i < count; ++i) check_step(i);
        check_decision();
        if (!faults_.empty()) return std::move(faults_);  // what follows needs the names
        for (std::size_t i = 0; i < count; ++i) check_ways(i);
        if (faults_.empty()) check_markings();
        return std::move(faults_);
    }

  private:
    void fault(std::string pointer, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({std::move(pointer), &refusal, std::move(facts)});
    }
    void fault_of(std::size_t place, std::string_view member, const Refusal& refusal,
                  const StepId& step) {
        fault(fmt::format("/steps/{}/{}", place, member), refusal, {{"step", step.text()}});
    }

    void check_step(std::size_t place) {
        const ProcessStep& step = process_.steps[place];
        if (!is_id(step.id.text())) {
            fault(fmt::format("/steps/{}/id", place), refusals::kStepId);
        }
        if (!seen_.insert(step.id.text()).second) {
            fault_of(place, "id", refusals::kStepTwice, step.id);
        }
        check_limit(place, "promised", step.promised);
        check_limit(place, "statutory", step.statutory);
        if (step.statutory && !step.promised) {
            fault_of(place, "promised", refusals::kLawWithoutPromise, step.id);
        } else if (step.statutory && is_longer(*step.promised, *step.statutory)) {
            fault_of(place, "promised", refusals::kPromiseBeyondLaw, step.id);
        }
        check_names(place, "next", step.next);
        check_names(place, "send_back_to", step.send_back_to);
        check_names(place, "not_by", step.not_by);
    }

    void check_limit(std::size_t place, std::string_view member,
                     const std::optional<Limit>& limit) {
        if (!limit || is_limit(*limit)) return;
        fault(fmt::format("/steps/{}/{}", place, member), refusals::kStepLimit,
              {{"most", std::to_string(kMostDays)}, {"most_hours", std::to_string(kMostHours)}});
    }

    void check_names(std::size_t place, std::string_view member, const std::vector<StepId>& names) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string at = fmt::format("{}/{}", member, i);
            if (find_step(process_, names[i].text()) == nullptr) {
                fault_of(place, at, refusals::kNoSuchStep, names[i]);
            }
            const auto first = std::ranges::find(names, names[i]);
            if (first != names.begin() + static_cast<std::ptrdiff_t>(i)) {
                fault_of(place, at, refusals::kNamedTwice, names[i]);
            }
        }
    }

    void check_decision() {
        const auto count = std::ranges::count(process_.steps, StepAct::decide, &ProcessStep::act);
        if (count != 1) fault("/steps", refusals::kOneDecision);
        for (std::size_t i = 0; i < process_.steps.size(); ++i) {
            const ProcessStep& step = process_.steps[i];
            if (step.act == StepAct::decide && !step.next.empty()) {
                fault(fmt::format("/steps/{}/next", i), refusals::kDecisionIsLast);
            }
        }
    }

    void check_ways(std::size_t place) {
        const ProcessStep& step = process_.steps[place];
        const Steps me = only(place);
        if (place != 0 && !(graph_.after(0) & me)) {
            fault_of(place, "id", refusals::kUnreachable, step.id);
        }
        if (step.act != StepAct::decide && !(graph_.after(place) & graph_.decisions())) {
            fault_of(place, "next", refusals::kDeadEnd, step.id);
        }
        if (graph_.after(place) & me) fault_of(place, "next", refusals::kCircle, step.id);
        check_join(place);
        check_earlier(place, "send_back_to", step.send_back_to, refusals::kSendsForward);
        check_earlier(place, "not_by", step.not_by, refusals::kNotBefore);
    }

    void check_join(std::size_t place) {
        const ProcessStep& step = process_.steps[place];
        const bool meets = std::popcount(graph_.before(place)) > 1;
        if (meets && !step.join) fault_of(place, "join", refusals::kJoinMissing, step.id);
        if (!meets && step.join) fault_of(place, "join", refusals::kJoinWithoutSplit, step.id);
    }

    /// Each of the names is a step from which a way leads to this one.
    void check_earlier(std::size_t place, std::string_view member, const std::vector<StepId>& names,
                       const Refusal& refusal) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto other = static_cast<std::size_t>(find_step(process_, names[i].text()) -
                                                        process_.steps.data());
            if (other != place && (graph_.after(other) & only(place))) continue;
            fault_of(place, fmt::format("{}/{}", member, i), refusal, names[i]);
        }
    }

    /// Walks through every marking: where nothing is open, the decision is made. An act only adds
    /// to what is done, so that from where something is always open the end is reached.
    void check_markings() {
        std::set<Places> known{Graph::start()};
        std::vector<Places> waiting{Graph::start()};
        while (!waiting.empty()) {
            const Places at = waiting.back();
            waiting.pop_back();
            if (at.done & graph_.decisions()) continue;
            if (at.open == 0) return fault("/steps", refusals::kStuck);
            for (const Places& next : acts(at)) {
                if (known.insert(next).second) waiting.push_back(next);
            }
            if (known.size() > kMostMarkings) return fault("/steps", refusals::kTooWide);
        }
    }

    std::vector<Places> acts(Places at) const {
        std::vector<Places> next;
        for (std::size_t i = 0; i < graph_.size(); ++i) {
            if (!(at.open & only(i))) continue;
            next.push_back(graph_.complete(at, i));
            for (std::size_t j = 0; j < graph_.size(); ++j) {
                if (graph_.may_send_back(at, i, j)) next.push_back(graph_.send_back(at, i, j));
            }
        }
        return next;
    }

    const Process& process_;
    Graph graph_;
    std::set<std::string> seen_ = {};
    std::vector<Fault> faults_ = {};
};

}  // namespace

std::vector<Fault> check(const Process& process) {
    return Check{process}.run();
}

}  // namespace mashang::cases::process
