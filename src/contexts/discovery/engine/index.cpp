#include "contexts/discovery/engine/index.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <unordered_set>

#include "contexts/discovery/engine/likeness.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxMaterialRunes = 400;
constexpr float kAboutWeight = 0.3F;      // theme and body
constexpr float kMaterialWeight = 0.06F;  // nearly every item asks for an identity card

std::u32string folded(std::string_view utf8, std::size_t cap) {
    return fold(decode(utf8, cap));
}

std::vector<float> demand_of(const std::vector<ItemText>& items) {
    std::vector<float> demand;
    for (const ItemText& item : items)
        demand.push_back(static_cast<float>(std::log1p(std::max(0.0, item.popularity))));
    return demand;
}

std::unordered_map<std::string_view, std::uint32_t> positions_of(
    const std::vector<ItemText>& items) {
    std::unordered_map<std::string_view, std::uint32_t> positions;
    for (std::uint32_t i = 0; i < items.size(); ++i) positions.emplace(items[i].id, i);
    return positions;
}

std::vector<Doing> doing_of(const std::vector<ItemText>& items, const Actions& actions) {
    std::vector<Doing> doing;
    for (const ItemText& item : items) {
        Doing& one = doing.emplace_back(actions.done_by(folded(item.name, kMaxSurfaceRunes)));
        for (const auto& keyword : item.keywords)
            one.also |= actions.asked_in(folded(keyword, kMaxSurfaceRunes));
    }
    return doing;
}

void check_ids(const std::vector<ItemText>& items) {
    std::unordered_set<std::string_view> ids;
    for (const ItemText& item : items) {
        if (!ids.insert(item.id).second) throw std::invalid_argument("items: twice: " + item.id);
    }
}

std::vector<std::u32string_view> vocabulary_of(const Surfaces& surfaces, const Synonyms& synonyms) {
    std::vector<std::u32string_view> texts(synonyms.all_texts().begin(),
                                           synonyms.all_texts().end());
    for (const Wording& wording : surfaces.wordings()) {
        if (wording.voice != Voice::english) texts.emplace_back(wording.text);
    }
    return texts;
}

Postings index_wordings(const Surfaces& surfaces, const WordingTerms& terms) {
    PostingsMaker maker;
    for (std::uint32_t i = 0; i < surfaces.wordings().size(); ++i) {
        maker.open(static_cast<std::uint32_t>(surfaces.bearers(i).size()));
        maker.add(terms.of(i));
    }
    return std::move(maker).make(PostingsMaker::Shares::kept);
}

std::vector<Term> written_terms(std::string_view text, const Segmenter& segmenter) {
    std::vector<Term> terms;
    add_written_terms(folded(text, kMaxMaterialRunes), segmenter, terms);
    return terms;
}

Postings index_items(const std::vector<ItemText>& items, const Surfaces& surfaces,
                     const WordingTerms& terms, const Segmenter& segmenter) {
    PostingsMaker maker;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        maker.open();
        for (const Surface& surface : surfaces.of(i)) maker.add(terms.of(surface.wording));
        std::string about = items[i].body_name;
        for (const auto& theme : items[i].theme_names) about += " " + theme;
        maker.add(written_terms(about, segmenter), kAboutWeight);
        maker.add(written_terms(items[i].material_text, segmenter), kMaterialWeight);
    }
    return std::move(maker).make(PostingsMaker::Shares::none);
}

/// The words and pairs that the catalogue itself uses.
std::unordered_set<TermKey> official_terms_of(const Surfaces& surfaces, const WordingTerms& terms) {
    std::unordered_set<TermKey> keys;
    for (std::uint32_t i = 0; i < surfaces.wordings().size(); ++i) {
        if (surfaces.wordings()[i].voice != Voice::catalogue) continue;
        for (const Term& term : terms.of(i)) {
            if (is_written(kind_of(term.key))) keys.insert(term.key);
        }
    }
    return keys;
}

std::vector<Suggester::Phrase> phrases_of(const Surfaces& surfaces,
                                          const std::vector<ItemText>& items) {
    std::vector<Suggester::Phrase> phrases;
    for (const Surface& surface : surfaces.all()) {
        if (surface.shown.empty()) continue;
        phrases.push_back({surfaces.wording(surface).text, surface.shown, surface.item,
                           items[surface.item].popularity});
    }
    return phrases;
}

