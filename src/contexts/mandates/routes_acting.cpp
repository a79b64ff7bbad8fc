// For whom the caller acts.

#include "contexts/mandates/flows.h"
#include "contexts/mandates/refusals.h"
#include "contexts/mandates/routes.h"
#include "contexts/mandates/views.h"
#include "platform/http/typed_route.h"

namespace mashang::mandates {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOwn{.who = http::Who::signed_in, .over = http::Over::own};
const Access kProven{
    .who = http::Who::signed_in, .level = identity::kLevelMatched, .over = http::Over::own};

struct ActFor {
    std::optional<Principal> principal;  ///< absent: for herself
};
BOOST_DESCRIBE_STRUCT(ActFor, (), (principal))

}  // namespace

http::Routes acting_routes(const Parts& parts, const Authorities& authorities) {
    return {
        http::read<Nothing, ActingView>(
            "/api/v1/me/acting-for", kOwn,
            "Tells for whom the caller acts in this session, and for whom she could",
            [&parts, &authorities](sql::Tx& tx, const Caller& caller) {
                return acting_of(tx, parts, authorities, caller, principal_of(caller));
            })
            .tag("mandates")
            .clause("民法典 162"),
        http::write<ActFor, ActingView>(
            Method::put, "/api/v1/me/acting-for", kProven,
            "From now on this session acts for somebody, or for the caller herself again",
            [&parts, &authorities](sql::Tx& tx, const Caller& caller, const ActFor& in) {
                act_for(tx, parts, authorities, caller, in.principal);
                return acting_of(tx, parts, authorities, caller, in.principal);
            })
            .tag("mandates")
            .clause("民法典 162")
            .refuses({&refusals::kNoAuthority}),
    };
}

}  // namespace mashang::mandates
