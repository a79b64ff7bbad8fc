#include "contexts/identity/routes_screens.h"

#include "contexts/identity/flows_screens.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/views.h"
#include "platform/http/typed_route.h"

namespace mashang::identity {

BOOST_DESCRIBE_STRUCT(NewScreen, (), (id, key, token, number, expires_at))
BOOST_DESCRIBE_STRUCT(SeenScreen, (),
                      (device, address_masked, is_same_network, asked_at, expires_at, numbers))

namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;
using http::Reply;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};

struct OneScreen {
    ScreenId id;
};
BOOST_DESCRIBE_STRUCT(OneScreen, (), (id))

struct ScreenView {
    ScreenState state;
};
BOOST_DESCRIBE_STRUCT(ScreenView, (), (state))

struct TakeScreen {
    ScreenId id;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(TakeScreen, (), (id, key))

struct SeeScreen {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(SeeScreen, (), (token))

struct AnswerScreen {
    std::string token;
    std::optional<std::string> number;  // nothing: "not me"
};
BOOST_DESCRIBE_STRUCT(AnswerScreen, (), (token, number))

http::Routes routes_of_the_screen(const Parts& parts) {
    return {
        http::write<Nothing, NewScreen>(
            Method::post, "/api/v1/screen-sign-ins", Access{},
            "Asks for a code that a signed-in phone reads to sign this screen in",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return ask_for_screen(tx, parts, caller);
            })
            .tag("identity")
            .clause("P 3.3.1")
            .status(201)
            .rate(RateClass::strict),
        http::read<OneScreen, ScreenView>(
            "/api/v1/screen-sign-ins/{id}", Access{}, "Tells whether the phone has confirmed",
            [&parts](sql::Tx& tx, const Caller&, const OneScreen& in) {
                return ScreenView{state_of_screen(tx, parts, in.id)};
            })
            .tag("identity")
            .refuses({&refusals::kScreenOver}),
        http::write<TakeScreen, Me>(
            Method::post, "/api/v1/screen-sign-ins/{id}/session", Access{},
            "Gives the screen that asked its session, once the phone has confirmed",
            [&parts](sql::Tx& tx, const Caller& caller, const TakeScreen& in, Reply& reply) {
                ScreenSession taken = take_screen(tx, parts, caller, in.id, in.key);
                reply.cookies.push_back(std::move(taken.cookie));
                return me_of(tx, parts, taken.account);
            })
            .tag("identity")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kScreenOver, &refusals::kAccountClosed}),
    };
}

http::Routes routes_of_the_phone(const Parts& parts) {
    return {
        http::write<SeeScreen, SeenScreen>(
            Method::post, "/api/v1/me/screen-views", kOwn,
            "Reads a screen's code: which device asks, from where, and what to choose among",
            [&parts](sql::Tx& tx, const Caller& caller, const SeeScreen& in) {
                return see_screen(tx, parts, caller, in.token);
            })
            .tag("identity")
            .rate(RateClass::strict)
            .refuses({&refusals::kScreenOver}),
        http::write<AnswerScreen, ScreenView>(
            Method::post, "/api/v1/me/screen-answers", kOwn,
            "Confirms by the number that the screen shows; any other, or none, refuses for good",
            [&parts](sql::Tx& tx, const Caller& caller, const AnswerScreen& in) {
                return ScreenView{
                    answer_screen(tx, parts, caller, in.token, in.number.value_or(""))};
            })
            .tag("identity")
            .rate(RateClass::strict)
            .refuses({&refusals::kScreenOver}),
    };
}

}  // namespace

http::Routes screen_routes(const Parts& parts) {
    http::Routes routes = routes_of_the_screen(parts);
    http::append(routes, routes_of_the_phone(parts));
    return routes;
}

}  // namespace mashang::identity
