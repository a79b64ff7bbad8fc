#include "contexts/showcase/refusals.h"
#include "contexts/showcase/routes.h"
#include "contexts/showcase/store.h"
#include "contexts/showcase/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::showcase {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Who;

const Access kOwner{.who = Who::staff, .roles = {"officer", "editor"}, .over = Over::office};
const Access kPlatform{.who = Who::staff, .roles = {"publisher"}, .over = Over::office};

using AppId = json::Text<16, 1>;

struct DeskAppList {
    std::vector<DeskApp> apps;
};
BOOST_DESCRIBE_STRUCT(DeskAppList, (), (apps))

struct ListOfApp {
    AppId app_id;
    std::optional<std::uint32_t> cursor;
};
BOOST_DESCRIBE_STRUCT(ListOfApp, (), (app_id, cursor))

struct DeskRatingList {
    std::vector<DeskRating> ratings;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(DeskRatingList, (), (ratings, next_cursor))

struct ReplyTo {
    AppId app_id;
    RatingId rating_id;
    json::Text<500, 1> text;
};
BOOST_DESCRIBE_STRUCT(ReplyTo, (), (app_id, rating_id, text))

struct AppealAgainst {
    AppId app_id;
    RatingId rating_id;
    AppealGround ground;
    json::Text<500, 1> reason;
};
BOOST_DESCRIBE_STRUCT(AppealAgainst, (), (app_id, rating_id, ground, reason))

struct AppealRows {
    std::vector<AppealRow> appeals;
};
BOOST_DESCRIBE_STRUCT(AppealRows, (), (appeals))

struct RuleOn {
    AppId app_id;
    RatingId rating_id;
    bool hides;
    std::optional<bool> counts;  ///< the grade; true when absent
    json::Text<500, 1> reason;
};
BOOST_DESCRIBE_STRUCT(RuleOn, (), (app_id, rating_id, hides, counts, reason))

DeskRatingList list(sql::Tx& tx, const Parts& parts, const Caller& caller, const ListOfApp& in) {
    const auto catalogue = parts.catalogue.get();
    const auto& app = get_app(*catalogue, in.app_id.text());
    if (!answers_for(*catalogue, caller.office_id, app.lead->id)) {
        throw Refused{refusals::kNoSuchApp};
    }
    const std::size_t limit = parts.limits.shown;
    const std::size_t offset = in.cursor.value_or(0);
    auto found = store::list_ratings(tx, parts.fields, app.id, limit + 1, offset);
    DeskRatingList list;
    if (found.size() > limit) {
        found.pop_back();
        list.next_cursor = std::to_string(offset + limit);
    }
    for (const AppRating& rating : found) list.ratings.push_back(desk_view_of(tx, parts, rating));
    return list;
}

http::Routes owner_routes(const Parts& parts) {
    const std::string apps = "/api/v1/desk/flagship-apps";
    const std::string one = apps + "/{app_id}/ratings/{rating_id}";
    return {
        http::read<Nothing, DeskAppList>(apps, kOwner,
                                         "Lists the flagship apps that the office answers for",
                                         [&parts](sql::Tx& tx, const Caller& caller) {
                                             return DeskAppList{apps_of(tx, parts, caller)};
                                         })
            .tag("showcase")
            .clause("P 3.2.3"),
        http::read<ListOfApp, DeskRatingList>(
            apps + "/{app_id}/ratings", kOwner,
            "Lists what people say of an app of the office, without who they are",
            [&parts](sql::Tx& tx, const Caller& caller, const ListOfApp& in) {
                return list(tx, parts, caller, in);
            })
            .tag("showcase")
            .clause("P 3.2.3")
            .refuses({&refusals::kNoSuchApp}),
        http::write<ReplyTo, DeskRating>(
            Method::put, one + "/reply", kOwner, "Answers a rating in public; again changes it",
            [&parts](sql::Tx& tx, const Caller& caller, const ReplyTo& in) {
                return desk_view_of(
                    tx, parts,
                    reply_to(tx, parts, caller, in.app_id.text(), in.rating_id, in.text.text()));
            })
            .tag("showcase")
            .clause("P 3.2.3")
            .refuses({&refusals::kNoSuchRating}),
        http::write<AppealAgainst, AppealView>(
            Method::post, one + "/appeal", kOwner, "Asks the platform to hide a rating's words",
            [&parts](sql::Tx& tx, const Caller& caller, const AppealAgainst& in) {
                return view_of(appeal(tx, parts, caller, in.app_id.text(), in.rating_id, in.ground,
                                      in.reason.text()));
            })
            .tag("showcase")
            .clause("P 3.2.3")
            .status(201)
            .refuses({&refusals::kNoSuchRating, &refusals::kNoWords, &refusals::kAppealedAlready}),
    };
}

http::Routes platform_routes(const Parts& parts) {
    return {
        http::read<Nothing, AppealRows>("/api/v1/desk/rating-appeals", kPlatform,
                                        "Lists the appeals that await the platform's word",
                                        [&parts](sql::Tx& tx, const Caller& caller) {
                                            return AppealRows{appeal_rows(tx, parts, caller)};
                                        })
            .tag("showcase")
            .clause("P 3.2.3"),
        http::write<RuleOn, AppealView>(
            Method::post, "/api/v1/desk/rating-appeals/{app_id}/{rating_id}/ruling", kPlatform,
            "Decides an appeal, or her objection to what was decided",
            [&parts](sql::Tx& tx, const Caller& caller, const RuleOn& in) {
                return view_of(rule_on(tx, parts, caller, in.app_id.text(), in.rating_id,
                                       {.hides = in.hides,
                                        .counts = in.counts.value_or(true),
                                        .reason = in.reason.text()}));
            })
            .tag("showcase")
            .clause("P 3.2.3")
            .status(201)
            .refuses({&refusals::kNotThePlatform, &refusals::kNoSuchAppeal,
                      &refusals::kAppealChanged, &refusals::kOwnAppeal}),
    };
}

}  // namespace

http::Routes rating_routes(const Parts& parts) {
    http::Routes all = owner_routes(parts);
    http::append(all, platform_routes(parts));
    return all;
}

}  // namespace mashang::showcase
