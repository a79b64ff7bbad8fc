#include "contexts/identity/routes_endings.h"

#include "contexts/identity/flows_endings.h"
#include "contexts/identity/refusals.h"
#include "platform/http/typed_route.h"

namespace mashang::identity {
namespace {

using http::Caller;
using http::Method;

struct EndSessions {
    std::optional<MobileNumber> mobile;
    std::optional<UserName> user_name;
    EndingReason reason;
};
BOOST_DESCRIBE_STRUCT(EndSessions, (), (mobile, user_name, reason))

struct Ended {
    int ended;
};
BOOST_DESCRIBE_STRUCT(Ended, (), (ended))

}  // namespace

http::Routes ending_routes(const Parts& parts) {
    return {http::write<EndSessions, Ended>(
                Method::post, "/api/v1/desk/session-endings",
                {.who = http::Who::staff, .roles = {"operator"}},
                "Ends all sessions of a person or a staff member; who and why is journalled",
                [&parts](sql::Tx& tx, const Caller& caller, const EndSessions& in) {
                    return Ended{end_sessions_by_operator(tx, parts, caller,
                                                          {in.mobile, in.user_name}, in.reason)};
                })
                .tag("desk")
                .clause("ASVS 7.4.5")
                .status(201)
                .refuses({&refusals::kOneWayToSayWho, &refusals::kNoSuchPerson})};
}

}  // namespace mashang::identity
