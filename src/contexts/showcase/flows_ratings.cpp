#include <algorithm>

#include "contexts/showcase/flows.h"
#include "contexts/showcase/refusals.h"
#include "contexts/showcase/store.h"
#include "contexts/showcase/telling.h"
#include "platform/json/json.h"

namespace mashang::showcase {
namespace {

constexpr std::chrono::hours kBetweenChanges{24};

/// Everything that is wrong with what she says.
std::vector<Fault> faults_of(int grade, std::string_view words) {
    constexpr int kBest = 5;
    std::vector<Fault> faults;
    if (grade < 1 || grade > kBest) faults.push_back({"/grade", &refusals::kNoSuchGrade});
    if (names_a_number(words)) faults.push_back({"/words", &refusals::kNumberInWords});
    return faults;
}

/// What she said first.
AppRating give(sql::Tx& tx, const Parts& parts, AppRating rating) {
    // A second device of hers was faster: what it said is a minute old, and this would change it.
    if (!store::add(tx, parts.fields, rating)) throw Refused{refusals::kChangedToday};
    tell_of_app(tx, parts, "app_rating.given", "", rating.app_id, {{"grade", rating.grade}});
    return rating;
}

/// What she says now in the place of what she said; an appeal against that is over.
AppRating change(sql::Tx& tx, const Parts& parts, const AppRating& before, AppRating rating) {
    if (rating.changed_at - before.changed_at < kBetweenChanges) {
        throw Refused{refusals::kChangedToday};
    }
    if (auto open = store::find_appeal(tx, parts.fields, before)) {
        const AppealState from = open->state;
        if (const auto after = state_after(from, AppealEvent::overtake)) {
            open->state = *after;
            if (!store::save(tx, parts.fields, *open, from)) throw Refused{refusals::kChangedToday};
        }
    }
    rating.id = before.id;
    rating.revision = before.revision + 1;
    rating.given_at = before.given_at;
    rating.reply = before.reply;
    rating.replied_at = before.replied_at;
    if (!store::save(tx, parts.fields, rating, before.revision)) {
        throw Refused{refusals::kChangedToday};
    }
    tell_of_app(tx, parts, "app_rating.changed", "", rating.app_id,
                {{"grade", rating.grade}, {"before", before.grade}});
    return rating;
}

}  // namespace

void tell_of_app(sql::Tx& tx, const Parts& parts, const char* what, const std::string& actor,
                 const std::string& app_id, boost::json::object facts,
                 const std::optional<identity::PersonId>& person) {
    facts["app"] = app_id;
    facts["app_name"] = name_of_candidate(*parts.catalogue.get(), subject_of_app(app_id));
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = actor,
                        .on_behalf = person ? person->text() : "",
                        .authority = actor.empty() ? "self" : "office",
                        .subject = "flagship_app:" + app_id,
                        .facts = std::move(facts)});
}

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

std::optional<Date> last_use_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                                const catalogue::FlagshipApp& app) {
    std::optional<Instant> last;
    for (const catalogue::Item* item : app.items) {
        last = std::max(last, parts.last_use(tx, person, item->id));
    }
    const Date first_day = parts.clock.now().date().plus_days(-parts.limits.used_within_days);
    if (!last || last->date() < first_day) return std::nullopt;
    return last->date();
}

AppRating rate(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const std::string& app_id, int grade, const std::string& words) {
    const auto catalogue = parts.catalogue.get();
    const auto& app = get_app(*catalogue, app_id);
    const auto person = person_of(caller);
    if (!last_use_of(tx, parts, person, app)) {
        throw Refused{refusals::kNotUsed,
                      {{"days", std::to_string(parts.limits.used_within_days)}}};
    }
    const auto faults = faults_of(grade, words);
    if (!faults.empty()) json::refuse_faults(faults);
    const Instant now = parts.clock.now();
    AppRating rating{.app_id = app_id,
                     .id = RatingId{parts.ids.next(now)},
                     .person_id = person,
                     .grade = grade,
                     .words = words,
                     .revision = 1,
                     .given_at = now,
                     .changed_at = now,
                     .counts = true,
                     .hidden = false,
                     .reply = {},
                     .replied_at = {}};
    const auto before = store::find_rating_of(tx, parts.fields, app_id, person);
    return before ? change(tx, parts, *before, std::move(rating))
                  : give(tx, parts, std::move(rating));
}

std::optional<AppRating> find_own_rating(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller, const std::string& app_id) {
    get_app(*parts.catalogue.get(), app_id);
    return store::find_rating_of(tx, parts.fields, app_id, person_of(caller));
}

AppRating get_rating_of_office(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               const std::string& app_id, const RatingId& id) {
    const auto catalogue = parts.catalogue.get();
    const auto* app = find_app(*catalogue, app_id);
    const bool is_ours = app != nullptr && answers_for(*catalogue, caller.office_id, app->lead->id);
    auto rating = is_ours ? store::find_rating(tx, parts.fields, app_id, id) : std::nullopt;
    if (!rating) throw Refused{refusals::kNoSuchRating};
    return *std::move(rating);
}

AppRating reply_to(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const std::string& app_id, const RatingId& id, const std::string& text) {
    AppRating rating = get_rating_of_office(tx, parts, caller, app_id, id);
    const bool is_first = rating.reply.empty();
    rating.reply = text;
    rating.replied_at = parts.clock.now();
    if (!store::save(tx, parts.fields, rating, rating.revision)) {
        throw Refused{refusals::kNoSuchRating};
    }
    tell_of_app(tx, parts, "app_rating.replied", caller.account_id, app_id,
                {{"rating", rating.id.text()}, {"first", is_first}},
                is_first ? rating.person_id : std::nullopt);
    return rating;
}

}  // namespace mashang::showcase
