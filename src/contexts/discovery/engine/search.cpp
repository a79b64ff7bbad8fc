#include <algorithm>
#include <array>
#include <span>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/correction.h"
#include "contexts/discovery/engine/explained.h"
#include "contexts/discovery/engine/learned.h"
#include "contexts/discovery/engine/ranking.h"
#include "contexts/discovery/engine/scoring.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxLimit = 100;
constexpr std::size_t kMaxSuggestions = 20;
constexpr float kRelevant = 0.25F;  // of the best score: below it an item is no answer
constexpr float kWitness = 0.6F;    // of the best score: above it an item may say what was meant
constexpr std::size_t kMostWitnesses = 8;
constexpr std::size_t kMostExplaining = 16;

bool serves(Audience item, std::optional<Audience> asked) {
    return !asked || *asked == Audience::both || item == Audience::both || item == *asked;
}

/// By Level; the last for what only divisions below the place offer.
constexpr std::array<std::string_view, 6> kLevelNames{"province", "city",    "county",
                                                      "township", "village", "below"};

/// Of names that are few and fixed; what was not counted is left out.
template <std::size_t Size>
std::vector<FacetCount> facets_of(const std::array<std::string_view, Size>& names,
                                  const std::array<std::uint32_t, Size>& counts) {
    std::vector<FacetCount> facets;
    for (std::size_t i = 0; i < Size; ++i) {
        if (counts[i] > 0) facets.push_back({names[i], counts[i]});
    }
    sort_facets(facets);
    return facets;
}

/// What another ranks by the same terms; what this catalogue does not have is passed over.
std::optional<std::vector<Candidate>> ranked_by(const Ranker& ranker, const IndexParts& parts,
                                                const Reading& reading) {
    std::vector<Token> tokens;
    for (const Term& term : strongest(reading.terms)) {
        tokens.push_back({token_of(term.key), term.weight});
    }
    if (tokens.empty()) return std::nullopt;
    const auto ranked = ranker(tokens);
    if (!ranked) return std::nullopt;
    std::vector<Candidate> candidates;
    for (const Ranked& one : *ranked) {
        const auto at = parts.positions.find(one.id);
        if (at != parts.positions.end()) {
            candidates.push_back({at->second, static_cast<float>(one.score)});
        }
    }
    return candidates;
}

/// Keeps what the place offers and what is not far behind the best.
void keep_relevant(std::vector<Candidate>& candidates, const Places::Reach& reach) {
    const auto is_offered = [&](const Candidate& one) { return reach.items.contains(one.item); };
    float best = 0;
    for (const Candidate& one : candidates) {
        if (one.score > best && is_offered(one)) best = one.score;
    }
    std::erase_if(candidates, [&](const Candidate& one) {
        return one.score < kRelevant * best || !is_offered(one);
    });
}

/// Moves what people chose for the same words up, within the bounds of `Learned`. What is found has
/// been decided before.
void lift_chosen(const IndexParts& parts, const Learned* learned, std::string_view searched,
                 std::vector<Candidate>& candidates) {
    if (learned == nullptr) return;
    for (const Learned::Lift& lift : learned->of(searched)) {
        const auto at = std::ranges::find_if(candidates, [&](const Candidate& one) {
            return parts.items[one.item].id == lift.item;
        });
        if (at != candidates.end()) at->score *= lift.factor;
    }
}

void count(std::span<const std::uint32_t> numbers, std::vector<std::uint32_t>& counts) {
    for (const std::uint32_t number : numbers) ++counts[number];
}

/// Counts each facet over what passes the other filters, and keeps what passes all.
void filter_and_count(const IndexParts& parts, const Query& query, const Places::Reach& reach,
                      std::vector<Candidate>& candidates, Result& result) {
    std::vector<std::uint32_t> themes(parts.themes.size()), bodies(parts.bodies.size());
    std::array<std::uint32_t, kLevelNames.size()> levels{};
    std::array<std::uint32_t, 2> audiences{};
    std::erase_if(candidates, [&](const Candidate& one) {
        const Audience whom = parts.items[one.item].audience;
        const bool audience = serves(whom, query.audience);
        const bool theme = query.theme.empty() || parts.themes.has(one.item, query.theme);
        const bool body = query.body.empty() || parts.bodies.has(one.item, query.body);
        if (theme && body) {
            audiences[0] += whom != Audience::legal_person ? 1 : 0;
            audiences[1] += whom != Audience::person ? 1 : 0;
        }
        if (audience && body) count(parts.themes.of(one.item), themes);
        if (audience && theme) count(parts.bodies.of(one.item), bodies);
        if (!audience || !theme || !body) return true;
        const auto serving = parts.places.serving(reach, one.item);
        ++levels[serving ? static_cast<std::size_t>(parts.places.text(*serving).level)
                         : kLevelNames.size() - 1];
        return false;
    });
    result.audiences = facets_of<2>({"person", "legal_person"}, audiences);
    result.themes = parts.themes.list(themes);
    result.bodies = parts.bodies.list(bodies);
    result.levels = facets_of(kLevelNames, levels);
    result.total = static_cast<std::uint32_t>(candidates.size());
}

