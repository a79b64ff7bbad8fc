#include "base/refused.h"

#include <utility>

namespace mashang {

Refused::Refused(const Refusal& refusal, Facts facts, std::vector<Fault> faults)
    : refusal_{&refusal},
      facts_{std::move(facts)},
      faults_{std::move(faults)},
      what_{refusal.code} {}

std::string message_of(const Refusal& refusal, const Facts& facts, Language language) {
    std::string_view rest = language == Language::zh ? refusal.zh : refusal.en;
    std::string message;
    message.reserve(rest.size());
    while (!rest.empty()) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open);
        if (close == std::string_view::npos) break;
        message += rest.substr(0, open);
        const auto fact = facts.find(std::string{rest.substr(open + 1, close - open - 1)});
        message += fact == facts.end() ? rest.substr(open, close - open + 1) : fact->second;
        rest.remove_prefix(close + 1);
    }
    return message.append(rest);
}

}  // namespace mashang
