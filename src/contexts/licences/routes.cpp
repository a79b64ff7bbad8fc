#include "contexts/licences/routes.h"

#include "contexts/licences/flows.h"
#include "contexts/licences/refusals.h"
#include "contexts/licences/views.h"
#include "platform/http/typed_route.h"

namespace mashang::licences {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

/// Of the person herself alone: whoever acts for another sees and asks nothing.
const Access kOwn{.who = http::Who::person, .over = http::Over::own};
/// The register answers for the number that was matched with her name.
const Access kProven{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};

}  // namespace

http::Routes routes(const Parts& parts) {
    const std::string own = "/api/v1/me/licences";
    return {
        http::read<Nothing, LicencesView>(
            own, kOwn, "Lists the licences that the register says the caller holds",
            [&parts](sql::Tx& tx, const Caller& caller, const Nothing&) {
                return licences_of(tx, parts, person_of(caller), caller.language);
            })
            .tag("licences")
            .clause("P 3.3.2"),
        http::write<Nothing, LicencesView>(
            Method::post, own, kProven,
            "Has the register asked for the caller's licences, once a day; answers come later",
            [&parts](sql::Tx& tx, const Caller& caller, const Nothing&) {
                ask(tx, parts, caller);
                return licences_of(tx, parts, person_of(caller), caller.language);
            })
            .tag("licences")
            .clause("P 3.3.2")
            .status(202)
            .refuses({&refusals::kNoCitizenNumber, &refusals::kAskedToday}),
        http::write<Nothing, LicencesView>(
            Method::del, own, kOwn, "Forgets what is kept of the caller's licences",
            [&parts](sql::Tx& tx, const Caller& caller, const Nothing&) {
                forget(tx, parts, caller);
                return licences_of(tx, parts, person_of(caller), caller.language);
            })
            .tag("licences")
            .clause("P 3.3.2"),
    };
}

}  // namespace mashang::licences
