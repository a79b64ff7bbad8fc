#include "contexts/cases/process/process.h"

#include <algorithm>
#include <stdexcept>

#include "platform/json/json.h"

namespace mashang::cases::process {
namespace {

/// Before steps had clocks of their own a limit was a number of working days.
void read_working_days(boost::json::object& step) {
    const auto place = step.find("working_days");
    if (place == step.end()) return;
    const boost::json::value days = place->value();
    step.erase(place);
    if (!days.is_null())
        step["promised"] = boost::json::object{{"count", days}, {"unit", "working_day"}};
}

boost::json::value as_now(boost::json::value stored) {
    boost::json::object* process = stored.if_object();
    boost::json::value* steps = process != nullptr ? process->if_contains("steps") : nullptr;
    if (steps == nullptr || !steps->is_array()) return stored;
    for (boost::json::value& step : steps->get_array()) {
        if (step.is_object()) read_working_days(step.get_object());
    }
    return stored;
}

}  // namespace

const Process& default_process() {
    static const Process kProcess{{{.id = *StepId::parse("decide"),
                                    .name = *json::Text<40, 1>::parse("审查决定"),
                                    .name_en = *json::Text<80, 1>::parse("Decision"),
                                    .role = StepRole::handler,
                                    .act = StepAct::decide,
                                    .next = {},
                                    .join = {},
                                    .send_back_to = {},
                                    .not_by = {}}}};
    return kProcess;
}

const ProcessStep* find_step(const Process& process, std::string_view id) {
    const auto found = std::ranges::find_if(
        process.steps, [&](const ProcessStep& step) { return step.id.text() == id; });
    return found != process.steps.end() ? &*found : nullptr;
}

const ProcessStep* find_decision(const Process& process) {
    const auto found = std::ranges::find(process.steps, StepAct::decide, &ProcessStep::act);
    return found != process.steps.end() ? &*found : nullptr;
}

std::string text_of(const Process& process) {
    return json::text_of(process);
}

Process process_from(std::string_view text) {
    std::vector<Fault> faults;
    auto process = json::decode<Process>(as_now(json::parse(text)), faults);
    if (process) return *std::move(process);
    throw std::runtime_error{"a stored process cannot be read at " + faults.front().pointer};
}

}  // namespace mashang::cases::process
