#include "contexts/mandates/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <boost/mp11.hpp>

#include "base/enum_names.h"
#include "contexts/catalogue/testing.h"
#include "contexts/mandates/guardianship.h"
#include "contexts/mandates/refusals.h"

namespace mashang::mandates {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date kToday = *Date::parse("2018-09-30");

const catalogue::Catalogue& real() {
    static const auto kCatalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    return *kCatalogue;
}

const catalogue::Item& item(const char* id) {
    return *real().find_item(id);
}

Mandate in_force() {
    return {.state = MandateState::accepted,
            .items = "GA003,GA005",
            .fields = "name,mobile",
            .until = kToday};
}

std::vector<std::string> faults(const Terms& terms) {
    std::vector<std::string> all;
    for (const Fault& fault : faults_of(terms, real(), kToday, Limits{})) {
        all.push_back(fault.pointer + " " + std::string{fault.refusal->code});
    }
    return all;
}

Terms good() {
    return {.scope = {.theme = {}, .items = {"GA003"}},
            .fields = {catalogue::Known::name},
            .until = kToday};
}

template <class E, class Work>
void for_each(Work work) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto described) { work(described.value); });
}

TEST(MandateStates, all_pairs_of_state_and_event_are_as_the_table_says) {
    using enum MandateState;
    const std::map<std::pair<MandateState, MandateEvent>, MandateState> allowed{
        {{offered, MandateEvent::accept}, accepted},
        {{offered, MandateEvent::decline}, declined},
        {{offered, MandateEvent::end}, ended},
        {{accepted, MandateEvent::end}, ended}};
    for_each<MandateState>([&](MandateState from) {
        for_each<MandateEvent>([&](MandateEvent event) {
            const auto row = allowed.find({from, event});
            const auto expected = row == allowed.end() ? std::nullopt : std::optional{row->second};
            EXPECT_EQ(next_state(from, event), expected)
                << name_of_enumerator(from) << " " << name_of_enumerator(event);
        });
    });
}

TEST(MandateRules, a_mandate_is_in_force_on_its_last_day_and_not_on_the_next) {
    EXPECT_TRUE(authority_in(in_force(), kToday));
    EXPECT_FALSE(authority_in(in_force(), kToday.plus_days(1)));
}

TEST(MandateRules, it_covers_the_items_it_names_and_no_other) {
    const auto authority = authority_in(in_force(), kToday);
    EXPECT_TRUE(authority->scope.covers(item("GA003")));
    EXPECT_TRUE(authority->scope.covers(item("GA005")));
    EXPECT_FALSE(authority->scope.covers(item("GA001")));
}

TEST(MandateRules, one_of_a_theme_covers_the_items_of_that_theme_only) {
    Mandate mandate = in_force();
    mandate.items.clear();
    mandate.theme = item("GA003").themes.front()->id;
    const auto authority = authority_in(mandate, kToday);
    int covered = 0;
    for (const catalogue::Item& one : real().items()) {
        const bool is_of_theme = std::ranges::find(one.themes, *mandate.theme,
                                                   &catalogue::Theme::id) != one.themes.end();
        EXPECT_EQ(authority->scope.covers(one), is_of_theme) << one.id;
        covered += is_of_theme ? 1 : 0;
    }
    EXPECT_GT(covered, 1);
}

TEST(MandateRules, it_shows_the_fields_it_names_and_a_guardian_sees_all) {
    const auto authority = authority_in(in_force(), kToday);
    EXPECT_TRUE(authority->shows("name"));
    EXPECT_FALSE(authority->shows("citizen_id"));
    const auto guardian =
        authority_in(Guardianship{.state = GuardianshipState::confirmed, .until = kToday}, {},
                     Instant::at(kToday));
    EXPECT_TRUE(guardian->shows("citizen_id"));
    EXPECT_TRUE(guardian->scope.covers(item("GA001")));
}

TEST(MandateRules, a_guardian_acts_until_the_day_before_the_child_is_of_age) {
    EXPECT_EQ(eighteenth_birthday(*Date::parse("2010-06-20")).text(), "2028-06-20");
    EXPECT_EQ(eighteenth_birthday(*Date::parse("2004-02-29")).text(), "2022-03-01");
    Guardianship row{.state = GuardianshipState::confirmed, .until = kToday};
    const auto may_act_on = [&](Date day) {
        return authority_in(row, {}, Instant::at(day)).has_value();
    };
    EXPECT_TRUE(may_act_on(kToday));
    EXPECT_FALSE(may_act_on(kToday.plus_days(1)));
    for (const auto state :
         {GuardianshipState::pending, GuardianshipState::refused, GuardianshipState::ended}) {
        row.state = state;
        EXPECT_FALSE(may_act_on(kToday));
    }
}

