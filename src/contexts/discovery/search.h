#pragma once

#include <boost/describe.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/discovery/answer.h"
#include "contexts/discovery/card.h"
#include "contexts/discovery/groups.h"
#include "contexts/discovery/searchable.h"
#include "contexts/places/api.h"
#include "platform/json/text.h"

namespace mashang::discovery {

constexpr std::size_t kMostCards = 100;

/// What somebody typed or pasted. More than the engine reads, so that a long sentence is cut and
/// searched, but no book.
using Typed = json::Text<1000>;

struct SearchOutput;

struct SearchInput {
    std::optional<Typed> q;
    std::optional<DivisionCode> division;
    std::optional<catalogue::Audience> audience;
    std::optional<json::Text<8>> theme;    ///< only items of this theme: "P090"
    std::optional<json::Text<2, 2>> body;  ///< only items of this body: "GA"
    std::optional<bool> literal;           ///< what is unknown is not taken for a slip
    std::optional<std::uint32_t> limit;
    std::optional<std::uint32_t> cursor;  ///< how many cards come before
    /// What was found before the handler runs, where searching has to wait for another engine.
    std::shared_ptr<const SearchOutput> found = {};
};
BOOST_DESCRIBE_STRUCT(SearchInput, (), (q, division, audience, theme, body, literal, limit, cursor))

struct ThemeFacet {
    std::string id;
    std::string name;
    std::uint32_t count;
};
BOOST_DESCRIBE_STRUCT(ThemeFacet, (), (id, name, count))

struct BodyFacet {
    std::string id;
    std::string name;
    std::uint32_t count;
};
BOOST_DESCRIBE_STRUCT(BodyFacet, (), (id, name, count))

struct ValueFacet {
    std::string value;
    std::uint32_t count;
};
BOOST_DESCRIBE_STRUCT(ValueFacet, (), (value, count))

/// Counts over all that was found, each without its own filter; levels with all filters.
struct Facets {
    std::vector<ThemeFacet> themes;
    std::vector<BodyFacet> bodies;
    std::vector<ValueFacet> levels;
    std::vector<ValueFacet> audiences;
};
BOOST_DESCRIBE_STRUCT(Facets, (), (themes, bodies, levels, audiences))

struct SearchOutput {
    std::uint32_t total;
    std::string searched;  ///< without the place; empty: nothing that can be searched was typed
    /// What the answer is for instead, when something typed was taken for a slip; `literal` asks
    /// for the words as they are.
    std::optional<std::string> did_you_mean;
    std::string division;
    std::string division_name;
    std::optional<places::DivisionName> region_recognised;  ///< a place that the words named
    std::optional<Answer> answer;  ///< to a question for one fact of the first card
    std::vector<Card> cards;
    Groups groups;  ///< on the first page
    Facets facets;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(SearchOutput, (),
                      (total, searched, did_you_mean, division, division_name, region_recognised,
                       answer, cards, groups, facets, next_cursor))

std::string typed(const std::optional<Typed>& text);
/// At least one, 20 when nothing is asked.
std::size_t limit_of(const std::optional<std::uint32_t>& asked, std::size_t most);

/// Answers the one box. Refuses: kNoSuchDivision (404), kNoSuchTheme (404).
SearchOutput search(const Searchable& now, const SearchInput& in, Language language);

}  // namespace mashang::discovery
