#include "base/enum_names.h"
#include "contexts/showcase/flows.h"
#include "contexts/showcase/refusals.h"
#include "contexts/showcase/store.h"
#include "contexts/showcase/telling.h"
#include "platform/json/json.h"

namespace mashang::showcase {
namespace {

/// Moves it to where the event leads. Refuses: kAppealChanged.
void step(sql::Tx& tx, const Parts& parts, Appeal& appeal, AppealEvent event) {
    const AppealState from = appeal.state;
    const auto after = state_after(from, event);
    if (!after) throw Refused{refusals::kAppealChanged};
    appeal.state = *after;
    if (!store::save(tx, parts.fields, appeal, from)) throw Refused{refusals::kAppealChanged};
}

/// Writes the platform's word down: the first one, or the answer to her objection.
void write_down(Appeal& appeal, const std::string& account, Instant now, const Ruling& ruling) {
    if (appeal.state == AppealState::objected) {
        appeal.answered_by = account;
        appeal.answered_at = now;
        appeal.answer = ruling.reason;
    } else {
        appeal.decided_by = account;
        appeal.decided_at = now;
        appeal.decision = ruling.reason;
    }
}

/// Tells her, unless nothing has changed for her.
void tell_ruling(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const AppRating& rating, const Appeal& appeal) {
    const std::string what = std::string{"app_rating."}.append(name_of_enumerator(appeal.state));
    const bool concerns_her = appeal.state != AppealState::kept;
    tell_of_app(tx, parts, what.c_str(), caller.account_id, rating.app_id,
                {{"rating", rating.id.text()},
                 {"ground", name_of_enumerator(appeal.ground)},
                 {"counts", rating.counts}},
                concerns_her ? rating.person_id : std::nullopt);
}

}  // namespace

Appeal appeal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
              const std::string& app_id, const RatingId& id, AppealGround ground,
              const std::string& reason) {
    const AppRating rating = get_rating_of_office(tx, parts, caller, app_id, id);
    if (rating.words.empty()) throw Refused{refusals::kNoWords};
    Appeal made{.app_id = app_id,
                .rating_id = id,
                .revision = rating.revision,
                .state = AppealState::pending,
                .ground = ground,
                .reason = reason,
                .appealed_by = caller.account_id,
                .office_id = caller.office_id,
                .appealed_at = parts.clock.now(),
                .decided_by = {},
                .decided_at = {},
                .decision = {},
                .objection = {},
                .objected_at = {},
                .answered_by = {},
                .answered_at = {},
                .answer = {}};
    if (!store::add(tx, parts.fields, made)) throw Refused{refusals::kAppealedAlready};
    tell_of_app(tx, parts, "app_rating.appealed", caller.account_id, app_id,
                {{"rating", id.text()}, {"ground", name_of_enumerator(ground)}});
    return made;
}

Appeal rule_on(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const std::string& app_id, const RatingId& id, const Ruling& ruling) {
    if (!is_platform(*parts.catalogue.get(), caller.office_id)) {
        throw Refused{refusals::kNotThePlatform};
    }
    auto rating = store::find_rating(tx, parts.fields, app_id, id);
    auto found = rating ? store::find_appeal(tx, parts.fields, *rating) : std::nullopt;
    if (!found) throw Refused{refusals::kNoSuchAppeal};
    const auto event = event_of(found->state, ruling.hides);
    if (!event) throw Refused{refusals::kAppealChanged};
    if (!may_decide(*found, caller.account_id)) throw Refused{refusals::kOwnAppeal};
    if (!ruling.hides && !ruling.counts) {
        json::refuse_faults({{"/counts", &refusals::kKeptAndNotCounted}});
    }
    write_down(*found, caller.account_id, parts.clock.now(), ruling);
    step(tx, parts, *found, *event);
    rating->hidden = ruling.hides;
    rating->counts = ruling.counts;
    if (!store::save(tx, parts.fields, *rating, rating->revision)) {
        throw Refused{refusals::kAppealChanged};
    }
    tell_ruling(tx, parts, caller, *rating, *found);
    return *std::move(found);
}

Appeal object(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
              const std::string& app_id, const std::string& text) {
    const auto rating = find_own_rating(tx, parts, caller, app_id);
    auto found = rating ? store::find_appeal(tx, parts.fields, *rating) : std::nullopt;
    if (!found || !state_after(found->state, AppealEvent::object)) {
        throw Refused{refusals::kNothingToObject};
    }
    found->objection = text;
    found->objected_at = parts.clock.now();
    step(tx, parts, *found, AppealEvent::object);
    tell_of_app(tx, parts, "app_rating.objected", "", app_id, {{"rating", rating->id.text()}});
    return *std::move(found);
}

std::vector<Appeal> list_appeals(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    if (!is_platform(*parts.catalogue.get(), caller.office_id)) return {};
    return store::list_open_appeals(tx, parts.fields, parts.limits.listed);
}

}  // namespace mashang::showcase
