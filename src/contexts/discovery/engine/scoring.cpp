#include "contexts/discovery/engine/scoring.h"

#include <algorithm>
#include <cmath>

#include "contexts/discovery/engine/alignment.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr float kUncovered = 0.25F;  // what a surface keeps when next to nothing of it was asked
constexpr float kAllOfItem = 0.5F;   // the item as a whole beside its best surface
constexpr float kAllOfItemLatin = 0.1F;  // letters of different surfaces make no word together
constexpr float kUnaligned = 0.3F;       // what a surface keeps when the letters do not fit
constexpr std::size_t kAligned = 64;
constexpr float kPopularity = 0.45F;
constexpr float kPopularityLatin = 0.8F;  // people abbreviate what is common

/// Scores of the documents that some term touched; the buffers are kept between queries.
struct Scores {
    std::vector<float> score, cover;
    std::vector<std::uint32_t> touched;

    void begin(std::size_t documents) {
        end();  // a query that was broken off left its scores behind
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

struct Valued {
    std::uint32_t surface;
    float value;
};

/// What was typed in Latin letters was matched pair by pair; here the best surfaces are held
/// against the whole of it. The others lose what a bad fit loses.
void weigh_alignment(const IndexParts& parts, const Reading& reading, std::vector<Valued>& valued) {
    const std::size_t checked = std::min(kAligned, valued.size());
    std::ranges::nth_element(valued, valued.begin() + static_cast<std::ptrdiff_t>(checked),
                             std::ranges::greater{}, &Valued::value);
    const auto typed = static_cast<float>(std::ranges::count_if(reading.text, is_latin));
    const float kept = 1 - (1 - kUnaligned) * typed /
                               static_cast<float>(std::max<std::size_t>(1, reading.text.size()));
    for (std::size_t i = 0; i < valued.size(); ++i) {
        const auto& text = parts.surfaces[valued[i].surface].text;
        const float fit = i < checked ? alignment(reading.latin, text, parts.pinyin) : 0;
        valued[i].value *= kept + (1 - kept) * fit * fit * fit;
    }
}

}  // namespace

/// Items with what their surfaces and they themselves scored, in no order.
std::vector<Candidate> score(const IndexParts& parts, const Reading& reading) {
    const std::vector<Term> terms = strongest(reading.terms);
    thread_local Scores surfaces, items;
    thread_local std::vector<float> best;
    thread_local std::vector<Valued> valued;
    surfaces.begin(parts.surfaces.size());
    items.begin(parts.items.size());
    best.assign(parts.items.size(), 0);
    surfaces.add(parts.surface_postings, terms);
    items.add(parts.item_postings, terms);
    valued.clear();
    for (const std::uint32_t document : surfaces.touched) {
        const float cover = std::min(1.0F, surfaces.cover[document]);
        valued.push_back(
            {document, surfaces.score[document] * (kUncovered + (1 - kUncovered) * cover)});
    }
    if (!reading.latin.empty()) weigh_alignment(parts, reading, valued);
    for (const auto& [surface, value] : valued) {
        float& item = best[parts.surfaces[surface].item];
        item = std::max(item, value);
    }
    const bool latin = !reading.latin.empty();
    const float whole = latin ? kAllOfItemLatin : kAllOfItem;
    const float demand = latin ? kPopularityLatin : kPopularity;
    std::vector<Candidate> candidates;
    candidates.reserve(items.touched.size());
    for (const std::uint32_t item : items.touched) {
        const double popularity = std::log1p(std::max(0.0, parts.items[item].popularity));
        candidates.push_back({item, best[item] + whole * items.score[item] +
                                        demand * static_cast<float>(popularity)});
    }
    surfaces.end();
    items.end();
    return candidates;
}

}  // namespace mashang::discovery
