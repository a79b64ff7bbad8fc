#include "contexts/identity/routes.h"

#include "contexts/identity/flows.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/routes_closing.h"
#include "contexts/identity/routes_documents.h"
#include "contexts/identity/routes_endings.h"
#include "contexts/identity/routes_factors.h"
#include "contexts/identity/routes_levels.h"
#include "contexts/identity/routes_screens.h"
#include "contexts/identity/routes_sign_in.h"
#include "platform/http/cookies.h"
#include "platform/http/typed_route.h"

namespace mashang::identity {
namespace {

using http::Access;
using http::Caller;
using http::Kind;
using http::Method;
using http::Nothing;
using http::Over;
using http::Reply;
using http::Who;

const Access kOwn{.who = Who::signed_in, .over = Over::own};
const Access kOwnPersonal{.who = Who::person, .over = Over::own};

struct OneSession {
    SessionId id;
};
BOOST_DESCRIBE_STRUCT(OneSession, (), (id))

struct SessionList {
    std::vector<SessionView> sessions;
};
BOOST_DESCRIBE_STRUCT(SessionList, (), (sessions))

struct RequestProofing {
    PersonName name;
    CitizenId citizen_id;
    int level;
};
BOOST_DESCRIBE_STRUCT(RequestProofing, (), (name, citizen_id, level))

struct OneProofing {
    ProofingId id;
};
BOOST_DESCRIBE_STRUCT(OneProofing, (), (id))

struct AccessList {
    std::vector<AccessView> accesses;
};
BOOST_DESCRIBE_STRUCT(AccessList, (), (accesses))

Me show_me(sql::Tx& tx, const Parts& parts, const Neighbours& neighbours, const Caller& caller) {
    const AccountId id = AccountId::parse(caller.account_id).value();
    Me me = caller.kind == http::CallerKind::staff
                ? me_of(parts, neighbours, store::find_staff(tx, id).value())
                : me_of(tx, parts, store::find_account(tx, id).value());
    if (neighbours.acting_for) me.acting_for = neighbours.acting_for(tx, caller);
    return me;
}

SessionList show_sessions(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    SessionList list;
    const Instant now = parts.clock.now();
    for (const auto& row : store::list_sessions(tx, AccountId::parse(caller.account_id).value())) {
        const bool current = row.id.text() == caller.session_id;
        if (!current && !is_alive(row.signed_in_at, row.last_seen_at, parts.limits, now)) continue;
        list.sessions.push_back({row.id.text(), row.device, row.address_masked, row.signed_in_at,
                                 row.last_seen_at, current});
    }
    return list;
}

void sign_out(sql::Tx& tx, const Parts& parts, const Caller& caller, const SessionId& id,
              Reply& reply) {
    end_session(tx, parts, caller, id);
    if (id.text() == caller.session_id) {
        reply.cookies.push_back(http::clear_cookie(http::kSessionCookie));
    }
}

http::Routes session_routes(const Parts& parts) {
    return {
        http::read<Nothing, SessionList>("/api/v1/sessions", kOwn,
                                         "Lists where the caller is signed in",
                                         [&parts](sql::Tx& tx, const Caller& caller) {
                                             return show_sessions(tx, parts, caller);
                                         })
            .tag("identity"),
        http::write<OneSession, Nothing>(
            Method::del, "/api/v1/sessions/{id}", kOwn, "Ends one of the caller's sessions",
            [&parts](sql::Tx& tx, const Caller& caller, const OneSession& in, Reply& reply) {
                sign_out(tx, parts, caller, in.id, reply);
                return Nothing{};
            })
            .tag("identity")
            .refuses({&refusals::kNoSuchSession}),
        http::write<Nothing, Nothing>(
            Method::del, "/api/v1/sessions/current", kOwn, "Signs out",
            [&parts](sql::Tx& tx, const Caller& caller, const Nothing&, Reply& reply) {
                sign_out(tx, parts, caller, SessionId::parse(caller.session_id).value(), reply);
                return Nothing{};
            })
            .tag("identity"),
        http::write<Nothing, Nothing>(Method::del, "/api/v1/sessions", kOwn,
                                      "Ends all of the caller's other sessions",
                                      [&parts](sql::Tx& tx, const Caller& caller) {
                                          end_other_sessions(tx, parts, caller);
                                          return Nothing{};
                                      })
            .tag("identity"),
    };
}

http::Routes proofing_routes(const Parts& parts) {
    return {
        http::write<RequestProofing, ProofingView>(
            Method::post, "/api/v1/proofings", kOwnPersonal,
            "Proves L1: the population register knows the caller's name and number",
            [&parts](sql::Tx& tx, const Caller& caller, const RequestProofing& in) {
                return view_of(
                    request_proofing(tx, parts, caller, {in.name, in.citizen_id}, in.level),
                    caller.language);
            })
            .tag("identity")
            .clause("P 3.3.1")
            .status(201)
            .rate(http::RateClass::strict)
            .refuses({&refusals::kAlreadyProven, &refusals::kProofingPending,
                      &refusals::kTooManyProofings, &refusals::kLevelNotOffered}),
        http::read<OneProofing, ProofingView>(
            "/api/v1/proofings/{id}", kOwnPersonal, "Tells how far a proofing is",
            [](sql::Tx& tx, const Caller& caller, const OneProofing& in) {
                return view_of(get_proofing(tx, PersonId::parse(caller.person_id).value(), in.id),
                               caller.language);
            })
            .tag("identity")
            .clause("P 3.3.1")
            .refuses({&refusals::kNoSuchProofing}),
    };
}

http::Routes me_routes(const Parts& parts, const Neighbours& neighbours) {
    return {
        http::read<Nothing, Me>("/api/v1/me", kOwn, "Tells who is signed in",
                                [&parts, &neighbours](sql::Tx& tx, const Caller& caller) {
                                    return show_me(tx, parts, neighbours, caller);
                                })
            .tag("identity"),
        http::read<Nothing, AccessList>(
            "/api/v1/me/accesses", kOwnPersonal, "Tells who looked at the caller's data",
            [&parts, &neighbours](sql::Tx& tx, const Caller& caller) {
                return AccessList{
                    accesses_of(tx, parts, neighbours, caller, parts.limits.accesses_shown)};
            })
            .tag("identity")
            .clause("个人信息保护法 44"),
    };
}

}  // namespace

http::Routes routes(const Parts& parts, const Neighbours& neighbours) {
    http::Routes routes = sign_in_routes(parts, neighbours);
    http::append(routes, factor_routes(parts));
    http::append(routes, passkey_routes(parts));
    http::append(routes, level_routes(parts));
    http::append(routes, document_routes(parts));
    http::append(routes, screen_routes(parts));
    http::append(routes, closing_routes(parts));
    http::append(routes, ending_routes(parts));
    http::append(routes, session_routes(parts));
    http::append(routes, me_routes(parts, neighbours));
    http::append(routes, proofing_routes(parts));
    return routes;
}

}  // namespace mashang::identity
