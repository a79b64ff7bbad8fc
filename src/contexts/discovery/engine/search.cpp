#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "contexts/discovery/engine/index.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxLimit = 100;
constexpr std::size_t kMaxSuggestions = 20;
constexpr float kUncovered =
    0.45F;  // what a surface keeps of its score when next to nothing of it was asked
constexpr float kAllOfItem = 0.35F;  // the item as a whole beside its best surface
constexpr float kPopularity = 0.35F;
constexpr float kRelevant = 0.25F;  // of the best score: below it an item is no answer

/// Scores of the documents that some term touched; the buffers are kept between queries.
struct Scores {
    std::vector<float> score, cover;
    std::vector<std::uint32_t> touched;

    void begin(std::size_t documents) {
        if (score.size() < documents) {
            score.resize(documents);
            cover.resize(documents);
        }
    }
    void add(const Postings& postings, const std::vector<Term>& terms) {
        for (const Term& term : terms) {
            const float part = std::min(1.0F, term.weight / weight_of(kind_of(term.key)));
            for (const Posting& posting : postings.find(term.key)) {
                if (score[posting.document] == 0) touched.push_back(posting.document);
                score[posting.document] += term.weight * posting.impact;
                cover[posting.document] += part * posting.share;
            }
        }
    }
    void end() {
        for (const std::uint32_t document : touched) score[document] = cover[document] = 0;
        touched.clear();
    }
};

/// A term that was found in several ways counts once, as the strongest.
std::vector<Term> strongest(std::vector<Term> terms) {
    std::ranges::sort(terms, [](const Term& a, const Term& b) {
        return a.key != b.key ? a.key < b.key : a.weight > b.weight;
    });
    const auto repeated = std::ranges::unique(terms, {}, &Term::key);
    terms.erase(repeated.begin(), repeated.end());
    return terms;
}

struct Candidate {
    std::uint32_t item;
    float score;
};

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

/// Items with what their surfaces and they themselves scored, in no order.
std::vector<Candidate> score(const IndexParts& parts, const std::vector<Term>& terms) {
    thread_local Scores surfaces, items;
    thread_local std::vector<float> best;
    surfaces.begin(parts.surfaces.size());
    items.begin(parts.items.size());
    if (best.size() < parts.items.size()) best.resize(parts.items.size());
    surfaces.add(parts.surface_postings, terms);
    items.add(parts.item_postings, terms);
    for (const std::uint32_t document : surfaces.touched) {
        const float cover = std::min(1.0F, surfaces.cover[document]);
        const float value = surfaces.score[document] * (kUncovered + (1 - kUncovered) * cover);
        float& item = best[parts.surfaces[document].item];
        item = std::max(item, value);
    }
    std::vector<Candidate> candidates;
    candidates.reserve(items.touched.size());
    for (const std::uint32_t item : items.touched) {
        candidates.push_back({item, best[item] + kAllOfItem * items.score[item]});
        best[item] = 0;
    }
    surfaces.end();
    items.end();
    return candidates;
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
    auto candidates = score(parts, strongest(std::move(reading.terms)));
    float best = 0;
    std::erase_if(candidates, [&](const Candidate& candidate) {
        return !reach.items.contains(candidate.item);
    });
    for (Candidate& candidate : candidates) {
        const double popularity = std::max(0.0, parts.items[candidate.item].popularity);
        candidate.score += kPopularity * static_cast<float>(std::log1p(popularity));
        best = std::max(best, candidate.score);
    }
    std::erase_if(candidates,
                  [&](const Candidate& candidate) { return candidate.score < kRelevant * best; });

    Counts themes, audiences, levels;
    for (const Candidate& candidate : candidates) {
        const Audience audience = parts.items[candidate.item].audience;
        if (audience != Audience::legal_person) ++audiences["person"];
        if (audience != Audience::person) ++audiences["legal_person"];
    }
    std::erase_if(candidates, [&](const Candidate& candidate) {
        return !serves(parts.items[candidate.item].audience, query.audience);
    });
    for (const Candidate& candidate : candidates) {
        for (const auto& theme : parts.items[candidate.item].theme_codes) ++themes[theme];
        const auto serving = parts.places.serving(reach, candidate.item);
        ++levels[serving ? name_of(parts.places.text(*serving).level) : "below"];
    }
    result.themes = facets_of(themes);
    result.audiences = facets_of(audiences);
    result.levels = facets_of(levels);
    result.total = static_cast<std::uint32_t>(candidates.size());

    const std::size_t from = std::min(query.offset, candidates.size());
    const std::size_t to = std::min(from + std::min(query.limit, kMaxLimit), candidates.size());
    const auto better = [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.item < b.item;
    };
    std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(to),
                              better);
    for (std::size_t i = from; i < to; ++i) {
        const auto serving = parts.places.serving(reach, candidates[i].item);
        result.hits.push_back({candidates[i].item, parts.items[candidates[i].item].id,
                               candidates[i].score,
                               serving ? std::string_view(parts.places.text(*serving).code) : ""});
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
