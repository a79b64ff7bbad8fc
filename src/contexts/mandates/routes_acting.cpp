// For whom the caller acts; and her children.

#include "contexts/mandates/refusals.h"
#include "contexts/mandates/routes.h"
#include "contexts/mandates/store.h"
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
const Access kGuardian{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};

struct ActFor {
    std::optional<Principal> principal;  ///< absent: for herself
};
BOOST_DESCRIBE_STRUCT(ActFor, (), (principal))

struct NameChild {
    identity::PersonName name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(NameChild, (), (name, citizen_id))

struct OneChild {
    GuardianshipId id;
};
BOOST_DESCRIBE_STRUCT(OneChild, (), (id))

struct ChildList {
    std::vector<ChildView> children;
};
BOOST_DESCRIBE_STRUCT(ChildList, (), (children))

ChildList list_children(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    ChildList list;
    for (const Guardianship& row : store::list_of(tx, person_of(caller))) {
        list.children.push_back(view_of(parts, row, caller.language));
    }
    return list;
}

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

http::Routes guardian_routes(const Parts& parts) {
    return {
        http::read<Nothing, ChildList>("/api/v1/me/children", kGuardian,
                                       "Lists the children whose guardian the caller said she is",
                                       [&parts](sql::Tx& tx, const Caller& caller) {
                                           return list_children(tx, parts, caller);
                                       })
            .tag("mandates")
            .clause("民法典 27"),
        http::write<NameChild, ChildView>(
            Method::post, "/api/v1/me/children", kGuardian,
            "Asks the population register whether the caller is a child's guardian",
            [&parts](sql::Tx& tx, const Caller& caller, const NameChild& in) {
                return view_of(parts,
                               request_guardianship(tx, parts, caller, {in.name, in.citizen_id}),
                               caller.language);
            })
            .tag("mandates")
            .clause("民法典 27")
            .status(201)
            .rate(http::RateClass::strict)
            .refuses({&refusals::kChildKnown, &refusals::kTooManyChildren}),
        http::read<OneChild, ChildView>(
            "/api/v1/me/children/{id}", kGuardian, "Tells what the register has answered",
            [&parts](sql::Tx& tx, const Caller& caller, const OneChild& in) {
                return view_of(parts, get_guardianship(tx, caller, in.id), caller.language);
            })
            .tag("mandates")
            .clause("民法典 27")
            .refuses({&refusals::kNoSuchChild}),
    };
}

}  // namespace mashang::mandates
