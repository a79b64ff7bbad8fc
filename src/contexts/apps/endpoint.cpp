#include "contexts/apps/endpoint.h"

#include <algorithm>
#include <set>

#include "base/split.h"
#include "contexts/apps/event.h"
#include "contexts/apps/refusals.h"
#include "platform/outbound/public_address.h"

namespace mashang::apps {

bool Endpoint::wants(std::string_view type) const {
    return std::ranges::any_of(split(events, ' '),
                               [&](std::string_view wanted) { return wanted == type; });
}

std::vector<Fault> faults_of(std::string_view url, std::span<const std::string> events,
                             std::span<const std::string> trusted_hosts) {
    std::vector<Fault> faults;
    if (!outbound::is_web_address(url, trusted_hosts)) {
        faults.push_back({.pointer = "/url", .refusal = &refusals::kAddress});
    }
    if (events.empty()) faults.push_back({.pointer = "/events", .refusal = &refusals::kNoEvent});
    for (std::size_t i = 0; i < events.size(); ++i) {
        const bool is_twice =
            std::ranges::find(events.first(i), events[i]) != events.first(i).end();
        if (find_event_type(events[i]) == nullptr || is_twice) {
            faults.push_back(
                {.pointer = "/events/" + std::to_string(i), .refusal = &refusals::kEventType});
        }
    }
    return faults;
}

std::vector<Delivery> next_of(std::span<const Delivery> waiting,
                              std::span<const Delivery> ordered) {
    std::set<std::string_view> busy;
    for (const Delivery& one : ordered) {
        if (!one.case_id.empty()) busy.insert(one.case_id);
    }
    std::vector<Delivery> next;
    for (const Delivery& one : waiting) {
        if (ordered.size() + next.size() >= kMostInTheAir) break;
        const bool is_free = one.case_id.empty() || busy.insert(one.case_id).second;
        if (is_free) next.push_back(one);
    }
    return next;
}

}  // namespace mashang::apps
