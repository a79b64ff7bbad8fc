#include "contexts/cases/process/process.h"

#include <algorithm>
#include <stdexcept>

#include "platform/json/json.h"

namespace mashang::cases::process {

const Process& default_process() {
    static const Process kProcess{{{.id = *StepId::parse("decide"),
                                    .name = *json::Text<40, 1>::parse("审查决定"),
                                    .name_en = *json::Text<80, 1>::parse("Decision"),
                                    .role = StepRole::handler,
                                    .act = StepAct::decide,
                                    .next = {},
                                    .join = {},
                                    .send_back_to = {},
                                    .not_by = {},
                                    .working_days = {}}}};
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
    auto process = json::decode<Process>(json::parse(text), faults);
    if (process) return *std::move(process);
    throw std::runtime_error{"a stored process cannot be read at " + faults.front().pointer};
}

}  // namespace mashang::cases::process
