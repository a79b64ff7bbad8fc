#include "contexts/bundles/plan.h"

#include <algorithm>
#include <map>
#include <set>

namespace mashang::bundles {
namespace {

/// Lays the parts one by one, each after those that it needs.
class Planning {
  public:
    Planning(std::span<const PlanPart> parts, Date first, const WorkingCalendar& calendar)
        : parts_{parts}, calendar_{calendar} {
        plan_.ends = first;
        first_ = first;
    }

    Plan run() && {
        while (const PlanPart* next = next_free()) lay(*next);
        mark_critical();
        return std::move(plan_);
    }

  private:
    const PlanPart* next_free() const {
        for (const PlanPart& part : parts_) {
            if (laid_.contains(part.seq)) continue;
            const auto is_laid = [&](int need) { return laid_.contains(need); };
            if (std::ranges::all_of(part.needs, is_laid)) return &part;
        }
        return nullptr;
    }

    void lay(const PlanPart& part) {
        PlannedPart planned{.seq = part.seq,
                            .stage = 1,
                            .branch = branch_after(part),
                            .starts = first_,
                            .ends = first_,
                            .is_critical = false};
        for (const int need : part.needs) {
            const PlannedPart& before = plan_.parts[laid_.at(need)];
            planned.stage = std::max(planned.stage, before.stage + 1);
            planned.starts = std::max(planned.starts, before.ends);
        }
        if (part.not_before) planned.starts = std::max(planned.starts, *part.not_before);
        planned.ends = end_of(part, planned.starts);
        plan_.ends = std::max(plan_.ends, planned.ends);
        laid_[part.seq] = plan_.parts.size();
        plan_.parts.push_back(planned);
    }

    Date end_of(const PlanPart& part, Date starts) {
        if (part.known_end) return std::max(*part.known_end, starts);
        const ReckonedDate due = calendar_.due_date(starts, part.limit);
        plan_.provisional |= due.provisional;
        return due.date;
    }

    /// Goes on in the branch of one that it needs, where none went on in it yet.
    int branch_after(const PlanPart& part) {
        for (const int need : part.needs) {
            if (gone_on_.insert(need).second) return plan_.parts[laid_.at(need)].branch;
        }
        return ++plan_.branches;
    }

    /// From the last day backwards along parts that follow each other without a gap.
    void mark_critical() {
        std::set<int> critical;
        for (auto planned = plan_.parts.rbegin(); planned != plan_.parts.rend(); ++planned) {
            planned->is_critical = planned->ends == plan_.ends || critical.contains(planned->seq);
            if (!planned->is_critical) continue;
            const PlanPart& part = *std::ranges::find(parts_, planned->seq, &PlanPart::seq);
            for (const int need : part.needs) {
                if (plan_.parts[laid_.at(need)].ends == planned->starts) critical.insert(need);
            }
        }
    }

    std::span<const PlanPart> parts_;
    const WorkingCalendar& calendar_;
    Date first_;
    Plan plan_;
    std::map<int, std::size_t> laid_;
    std::set<int> gone_on_;
};

}  // namespace

Plan make_plan(std::span<const PlanPart> parts, Date first, const WorkingCalendar& calendar) {
    return Planning{parts, first, calendar}.run();
}

}  // namespace mashang::bundles
