#include "contexts/catalogue/local.h"

#include <stdexcept>

#include "contexts/catalogue/editing_refusals.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
LocalContent local_from(std::string_view text) {
    std::vector<Fault> faults;
    auto content = json::decode<LocalContent>(json::parse(text), faults);
    if (content) return *std::move(content);
    throw std::runtime_error{"an office's content cannot be read at " + faults.front().pointer};
}

std::vector<Fault> check_local(const LocalContent& local, const ItemContent& source) {
    std::vector<Fault> faults;
    const auto demand_open = [&](bool is_said, OpenElement element, const char* pointer) {
        if (is_said && !is_open_to_offices(source, element))
            faults.push_back({pointer, &refusals::kNotOpen});
    };
    demand_open(local.place.has_value(), OpenElement::place, "/place");
    demand_open(local.hours.has_value(), OpenElement::hours, "/hours");
    demand_open(local.telephone.has_value(), OpenElement::telephone, "/telephone");
    demand_open(local.promised_workdays.has_value(), OpenElement::promise, "/promised_workdays");
    demand_open(local.help.has_value(), OpenElement::help, "/help");
    if (!local.promised_workdays) return faults;
    const int promised = *local.promised_workdays;
    if (promised < 0 || promised >= source.promised_workdays) {
        faults.push_back({"/promised_workdays",
                          &refusals::kNotShorter,
                          {{"source", std::to_string(source.promised_workdays)}}});
    }
    return faults;
}

LocalContent effective(const LocalContent& local, const ItemContent& source) {
    LocalContent kept = local;
    if (!is_open_to_offices(source, OpenElement::place)) kept.place.reset();
    if (!is_open_to_offices(source, OpenElement::hours)) kept.hours.reset();
    if (!is_open_to_offices(source, OpenElement::telephone)) kept.telephone.reset();
    if (!is_open_to_offices(source, OpenElement::help)) kept.help.reset();
    const bool is_shorter =
        kept.promised_workdays && *kept.promised_workdays < source.promised_workdays;
    if (!is_open_to_offices(source, OpenElement::promise) || !is_shorter)
        kept.promised_workdays.reset();
    return kept;
}

std::vector<Proposed> proposals(const LocalContent& local, const ItemContent& looked_at,
                                const ItemContent& now) {
    const bool keeps_its_promise = effective(local, now).promised_workdays.has_value();
    std::vector<Proposed> all;
    for (Change& change : difference(looked_at, now)) {
        const bool is_its_own = change.element == "promised_workdays" && keeps_its_promise;
        all.push_back({std::move(change), !is_its_own});
    }
    return all;
}

}  // namespace mashang::catalogue