TEST(MandateRules,
     a_guardian_whom_the_register_leaves_without_an_answer_acts_for_the_time_of_grace) {
    const Instant asked = Instant::at(kToday);
    const Checking checking{.grace = std::chrono::days{14}};
    Guardianship row{.state = GuardianshipState::confirmed, .until = kToday.plus_days(365)};
    EXPECT_EQ(grace_end_of(row, checking), std::nullopt);
    row.unanswered_since = asked;
    EXPECT_EQ(grace_end_of(row, checking), Instant::at(kToday.plus_days(14)));
    const auto last = asked + std::chrono::days{14};
    EXPECT_TRUE(authority_in(row, checking, last - std::chrono::milliseconds{1}));
    EXPECT_FALSE(authority_in(row, checking, last));
    row.unanswered_since.reset();
    EXPECT_TRUE(authority_in(row, checking, last)) << "the register has answered";
}

TEST(MandateRules, good_terms_have_no_fault) {
    EXPECT_THAT(faults(good()), IsEmpty());
    Terms theme = good();
    theme.scope = {.theme = item("GA003").themes.front()->id, .items = {}};
    EXPECT_THAT(faults(theme), IsEmpty());
    Terms a_year = good();
    a_year.until = kToday.plus_days(366);
    EXPECT_THAT(faults(a_year), IsEmpty());
}

TEST(MandateRules, everything_that_is_wrong_with_the_terms_is_told_at_once) {
    Terms wrong{
        .scope = {.theme = "P000", .items = {}},
        .fields = {catalogue::Known::name, catalogue::Known::mobile, catalogue::Known::name},
        .until = kToday.plus_days(-1)};
    EXPECT_THAT(faults(wrong), ElementsAre("/theme mandates.no_such_theme", "/until mandates.until",
                                           "/fields mandates.field_twice"));
    wrong = good();
    wrong.until = kToday.plus_days(367);
    wrong.scope.items = {"GA003", "XX999"};
    EXPECT_THAT(faults(wrong),
                ElementsAre("/items/1 mandates.no_such_item", "/until mandates.until"));
}

TEST(MandateRules, a_theme_and_items_together_or_neither_or_too_many_are_refused) {
    Terms both = good();
    both.scope.theme = item("GA003").themes.front()->id;
    EXPECT_THAT(faults(both), ElementsAre("/items mandates.scope"));
    Terms neither = good();
    neither.scope.items.clear();
    EXPECT_THAT(faults(neither), ElementsAre("/items mandates.scope"));
    Terms many = good();
    many.scope.items.assign(51, "GA003");
    EXPECT_THAT(faults(many), ElementsAre("/items mandates.scope"));
}

TEST(MandateRules, an_officer_needs_what_the_form_asks_and_nothing_more) {
    for (const catalogue::Item& one : real().items()) {
        const auto needed = fields_needed(one);
        EXPECT_EQ(std::ranges::find(needed, catalogue::Known::name) != needed.end(),
                  one.form->at("properties").as_object().contains("applicant_name"))
            << one.id;
    }
}

/// Whatever happened to a mandate, there is authority in it only while both agree, until its last
/// day, for its items, for its fields.
RC_GTEST_PROP(MandateProperty, no_authority_outlives_consent_date_items_or_fields, ()) {
    using enum MandateEvent;
    Mandate mandate{.items = "GA003",
                    .fields = "name,address",
                    .until = kToday.plus_days(*rc::gen::inRange(0, 400))};
    bool agreed = false;
    bool over = false;
    for (const auto event :
         *rc::gen::container<std::vector<MandateEvent>>(rc::gen::element(accept, decline, end))) {
        const auto to = next_state(mandate.state, event);
        if (!to) continue;
        mandate.state = *to;
        agreed = agreed || event == accept;
        over = over || event != accept;
    }
    const Date day = kToday.plus_days(*rc::gen::inRange(-10, 420));
    const auto authority = authority_in(mandate, day);
    RC_ASSERT(authority.has_value() == (agreed && !over && day <= mandate.until));
    if (!authority) return;
    for (const catalogue::Item& one : real().items()) {
        RC_ASSERT(authority->scope.covers(one) == (one.id == "GA003"));
    }
    for_each<catalogue::Known>([&](catalogue::Known field) {
        const bool is_named = field == catalogue::Known::name || field == catalogue::Known::address;
        RC_ASSERT(authority->shows(name_of_enumerator(field)) == is_named);
    });
}

}  // namespace
}  // namespace mashang::mandates
