#include "contexts/discovery/routes.h"

#include <algorithm>

#include "contexts/discovery/browse.h"
#include "contexts/discovery/card.h"
#include "contexts/discovery/search.h"
#include "contexts/places/api.h"
#include "platform/http/typed_route.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMostSuggestions = 20;

struct SuggestInput {
    std::optional<Typed> q;
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

SuggestOutput suggest(const Searchable& now, const SuggestInput& in) {
    const auto& here = places::get_division(now.catalogue->places(), in.division);
    SuggestOutput out;
    for (const Suggestion& suggestion :
         now.engine->suggest(typed(in.q), here.code.text(), limit_of(in.limit, kMostSuggestions))) {
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
        out.cards.push_back(card_of(now, *items[i], here, language));
    }
    if (last < items.size()) out.next_cursor = std::to_string(last);
    return out;
}

/// Where the engine asks elsewhere, the search is done before the handler, on a thread that may
/// wait.
http::Route search_route(const Snapshot<Searchable>& searchable, Searching searching) {
    auto draft =
        http::memory<SearchInput, SearchOutput>(
            "/api/v1/search",
            "Finds items for what somebody typed, for the place where she is, best first; and "
            "bundles, apps, offices and types of licences that it names",
            [&searchable](const http::Caller& caller, const SearchInput& in) {
                return in.found ? *in.found : search(*searchable.get(), in, caller.language);
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses({&places::refusals::kNoSuchDivision, &catalogue::refusals::kNoSuchTheme});
    if (searching == Searching::at_once) return std::move(draft);
    return std::move(draft).before([&searchable](SearchInput& in, const http::Caller& caller) {
        in.found =
            std::make_shared<const SearchOutput>(search(*searchable.get(), in, caller.language));
    });
}

}  // namespace

http::Routes routes(const Snapshot<Searchable>& searchable, Searching searching) {
    const auto version = [&searchable] { return searchable.version(); };
    return {
        search_route(searchable, searching),
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
