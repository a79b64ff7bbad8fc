#include "contexts/federation/refusals.h"
#include "contexts/federation/routes.h"
#include "contexts/federation/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::federation {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;
using http::Reply;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};

// Members that are not described are found out by the step before the transaction.

struct ProviderNames {
    std::vector<ProviderName> providers;
};
BOOST_DESCRIBE_STRUCT(ProviderNames, (), (providers))

struct BeginVisit {
    json::Text<32, 1> provider;
    json::Text<300> next;  ///< a path of this site to go on to
    std::optional<Way> way = {};
};
BOOST_DESCRIBE_STRUCT(BeginVisit, (), (provider, next))

struct BeginLink {
    json::Text<32, 1> provider;
    std::optional<Way> way = {};
};
BOOST_DESCRIBE_STRUCT(BeginLink, (), (provider))

/// Where the browser goes now.
struct VisitBegun {
    std::string address;
};
BOOST_DESCRIBE_STRUCT(VisitBegun, (), (address))

struct TakeSecondStep {
    json::Text<4096, 1> ticket;
    json::Text<24, 1> second_factor;
    CheckedStep checked = {};
};
BOOST_DESCRIBE_STRUCT(TakeSecondStep, (), (ticket, second_factor))

struct OneOfOwn {
    json::Text<64, 1> id;
};
BOOST_DESCRIBE_STRUCT(OneOfOwn, (), (id))

std::vector<const Refusal*> refusals_of_second_step() {
    auto rows = identity::Elsewhere::refusals_of_second();
    rows.push_back(&refusals::kVisitOver);
    return rows;
}

VisitBegun begun(Departure departure, Reply& reply) {
    reply.cookies.push_back(std::move(departure.cookie));
    return {std::move(departure.address)};
}

http::Routes sign_in_routes(const Parts& parts) {
    return {
        http::read<Nothing, ProviderNames>("/api/v1/federation/providers", Access{},
                                           "Lists whose accounts people can sign in with here",
                                           [](sql::Tx& tx, const Caller& caller) {
                                               return ProviderNames{
                                                   active_providers(tx, caller.language)};
                                           })
            .tag("federation"),
        http::write<BeginVisit, VisitBegun>(
            Method::post, "/api/v1/federation/visits", Access{},
            "Begins signing in with another provider's account",
            [&parts](sql::Tx& tx, const Caller&, const BeginVisit& in, Reply& reply) {
                return begun(depart(tx, parts, in.way.value(), in.next.text()), reply);
            })
            .before([&parts](BeginVisit& in) { in.way = find_way(parts, in.provider.text()); })
            .tag("federation")
            .clause("P 3.3.1")
            .status(201)
            .rate(RateClass::strict)
            .refuses(
                {&refusals::kNoSuchProvider, &refusals::kUpstreamDown, &refusals::kUpstreamWrong}),
        http::write<TakeSecondStep, Nothing>(
            Method::post, "/api/v1/federation/second-steps", Access{},
            "Takes the second factor of a sign-in that came from a provider",
            [&parts](sql::Tx& tx, const Caller& caller, const TakeSecondStep& in, Reply& reply) {
                reply.cookies.push_back(take_second_step(tx, parts, caller, in.checked));
            })
            .before([&parts](TakeSecondStep& in, const Caller& anonymous) {
                in.checked = check_second_step(parts, in.ticket.text(), in.second_factor.text(),
                                               anonymous.address);
            })
            .tag("federation")
            .rate(RateClass::strict)
            .refuses(refusals_of_second_step()),
    };
}

http::Routes link_routes(const Parts& parts) {
    return {
        http::read<Nothing, LinkList>(
            "/api/v1/me/links", kOwn, "Lists the caller's accounts elsewhere that sign in here",
            [](sql::Tx& tx, const Caller& caller) { return links_of(tx, caller); })
            .tag("federation"),
        http::write<OneOfOwn, Nothing>(
            Method::del, "/api/v1/me/links/{id}", kOwn,
            "Ends a link and the sessions that began with it",
            [&parts](sql::Tx& tx, const Caller& caller, const OneOfOwn& in) {
                unlink(tx, parts, caller, in.id.text());
            })
            .tag("federation")
            .refuses({&refusals::kNoSuchLink, &refusals::kOnlyWay,
                      identity::Elsewhere::refusal_of_recent()}),
        http::write<BeginLink, VisitBegun>(
            Method::post, "/api/v1/me/link-visits", kOwn,
            "Begins linking the caller's account with one elsewhere",
            [&parts](sql::Tx& tx, const Caller& caller, const BeginLink& in, Reply& reply) {
                return begun(depart_to_link(tx, parts, caller, in.way.value()), reply);
            })
            .before([&parts](BeginLink& in) { in.way = find_way(parts, in.provider.text()); })
            .tag("federation")
            .clause("P 3.3.1")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kNoSuchProvider, &refusals::kUpstreamDown,
                      &refusals::kUpstreamWrong, identity::Elsewhere::refusal_of_recent()}),
    };
}

http::Routes wish_routes(const Parts& parts) {
    return {
        http::read<OneOfOwn, WishView>(
            "/api/v1/me/link-wishes/{id}", kOwn, "Shows what the caller is asked to link",
            [&parts](sql::Tx& tx, const Caller& caller, const OneOfOwn& in) {
                return view_of(tx, parts, caller, get_wish(tx, parts, caller, in.id.text()));
            })
            .tag("federation")
            .refuses({&refusals::kNoSuchWish}),
        http::write<OneOfOwn, LinkList>(
            Method::post, "/api/v1/me/link-wishes/{id}/confirmation", kOwn,
            "Takes the caller's word here: the two accounts are linked",
            [&parts](sql::Tx& tx, const Caller& caller, const OneOfOwn& in) {
                confirm_wish(tx, parts, caller, in.id.text());
                return links_of(tx, caller);
            })
            .tag("federation")
            .clause("P 3.3.1")
            .refuses({&refusals::kNoSuchWish, &refusals::kNoSuchProvider, &refusals::kOtherPerson,
                      &refusals::kNotVerified, &refusals::kTaken}),
        http::write<OneOfOwn, Nothing>(
            Method::del, "/api/v1/me/link-wishes/{id}", kOwn, "Refuses to link",
            [&parts](sql::Tx& tx, const Caller& caller, const OneOfOwn& in) {
                drop_wish(tx, parts, caller, in.id.text());
            })
            .tag("federation")
            .refuses({&refusals::kNoSuchWish}),
    };
}

}  // namespace

http::Routes person_routes(const Parts& parts) {
    http::Routes routes = sign_in_routes(parts);
    http::append(routes, link_routes(parts));
    http::append(routes, wish_routes(parts));
    return routes;
}

}  // namespace mashang::federation
