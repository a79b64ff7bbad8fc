#include "contexts/discovery/routes.h"

#include <algorithm>

#include "contexts/discovery/browse.h"
#include "contexts/discovery/card.h"
#include "contexts/places/api.h"
#include "platform/http/typed_route.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kDefaultLimit = 20;
constexpr std::size_t kMostCards = 100;
constexpr std::size_t kMostSuggestions = 20;

struct SearchInput {
    std::optional<std::string> q;
    std::optional<DivisionCode> division;
    std::optional<catalogue::Audience> audience;
    std::optional<std::uint32_t> limit;
    std::optional<std::uint32_t> cursor;  ///< how many cards come before
};
BOOST_DESCRIBE_STRUCT(SearchInput, (), (q, division, audience, limit, cursor))

struct ThemeFacet {
    std::string id;
    std::string name;
    std::uint32_t count;
};
BOOST_DESCRIBE_STRUCT(ThemeFacet, (), (id, name, count))

struct ValueFacet {
    std::string value;
    std::uint32_t count;
};
BOOST_DESCRIBE_STRUCT(ValueFacet, (), (value, count))

struct Facets {
    std::vector<ThemeFacet> themes;
    std::vector<ValueFacet> levels;
    std::vector<ValueFacet> audiences;
};
BOOST_DESCRIBE_STRUCT(Facets, (), (themes, levels, audiences))

