#include "contexts/consultation/finding.h"

#include <algorithm>

#include "contexts/places/api.h"

namespace mashang::consultation {
namespace {

constexpr std::size_t kLookedAt = 12;  // of what the search finds
constexpr std::size_t kMostChoices = 4;
constexpr std::uint32_t kMinAsked = 2;    // one character names too much
constexpr std::uint32_t kMostUnsaid = 5;  // one of so many characters may be unsaid
constexpr double kClearly = 0.1;          // better than the next
constexpr double kAlike = 0.55;           // else the name says much more than was asked
constexpr std::uint32_t kOfContext = 2;   // characters that may be unsaid in a conversation
constexpr std::uint32_t kChoiceSays = 2;  // a choice says at least one of so many characters

struct Candidate {
    const catalogue::Item* item;
    discovery::Likeness likeness;
    std::size_t rank;  ///< in what the search found
};

bool is_better(const Candidate& a, const Candidate& b) {
    if (a.likeness.is_name != b.likeness.is_name) return a.likeness.is_name;
    if (a.likeness.alike != b.likeness.alike) return a.likeness.alike > b.likeness.alike;
    return a.rank < b.rank;
}

bool says_nearly_all(const discovery::Likeness& likeness) {
    return likeness.unsaid * kMostUnsaid <= likeness.asked;
}

/// Whether the first is meant, and no other.
bool is_sure(const std::vector<Candidate>& candidates) {
    if (candidates.empty()) return false;
    const discovery::Likeness& best = candidates.front().likeness;
    if (best.asked < kMinAsked) return false;
    const discovery::Likeness next =
        candidates.size() > 1 ? candidates[1].likeness : discovery::Likeness{};
    if (best.is_name) return !next.is_name;
    return says_nearly_all(best) && best.alike >= kAlike && best.alike >= next.alike + kClearly;
}

std::vector<Candidate> candidates_of(const discovery::Searchable& now,
                                     const discovery::Result& result) {
    std::vector<Candidate> candidates;
    for (const discovery::Hit& hit : result.hits)
        candidates.push_back(
            {&now.item_of(hit), now.index->likeness(result.searched, hit.item), candidates.size()});
    std::ranges::sort(candidates, is_better);
    return candidates;
}

discovery::Likeness likeness_of(const discovery::Searchable& now, const std::string& text,
                                const catalogue::Item& item) {
    const auto position = static_cast<std::uint32_t>(&item - now.catalogue->items().data());
    return now.index->likeness(text, position);
}

}  // namespace

Found find_item(const discovery::Searchable& now, const std::string& about,
                const places::Division& here, const catalogue::Item* context) {
    Found found{.place = &here, .about = about};
    const discovery::Result result = now.index->search(
        {.text = about, .division = here.code.text(), .literal = true, .limit = kLookedAt});
    const auto code = DivisionCode::parse(result.place);
    const auto* place = code ? now.catalogue->places().find(*code) : nullptr;
    if (place != nullptr) found.place = place;
    found.about = result.searched;
    const auto candidates = candidates_of(now, result);
    const bool sure = is_sure(candidates);
    if (context != nullptr) {
        const discovery::Likeness likeness = likeness_of(now, result.searched, *context);
        const bool is_other = sure && candidates.front().item != context;
        if (!is_other && likeness.unsaid <= kOfContext) {
            found.item = context;
            return found;
        }
    }
    if (sure) {
        found.item = candidates.front().item;
        return found;
    }
    for (const auto& [item, likeness, rank] : candidates) {
        if (found.choices.size() == kMostChoices) break;
        if ((likeness.asked - likeness.unsaid) * kChoiceSays >= likeness.asked &&
            likeness.asked > 0)
            found.choices.push_back(item);
    }
    return found;
}

}  // namespace mashang::consultation
