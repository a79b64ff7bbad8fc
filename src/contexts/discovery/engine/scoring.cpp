#include "contexts/discovery/engine/scoring.h"

#include <algorithm>

#include "contexts/discovery/engine/alignment.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr float kUncovered = 0.25F;  // what a surface keeps when next to nothing of it was asked
constexpr float kAllOfItem = 1.2F;   // the item as a whole beside its best surface
constexpr float kAllOfItemLatin = 0.1F;  // letters of different surfaces make no word together
constexpr float kWordForWord = 1.5F;     // a surface that is all of what was asked
constexpr float kUnaligned = 0.1F;       // what a surface keeps when the letters do not fit
constexpr float kFits = 0.55F;           // letters that fit no surface better are no question
constexpr std::size_t kAligned = 64;
constexpr float kPopularity = 0.45F;
constexpr float kPopularityLatin = 0.8F;
constexpr float kPopularityInitials = 4.0F;  // people abbreviate what is common

/// What terms add up to for one wording.
struct Sum {
    float score = 0;
    float cover = 0;  ///< how much of it was asked
};

/// Sums of the wordings that some term touched; the buffers are kept between queries.
struct WordingSums {
    std::vector<Sum> of;
    std::vector<std::uint32_t> touched;

    void begin(std::size_t wordings) {
        for (const std::uint32_t wording : touched) of[wording] = {};
        touched.clear();
        if (of.size() < wordings) of.resize(wordings);
    }
    void add(const Postings& postings, const std::vector<Term>& terms) {
        for (const Term& term : terms) {
            const auto [list, shares] = postings.find(term.key);
            const float part = std::min(1.0F, term.weight / weight_of(kind_of(term.key)));
            for (std::size_t i = 0; i < list.size(); ++i) {
                Sum& sum = of[list[i].document];
                if (sum.score == 0) touched.push_back(list[i].document);
                sum.score += term.weight * list[i].impact;
                sum.cover += part * shares[i];
            }
        }
    }
};

/// What terms add up to for every item; 0 for one that none touched. Items are few: all are summed.
void sum_items(const Postings& postings, const std::vector<Term>& terms, std::size_t items,
               std::vector<float>& sums) {
    sums.assign(items, 0);
    for (const Term& term : terms) {
        for (const Posting& posting : postings.find(term.key).postings)
            sums[posting.document] += term.weight * posting.impact;
    }
}

struct Valued {
    std::uint32_t wording;
    float value;
};

bool is_better(const Valued& a, const Valued& b) {
    return a.value != b.value ? a.value > b.value : a.wording < b.wording;
}

/// What was typed in Latin letters was matched pair by pair; here the best surfaces are held
/// against the whole of it. The others lose what a bad fit loses. Tells the best fit.
float weigh_alignment(const IndexParts& parts, const Reading& reading,
                      std::vector<Valued>& valued) {
    const std::size_t checked = std::min(kAligned, valued.size());
    std::ranges::nth_element(valued, valued.begin() + static_cast<std::ptrdiff_t>(checked),
                             is_better);
    const auto typed = static_cast<float>(reading.latin_letters);
    const float kept = 1 - (1 - kUnaligned) * typed /
                               static_cast<float>(std::max<std::size_t>(1, reading.text.size()));
    float best = 0;
    for (std::size_t i = 0; i < valued.size(); ++i) {
        const auto& text = parts.surfaces.wordings()[valued[i].wording].text;
        const float fit = i < checked ? alignment(reading.latin, text, parts.lexicon->pinyin) : 0;
        valued[i].value *= kept + (1 - kept) * fit * fit * fit;
        best = std::max(best, fit);
    }
    return best;
}

std::u32string without_blanks(std::u32string text) {
    std::erase(text, U' ');
    return text;
}

/// By how much of a wording was asked, and whether it is all of what was asked.
void value_wordings(const IndexParts& parts, const Reading& reading, const WordingSums& sums,
                    std::vector<Valued>& valued) {
    valued.clear();
    const std::u32string meant = without_blanks(reading.rest);
    for (const std::uint32_t wording : sums.touched) {
        const auto& [score, cover] = sums.of[wording];
        const auto& text = parts.surfaces.wordings()[wording].text;
        const float exact = text == reading.text || text == meant ? kWordForWord : 1;
        const float asked = kUncovered + (1 - kUncovered) * std::min(1.0F, cover);
        valued.push_back({wording, score * exact * asked});
    }
}

/// The value of the best wording of each item.
void value_items(const IndexParts& parts, const std::vector<Valued>& valued,
                 std::vector<float>& best) {
    best.assign(parts.items.size(), 0);
    for (const auto& [wording, value] : valued) {
        for (const std::uint32_t item : parts.surfaces.bearers(wording))
            best[item] = std::max(best[item], value);
    }
}

/// Whether nothing was typed but letters that are read as sounds.
bool is_all_sounds(const Reading& reading) {
    const auto blanks = std::ranges::count(reading.text, U' ');
    return reading.latin_letters > 0 &&
           reading.latin_letters + static_cast<std::size_t>(blanks) == reading.text.size();
}

/// The less, the more of it is letters.
float weight_of_whole(const Reading& reading) {
    const float letters = static_cast<float>(reading.latin_letters) /
                          static_cast<float>(std::max<std::size_t>(1, reading.text.size()));
    return kAllOfItem - letters * (kAllOfItem - kAllOfItemLatin);
}

float weight_of_demand(const Reading& reading) {
    if (reading.latin.empty()) return kPopularity;
    const bool initials =
        is_all_sounds(reading) && std::ranges::all_of(reading.latin, [](const auto& ways) {
            return is_mostly_initials(ways.front());
        });
    return initials ? kPopularityInitials : kPopularityLatin;
}

}  // namespace

std::vector<Term> strongest(std::vector<Term> terms) {
    std::ranges::sort(terms, [](const Term& a, const Term& b) {
        return a.key != b.key ? a.key < b.key : a.weight > b.weight;
    });
    const auto repeated = std::ranges::unique(terms, {}, &Term::key);
    terms.erase(repeated.begin(), repeated.end());
    return terms;
}

/// Items with what their surfaces and they themselves scored, in no order.
std::vector<Candidate> score(const IndexParts& parts, const Reading& reading) {
    const std::vector<Term> terms = strongest(reading.terms);
    thread_local WordingSums wordings;
    thread_local std::vector<Valued> valued;
    thread_local std::vector<float> best, sums;
    wordings.begin(parts.surfaces.wordings().size());
    wordings.add(parts.wording_postings, terms);
    value_wordings(parts, reading, wordings, valued);
    std::vector<Candidate> candidates;
    if (!reading.latin.empty() && weigh_alignment(parts, reading, valued) < kFits &&
        is_all_sounds(reading)) {
        return candidates;
    }
    value_items(parts, valued, best);
    sum_items(parts.item_postings, terms, parts.items.size(), sums);
    const float whole = weight_of_whole(reading);
    const float demand = weight_of_demand(reading);
    candidates.reserve(sums.size());
    for (std::uint32_t item = 0; item < sums.size(); ++item) {
        if (sums[item] == 0) continue;
        const auto& [main, also] = parts.doing[item];
        const float said =
            (best[item] + whole * sums[item]) * fit_of_action(reading.asked, main, also);
        candidates.push_back({item, said + demand * parts.demand[item]});
    }
    return candidates;
}

}  // namespace mashang::discovery
