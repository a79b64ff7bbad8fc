// JSON routes: a person's apps, and the desk's.

#include "contexts/openid/flows_apps.h"
#include "contexts/openid/refusals.h"
#include "contexts/openid/routes.h"
#include "contexts/openid/routes_inside.h"
#include "contexts/openid/views.h"
#include "platform/http/typed_route.h"

namespace mashang::openid {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Who;

const Access kOwn{.who = Who::person, .over = Over::own};
const Access kOffice{.who = Who::staff, .over = Over::office};
const Access kPlatform{.who = Who::staff, .roles = {"operator"}, .over = Over::everything};
constexpr std::size_t kMetadataBytes = 64 * 1024;

using ClientId = json::Text<80, 1>;

struct OneApp {
    ClientId client_id;
};
BOOST_DESCRIBE_STRUCT(OneApp, (), (client_id))
struct OneSecret {
    ClientId client_id;
    std::string id;
};
BOOST_DESCRIBE_STRUCT(OneSecret, (), (client_id, id))
struct RegisterApp {
    boost::json::object metadata;  ///< in the names of RFC 7591
};
BOOST_DESCRIBE_STRUCT(RegisterApp, (), (metadata))
struct ChangeApp {
    ClientId client_id;
    boost::json::object metadata;
};
BOOST_DESCRIBE_STRUCT(ChangeApp, (), (client_id, metadata))
struct ReviewApp {
    ClientId client_id;
    bool approves;
    json::Text<500> note;
};
BOOST_DESCRIBE_STRUCT(ReviewApp, (), (client_id, approves, note))
struct SuspendApp {
    ClientId client_id;
    bool suspends;
    json::Text<500> note;
};
BOOST_DESCRIBE_STRUCT(SuspendApp, (), (client_id, suspends, note))
struct AppList {
    std::vector<AppView> apps;
};
BOOST_DESCRIBE_STRUCT(AppList, (), (apps))
struct OwnAppList {
    std::vector<OwnAppView> apps;
};
BOOST_DESCRIBE_STRUCT(OwnAppList, (), (apps))
struct SecretShown {
    std::string id;
    std::string secret;  ///< this once
};
BOOST_DESCRIBE_STRUCT(SecretShown, (), (id, secret))

AppList list_apps(sql::Tx& tx, const Caller& caller) {
    AppList list;
    const auto rows =
        is_operator(caller) ? store::list_apps(tx) : store::list_apps_of(tx, caller.office_id);
    for (const store::AppRow& row : rows) list.apps.push_back(view_of(row));
    return list;
}

http::Routes registering_routes(const Parts& parts) {
    return {
        http::read<Nothing, AppList>(
            "/api/v1/desk/apps", kOffice, "Lists the office's apps",
            [](sql::Tx& tx, const Caller& caller) { return list_apps(tx, caller); })
            .tag("openid"),
        http::read<OneApp, AppDetails>("/api/v1/desk/apps/{client_id}", kOffice, "Shows an app",
                                       [](sql::Tx& tx, const Caller& caller, const OneApp& in) {
                                           return details_of(
                                               tx, get_app(tx, caller, in.client_id.text()));
                                       })
            .tag("openid")
            .refuses({&refusals::kNoSuchApp}),
        http::write<RegisterApp, AppView>(
            Method::post, "/api/v1/desk/apps", kOffice, "Registers an app as a draft",
            [&parts](sql::Tx& tx, const Caller& caller, const RegisterApp& in) {
                return view_of(register_app(tx, parts, caller, in.metadata));
            })
            .tag("openid")
            .status(201)
            .body_limit(kMetadataBytes)
            .refuses({&refusals::kNoOffice}),
        http::write<ChangeApp, AppView>(
            Method::put, "/api/v1/desk/apps/{client_id}", kOffice, "Changes an app's metadata",
            [&parts](sql::Tx& tx, const Caller& caller, const ChangeApp& in) {
                return view_of(change_app(tx, parts, caller, in.client_id.text(), in.metadata));
            })
            .tag("openid")
            .body_limit(kMetadataBytes)
            .refuses({&refusals::kNoSuchApp, &refusals::kNotInThisState}),
        http::write<OneApp, AppView>(Method::post, "/api/v1/desk/apps/{client_id}/submission",
                                     kOffice, "Hands an app in for review",
                                     [&parts](sql::Tx& tx, const Caller& caller, const OneApp& in) {
                                         return view_of(
                                             submit_app(tx, parts, caller, in.client_id.text()));
                                     })
            .tag("openid")
            .refuses({&refusals::kNoSuchApp, &refusals::kNotInThisState}),
    };
}

http::Routes secret_routes(const Parts& parts) {
    return {
        http::write<OneApp, SecretShown>(
            Method::post, "/api/v1/desk/apps/{client_id}/secrets", kOffice,
            "Makes a secret, which is shown this once",
            [&parts](sql::Tx& tx, const Caller& caller, const OneApp& in) {
                const NewSecret made =
                    make_secret(tx, parts, caller, get_app(tx, caller, in.client_id.text()));
                return SecretShown{made.id, made.secret};
            })
            .tag("openid")
            .status(201)
            .refuses({&refusals::kNoSuchApp, &refusals::kNoSecret, &refusals::kTooManySecrets}),
        http::write<OneSecret, Nothing>(
            Method::del, "/api/v1/desk/apps/{client_id}/secrets/{id}", kOffice, "Removes a secret",
            [&parts](sql::Tx& tx, const Caller& caller, const OneSecret& in) {
                remove_secret(tx, parts, caller, in.client_id.text(), in.id);
                return Nothing{};
            })
            .tag("openid")
            .refuses({&refusals::kNoSuchApp, &refusals::kNoSuchSecret}),
    };
}

http::Routes reviewing_routes(const Parts& parts) {
    return {
        http::write<ReviewApp, AppView>(
            Method::post, "/api/v1/desk/apps/{client_id}/review", kPlatform,
            "Approves or refuses an app",
            [&parts](sql::Tx& tx, const Caller& caller, const ReviewApp& in) {
                return view_of(review_app(tx, parts, caller, in.client_id.text(), in.approves,
                                          in.note.text()));
            })
            .tag("openid")
            .refuses({&refusals::kNoSuchApp, &refusals::kNotInThisState, &refusals::kOwnReview}),
        http::write<SuspendApp, AppView>(
            Method::post, "/api/v1/desk/apps/{client_id}/suspension", kPlatform,
            "Takes an app from the net, or back to it",
            [&parts](sql::Tx& tx, const Caller& caller, const SuspendApp& in) {
                return view_of(suspend_app(tx, parts, caller, in.client_id.text(), in.suspends,
                                           in.note.text()));
            })
            .tag("openid")
            .refuses({&refusals::kNoSuchApp, &refusals::kNotInThisState}),
    };
}

}  // namespace

