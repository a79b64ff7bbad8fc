#include "contexts/discovery/searchable.h"

#include <map>
#include <string_view>
#include <utility>

namespace mashang::discovery {
namespace {

/// Prior popularity: the items chosen for the front page are asked for more.
constexpr double kHotPopularity = 10;
constexpr double kPlainPopularity = 1;

Audience audience_of(const catalogue::Item& item) {
    if (!item.is_for(catalogue::Audience::legal_person)) return Audience::person;
    if (!item.is_for(catalogue::Audience::person)) return Audience::legal_person;
    return Audience::both;
}

ItemText text_of(const catalogue::Item& item) {
    ItemText text{.id = item.id,
                  .name = item.name,
                  .keywords = item.keywords,
                  .theme_codes = {},
                  .theme_names = {},
                  .body_name = item.organisation->name,
                  .body_code = item.organisation->id,
                  .material_text = {},
                  .popularity = item.hot ? kHotPopularity : kPlainPopularity,
                  .audience = audience_of(item)};
    for (const catalogue::Theme* theme : item.themes) {
        text.theme_codes.push_back(theme->id);
        text.theme_names.push_back(theme->name);
    }
    for (const catalogue::Material& material : item.materials) {
        text.material_text += material.name;
        text.material_text += ' ';
    }
    return text;
}

std::vector<PlaceText> places_of(const places::Places& places) {
    std::vector<PlaceText> texts;
    for (const places::Division& division : places.divisions()) {
        if (division.valid_to) continue;
        texts.push_back({.code = division.code.text(),
                         .name = division.name,
                         .short_name = division.short_name,
                         .level = static_cast<Level>(division.level),
                         .parent = division.parent ? division.parent->text() : ""});
    }
    return texts;
}

/// Items of the same body and levels are implemented in the same divisions: each such kind is asked
/// after once.
struct Kinds {
    explicit Kinds(const catalogue::Catalogue& catalogue) {
        std::map<std::pair<std::string_view, std::vector<DivisionLevel>>, std::size_t> numbers;
        for (const catalogue::Item& item : catalogue.items()) {
            const auto [at, is_fresh] =
                numbers.try_emplace({item.organisation->id, item.levels}, examples.size());
            if (is_fresh) examples.push_back(&item);
            of.push_back(at->second);
        }
    }
    std::vector<const catalogue::Item*> examples;  ///< of each kind
    std::vector<std::size_t> of;                   ///< of each item
};

std::vector<Implemented> implemented_in(const catalogue::Catalogue& catalogue) {
    std::vector<Implemented> all;
    const Kinds kinds{catalogue};
    std::vector<bool> is_here(kinds.examples.size());
    for (const places::Division& division : catalogue.places().divisions()) {
        if (division.valid_to || division.level == DivisionLevel::village) continue;
        for (std::size_t kind = 0; kind < is_here.size(); ++kind) {
            const catalogue::Item& item = *kinds.examples[kind];
            is_here[kind] =
                catalogue.is_implemented_in(item, division) &&
                catalogue.places().office_of(item.organisation->id, division) != nullptr;
        }
        Implemented here{.division = division.code.text(), .items = {}};
        for (std::uint32_t i = 0; i < kinds.of.size(); ++i) {
            if (is_here[kinds.of[i]]) here.items.push_back(i);
        }
        if (!here.items.empty()) all.push_back(std::move(here));
    }
    return all;
}

std::shared_ptr<const Index> build(const Searchable& now, std::shared_ptr<const Lexicon> lexicon,
                                   const Index* before) {
    std::vector<ItemText> texts;
    for (const catalogue::Item& item : now.catalogue->items()) texts.push_back(text_of(item));
    return Index::build(
        std::move(texts), places_of(now.catalogue->places()), implemented_in(*now.catalogue),
        std::move(lexicon),
        named_texts_of(*now.catalogue, now.office_words, now.licences, now.bundle_words), before);
}

}  // namespace

std::string Searchable::name_of(const catalogue::Item& item, Language language) const {
    if (language != Language::en) return item.name;
    if (!item.content->name_en.empty()) return item.content->name_en.text();
    const auto position = static_cast<std::uint32_t>(&item - catalogue->items().data());
    const std::string_view english = index->english_name(position);
    return english.empty() ? item.name : std::string{english};
}

std::shared_ptr<const Searchable> make_searchable(
    std::shared_ptr<const catalogue::Catalogue> catalogue, const Tables& tables,
    const std::vector<EditedWord>& edited, const std::vector<LicenceNames>& licences) {
    auto searchable = std::make_shared<Searchable>();
    searchable->catalogue = std::move(catalogue);
    searchable->office_words = office_words_of(searchable->catalogue->places());
    searchable->licences = licences;
    searchable->bundle_words = read_bundle_words(tables.bundle_words_csv);
    searchable->words = std::make_shared<const Words>(with(Words{tables}, edited));
    searchable->lexicon = make_lexicon(with_words(tables, *searchable->words));
    searchable->index = build(*searchable, searchable->lexicon, nullptr);
    searchable->engine = searchable->index;
    return searchable;
}

std::shared_ptr<const Searchable> next_searchable(
    std::shared_ptr<const catalogue::Catalogue> catalogue, const Searchable& before) {
    auto searchable = std::make_shared<Searchable>(before);
    searchable->catalogue = std::move(catalogue);
    searchable->office_words = office_words_of(searchable->catalogue->places());
    searchable->index = build(*searchable, before.lexicon, before.index.get());
    searchable->engine = searchable->index;
    return searchable;
}

std::shared_ptr<const Index> index_of(const Searchable& now, const Tables& tables,
                                      const Words& words) {
    return build(now, make_lexicon(with_words(tables, words)), nullptr);
}

}  // namespace mashang::discovery
