#pragma once

// How the showcase looks from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/showcase/flows.h"

namespace mashang::showcase {

// --- Admissions

struct AdmissionView {
    std::string subject;  ///< "app:A01", "item:GA003"
    std::string name;
    int number;
    AdmissionState state;
    std::string grounds;
    std::string office_name;  ///< that proposed it
    Instant proposed_at;
    std::vector<Assessment> assessments;  ///< empty before it is assessed
    std::optional<Instant> assessed_at;
    std::string conditions;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(AdmissionView, (),
                      (subject, name, number, state, grounds, office_name, proposed_at, assessments,
                       assessed_at, conditions, due_on))

/// What the platform knows of a candidate, for whoever assesses it.
struct CandidateFacts {
    std::size_t items = 0;
    std::size_t no_upload = 0;  ///< of the items: nothing has to be uploaded
    std::size_t no_trip = 0;
    std::size_t instant = 0;
    std::int64_t submitted = 0;  ///< cases of the items, ever
    std::int64_t decided = 0;
    std::int64_t on_time = 0;
    std::optional<RatingSummary> rating;  ///< of an app
};
BOOST_DESCRIBE_STRUCT(CandidateFacts, (),
                      (items, no_upload, no_trip, instant, submitted, decided, on_time, rating))

AdmissionView view_of(sql::Tx& tx, const Parts& parts, const Admission& admission);
CandidateFacts facts_of(sql::Tx& tx, const Parts& parts, const Candidate& candidate);

// --- Apps

struct AppItem {
    std::string item_id;
    std::string name;
    int visits;  ///< 0 no trip, 1 at most one
    bool instant;
    int promised_workdays;
    bool fee;
    bool suspended;
};
BOOST_DESCRIBE_STRUCT(AppItem, (),
                      (item_id, name, visits, instant, promised_workdays, fee, suspended))

struct AppPage {
    std::string id;
    std::string name;
    std::string summary;
    std::string lead_body;
    std::string coverage;
    std::vector<catalogue::Interaction> interactions;
    std::vector<AppItem> items;
    std::optional<AdmissionView> admission;  ///< the record that counts now
    RatingSummary rating;
};
BOOST_DESCRIBE_STRUCT(AppPage, (),
                      (id, name, summary, lead_body, coverage, interactions, items, admission,
                       rating))

AppPage page_of(sql::Tx& tx, const Parts& parts, const catalogue::FlagshipApp& app);

/// An app on its office's desk.
struct DeskApp {
    std::string id;
    std::string name;
    std::optional<AdmissionState> admission;
    std::optional<Date> due_on;
    RatingSummary rating;
};
BOOST_DESCRIBE_STRUCT(DeskApp, (), (id, name, admission, due_on, rating))

std::vector<DeskApp> apps_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

// --- Ratings

struct ReplyView {
    std::string text;
    Date on;
};
BOOST_DESCRIBE_STRUCT(ReplyView, (), (text, on))

/// As everybody sees it: by a masked name, and by the day only.
struct RatingView {
    RatingId id;
    std::string by;  ///< "**红"; of who has left, nothing
    int grade;
    std::string words;  ///< empty when hidden
    bool hidden;
    bool counts;
    Date on;
    bool changed;  ///< since it was given
    std::optional<ReplyView> reply;
};
BOOST_DESCRIBE_STRUCT(RatingView, (), (id, by, grade, words, hidden, counts, on, changed, reply))

struct AppealView {
    AppealState state;
    AppealGround ground;
    std::string reason;
    std::string decision;
    std::string objection;
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(AppealView, (), (state, ground, reason, decision, objection, answer))

/// As the app's office sees it: nothing of who rated.
struct DeskRating {
    RatingId id;
    int grade;
    std::string words;
    bool hidden;
    bool counts;
    Date on;
    std::optional<ReplyView> reply;
    std::optional<AppealView> appeal;
};
BOOST_DESCRIBE_STRUCT(DeskRating, (), (id, grade, words, hidden, counts, on, reply, appeal))

/// As she sees her own.
struct OwnRating {
    int grade;
    std::string words;
    Instant rated_at;
    Instant changed_at;
    bool hidden;
    bool counts;
    std::optional<ReplyView> reply;
    std::optional<AppealView> appeal;  ///< once it was decided
    bool may_object;
};
BOOST_DESCRIBE_STRUCT(OwnRating, (),
                      (grade, words, rated_at, changed_at, hidden, counts, reply, appeal,
                       may_object))

struct OwnState {
    bool may_rate;
    std::optional<std::string> why_not;  ///< in her language
    std::optional<OwnRating> rating;
};
BOOST_DESCRIBE_STRUCT(OwnState, (), (may_rate, why_not, rating))

/// An appeal on the platform's desk.
struct AppealRow {
    std::string app_id;
    std::string app_name;
    RatingId rating_id;
    int grade;
    std::string words;
    std::string office_name;
    Instant appealed_at;
    AppealView appeal;
    bool may_decide;  ///< the caller: four eyes
};
BOOST_DESCRIBE_STRUCT(AppealRow, (),
                      (app_id, app_name, rating_id, grade, words, office_name, appealed_at, appeal,
                       may_decide))

RatingView view_of(sql::Tx& tx, const Parts& parts, const AppRating& rating);
DeskRating desk_view_of(sql::Tx& tx, const Parts& parts, const AppRating& rating);
OwnRating own_view_of(sql::Tx& tx, const Parts& parts, const AppRating& rating);
OwnState own_state_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& app_id);
AppealView view_of(const Appeal& appeal);
std::vector<AppealRow> appeal_rows(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::showcase
