#include "contexts/discovery/engine/index.h"

#include <stdexcept>
#include <unordered_set>

#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxSurfaceRunes = 64;
constexpr std::size_t kMaxMaterialRunes = 400;
constexpr float kAboutWeight = 0.3F;      // theme and body
constexpr float kMaterialWeight = 0.06F;  // nearly every item asks for an identity card

std::u32string folded(std::string_view utf8, std::size_t cap) {
    return fold(decode(utf8, cap));
}

std::vector<Surface> surfaces_of(const std::vector<ItemText>& items) {
    std::vector<Surface> surfaces;
    std::unordered_set<std::string_view> ids;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (!ids.insert(items[i].id).second)
            throw std::invalid_argument("items: twice: " + items[i].id);
        surfaces.push_back({i, folded(items[i].name, kMaxSurfaceRunes)});
        for (const auto& keyword : items[i].keywords) {
            surfaces.push_back({i, folded(keyword, kMaxSurfaceRunes)});
        }
    }
    return surfaces;
}

std::vector<std::u32string> vocabulary_of(const std::vector<Surface>& surfaces,
                                          const Synonyms& synonyms) {
    std::vector<std::u32string> texts = synonyms.all_texts();
    for (const Surface& surface : surfaces) texts.push_back(surface.text);
    return texts;
}

std::vector<Term> terms_of(std::u32string_view text, const Segmenter& segmenter,
                           const Pinyin& pinyin) {
    std::vector<Term> terms;
    add_written_terms(text, segmenter, terms);
    add_hidden_terms(text, pinyin, terms);
    return terms;
}

Postings index_surfaces(const std::vector<Surface>& surfaces, const Segmenter& segmenter,
                        const Pinyin& pinyin) {
    std::vector<std::vector<Term>> documents;
    documents.reserve(surfaces.size());
    for (const Surface& surface : surfaces)
        documents.push_back(terms_of(surface.text, segmenter, pinyin));
    return Postings::build(documents);
}

void add_weighted(std::u32string_view text, float weight, const Segmenter& segmenter,
                  std::vector<Term>& terms) {
    std::vector<Term> own;
    add_written_terms(text, segmenter, own);
    for (const Term& term : own) terms.push_back({term.key, term.weight * weight});
}

Postings index_items(const std::vector<ItemText>& items, const std::vector<Surface>& surfaces,
                     const Segmenter& segmenter, const Pinyin& pinyin) {
    std::vector<std::vector<Term>> documents(items.size());
    for (const Surface& surface : surfaces) {
        std::ranges::copy(terms_of(surface.text, segmenter, pinyin),
                          std::back_inserter(documents[surface.item]));
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::string about = items[i].body_name;
        for (const auto& theme : items[i].theme_names) about += " " + theme;
        add_weighted(folded(about, kMaxMaterialRunes), kAboutWeight, segmenter, documents[i]);
        const auto material = folded(items[i].material_text, kMaxMaterialRunes);
        add_weighted(material, kMaterialWeight, segmenter, documents[i]);
    }
    return Postings::build(documents);
}

std::vector<Suggester::Phrase> phrases_of(const std::vector<Surface>& surfaces,
                                          const std::vector<ItemText>& items) {
    std::vector<Suggester::Phrase> phrases;
    std::uint32_t before = UINT32_MAX;
    std::size_t nth = 0;
    for (const Surface& surface : surfaces) {
        nth = surface.item == before ? nth + 1 : 0;
        before = surface.item;
        const ItemText& item = items[surface.item];
        const std::string& shown = nth == 0 ? item.name : item.keywords[nth - 1];
        phrases.push_back({surface.text, shown, surface.item, item.popularity});
    }
    return phrases;
}

}  // namespace

IndexParts::IndexParts(std::vector<ItemText> item_texts, std::vector<PlaceText> place_texts,
                       const std::vector<Implemented>& implemented, const Tables& tables)
    : items(std::move(item_texts)),
      pinyin(tables.pinyin_csv),
      synonyms(tables.synonyms_csv, pinyin),
      fillers(tables.fillers_csv),
      surfaces(surfaces_of(items)),
      segmenter(tables.jieba_words, vocabulary_of(surfaces, synonyms)),
      surface_postings(index_surfaces(surfaces, segmenter, pinyin)),
      item_postings(index_items(items, surfaces, segmenter, pinyin)),
      places(std::move(place_texts), implemented),
      reader(pinyin, segmenter, synonyms, fillers, places, surface_postings, tables.opencc_config),
      suggester(phrases_of(surfaces, items), segmenter, pinyin) {}

std::shared_ptr<const Index> Index::build(std::vector<ItemText> items,
                                          std::vector<PlaceText> places,
                                          const std::vector<Implemented>& implemented,
                                          const Tables& tables) {
    for (const auto& [division, numbers] : implemented) {
        for (const std::uint32_t number : numbers) {
            if (number >= items.size())
                throw std::invalid_argument("implemented: no such item in " + division);
        }
    }
    auto parts =
        std::make_unique<IndexParts>(std::move(items), std::move(places), implemented, tables);
    return std::shared_ptr<const Index>(new Index(std::move(parts)));
}

Index::Index(std::unique_ptr<IndexParts> parts) : parts_(std::move(parts)) {}
Index::~Index() = default;

std::size_t Index::implementations() const {
    return parts_->places.implementations();
}

}  // namespace mashang::discovery
