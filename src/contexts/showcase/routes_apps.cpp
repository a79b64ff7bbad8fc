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
using http::Over;
using http::Who;

/// Whoever rates does it under her own name.
const Access kOwn{.who = Who::person, .level = identity::kLevelMatched, .over = Over::own};

using AppId = json::Text<16, 1>;

struct OneApp {
    AppId app_id;
};
BOOST_DESCRIBE_STRUCT(OneApp, (), (app_id))

struct ListRatings {
    AppId app_id;
    std::optional<std::uint32_t> cursor;
};
BOOST_DESCRIBE_STRUCT(ListRatings, (), (app_id, cursor))

struct RatingList {
    std::vector<RatingView> ratings;  ///< the newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(RatingList, (), (ratings, next_cursor))

struct RateApp {
    AppId app_id;
    int grade;                             ///< 5 very satisfied … 1 very dissatisfied
    std::optional<json::Text<200>> words;  ///< public
};
BOOST_DESCRIBE_STRUCT(RateApp, (), (app_id, grade, words))

struct Object {
    AppId app_id;
    json::Text<500, 1> text;
};
BOOST_DESCRIBE_STRUCT(Object, (), (app_id, text))

RatingList list(sql::Tx& tx, const Parts& parts, const ListRatings& in) {
    get_app(*parts.catalogue.get(), in.app_id.text());
    const std::size_t limit = parts.limits.shown;
    const std::size_t offset = in.cursor.value_or(0);
    auto found = store::list_ratings(tx, parts.fields, in.app_id.text(), limit + 1, offset);
    RatingList list;
    if (found.size() > limit) {
        found.pop_back();
        list.next_cursor = std::to_string(offset + limit);
    }
    for (const AppRating& rating : found) list.ratings.push_back(view_of(tx, parts, rating));
    return list;
}

http::Routes public_routes(const Parts& parts) {
    return {
        http::read<OneApp, AppPage>(
            "/api/v1/flagship-apps/{app_id}", Access{},
            "Shows a flagship app: its items, its admission, and what people say of it",
            [&parts](sql::Tx& tx, const Caller&, const OneApp& in) {
                const auto catalogue = parts.catalogue.get();
                return page_of(tx, parts, get_app(*catalogue, in.app_id.text()));
            })
            .tag("showcase")
            .clause("P 3.2.3")
            .refuses({&refusals::kNoSuchApp}),
        http::read<ListRatings, RatingList>(
            "/api/v1/flagship-apps/{app_id}/ratings", Access{},
            "Lists what people say of a flagship app, and what its office answers",
            [&parts](sql::Tx& tx, const Caller&, const ListRatings& in) {
                return list(tx, parts, in);
            })
            .tag("showcase")
            .clause("P 3.2.3")
            .refuses({&refusals::kNoSuchApp}),
    };
}

http::Routes own_routes(const Parts& parts) {
    const std::string own = "/api/v1/me/app-ratings/{app_id}";
    return {
        http::read<OneApp, OwnState>(own, kOwn,
                                     "Shows what the caller said of an app, or why she may not",
                                     [&parts](sql::Tx& tx, const Caller& caller, const OneApp& in) {
                                         return own_state_of(tx, parts, caller, in.app_id.text());
                                     })
            .tag("showcase")
            .clause("P 3.2.3")
            .refuses({&refusals::kNoSuchApp}),
        http::write<RateApp, OwnRating>(
            Method::put, own, kOwn,
            "Rates an app that the caller has used, or changes what she said of it",
            [&parts](sql::Tx& tx, const Caller& caller, const RateApp& in) {
                return own_view_of(tx, parts,
                                   rate(tx, parts, caller, in.app_id.text(), in.grade,
                                        in.words ? in.words->text() : ""));
            })
            .tag("showcase")
            .clause("P 3.2.3")
            .rate(http::RateClass::strict)
            .refuses({&refusals::kNoSuchApp, &refusals::kNotUsed, &refusals::kChangedToday}),
        http::write<Object, OwnRating>(
            Method::post, own + "/objection", kOwn,
            "Says, once, why the caller's words should not be hidden",
            [&parts](sql::Tx& tx, const Caller& caller, const Object& in) {
                object(tx, parts, caller, in.app_id.text(), in.text.text());
                return own_view_of(tx, parts,
                                   find_own_rating(tx, parts, caller, in.app_id.text()).value());
            })
            .tag("showcase")
            .clause("P 3.2.3")
            .refuses({&refusals::kNoSuchApp, &refusals::kNothingToObject}),
    };
}

}  // namespace

http::Routes app_routes(const Parts& parts) {
    http::Routes all = public_routes(parts);
    http::append(all, own_routes(parts));
    return all;
}

http::Routes routes(const Parts& parts) {
    http::Routes all = app_routes(parts);
    http::append(all, admission_routes(parts));
    http::append(all, rating_routes(parts));
    return all;
}

}  // namespace mashang::showcase