std::vector<std::u32string> english_texts_of(const Surfaces& surfaces) {
    std::vector<std::u32string> texts;
    for (const Wording& wording : surfaces.wordings()) {
        if (wording.voice == Voice::english) texts.push_back(wording.text);
    }
    return texts;
}

/// What may be taken over from an index that cuts into the same words.
std::optional<WordingTerms::Before> terms_before(const IndexParts* before,
                                                 const Segmenter& segmenter) {
    if (before == nullptr || !before->segmenter.shares_words_with(segmenter)) return std::nullopt;
    return WordingTerms::Before{before->surfaces, before->terms};
}

}  // namespace

IndexParts::IndexParts(std::vector<ItemText> item_texts, std::vector<PlaceText> place_texts,
                       const std::vector<Implemented>& implemented,
                       std::shared_ptr<const Lexicon> word_lists,
                       const std::vector<NamedText>& named, const IndexParts* before)
    : items(std::move(item_texts)),
      positions(positions_of(items)),
      demand(demand_of(items)),
      themes(items, [](const ItemText& item) -> auto& { return item.theme_codes; }),
      bodies(items, [](const ItemText& item) { return std::span{&item.body_code, 1}; }),
      lexicon(std::move(word_lists)),
      doing(doing_of(items, lexicon->actions)),
      surfaces(items, lexicon->words),
      english(english_texts_of(surfaces)),
      segmenter(lexicon->dictionary, vocabulary_of(surfaces, lexicon->synonyms),
                before != nullptr ? &before->segmenter : nullptr),
      terms(surfaces, segmenter, lexicon->pinyin, terms_before(before, segmenter)),
      wording_postings(index_wordings(surfaces, terms)),
      item_postings(index_items(items, surfaces, terms, segmenter)),
      official(official_terms_of(surfaces, terms)),
      places(std::move(place_texts), implemented, lexicon->pinyin),
      reader(*lexicon, segmenter, english, places, wording_postings, official),
      suggester(phrases_of(surfaces, items), segmenter, lexicon->pinyin),
      names(named, segmenter, lexicon->pinyin) {}

std::shared_ptr<const Lexicon> make_lexicon(const Tables& tables) {
    return std::make_shared<const Lexicon>(tables);
}

std::shared_ptr<const Index> Index::build(std::vector<ItemText> items,
                                          std::vector<PlaceText> places,
                                          const std::vector<Implemented>& implemented,
                                          std::shared_ptr<const Lexicon> lexicon,
                                          const std::vector<NamedText>& named,
                                          const Index* before) {
    for (const auto& [division, numbers] : implemented) {
        for (const std::uint32_t number : numbers) {
            if (number >= items.size())
                throw std::invalid_argument("implemented: no such item in " + division);
        }
    }
    check_ids(items);
    const bool is_alike = before != nullptr && before->parts_->lexicon == lexicon;
    auto parts = std::make_unique<IndexParts>(std::move(items), std::move(places), implemented,
                                              std::move(lexicon), named,
                                              is_alike ? before->parts_.get() : nullptr);
    return std::shared_ptr<const Index>(new Index(std::move(parts)));
}

std::shared_ptr<const Index> Index::build(std::vector<ItemText> items,
                                          std::vector<PlaceText> places,
                                          const std::vector<Implemented>& implemented,
                                          const Tables& tables,
                                          const std::vector<NamedText>& named) {
    return build(std::move(items), std::move(places), implemented, make_lexicon(tables), named);
}

Index::Index(std::unique_ptr<IndexParts> parts) : parts_(std::move(parts)) {}
Index::~Index() = default;

std::size_t Index::implementations() const {
    return parts_->places.implementations();
}

std::string Index::normalised(std::string_view text) const {
    return encode(parts_->reader.simplify(text));
}

Likeness Index::likeness(std::string_view text, std::uint32_t item) const {
    return likeness_of(*parts_, decode(text, kMaxQueryRunes), item);
}

std::string_view Index::english_name(std::uint32_t item) const {
    return parts_->lexicon->words.english_of(parts_->items.at(item).id).name;
}

}  // namespace mashang::discovery
