#include "contexts/bills/views.h"

#include <algorithm>
#include <array>

#include "contexts/bills/store.h"
#include "platform/json/json.h"

namespace mashang::bills {
namespace {

constexpr std::size_t kFewestOfNumber = 4;
constexpr std::size_t kFewestOfName = 4;  // bytes: two characters of one script, one of the other

std::string item_name_of(const Parts& parts, const Bill& bill) {
    const auto catalogue = parts.cases.catalogue.get();
    const auto* item = catalogue->find_edition(bill.item_id, 0);
    return item != nullptr ? item->name : bill.item_id;
}

std::optional<AttemptView> attempt_of(sql::Tx& tx, const Parts& parts, const Bill& bill) {
    if (bill.state != BillState::paying) return std::nullopt;
    for (const Attempt& attempt : store::list_attempts(tx, bill.id)) {
        if (!attempt.is_live() || attempt.expires_at <= parts.clock.now()) continue;
        AttemptView view{.way = attempt.way,
                         .state = attempt.state,
                         .url = {},
                         .expires_at = attempt.expires_at};
        if (!attempt.url.empty()) view.url = attempt.url;
        return view;
    }
    return std::nullopt;
}

std::optional<std::string> case_number_of(sql::Tx& tx, const Parts& parts, const Bill& bill) {
    const auto of = parts.cases.store.find(tx, bill.case_id);
    if (!of || !of->number) return std::nullopt;
    return of->number->text();
}

/// Words by which people mean what they owe.
bool is_about_bills(std::string_view words) {
    static constexpr std::array<std::string_view, 10> kWords{"缴费", "交费", "缴款", "付款", "支付",
                                                             "账单", "付钱", "pay",  "bill", "Pay"};
    return std::ranges::any_of(kWords, [&](std::string_view word) { return words.contains(word); });
}

bool has_number(const std::optional<std::string>& number, std::string_view words) {
    return number && words.size() >= kFewestOfNumber && number->contains(words);
}

}  // namespace

std::vector<Charge> charges_in(const Bill& bill) {
    return json::decode_or_refuse<ChargeList>(boost::json::parse(bill.charges)).charges;
}

BillView view_of(sql::Tx& tx, const Parts& parts, const Bill& bill) {
    BillView view{.id = bill.id,
                  .case_id = bill.case_id,
                  .case_number = case_number_of(tx, parts, bill),
                  .item_id = bill.item_id,
                  .item_name = item_name_of(parts, bill),
                  .office_name = parts.office_name(bill.office_id),
                  .charges = charges_in(bill),
                  .amount = bill.amount_fen,
                  .state = bill.state,
                  .due_on = bill.due_on,
                  .overdue = is_payable(bill.state) && parts.clock.now().date() > bill.due_on,
                  .pay_code = bill.pay_code,
                  .paid_at = bill.paid_at,
                  .paid_by = bill.paid_by,
                  .receipt = {},
                  .attempt = attempt_of(tx, parts, bill),
                  .can_pay_online = is_payable(bill.state) && parts.merchant != nullptr,
                  .remark = {}};
    if (bill.receipt_number) {
        view.receipt = ReceiptView{bill.receipt_code.value_or(""), *bill.receipt_number,
                                   bill.receipt_check.value_or("")};
    }
    if (!bill.remark.empty()) view.remark = bill.remark;
    return view;
}

DeskBillView desk_view_of(sql::Tx& tx, const Parts& parts, const Bill& bill) {
    DeskBillView view{.bill = view_of(tx, parts, bill), .payments = {}};
    for (const Payment& each : store::list_payments(tx, bill.id)) {
        view.payments.push_back({.channel = each.channel,
                                 .channel_txn = each.channel_txn,
                                 .amount = each.amount_fen,
                                 .paid_at = each.paid_at,
                                 .outcome = each.outcome,
                                 .returned_at = each.returned_at});
    }
    return view;
}

StuckBillView stuck_view_of(const Parts& parts, const Bill& bill) {
    StuckReason why = StuckReason::payment_amiss;
    if (bill.state == BillState::issuing) why = StuckReason::no_code;
    if (bill.state == BillState::paid) why = StuckReason::no_receipt;
    return {.id = bill.id,
            .why = why,
            .office_name = parts.office_name(bill.office_id),
            .item_name = item_name_of(parts, bill),
            .tries = bill.nudges,
            .since = bill.changed_at};
}

bool is_meant(const BillView& bill, std::string_view words) {
    if (words.empty() || is_about_bills(words)) return true;
    if (has_number(bill.pay_code, words) || has_number(bill.case_number, words)) return true;
    if (bill.receipt && has_number(bill.receipt->number, words)) return true;
    if (words.size() < kFewestOfName) return false;
    if (bill.item_name.contains(words) || words.contains(bill.item_name)) return true;
    return std::ranges::any_of(bill.charges,
                               [&](const Charge& each) { return each.name.contains(words); });
}

}  // namespace mashang::bills