bool is_better(const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.item < b.item;
}

/// What was meant by the best of what the place offers: before any filter and on every page the
/// same.
std::u32string meant_by(const IndexParts& parts, const Reading& reading,
                        const std::vector<Candidate>& candidates) {
    if (reading.doubts.empty() && reading.slips.empty()) return {};
    std::array<Candidate, kMostWitnesses> best{};
    const auto end = std::ranges::partial_sort_copy(candidates, best, is_better).out;
    std::vector<std::uint32_t> witnesses;
    for (auto one = best.begin(); one != end; ++one) {
        if (one->score >= kWitness * best.front().score) witnesses.push_back(one->item);
    }
    return corrected(parts, reading, witnesses);
}

/// Says what was meant, with the place, and what that names beside.
void take_meaning(const IndexParts& parts, const Reading& reading,
                  const std::vector<Candidate>& candidates, Result& result) {
    const std::u32string meant = meant_by(parts, reading, candidates);
    if (meant.empty()) return;
    result.did_you_mean =
        (reading.region ? parts.places.text(*reading.region).name : "") + encode(meant);
    for (const std::uint32_t thing : parts.names.find(meant, meant)) {
        if (!contains(result.named, thing)) result.named.push_back(thing);
    }
}

/// Forgets what was found by chance: the answer is then the guided way and a wish. Whoever asks for
/// the words as they are sees what there is, and what people chose for the same words stays.
void drop_accidents(const IndexParts& parts, const Query& query, const Reading& reading,
                    const Result& result, std::vector<Candidate>& candidates) {
    if (query.literal || !result.named.empty() || !result.did_you_mean.empty()) return;
    if (query.learned != nullptr && !query.learned->of(result.searched).empty()) return;
    std::array<Candidate, kMostExplaining> best{};
    const auto end = std::ranges::partial_sort_copy(candidates, best, is_better).out;
    if (!is_explained(parts, reading, std::span(best.begin(), end))) candidates.clear();
}

void take_page(const IndexParts& parts, const Query& query, std::vector<Candidate>& candidates,
               const Places::Reach& reach, Result& result) {
    const std::size_t from = std::min(query.offset, candidates.size());
    const std::size_t to = std::min(from + std::min(query.limit, kMaxLimit), candidates.size());
    std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(to),
                              is_better);
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
    return search(query, {});
}

Result Index::search(const Query& query, const Ranker& ranker) const {
    const IndexParts& parts = *parts_;
    const PlaceNumber here = parts.places.get(query.division);
    Reading reading = parts.reader.read(query.text, here, query.literal);
    Result result;
    const bool elsewhere = reading.region && !parts.places.is_within(here, *reading.region);
    const PlaceNumber place = elsewhere ? *reading.region : here;
    if (reading.region) result.region = parts.places.text(*reading.region).code;
    result.place = parts.places.text(place).code;
    result.searched = encode(reading.text);
    result.explanation = std::move(reading.explanation);
    result.named = parts.names.find(reading.text, reading.rest);

    const Places::Reach reach = parts.places.reach(place);
    auto ranked = ranker ? ranked_by(ranker, parts, reading) : std::nullopt;
    std::vector<Candidate> candidates = ranked ? *std::move(ranked) : score(parts, reading);
    keep_relevant(candidates, reach);
    take_meaning(parts, reading, candidates, result);
    drop_accidents(parts, query, reading, result, candidates);
    if (query.offset > 0) result.named.clear();
    lift_chosen(parts, query.learned, result.searched, candidates);
    filter_and_count(parts, query, reach, candidates, result);
    take_page(parts, query, candidates, reach, result);
    if (query.offset == 0 && !result.hits.empty() && result.did_you_mean.empty()) {
        result.fact = fact_asked(parts, reading.text, result.hits.front().item, query.learned);
    }
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
