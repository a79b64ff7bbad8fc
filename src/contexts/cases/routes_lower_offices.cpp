#include "contexts/cases/desk_step.h"
#include "contexts/cases/lower_offices.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/task_refusals.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;

struct NameLeader {
    places::OfficeId office_id;
    json::Text<32, 3> user_name;
};
BOOST_DESCRIBE_STRUCT(NameLeader, (), (office_id, user_name))

}  // namespace

http::Routes lower_office_routes(const Parts& parts) {
    return {
        http::read<Nothing, LowerOffices>(
            "/api/v1/desk/lower-offices", kOffice,
            "Lists the body's offices right below the caller's, and who leads them",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return lower_offices_of(tx, parts, caller);
            })
            .tag("desk")
            .clause("P 3.1.4"),
        http::write<NameLeader, LowerOffices>(
            Method::put, "/api/v1/desk/lower-offices/{office_id}/leader", kOffice,
            "Names the first leader of an office below; by who leads the caller's",
            [&parts](sql::Tx& tx, const Caller& caller, const NameLeader& in) {
                name_first_leader(tx, parts, caller, in.office_id, in.user_name.text());
                return lower_offices_of(tx, parts, caller);
            })
            .tag("desk")
            .clause("P 3.1.4")
            .refuses({&refusals::kNotALowerOffice, &refusals::kLeadersOnly, &refusals::kHasALeader,
                      &refusals::kNotOfThisOffice}),
    };
}

}  // namespace mashang::cases
