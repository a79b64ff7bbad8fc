#include "contexts/catalogue/edition.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>

#include "base/enum_names.h"
#include "contexts/catalogue/editing.h"

namespace mashang::catalogue {
namespace {

template <class E>
std::vector<E> all_of() {
    std::vector<E> values;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto descriptor) { values.push_back(descriptor.value); });
    return values;
}

TEST(EditionStates, AllPairsOfStateAndEventDoWhatTheTableSaysAndNothingElse) {
    using enum EditionState;
    using E = EditionEvent;
    const std::map<std::pair<EditionState, E>, EditionState> edges{
        {{draft, E::write}, draft},
        {{draft, E::submit}, in_review},
        {{draft, E::discard}, discarded},
        {{in_review, E::send_back}, draft},
        {{in_review, E::approve}, approved},
        {{approved, E::call_back}, draft},
        {{approved, E::take_effect}, in_force},
        {{in_force, E::supersede}, superseded},
    };
    for (const EditionState from : all_of<EditionState>()) {
        for (const E event : all_of<E>()) {
            const auto expected = edges.find({from, event});
            const auto* const row = find_transition(from, event);
            ASSERT_EQ(row != nullptr, expected != edges.end())
                << name_of_enumerator(from) << " " << name_of_enumerator(event);
            if (row != nullptr) EXPECT_EQ(row->to, expected->second);
        }
    }
    EXPECT_EQ(edition_transitions().size(), edges.size());
}

TEST(EditionStates, EveryStateIsReachedFromADraftAndEveryOpenOneCanStillBeDropped) {
    std::set<EditionState> reached{EditionState::draft};
    for (std::size_t round = 0; round < edition_transitions().size(); ++round) {
        for (const EditionTransition& edge : edition_transitions()) {
            if (reached.contains(edge.from)) reached.insert(edge.to);
        }
    }
    EXPECT_EQ(reached.size(), all_of<EditionState>().size());
    for (const EditionState state : all_of<EditionState>()) {
        bool leads_on = false;
        for (const EditionTransition& edge : edition_transitions()) {
            leads_on = leads_on || (edge.from == state && edge.to != state);
        }
        if (is_open(state)) EXPECT_TRUE(leads_on) << name_of_enumerator(state);
    }
}

TEST(ItemStanding, AllPairsOfStatusAndEvent) {
    using enum ItemStatus;
    using E = ItemEvent;
    const std::map<std::pair<ItemStatus, E>, ItemStatus> edges{
        {{in_use, E::suspend}, suspended},
        {{in_use, E::abolish}, abolished},
        {{suspended, E::resume}, in_use},
        {{suspended, E::abolish}, abolished},
    };
    for (const ItemStatus from : all_of<ItemStatus>()) {
        for (const E event : all_of<E>()) {
            const auto expected = edges.find({from, event});
            const auto after = status_after(from, event);
            ASSERT_EQ(after.has_value(), expected != edges.end());
            if (after) EXPECT_EQ(*after, expected->second);
        }
    }
}

TEST(Editing, NobodyReviewsWhatSheWroteLast) {
    const Edition edition{.item = "GA001", .number = 2, .author = "a"};
    EXPECT_FALSE(may_review(edition, "a"));
    EXPECT_TRUE(may_review(edition, "b"));
}

TEST(Editing, NobodyReviewsWhatAColleagueTouchedLastAfterHer) {
    const Edition edition{.item = "GA001", .number = 2, .author = "b", .authors = "aa b"};
    EXPECT_FALSE(may_review(edition, "aa"));
    EXPECT_FALSE(may_review(edition, "b"));
    EXPECT_TRUE(may_review(edition, "a")) << "another account whose name begins alike";
}

TEST(Editing, AnEditionTakesEffectAtOnceUnlessItsDayIsToCome) {
    const Date today = *Date::parse("2018-10-10");
    Edition edition{.item = "GA001", .number = 2};
    EXPECT_TRUE(takes_effect_at_once(edition, today));
    for (const auto& [day, at_once] : std::map<std::string, bool>{
             {"2018-10-09", true}, {"2018-10-10", true}, {"2018-10-11", false}}) {
        edition.effective_from = Date::parse(day);
        EXPECT_EQ(takes_effect_at_once(edition, today), at_once) << day;
    }
}

TEST(Editing, ANewItemTakesTheNumberAfterTheHighestThatItsBodyEverHad) {
    EXPECT_EQ(next_item_id("GA", {}), "GA001");
    EXPECT_EQ(next_item_id("GA", {"GA001", "GA007", "GA002"}), "GA008");
    EXPECT_EQ(next_item_id("GA", {"GA999"}), "");
}

}  // namespace
}  // namespace mashang::catalogue
