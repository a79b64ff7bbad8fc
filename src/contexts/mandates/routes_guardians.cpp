// Children and their guardians: what one does for the other, both see.

#include "contexts/mandates/flows.h"
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

const Access kOwn{.who = http::Who::person, .over = http::Over::own};
const Access kGuardian{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};

struct NameChild {
    identity::PersonName name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(NameChild, (), (name, citizen_id))

struct OneGuardianship {
    GuardianshipId id;
};
BOOST_DESCRIBE_STRUCT(OneGuardianship, (), (id))

struct ChildList {
    std::vector<ChildView> children;
};
BOOST_DESCRIBE_STRUCT(ChildList, (), (children))

struct GuardianList {
    std::vector<GuardianView> guardians;
};
BOOST_DESCRIBE_STRUCT(GuardianList, (), (guardians))

ChildList list_children(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    ChildList list;
    for (const Guardianship& row : store::list_of(tx, person_of(caller))) {
        list.children.push_back(view_of(parts, row, caller.language));
    }
    return list;
}

GuardianList list_guardian_views(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    GuardianList list;
    for (const Guardianship& row : list_guardians(tx, caller)) {
        list.guardians.push_back(guardian_view_of(tx, parts, row));
    }
    return list;
}

http::Routes child_routes(const Parts& parts) {
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
            .refuses({&refusals::kChildKnown, &refusals::kEndedByDocument,
                      &refusals::kTooManyChildren, &identity::refusals::kCitizenIdNeeded}),
        http::read<OneGuardianship, ChildView>(
            "/api/v1/me/children/{id}", kGuardian, "Tells what the register has answered",
            [&parts](sql::Tx& tx, const Caller& caller, const OneGuardianship& in) {
                return view_of(parts, get_guardianship(tx, caller, in.id), caller.language);
            })
            .tag("mandates")
            .clause("民法典 27")
            .refuses({&refusals::kNoSuchChild}),
        http::read<OneGuardianship, UseList>(
            "/api/v1/me/children/{id}/uses", kGuardian, "Lists what the caller did for a child",
            [&parts](sql::Tx& tx, const Caller& caller, const OneGuardianship& in) {
                return UseList{uses_of(tx, parts, get_guardianship(tx, caller, in.id).reference())};
            })
            .tag("mandates")
            .clause("民法典 34")
            .refuses({&refusals::kNoSuchChild}),
    };
}

}  // namespace

http::Routes guardian_routes(const Parts& parts) {
    http::Routes routes = child_routes(parts);
    http::append(
        routes,
        {
            http::read<Nothing, GuardianList>(
                "/api/v1/me/guardians", kOwn,
                "Lists who acts, or acted, for the caller as her guardian",
                [&parts](sql::Tx& tx, const Caller& caller) {
                    return list_guardian_views(tx, parts, caller);
                })
                .tag("mandates")
                .clause("民法典 27"),
            http::read<OneGuardianship, UseList>(
                "/api/v1/me/guardians/{id}/uses", kOwn, "Lists what a guardian did for the caller",
                [&parts](sql::Tx& tx, const Caller& caller, const OneGuardianship& in) {
                    return UseList{uses_of(tx, parts, get_guardian(tx, caller, in.id).reference())};
                })
                .tag("mandates")
                .clause("个人信息保护法 44")
                .refuses({&refusals::kNoSuchGuardian}),
        });
    return routes;
}

}  // namespace mashang::mandates
