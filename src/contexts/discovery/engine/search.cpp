#include <algorithm>
#include <map>

#include "contexts/discovery/engine/scoring.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxLimit = 100;
constexpr std::size_t kMaxSuggestions = 20;
constexpr float kRelevant = 0.25F;  // of the best score: below it an item is no answer

bool serves(Audience item, std::optional<Audience> asked) {
    return !asked || *asked == Audience::both || item == Audience::both || item == *asked;
}

std::string_view name_of(Level level) {
    switch (level) {
        case Level::province:
            return "province";
        case Level::city:
            return "city";
        case Level::county:
            return "county";
        case Level::township:
            return "township";
        case Level::village:
            return "village";
    }
    return {};
}

using Counts = std::map<std::string_view, std::uint32_t>;

std::vector<FacetCount> facets_of(const Counts& counts) {
    std::vector<FacetCount> facets;
    for (const auto& [value, count] : counts) facets.push_back({value, count});
    std::ranges::sort(facets, [](const FacetCount& a, const FacetCount& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return facets;
}

/// Keeps what the place offers and what is not far behind the best.
void keep_relevant(std::vector<Candidate>& candidates, const Places::Reach& reach) {
    float best = 0;
    std::erase_if(candidates,
                  [&](const Candidate& one) { return !reach.items.contains(one.item); });
    for (const Candidate& one : candidates) best = std::max(best, one.score);
    std::erase_if(candidates, [&](const Candidate& one) { return one.score < kRelevant * best; });
}

void count_audiences(const IndexParts& parts, const std::vector<Candidate>& candidates,
                     Result& result) {
    Counts audiences;
    for (const Candidate& one : candidates) {
        const Audience audience = parts.items[one.item].audience;
        if (audience != Audience::legal_person) ++audiences["person"];
        if (audience != Audience::person) ++audiences["legal_person"];
    }
    result.audiences = facets_of(audiences);
}

void count_facets(const IndexParts& parts, const std::vector<Candidate>& candidates,
                  const Places::Reach& reach, Result& result) {
    Counts themes, levels;
    for (const Candidate& one : candidates) {
        for (const auto& theme : parts.items[one.item].theme_codes) ++themes[theme];
        const auto serving = parts.places.serving(reach, one.item);
        ++levels[serving ? name_of(parts.places.text(*serving).level) : "below"];
    }
    result.themes = facets_of(themes);
    result.levels = facets_of(levels);
    result.total = static_cast<std::uint32_t>(candidates.size());
}

void take_page(const IndexParts& parts, const Query& query, std::vector<Candidate>& candidates,
               const Places::Reach& reach, Result& result) {
    const std::size_t from = std::min(query.offset, candidates.size());
    const std::size_t to = std::min(from + std::min(query.limit, kMaxLimit), candidates.size());
    const auto better = [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.item < b.item;
    };
    std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(to),
                              better);
    for (std::size_t i = from; i < to; ++i) {
        const auto& [item, score] = candidates[i];
        const auto serving = parts.places.serving(reach, item);
        const std::string_view division =
            serving ? parts.places.text(*serving).code : std::string_view();
        result.hits.push_back({item, parts.items[item].id, score, division});
    }
}

}  // namespace

Result Index::search(const Query& query) const {
    const IndexParts& parts = *parts_;
    const PlaceNumber here = parts.places.get(query.division);
    Reading reading = parts.reader.read(query.text, here);
    Result result;
    const bool elsewhere = reading.region && !parts.places.is_within(here, *reading.region);
    const PlaceNumber place = elsewhere ? *reading.region : here;
    if (reading.region) result.region = parts.places.text(*reading.region).code;
    result.place = parts.places.text(place).code;
    result.searched = encode(reading.text);
    result.explanation = std::move(reading.explanation);

    const Places::Reach reach = parts.places.reach(place);
    std::vector<Candidate> candidates = score(parts, reading);
    keep_relevant(candidates, reach);
    count_audiences(parts, candidates, result);
    std::erase_if(candidates, [&](const Candidate& one) {
        return !serves(parts.items[one.item].audience, query.audience);
    });
    count_facets(parts, candidates, reach, result);
    take_page(parts, query, candidates, reach, result);
    return result;
}

std::vector<Suggestion> Index::suggest(std::string_view prefix, std::string_view division,
                                       std::size_t limit) const {
    const Places::Reach reach = parts_->places.reach(parts_->places.get(division));
    const std::u32string typed = parts_->reader.simplify(prefix);
    const auto wanted = [&](std::uint32_t item) { return reach.items.contains(item); };
    std::vector<Suggestion> suggestions;
    for (const auto number :
         parts_->suggester.find(typed, std::min(limit, kMaxSuggestions), wanted)) {
        const Suggester::Phrase& phrase = parts_->suggester.phrase(number);
        suggestions.push_back({phrase.shown, phrase.item, parts_->items[phrase.item].id});
    }
    return suggestions;
}

}  // namespace mashang::discovery
