#include "contexts/discovery/engine/english.h"

#include <algorithm>
#include <array>

#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr float kWord = 1.5F;  // as any word in Latin letters: rare and meant
constexpr std::size_t kShortestStem = 4;
constexpr std::size_t kShortestDoubted = 5;
constexpr std::size_t kMostMeant = 3;

constexpr std::array<std::u32string_view, 62> kGrammar = {
    U"a",    U"an",    U"the",    U"of",     U"for",   U"to",   U"in",    U"on",   U"at",
    U"by",   U"from",  U"with",   U"and",    U"or",    U"my",   U"me",    U"i",    U"we",
    U"our",  U"your",  U"you",    U"is",     U"are",   U"am",   U"was",   U"do",   U"does",
    U"did",  U"can",   U"could",  U"should", U"would", U"will", U"how",   U"what", U"where",
    U"when", U"which", U"who",    U"need",   U"needs", U"want", U"wants", U"get",  U"have",
    U"has",  U"had",   U"please", U"it",     U"this",  U"that", U"s",     U"t",    U"be",
    U"been", U"not",   U"if",     U"there",  U"make",  U"must", U"into",  U"as"};

constexpr std::array<std::u32string_view, 12> kEndings = {U"ations", U"ation", U"ments", U"ment",
                                                          U"ings",   U"ing",   U"als",   U"al",
                                                          U"ers",    U"ed",    U"es",    U"s"};

/// Cuts endings that names and questions differ in: renewal, renewing, renewed → renew. A final e
/// goes too, so that replace and replacing meet.
std::u32string stem_of(std::u32string_view word) {
    for (const std::u32string_view ending : kEndings) {
        if (word.ends_with(ending) && word.size() >= kShortestStem + ending.size()) {
            word.remove_suffix(ending.size());
            break;
        }
    }
    if (word.ends_with(U'e') && word.size() > kShortestStem) word.remove_suffix(1);
    return std::u32string{word};
}

/// Whether at most one letter is missing, too much or wrong, or two neighbours are swapped.
bool is_near(std::u32string_view a, std::u32string_view b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.size() <= 1 && b.size() <= 1) return true;
    return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

std::vector<std::u32string_view> words_of(std::u32string_view text) {
    std::vector<std::u32string_view> words;
    for (const Span& run : runs_of(text)) {
        const auto word = text.substr(run.from, run.size);
        if (!EnglishWords::is_grammar(word)) words.push_back(word);
    }
    return words;
}

}  // namespace

void add_english_terms(std::u32string_view text, std::vector<Term>& terms) {
    for (const auto word : words_of(text)) terms.push_back({word_key(stem_of(word)), kWord});
}

EnglishWords::EnglishWords(const std::vector<std::u32string>& texts) {
    for (const auto& text : texts) {
        for (const auto word : words_of(text)) stems_.insert(stem_of(word));
    }
}

bool EnglishWords::is_grammar(std::u32string_view word) {
    return std::ranges::find(kGrammar, word) != kGrammar.end();
}

bool EnglishWords::knows(std::u32string_view word) const {
    return stems_.contains(stem_of(word));
}

std::vector<std::u32string> EnglishWords::near(std::u32string_view word) const {
    std::vector<std::u32string> found;
    if (word.size() < kShortestDoubted) return found;
    const std::u32string stem = stem_of(word);
    for (const auto& known : stems_) {
        if (known.size() >= kShortestStem && known.size() + 1 >= stem.size() &&
            stem.size() + 1 >= known.size() && is_near(stem, known)) {
            found.push_back(known);
        }
    }
    std::ranges::sort(found);
    if (found.size() > kMostMeant) found.resize(kMostMeant);
    return found;
}

}  // namespace mashang::discovery
