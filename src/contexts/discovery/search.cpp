#include "contexts/discovery/search.h"

#include <algorithm>

namespace mashang::discovery {
namespace {

constexpr std::size_t kDefaultLimit = 20;

std::optional<Audience> audience_of(const std::optional<catalogue::Audience>& audience) {
    if (!audience) return std::nullopt;
    return *audience == catalogue::Audience::person ? Audience::person : Audience::legal_person;
}

std::vector<ValueFacet> values_of(const std::vector<FacetCount>& counts) {
    std::vector<ValueFacet> facets;
    for (const FacetCount& count : counts) {
        facets.push_back({std::string{count.value}, count.count});
    }
    return facets;
}

Facets facets_of(const catalogue::Catalogue& catalogue, const Result& result) {
    Facets facets{{}, {}, values_of(result.levels), values_of(result.audiences)};
    for (const FacetCount& count : result.themes) {
        const catalogue::Theme* theme = catalogue.find_theme(count.value);
        if (theme != nullptr) facets.themes.push_back({theme->id, theme->name, count.count});
    }
    for (const FacetCount& count : result.bodies) {
        const auto* body = catalogue.places().find_organisation(count.value);
        if (body != nullptr) facets.bodies.push_back({body->id, body->name, count.count});
    }
    return facets;
}

const places::Division& division_of(const places::Places& places, std::string_view code) {
    return places::get_division(places, DivisionCode::parse(code));
}

/// The id of a theme that there is; empty when none was asked for.
std::string theme_of(const catalogue::Catalogue& catalogue, const SearchInput& in) {
    if (!in.theme) return {};
    if (catalogue.find_theme(in.theme->text()) == nullptr) {
        throw Refused{catalogue::refusals::kNoSuchTheme, {{"id", in.theme->text()}}};
    }
    return in.theme->text();
}

}  // namespace

std::string typed(const std::optional<Typed>& text) {
    return text ? text->text() : std::string{};
}

std::size_t limit_of(const std::optional<std::uint32_t>& asked, std::size_t most) {
    return std::clamp<std::size_t>(asked.value_or(kDefaultLimit), 1, most);
}

SearchOutput search(const Searchable& now, const SearchInput& in, Language language) {
    const places::Places& places = now.catalogue->places();
    const places::Division& here = places::get_division(places, in.division);
    const std::size_t offset = in.cursor.value_or(0);
    const Result result = now.engine->search({.text = typed(in.q),
                                              .division = here.code.text(),
                                              .audience = audience_of(in.audience),
                                              .theme = theme_of(*now.catalogue, in),
                                              .literal = in.literal.value_or(false),
                                              .body = in.body ? in.body->text() : "",
                                              .limit = limit_of(in.limit, kMostCards),
                                              .offset = offset,
                                              .learned = now.learned.get()});
    const places::Division& place = division_of(places, result.place);
    SearchOutput out{.total = result.total,
                     .searched = result.searched,
                     .did_you_mean = {},
                     .division = place.code.text(),
                     .division_name = places.full_name(place),
                     .region_recognised = {},
                     .answer = {},
                     .cards = {},
                     .groups = groups_of({*now.catalogue, now.office_words, now.licences},
                                         result.named, place, in.audience),
                     .facets = facets_of(*now.catalogue, result),
                     .next_cursor = {}};
    if (!result.did_you_mean.empty()) out.did_you_mean = result.did_you_mean;
    if (!result.region.empty()) {
        const places::Division& region = division_of(places, result.region);
        out.region_recognised = {region.code.text(), region.name};
    }
    for (const Hit& hit : result.hits) {
        out.cards.push_back(card_of(now, now.item_of(hit), place, language));
    }
    if (result.fact) {
        out.answer =
            answer_of(now, *result.fact, now.item_of(result.hits.front()), place, language);
    }
    const std::size_t shown = offset + result.hits.size();
    if (!result.hits.empty() && shown < result.total) out.next_cursor = std::to_string(shown);
    return out;
}

}  // namespace mashang::discovery
