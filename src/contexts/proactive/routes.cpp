#include "contexts/proactive/routes.h"

#include "contexts/catalogue/api.h"
#include "contexts/mandates/refusals.h"
#include "contexts/places/api.h"
#include "contexts/proactive/refusals.h"
#include "contexts/proactive/views.h"
#include "platform/http/typed_route.h"

namespace mashang::proactive {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Who;

const Access kOwn{.who = Who::person, .over = Over::own, .for_another = http::ForAnother::persons};
constexpr const char* kClause = "P 3.2.2";

struct AskHome {
    DivisionCode division;  ///< where she is
};
BOOST_DESCRIBE_STRUCT(AskHome, (), (division))

struct ChangeSettings {
    std::optional<bool> profiling;                       ///< absent: as it is
    std::optional<std::vector<ReminderKind>> off_kinds;  ///< absent: as it is
};
BOOST_DESCRIBE_STRUCT(ChangeSettings, (), (profiling, off_kinds))

struct HideAttribute {
    json::Text<80, 1> attribute;
    bool hidden;
};
BOOST_DESCRIBE_STRUCT(HideAttribute, (), (attribute, hidden))

struct OneItem {
    json::Text<8, 3> item_id;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (item_id))

struct OneSubscription {
    SubscriptionKind kind;
    json::Text<40, 1> target;

    Subscription subscription() const { return {kind, target.text()}; }
};
BOOST_DESCRIBE_STRUCT(OneSubscription, (), (kind, target))

struct OneCode {
    json::Text<22, 22> code;
};
BOOST_DESCRIBE_STRUCT(OneCode, (), (code))

http::Routes home_routes(const Parts& parts) {
    return {
        http::read<AskHome, HomeView>(
            "/api/v1/home", kOwn,
            "Shows what waits for the caller, what ends soon, and what fits her, each with why",
            [&parts](sql::Tx& tx, const Caller& caller, const AskHome& in) {
                return view_of(parts, home_of(tx, parts, caller, in.division),
                               owner_of(caller).audience, caller.language);
            })
            .tag("proactive")
            .clause(kClause)
            .refuses({&places::refusals::kNoSuchDivision, &mandates::refusals::kAuthorityOver}),
        http::read<Nothing, SettingsView>("/api/v1/home/settings", kOwn,
                                          "Shows what the caller allowed and switched off",
                                          [&parts](sql::Tx& tx, const Caller& caller) {
                                              return view_of(get_settings(tx, parts, caller));
                                          })
            .tag("proactive")
            .clause(kClause)
            .refuses({&refusals::kNotYours}),
        http::write<ChangeSettings, SettingsView>(
            Method::put, "/api/v1/home/settings", kOwn,
            "Allows or ends recommendations from what is known of the caller, and reminders",
            [&parts](sql::Tx& tx, const Caller& caller, const ChangeSettings& in) {
                return view_of(change_settings(tx, parts, caller, {in.profiling, in.off_kinds}));
            })
            .tag("proactive")
            .clause(kClause)
            .refuses({&refusals::kNotYours}),
        http::write<OneItem, Nothing>(
            Method::put, "/api/v1/recommendations/{item_id}/dismissal", kOwn,
            "Says that an item does not fit: it is recommended no more",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                dismiss(tx, parts, caller, in.item_id.text());
                return Nothing{};
            })
            .tag("proactive")
            .clause(kClause)
            .refuses({&refusals::kNotYours, &catalogue::refusals::kNoSuchItem}),
        http::write<OneItem, Nothing>(
            Method::del, "/api/v1/recommendations/{item_id}/dismissal", kOwn,
            "Takes back that an item does not fit",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                take_back_dismissal(tx, parts, caller, in.item_id.text());
                return Nothing{};
            })
            .tag("proactive")
            .clause(kClause)
            .refuses({&refusals::kNotYours, &catalogue::refusals::kNoSuchItem}),
    };
}

http::Routes portrait_routes(const Parts& parts) {
    return {
        http::read<Nothing, PortraitView>(
            "/api/v1/portrait", kOwn,
            "Shows every attribute of the caller that may be used, its source and its use",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return view_of(parts, get_settings(tx, parts, caller), known_of(tx, parts, caller),
                               caller.language);
            })
            .tag("proactive")
            .clause("P 3.4.4")
            .refuses({&refusals::kNotYours, &mandates::refusals::kAuthorityOver}),
        http::write<HideAttribute, Nothing>(
            Method::put, "/api/v1/portrait/hidden", kOwn,
            "Hides an attribute, which is not used from then on, or shows it again",
            [&parts](sql::Tx& tx, const Caller& caller, const HideAttribute& in) {
                set_hidden(tx, parts, caller, in.attribute.text(), in.hidden);
                return Nothing{};
            })
            .tag("proactive")
            .clause("P 3.4.4")
            .refuses({&refusals::kNotYours, &refusals::kNoSuchAttribute,
                      &mandates::refusals::kAuthorityOver}),
    };
}

http::Routes subscription_routes(const Parts& parts) {
    const std::string one = "/api/v1/subscriptions/{kind}/{target}";
    return {
        http::read<Nothing, SubscriptionList>(
            "/api/v1/subscriptions", kOwn, "Lists what the caller asked to be told of",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return view_of(parts, list_subscriptions(tx, parts, caller), caller.language);
            })
            .tag("proactive")
            .clause(kClause)
            .refuses({&refusals::kNotYours}),
        http::write<OneSubscription, Nothing>(
            Method::put, one, kOwn, "Asks to be told of a theme, an item or an office",
            [&parts](sql::Tx& tx, const Caller& caller, const OneSubscription& in) {
                subscribe(tx, parts, caller, in.subscription());
                return Nothing{};
            })
            .tag("proactive")
            .clause(kClause)
            .refuses({&refusals::kNotYours, &refusals::kTooManySubscriptions}),
        http::write<OneSubscription, Nothing>(
            Method::del, one, kOwn, "Ends a subscription",
            [&parts](sql::Tx& tx, const Caller& caller, const OneSubscription& in) {
                unsubscribe(tx, parts, caller, in.subscription());
                return Nothing{};
            })
            .tag("proactive")
            .clause(kClause)
            .refuses({&refusals::kNotYours, &refusals::kNotSubscribed}),
    };
}

http::Routes stop_routes(const Parts& parts) {
    const std::string stop_of = "/api/v1/reminders/{code}/stop";
    const auto view = [](const Stop& stop) { return StopView{stop.kind, stop.is_stopped}; };
    return {
        http::read<OneCode, StopView>(stop_of, Access{},
                                      "Says which kind of reminders the link in a message stops",
                                      [view](sql::Tx& tx, const Caller&, const OneCode& in) {
                                          return view(get_stop(tx, in.code.text()));
                                      })
            .tag("proactive")
            .clause(kClause)
            .rate(http::RateClass::strict)
            .refuses({&refusals::kNoSuchReminder}),
        http::write<OneCode, StopView>(
            Method::post, stop_of, Access{},
            "Stops that kind of reminders for whoever got the message; nobody signs in for it",
            [&parts, view](sql::Tx& tx, const Caller&, const OneCode& in) {
                return view(stop(tx, parts, in.code.text()));
            })
            .tag("proactive")
            .clause(kClause)
            .rate(http::RateClass::strict)
            .refuses({&refusals::kNoSuchReminder}),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = home_routes(parts);
    http::append(all, portrait_routes(parts));
    http::append(all, subscription_routes(parts));
    http::append(all, stop_routes(parts));
    return all;
}

}  // namespace mashang::proactive
