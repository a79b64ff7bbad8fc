#include "contexts/bills/routes.h"

#include <algorithm>

#include "contexts/bills/flows.h"
#include "contexts/bills/refusals.h"
#include "contexts/bills/store.h"
#include "contexts/bills/views.h"
#include "contexts/bills/wechat_wire.h"
#include "platform/http/problem.h"
#include "platform/http/typed_route.h"
#include "platform/http/wire_route.h"
#include "platform/json/text.h"

namespace mashang::bills {
namespace {

using http::Caller;
using http::Method;
using http::RawOutput;

constexpr std::size_t kCallbackBytes = 64 * 1024;

const http::Access kOwn{.who = http::Who::person,
                        .over = http::Over::own,
                        .for_another = http::ForAnother::persons_and_officers};

struct ListBills {
    /// Only those that are meant by these words, or that are of one of `items`.
    std::optional<json::Text<100>> q;
    std::optional<std::vector<json::Text<8>>> items;
    std::optional<bool> unpaid;  ///< true: only those that may be paid now
};
BOOST_DESCRIBE_STRUCT(ListBills, (), (q, items, unpaid))

struct OneBill {
    BillId id;
};
BOOST_DESCRIBE_STRUCT(OneBill, (), (id))

struct PayBill {
    BillId id;
    PayWay way;
};
BOOST_DESCRIBE_STRUCT(PayBill, (), (id, way))

struct OneCase {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

struct BillList {
    std::vector<BillView> bills;  ///< the newest first
};
BOOST_DESCRIBE_STRUCT(BillList, (), (bills))

bool is_wanted(const BillView& bill, const ListBills& in) {
    if (in.unpaid.value_or(false) && !is_payable(bill.state)) return false;
    if (!in.q && !in.items) return true;
    if (in.items) {
        const bool is_of_items = std::ranges::any_of(
            *in.items, [&](const auto& item) { return item.text() == bill.item_id; });
        if (is_of_items) return true;
    }
    return in.q && is_meant(bill, in.q->text());
}

BillList list(sql::Tx& tx, const Parts& parts, const Caller& caller, const ListBills& in) {
    BillList found;
    for (const Bill& bill : list_own_bills(tx, parts, caller)) {
        BillView view = view_of(tx, parts, bill);
        if (is_wanted(view, in)) found.bills.push_back(std::move(view));
    }
    return found;
}

BillList list_of_case(sql::Tx& tx, const Parts& parts, const Caller& caller, const CaseId& id) {
    const cases::Case of = cases::get_shared_case(tx, parts.cases, caller, id);
    cases::tell_look(tx, parts.cases, caller, of);
    BillList found;
    for (const Bill& bill : store::list_of_case(tx, id)) {
        found.bills.push_back(view_of(tx, parts, bill));
    }
    return found;
}

RawOutput answer(int status, std::string_view message) {
    RawOutput output;
    output.reply.status = status;
    output.body =
        boost::json::serialize(boost::json::object{{"code", "FAIL"}, {"message", message}});
    return output;
}

std::optional<wechat::Transaction> read_callback(const Merchant& merchant, std::string_view body) {
    try {
        return wechat::read_callback(merchant, body);
    } catch (const std::runtime_error& unreadable) {
        throw http::WireAnswer{answer(400, "unreadable")};
    }
}

/// Answered 204 when it has taken effect, or had before; what is not theirs leaves nothing.
RawOutput take_callback(sql::Tx& tx, const Parts& parts, const http::WireRequest& request) {
    const auto header = [&](std::string_view name) {
        return std::string{request.head->value_of(name)};
    };
    const wechat::Signature signature{.timestamp = header("Wechatpay-Timestamp"),
                                      .nonce = header("Wechatpay-Nonce"),
                                      .signature = header("Wechatpay-Signature"),
                                      .serial = header("Wechatpay-Serial")};
    if (!parts.merchant) throw http::WireAnswer{answer(404, "not connected")};
    if (!wechat::is_genuine(*parts.merchant, signature, request.body, parts.machine_clock.now())) {
        throw http::WireAnswer{answer(401, "signature")};
    }
    const auto transaction = read_callback(*parts.merchant, request.body);
    try {
        if (transaction && transaction->payment) note_payment(tx, parts, *transaction->payment);
    } catch (const Refused& refused) {
        if (&refused.refusal() != &refusals::kNoSuchTrade) throw;
        throw http::WireAnswer{answer(http::status_of(refused.refusal()), "unknown")};
    }
    RawOutput output;
    output.reply.status = 204;
    output.content_type.clear();
    return output;
}

http::Routes reading_routes(const Parts& parts) {
    return {
        http::read<ListBills, BillList>(
            "/api/v1/bills", kOwn,
            "Lists the caller's bills, newest first, or finds some by words and items",
            [&parts](sql::Tx& tx, const Caller& caller, const ListBills& in) {
                return list(tx, parts, caller, in);
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&mandates::refusals::kAuthorityOver}),
        http::read<OneBill, BillView>(
            "/api/v1/bills/{id}", kOwn, "Shows a bill: what for, how much, until when, how to pay",
            [&parts](sql::Tx& tx, const Caller& caller, const OneBill& in) {
                return view_of(tx, parts, get_own_bill(tx, parts, caller, in.id));
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchBill, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::read<OneCase, BillList>(
            "/api/v1/cases/{id}/bills", kOwn, "Lists the bills of a case",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                return list_of_case(tx, parts, caller, in.id);
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&cases::refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
    };
}

http::Routes paying_routes(const Parts& parts) {
    return {
        http::write<PayBill, BillView>(
            Method::post, "/api/v1/bills/{id}/payment", kOwn,
            "Opens an order with the payment channel, or shows the open one; its address follows",
            [&parts](sql::Tx& tx, const Caller& caller, const PayBill& in) {
                return view_of(tx, parts, begin_payment(tx, parts, caller, in.id, in.way));
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchBill, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNotPayable,
                      &refusals::kNoChannel}),
        http::write<OneBill, BillView>(
            Method::post, "/api/v1/bills/{id}/enquiry", kOwn,
            "Has the channel and the non-tax platform asked whether it is paid",
            [&parts](sql::Tx& tx, const Caller& caller, const OneBill& in) {
                return view_of(tx, parts, ask_whether_paid(tx, parts, caller, in.id));
            })
            .tag("bills")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchBill, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::wire(http::Kind::write, Method::post, "/api/v1/wechat-pay/notifications",
                   "WeChat Pay says what was paid, signed and sealed",
                   [&parts](sql::Tx& tx, const Caller&, const http::WireRequest& request) {
                       return take_callback(tx, parts, request);
                   })
            .tag("bills")
            .clause("P 3.1.3")
            .cross_site()
            .rate(http::RateClass::machine)
            .body_limit(kCallbackBytes),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = reading_routes(parts);
    http::append(all, paying_routes(parts));
    return all;
}

}  // namespace mashang::bills
