#include "contexts/apps/event.h"

#include <gtest/gtest.h>

#include <set>

namespace mashang::apps {
namespace {

journal::Entry entry(const char* what = "case.decided") {
    journal::Entry entry;
    entry.what = what;
    entry.subject = "case:42";
    entry.on_behalf = "a person";
    entry.facts = {{"app", "card"},     {"number", "N-42"},   {"state", "decided"},
                   {"version", 7},      {"item", "GA003"},    {"office", "GA-350102000000"},
                   {"also", "another"}, {"due", "2018-10-30"}};
    entry.position = 9;
    entry.id = "an id";
    entry.at = *Instant::parse("2018-09-30T16:59:00+08:00");
    return entry;
}

TEST(Event, says_which_case_how_it_stands_and_nothing_of_the_person) {
    const auto event = event_of(entry());
    ASSERT_TRUE(event);
    EXPECT_EQ(*event, (Event{.client_id = "card",
                             .position = 9,
                             .id = "an id",
                             .at = entry().at,
                             .type = "case.decided",
                             .case_id = "42",
                             .number = "N-42",
                             .state = "decided",
                             .version = 7}));
    EXPECT_EQ(payload_of(*event),
              R"({"type":"case.decided","timestamp":")" + entry().at.text() +
                  R"(","data":{"case_id":"42","number":"N-42","state":"decided","version":7}})");
}

TEST(Event, of_a_draft_has_no_number_and_a_test_has_no_case) {
    journal::Entry draft = entry("case.opened");
    draft.facts.erase("number");
    EXPECT_EQ(payload_of(*event_of(draft)).find("number"), std::string::npos);
    journal::Entry test = entry("webhook.tested");
    test.facts = {{"app", "card"}, {"endpoint", "e"}};
    EXPECT_EQ(event_of(test)->case_id, "");
    EXPECT_NE(payload_of(*event_of(test)).find(R"("data":{})"), std::string::npos);
}

TEST(Event, is_made_of_cases_that_an_app_opened_and_of_nothing_else) {
    journal::Entry own = entry();
    own.facts.erase("app");
    EXPECT_FALSE(event_of(own));
    EXPECT_FALSE(event_of(entry("case.rated")));
    journal::Entry other = entry();
    other.subject = "person:42";
    EXPECT_FALSE(event_of(other));
}

TEST(EventTypes, are_named_once_and_in_two_languages) {
    std::set<std::string_view> names;
    for (const EventType& type : event_types()) {
        EXPECT_TRUE(names.insert(type.name).second) << type.name;
        EXPECT_FALSE(type.words(Language::zh).empty());
        EXPECT_NE(type.words(Language::zh), type.words(Language::en));
        EXPECT_EQ(find_event_type(type.name), &type);
    }
    EXPECT_EQ(find_event_type("webhook.tested"), nullptr);
    EXPECT_EQ(find_event_type(""), nullptr);
}

}  // namespace
}  // namespace mashang::apps