struct SearchOutput {
    std::uint32_t total;
    std::string division;
    std::string division_name;
    std::optional<places::DivisionName> region_recognised;  ///< a place that the words named
    std::vector<Card> cards;
    Facets facets;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(SearchOutput, (),
                      (total, division, division_name, region_recognised, cards, facets,
                       next_cursor))

struct SuggestInput {
    std::optional<std::string> q;
    std::optional<DivisionCode> division;
    std::optional<std::uint32_t> limit;
};
BOOST_DESCRIBE_STRUCT(SuggestInput, (), (q, division, limit))

struct SuggestionView {
    std::string text;
    std::string item_id;
};
BOOST_DESCRIBE_STRUCT(SuggestionView, (), (text, item_id))

struct SuggestOutput {
    std::vector<SuggestionView> suggestions;
};
BOOST_DESCRIBE_STRUCT(SuggestOutput, (), (suggestions))

struct BrowseInput {
    std::optional<DivisionCode> division;
    std::optional<catalogue::Audience> audience;
    std::optional<std::string> theme;
    std::optional<std::string> life_stage;
    std::optional<places::OfficeId> office;
    std::optional<bool> hot;
    std::optional<std::uint32_t> limit;
    std::optional<std::uint32_t> cursor;
};
BOOST_DESCRIBE_STRUCT(BrowseInput, (),
                      (division, audience, theme, life_stage, office, hot, limit, cursor))

struct BrowseOutput {
    std::size_t total;
    std::vector<Card> cards;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(BrowseOutput, (), (total, cards, next_cursor))

std::size_t limit_of(const std::optional<std::uint32_t>& asked, std::size_t most) {
    return std::clamp<std::size_t>(asked.value_or(kDefaultLimit), 1, most);
}

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
    Facets facets{{}, values_of(result.levels), values_of(result.audiences)};
    for (const FacetCount& count : result.themes) {
        const catalogue::Theme* theme = catalogue.find_theme(count.value);
        if (theme != nullptr) facets.themes.push_back({theme->id, theme->name, count.count});
    }
    return facets;
}

const places::Division& division_of(const places::Places& places, std::string_view code) {
    return places::get_division(places, DivisionCode::parse(code));
}

SearchOutput search(const Searchable& now, const SearchInput& in, Language language) {
    const places::Places& places = now.catalogue->places();
    const places::Division& here = places::get_division(places, in.division);
    const std::size_t offset = in.cursor.value_or(0);
    const Result result = now.index->search({.text = in.q.value_or(""),
                                             .division = here.code.text(),
                                             .audience = audience_of(in.audience),
                                             .limit = limit_of(in.limit, kMostCards),
                                             .offset = offset});
    const places::Division& place = division_of(places, result.place);
    SearchOutput out{.total = result.total,
                     .division = place.code.text(),
                     .division_name = places.full_name(place),
                     .region_recognised = {},
                     .cards = {},
                     .facets = facets_of(*now.catalogue, result),
                     .next_cursor = {}};
    if (!result.region.empty()) {
        const places::Division& region = division_of(places, result.region);
        out.region_recognised = {region.code.text(), region.name};
    }
    for (const Hit& hit : result.hits) {
        out.cards.push_back(card_of(*now.catalogue, now.item_of(hit), place, language));
    }
    const std::size_t shown = offset + result.hits.size();
    if (!result.hits.empty() && shown < result.total) out.next_cursor = std::to_string(shown);
    return out;
}

SuggestOutput suggest(const Searchable& now, const SuggestInput& in) {
    const auto& here = places::get_division(now.catalogue->places(), in.division);
    SuggestOutput out;
    for (const Suggestion& suggestion : now.index->suggest(in.q.value_or(""), here.code.text(),
                                                           limit_of(in.limit, kMostSuggestions))) {
        out.suggestions.push_back({std::string{suggestion.text}, std::string{suggestion.id}});
    }
    return out;
}

Filter filter_of(const catalogue::Catalogue& catalogue, const BrowseInput& in) {
    Filter filter{.audience = in.audience, .hot_only = in.hot.value_or(false)};
    if (in.theme) {
        filter.theme = catalogue.find_theme(*in.theme);
        if (filter.theme == nullptr) {
            throw Refused{catalogue::refusals::kNoSuchTheme, {{"id", *in.theme}}};
        }
    }
    if (in.life_stage) {
        filter.life_stage = catalogue.find_life_stage(*in.life_stage);
        if (filter.life_stage == nullptr) {
            throw Refused{catalogue::refusals::kNoSuchLifeStage, {{"id", *in.life_stage}}};
        }
    }
    if (in.office) filter.office = &places::get_office(catalogue.places(), *in.office);
    return filter;
}

BrowseOutput browse_items(const Searchable& now, const BrowseInput& in, Language language) {
    const Filter filter = filter_of(*now.catalogue, in);
    const places::Division& here = filter.office != nullptr && !in.division
                                       ? *filter.office->division
                                       : places::get_division(now.catalogue->places(), in.division);
    const auto items = browse(*now.catalogue, filter);
    BrowseOutput out{.total = items.size(), .cards = {}, .next_cursor = {}};
    const std::size_t first = std::min<std::size_t>(in.cursor.value_or(0), items.size());
    const std::size_t last = std::min(first + limit_of(in.limit, kMostCards), items.size());
    for (std::size_t i = first; i < last; ++i) {
        out.cards.push_back(card_of(*now.catalogue, *items[i], here, language));
    }
    if (last < items.size()) out.next_cursor = std::to_string(last);
    return out;
}

}  // namespace

http::Routes routes(const Snapshot<Searchable>& searchable) {
    const auto version = [&searchable] { return searchable.version(); };
    return {
        http::memory<SearchInput, SearchOutput>(
            "/api/v1/search",
            "Finds items for what somebody typed, for the place where she is, best first",
            [&searchable](const http::Caller& caller, const SearchInput& in) {
                return search(*searchable.get(), in, caller.language);
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses({&places::refusals::kNoSuchDivision}),
        http::memory<SuggestInput, SuggestOutput>(
            "/api/v1/suggestions", "Completes what is being typed",
            [&searchable](const SuggestInput& in) { return suggest(*searchable.get(), in); })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses({&places::refusals::kNoSuchDivision}),
        http::memory<BrowseInput, BrowseOutput>(
            "/api/v1/items", "Lists items by theme, life stage, office and audience",
            [&searchable](const http::Caller& caller, const BrowseInput& in) {
                return browse_items(*searchable.get(), in, caller.language);
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses({&places::refusals::kNoSuchDivision, &places::refusals::kNoSuchOffice,
                      &catalogue::refusals::kNoSuchTheme, &catalogue::refusals::kNoSuchLifeStage})
            .version(version),
    };
}

}  // namespace mashang::discovery