http::Routes own_app_routes(const Parts& parts) {
    return {
        http::read<Nothing, OwnAppList>("/api/v1/me/apps", kOwn,
                                        "Lists the apps that the caller let have something",
                                        [&parts](sql::Tx& tx, const Caller& caller) {
                                            return OwnAppList{own_apps(tx, parts, caller)};
                                        })
            .tag("openid")
            .clause("个人信息保护法 44"),
        http::write<OneApp, Nothing>(Method::del, "/api/v1/me/apps/{client_id}", kOwn,
                                     "Takes back what an app may have; its tokens hold no more",
                                     [&parts](sql::Tx& tx, const Caller& caller, const OneApp& in) {
                                         withdraw_consent(tx, parts, caller, in.client_id.text());
                                         return Nothing{};
                                     })
            .tag("openid")
            .clause("个人信息保护法 15")
            .refuses({&refusals::kNoSuchConsent}),
    };
}

http::Routes desk_app_routes(const Parts& parts) {
    http::Routes routes = registering_routes(parts);
    http::append(routes, secret_routes(parts));
    http::append(routes, reviewing_routes(parts));
    return routes;
}

http::Routes routes(const Parts& parts) {
    http::Routes routes = metadata_routes(parts);
    for (const auto& more : {authorize_routes, token_routes, logout_routes, waiting_routes,
                             own_app_routes, desk_app_routes}) {
        http::append(routes, more(parts));
    }
    return routes;
}

}  // namespace mashang::openid
