#include "contexts/showcase/refusals.h"
#include "contexts/showcase/store.h"
#include "contexts/showcase/telling.h"
#include "contexts/showcase/views.h"

namespace mashang::showcase {
namespace {

std::optional<ReplyView> reply_of(const AppRating& rating) {
    if (rating.reply.empty() || !rating.replied_at) return std::nullopt;
    return ReplyView{rating.reply, rating.replied_at->date()};
}

std::string shown_words(const AppRating& rating) {
    return rating.hidden ? std::string{} : rating.words;
}

}  // namespace

RatingView view_of(sql::Tx& tx, const Parts& parts, const AppRating& rating) {
    return {.id = rating.id,
            .by = rating.person_id ? parts.identity.display_name(tx, *rating.person_id) : "",
            .grade = rating.grade,
            .words = shown_words(rating),
            .hidden = rating.hidden,
            .counts = rating.counts,
            .on = rating.changed_at.date(),
            .changed = rating.revision > 1,
            .reply = reply_of(rating)};
}

AppealView view_of(const Appeal& appeal) {
    return {.state = appeal.state,
            .ground = appeal.ground,
            .reason = appeal.reason,
            .decision = appeal.decision,
            .objection = appeal.objection,
            .answer = appeal.answer};
}

DeskRating desk_view_of(sql::Tx& tx, const Parts& parts, const AppRating& rating) {
    DeskRating view{.id = rating.id,
                    .grade = rating.grade,
                    .words = shown_words(rating),
                    .hidden = rating.hidden,
                    .counts = rating.counts,
                    .on = rating.changed_at.date(),
                    .reply = reply_of(rating),
                    .appeal = {}};
    if (const auto found = store::find_appeal(tx, parts.fields, rating)) {
        view.appeal = view_of(*found);
        view.appeal->objection.clear();  // between her and the platform
    }
    return view;
}

OwnRating own_view_of(sql::Tx& tx, const Parts& parts, const AppRating& rating) {
    OwnRating view{.grade = rating.grade,
                   .words = rating.words,
                   .rated_at = rating.given_at,
                   .changed_at = rating.changed_at,
                   .hidden = rating.hidden,
                   .counts = rating.counts,
                   .reply = reply_of(rating),
                   .appeal = {},
                   .may_object = false};
    const auto found = store::find_appeal(tx, parts.fields, rating);
    if (found && found->decided_at) {
        view.appeal = view_of(*found);
        view.may_object = state_after(found->state, AppealEvent::object).has_value();
    }
    return view;
}

OwnState own_state_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& app_id) {
    const auto catalogue = parts.catalogue.get();
    const auto& app = get_app(*catalogue, app_id);
    OwnState state{.may_rate = last_use_of(tx, parts, person_of(caller), app).has_value(),
                   .why_not = {},
                   .rating = {}};
    if (!state.may_rate) {
        state.why_not =
            message_of(refusals::kNotUsed,
                       {{"days", std::to_string(parts.limits.used_within_days)}}, caller.language);
    }
    if (const auto rating = find_own_rating(tx, parts, caller, app_id)) {
        state.rating = own_view_of(tx, parts, *rating);
    }
    return state;
}

std::vector<AppealRow> appeal_rows(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    std::vector<AppealRow> rows;
    const auto catalogue = parts.catalogue.get();
    for (const Appeal& appeal : list_appeals(tx, parts, caller)) {
        const auto rating = store::find_rating(tx, parts.fields, appeal.app_id, appeal.rating_id);
        if (!rating) continue;
        rows.push_back({.app_id = appeal.app_id,
                        .app_name = name_of_candidate(*catalogue, subject_of_app(appeal.app_id)),
                        .rating_id = appeal.rating_id,
                        .grade = rating->grade,
                        .words = rating->words,
                        .office_name = parts.office_name(appeal.office_id),
                        .appealed_at = appeal.appealed_at,
                        .appeal = view_of(appeal),
                        .may_decide = may_decide(appeal, caller.account_id)});
    }
    return rows;
}

}  // namespace mashang::showcase
