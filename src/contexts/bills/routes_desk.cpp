#include "contexts/bills/flows.h"
#include "contexts/bills/refusals.h"
#include "contexts/bills/routes.h"
#include "contexts/bills/store.h"
#include "contexts/bills/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::bills {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;

constexpr std::chrono::hours kPatience{1};
constexpr std::size_t kMostStuck = 100;

const http::Access kOffice{
    .who = http::Who::staff, .roles = {"officer"}, .over = http::Over::office};
const http::Access kOperator{
    .who = http::Who::staff, .roles = {"operator"}, .over = http::Over::everything};

struct CaseOfBills {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(CaseOfBills, (), (id))

struct DeskBills {
    std::vector<DeskBillView> bills;
    bool needs_amount;  ///< the item takes a fee whose amount the office has to say
};
BOOST_DESCRIBE_STRUCT(DeskBills, (), (bills, needs_amount))

struct IssueBill {
    CaseId id;
    Money amount;
    json::Text<100> name;  ///< what for; empty: the item's name
};
BOOST_DESCRIBE_STRUCT(IssueBill, (), (id, amount, name))

struct BillOfOffice {
    BillId id;
};
BOOST_DESCRIBE_STRUCT(BillOfOffice, (), (id))

struct AskRefund {
    BillId id;
    json::Text<200, 1> why;
};
BOOST_DESCRIBE_STRUCT(AskRefund, (), (id, why))

struct ReturnPayment {
    BillId id;
    json::Text<20, 1> channel;
    json::Text<64, 1> channel_txn;
};
BOOST_DESCRIBE_STRUCT(ReturnPayment, (), (id, channel, channel_txn))

struct StuckBills {
    std::vector<StuckBillView> bills;  ///< those that wait longest first
};
BOOST_DESCRIBE_STRUCT(StuckBills, (), (bills))

DeskBills bills_of_case(sql::Tx& tx, const Parts& parts, const Caller& officer, const CaseId& id) {
    const cases::Case of = cases::get_office_case(tx, parts.cases, officer, id);
    DeskBills shown{.bills = {}, .needs_amount = needs_amount(tx, parts, of)};
    for (const Bill& bill : store::list_of_case(tx, id)) {
        shown.bills.push_back(desk_view_of(tx, parts, bill));
    }
    return shown;
}

http::Routes case_routes(const Parts& parts) {
    return {
        http::read<CaseOfBills, DeskBills>(
            "/api/v1/desk/cases/{id}/bills", kOffice,
            "Lists the bills of a case with what was paid, and whether one has to be issued",
            [&parts](sql::Tx& tx, const Caller& caller, const CaseOfBills& in) {
                return bills_of_case(tx, parts, caller, in.id);
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&cases::refusals::kNoSuchCase}),
        http::write<IssueBill, DeskBillView>(
            Method::post, "/api/v1/desk/cases/{id}/bills", kOffice,
            "Issues a bill where the item's fee says no amount",
            [&parts](sql::Tx& tx, const Caller& caller, const IssueBill& in) {
                return desk_view_of(
                    tx, parts,
                    issue_by_office(tx, parts, caller, in.id, in.amount, in.name.text()));
            })
            .tag("bills")
            .clause("P 3.1.3")
            .status(201)
            .refuses({&cases::refusals::kNoSuchCase, &cases::refusals::kKeepsOut,
                      &cases::refusals::kNotHandedOver, &cases::refusals::kHandedOver,
                      &refusals::kNoNonTax, &refusals::kBillThere, &refusals::kFree,
                      &refusals::kNotAccepted, &refusals::kAmount}),
    };
}

http::Routes refund_routes(const Parts& parts) {
    return {
        http::write<AskRefund, DeskBillView>(
            Method::post, "/api/v1/desk/bills/{id}/refund-request", kOffice,
            "Asks for the money back (退付); its approval goes off line",
            [&parts](sql::Tx& tx, const Caller& caller, const AskRefund& in) {
                return desk_view_of(tx, parts, ask_refund(tx, parts, caller, in.id, in.why.text()));
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchBill, &refusals::kNotPaid}),
        http::write<BillOfOffice, DeskBillView>(
            Method::post, "/api/v1/desk/bills/{id}/refund", kOffice,
            "Notes that the treasury has paid it back",
            [&parts](sql::Tx& tx, const Caller& caller, const BillOfOffice& in) {
                return desk_view_of(tx, parts, note_refund(tx, parts, caller, in.id));
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchBill, &refusals::kRefundNotAsked}),
        http::write<ReturnPayment, DeskBillView>(
            Method::post, "/api/v1/desk/bills/{id}/returned-payment", kOffice,
            "Notes that a payment which settled nothing went back to the payer",
            [&parts](sql::Tx& tx, const Caller& caller, const ReturnPayment& in) {
                return desk_view_of(tx, parts,
                                    note_return(tx, parts, caller, in.id, in.channel.text(),
                                                in.channel_txn.text()));
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchBill, &refusals::kNoSuchPayment}),
    };
}

http::Routes operator_routes(const Parts& parts) {
    return {
        http::read<Nothing, StuckBills>(
            "/api/v1/desk/stuck-bills", kOperator,
            "Lists bills that wait for the non-tax platform too long, or for somebody to look",
            [&parts](sql::Tx& tx) {
                StuckBills shown;
                const Instant before = parts.clock.now() - kPatience;
                for (const Bill& bill : store::list_stuck(tx, before, kMostStuck)) {
                    shown.bills.push_back(stuck_view_of(parts, bill));
                }
                return shown;
            })
            .tag("bills"),
        http::write<BillOfOffice, Nothing>(
            Method::post, "/api/v1/desk/stuck-bills/{id}/retrying", kOperator,
            "Has the non-tax platform asked anew about a bill",
            [&parts](sql::Tx& tx, const Caller& caller, const BillOfOffice& in) {
                nudge(tx, parts, caller, in.id);
            })
            .tag("bills")
            .refuses({&refusals::kNoSuchBill, &refusals::kNotStuck}),
    };
}

}  // namespace

http::Routes desk_routes(const Parts& parts) {
    http::Routes all = case_routes(parts);
    http::append(all, refund_routes(parts));
    http::append(all, operator_routes(parts));
    return all;
}

}  // namespace mashang::bills
