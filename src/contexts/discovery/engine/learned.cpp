#include "contexts/discovery/engine/learned.h"

#include <algorithm>
#include <map>

namespace mashang::discovery {
namespace {

std::string key_of(std::string_view query) {
    std::string key{query};
    std::erase(key, ' ');
    return key;
}

std::vector<Learned::Lift> lifts_of(const std::map<std::string, double>& votes) {
    double all = 0;
    for (const auto& [item, count] : votes) all += count;
    std::vector<Learned::Lift> lifts;
    for (const auto& [item, count] : votes) {
        if (item.empty()) continue;
        const double trust = count / (all + Learned::kDoubt);
        lifts.push_back(
            {.item = item,
             .factor = static_cast<float>(1 + (Learned::kMostLift - 1) * trust),
             .is_meant = all >= Learned::kFewestVotes && count >= Learned::kClearShare * all});
    }
    std::ranges::sort(lifts, [](const Learned::Lift& a, const Learned::Lift& b) {
        return a.factor != b.factor ? a.factor > b.factor : a.item < b.item;
    });
    return lifts;
}

}  // namespace

Learned::Learned(const std::vector<Choice>& choices) {
    std::unordered_map<std::string, std::map<std::string, double>> votes;
    for (const Choice& choice : choices) {
        if (choice.votes > 0) votes[key_of(choice.query)][choice.item] += choice.votes;
    }
    for (const auto& [query, of] : votes) lifts_.emplace(query, lifts_of(of));
}

const std::vector<Learned::Lift>& Learned::of(std::string_view query) const {
    static const std::vector<Lift> kNothing;
    if (lifts_.empty()) return kNothing;
    const auto at = lifts_.find(key_of(query));
    return at == lifts_.end() ? kNothing : at->second;
}

bool Learned::means(std::string_view query, std::string_view item) const {
    return std::ranges::any_of(
        of(query), [&](const Lift& lift) { return lift.is_meant && lift.item == item; });
}

std::vector<std::pair<std::string, std::string>> Learned::meant() const {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& [query, lifts] : lifts_) {
        for (const Lift& lift : lifts) {
            if (lift.is_meant) all.emplace_back(query, lift.item);
        }
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace mashang::discovery
