#include "contexts/proactive/outlook.h"

namespace mashang::proactive {
namespace {

std::optional<WaitingKind> owed(UpcomingKind kind) {
    if (kind == UpcomingKind::bill) return WaitingKind::bill;
    if (kind == UpcomingKind::material) return WaitingKind::material;
    return std::nullopt;
}

}  // namespace

Outlook with_overdue(Outlook outlook, Date today) {
    for (const Upcoming& one : outlook.upcoming) {
        const auto kind = owed(one.kind);
        if (!kind || today <= one.day) continue;
        outlook.waiting.push_back({.kind = *kind,
                                   .id = one.id,
                                   .name = one.name,
                                   .since = Instant::at(one.day.plus_days(1))});
    }
    std::erase_if(outlook.upcoming,
                  [&](const Upcoming& one) { return owed(one.kind) && one.day < today; });
    return outlook;
}

}  // namespace mashang::proactive
