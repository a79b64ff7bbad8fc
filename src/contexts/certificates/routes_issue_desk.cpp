// What the platform's operators do with certificates that were issued on line.

#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_refusals.h"
#include "contexts/certificates/issue_routes.h"
#include "contexts/certificates/issue_store.h"
#include "contexts/certificates/issue_views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::certificates {
namespace {

using http::Caller;
using http::Method;

const http::Access kOperator{
    .who = http::Who::staff, .roles = {"operator"}, .over = http::Over::everything};
constexpr const char* kPath = "/api/v1/desk/issued-certificates";

struct BySerial {
    json::Text<64, 1> serial;
};
BOOST_DESCRIBE_STRUCT(BySerial, (), (serial))

struct IssuedAtDesk {
    IssuedId id;
};
BOOST_DESCRIBE_STRUCT(IssuedAtDesk, (), (id))

struct RevokeAtDesk {
    IssuedId id;
    EndReason reason;
};
BOOST_DESCRIBE_STRUCT(RevokeAtDesk, (), (id, reason))

struct DeskIssuedList {
    std::vector<DeskIssuedView> certificates;
};
BOOST_DESCRIBE_STRUCT(DeskIssuedList, (), (certificates))

DeskIssuedView change(sql::Tx& tx, const IssueParts& parts, const Caller& caller,
                      const IssuedId& id, const Change& wish) {
    auto issued = store::find_issued(tx, parts, id);
    if (!issued) throw Refused{refusals::kNoSuchIssued};
    const Changer by{.actor = caller.account_id, .authority = "operator", .hand = Hand::platform};
    return desk_view_of(tx, parts, change_certificate(tx, parts, *std::move(issued), by, wish));
}

http::Route hold_route(const IssueParts& parts, Method method, IssuedEvent event,
                       const char* summary) {
    return http::write<IssuedAtDesk, DeskIssuedView>(
               method, std::string{kPath} + "/{id}/suspension", kOperator, summary,
               [&parts, event](sql::Tx& tx, const Caller& caller, const IssuedAtDesk& in) {
                   return change(tx, parts, caller, in.id, {.event = event});
               })
        .tag("certificates")
        .clause("RFC 5280 5.3.1")
        .refuses({&refusals::kNoSuchIssued, &refusals::kNotFromHere, &refusals::kDaysOver,
                  &refusals::kChangePending});
}

}  // namespace

http::Routes issue_routes_desk(const IssueParts& parts) {
    return {
        http::read<BySerial, DeskIssuedList>(
            kPath, kOperator, "Finds an issued certificate by its serial number",
            [&parts](sql::Tx& tx, const Caller&, const BySerial& in) {
                DeskIssuedList list;
                const auto found = store::find_issued_by_serial(tx, parts, in.serial.text());
                if (found) list.certificates.push_back(desk_view_of(tx, parts, *found));
                return list;
            })
            .tag("certificates"),
        hold_route(parts, Method::post, IssuedEvent::suspend, "Puts anybody's certificate on hold"),
        hold_route(parts, Method::del, IssuedEvent::resume, "Takes anybody's certificate off hold"),
        http::write<RevokeAtDesk, DeskIssuedView>(
            Method::post, std::string{kPath} + "/{id}/revocation", kOperator,
            "Revokes anybody's certificate for ever",
            [&parts](sql::Tx& tx, const Caller& caller, const RevokeAtDesk& in) {
                return change(tx, parts, caller, in.id,
                              {.event = IssuedEvent::revoke, .reason = in.reason});
            })
            .tag("certificates")
            .clause("RFC 5280 5.3.1")
            .refuses({&refusals::kNoSuchIssued, &refusals::kNotFromHere, &refusals::kDaysOver}),
    };
}

}  // namespace mashang::certificates
