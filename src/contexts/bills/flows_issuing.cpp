#include <fmt/format.h>

#include "base/enum_names.h"
#include "contexts/bills/flows.h"
#include "contexts/bills/refusals.h"
#include "contexts/bills/sealing.h"
#include "contexts/bills/steps.h"
#include "contexts/bills/store.h"
#include "contexts/bills/telling.h"
#include "contexts/bills/treasury_wire.h"
#include "contexts/bills/views.h"
#include "platform/json/json.h"
#include "platform/timers/timers.h"

namespace mashang::bills {
namespace {

constexpr std::chrono::hours kMorning{9};
constexpr Money kMostByOffice = Money::from_fen(100'000'000);

std::string payer_of(sql::Tx& tx, const Parts& parts, const cases::Case& of) {
    const auto principal = of.principal();
    const auto known = parts.cases.authorities.known_facts(tx, principal);
    for (const char* name : {"organisation_name", "name"}) {
        const auto found = known.find(name);
        if (found != known.end() && !found->second.empty()) return found->second;
    }
    return parts.cases.authorities.display_name(tx, principal);
}

Bill issue(sql::Tx& tx, const Parts& parts, const cases::Case& of,
           const std::vector<Charge>& charges, const http::Caller& caller) {
    const Instant now = parts.clock.now();
    const BillId id{parts.ids.next(now)};
    Bill bill{.person_id = of.person_id,
              .id = id,
              .case_id = of.id,
              .office_id = of.office_id.text(),
              .item_id = of.item_id,
              .charges = json::text_of(ChargeList{charges}),
              .amount_fen = total_of(charges).value(),
              .payer = seal_payer(parts, id, payer_of(tx, parts, of)),
              .made_at = now,
              .changed_at = now,
              .due_on = now.date().plus_days(kDaysToPay),
              .remark = {}};
    store::add(tx, bill);
    store::post(tx, bill, posting_of_issue(bill.amount_fen), now);
    tell_of(tx, parts, bill, "bill.asked_for", caller);
    ask_for_code(tx, parts, bill);
    return bill;
}

std::optional<CaseId> case_in(const journal::Entry& entry) {
    constexpr std::string_view kCase = "case:";
    if (!entry.subject.starts_with(kCase)) return std::nullopt;
    return CaseId::parse(entry.subject.substr(kCase.size()));
}

bool has_bill(sql::Tx& tx, const CaseId& of) {
    return !store::list_of_case(tx, of).empty();
}

bool is_granted(const cases::Case& of) {
    return of.outcome && cases::grants(*of.outcome);
}

/// From acceptance on, unless it ended without being granted.
bool is_charged_now(const cases::Case& of) {
    if (cases::is_over(of.state)) return is_granted(of);
    return of.accepted_at.has_value();
}

void issue_for(sql::Tx& tx, const Parts& parts, const cases::Case& of) {
    if (!parts.has_non_tax || !is_charged_now(of) || has_bill(tx, of.id)) return;
    const auto catalogue = parts.cases.catalogue.get();
    const auto charges = charges_of(cases::item_of(*catalogue, of));
    if (!charges.empty() && total_of(charges)) issue(tx, parts, of, charges, {});
}

void cancel_of(sql::Tx& tx, const Parts& parts, const cases::Case& of) {
    for (Bill& bill : store::list_of_case(tx, of.id)) {
        if (!advance(tx, parts, bill, BillEvent::cancel)) continue;
        const Instant now = parts.clock.now();
        store::post(tx, bill, posting_of_cancellation(bill.amount_fen), now);
        close_live_attempts(tx, parts, bill);
        if (bill.pay_code) order_non_tax(tx, parts, bill, "cancel", {});
    }
}

/// A bill that was cancelled while it was being issued is not left payable there.
void note_code(sql::Tx& tx, const Parts& parts, Bill bill, const std::string& code) {
    if (bill.pay_code) return;
    if (!treasury::is_pay_code(code, parts.pay_code_pattern)) {
        throw std::runtime_error{"the non-tax platform's PayCode is not as the province has them"};
    }
    bill.pay_code = code;
    if (bill.state != BillState::issuing) {
        store::save(tx, bill);
        order_non_tax(tx, parts, bill, "cancel", {});
        return;
    }
    advance(tx, parts, bill, BillEvent::give_code);
    timers::set(tx, kReminderTimer, bill.id.text(),
                Instant::at(bill.due_on.plus_days(-kDaysOfNotice - 1), kMorning));
}

void note_receipt(sql::Tx& tx, const Parts& parts, Bill bill, const treasury::Body& body) {
    const auto number = body.find("EInvoiceNo");
    if (bill.state != BillState::paid || number == body.end()) return;
    const auto text = [&](const char* name) {
        const auto found = body.find(name);
        return found != body.end() ? found->second : std::string{};
    };
    bill.receipt_code = text("EInvoiceCode");
    bill.receipt_number = number->second;
    bill.receipt_check = text("CheckCode");
    timers::cancel(tx, kReceiptTimer, bill.id.text());
    advance(tx, parts, bill, BillEvent::give_receipt, {}, {{"receipt", number->second}});
}

/// Whether it was paid there, after something that may mean that.
void ask_after(sql::Tx& tx, const Parts& parts, const Bill& bill, const outbound::Order& order) {
    order_non_tax(tx, parts, bill, "query", {}, ":after:" + order.idempotency_key);
}

/// Nobody paid there, and it does not stand there as it does here: the platform is told once more.
void say_again(sql::Tx& tx, const Parts& parts, const Bill& bill) {
    const std::string mark{kAgain};
    if (bill.state == BillState::paid) return tell_paid(tx, parts, bill, mark);
    if (bill.state == BillState::cancelled) order_non_tax(tx, parts, bill, "cancel", {}, mark);
}

void take_body(sql::Tx& tx, const Parts& parts, const outbound::Order& order, Bill bill,
               const treasury::Body& body) {
    const std::string op{order.payload.at("op").as_string()};
    if (op == "issue") {
        const auto code = body.find("PayCode");
        return note_code(tx, parts, std::move(bill), code != body.end() ? code->second : "");
    }
    if (!treasury::is_about(body, bill.pay_code)) {
        throw std::runtime_error{"the non-tax platform answered about another PayCode"};
    }
    if (op == "query") {
        const auto payment = treasury::payment_in(body);
        if (payment) return note_payment_of(tx, parts, std::move(bill), *payment);
        if (treasury::is_unpaid(body)) say_again(tx, parts, bill);
    } else if (op == "cancel") {
        ask_after(tx, parts, bill, order);
    } else {
        note_receipt(tx, parts, std::move(bill), body);
    }
}

/// A no to "paid" or "cancel" may mean that it was paid there. When it says no again, the order
/// becomes a dead letter.
void take_answer(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
                 const outbound::Answer& answer) {
    constexpr std::string_view kBill = "bill:";
    const auto id = order.subject.starts_with(kBill)
                        ? BillId::parse(order.subject.substr(kBill.size()))
                        : std::nullopt;
    auto bill = id ? store::find(tx, *id) : std::nullopt;
    if (!bill) return;
    treasury::Body body;
    try {
        body = treasury::read_answer(answer);
    } catch (const treasury::SaysNo&) {
        const auto& op = order.payload.at("op").as_string();
        const bool may_be_paid = op == "paid" || op == "cancel";
        if (!may_be_paid || order.idempotency_key.ends_with(kAgain)) throw;
        return ask_after(tx, parts, *bill, order);
    }
    take_body(tx, parts, order, *std::move(bill), body);
}

void follow(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto id = case_in(entry);
    const auto of = id ? parts.cases.store.find(tx, *id) : std::nullopt;
    if (!of) return;
    const bool is_lost = cases::is_over(of->state) && !is_granted(*of);
    is_lost ? cancel_of(tx, parts, *of) : issue_for(tx, parts, *of);
}

}  // namespace

journal::Follower follower(const Parts& parts) {
    return {
        .name = "bills",
        .whats = {"case.accepted", "case.decided", "case.refused", "case.withdrawn",
                  "case.terminated"},
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { follow(tx, parts, entry); }};
}

bool needs_amount(sql::Tx& tx, const Parts& parts, const cases::Case& of) {
    if (!parts.has_non_tax || !is_charged_now(of) || has_bill(tx, of.id)) return false;
    const auto catalogue = parts.cases.catalogue.get();
    const catalogue::Item& item = cases::item_of(*catalogue, of);
    return item.fee && charges_of(item).empty();
}

Bill issue_by_office(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& id,
                     Money amount, const std::string& name) {
    const cases::Case of = cases::get_case_to_handle(tx, parts.cases, officer, id);
    if (has_bill(tx, id)) throw Refused{refusals::kBillThere};
    if (!parts.has_non_tax) throw Refused{refusals::kNoNonTax};
    const auto catalogue = parts.cases.catalogue.get();
    const catalogue::Item& item = cases::item_of(*catalogue, of);
    if (!item.fee) throw Refused{refusals::kFree};
    if (!is_charged_now(of)) throw Refused{refusals::kNotAccepted};
    if (amount <= Money{} || amount > kMostByOffice) throw Refused{refusals::kAmount};
    const Charge charge{.name = name.empty() ? item.name : name,
                        .standard = item.fee_note,
                        .basis = item.content->fees.front().basis.text(),
                        .amount = amount};
    return issue(tx, parts, of, {charge}, officer);
}

outbound::Channel non_tax_channel(const Parts& parts, std::string url, const std::string& key) {
    return {
        .name = std::string{kNonTax},
        .url = std::move(url),
        .key = key,
        .wire =
            [&parts](const outbound::Order& order) {
                return treasury::request_of(order, parts.machine_clock.now());
            },
        .answered = [&parts](
                        sql::Tx& tx, const outbound::Order& order,
                        const outbound::Answer& answer) { take_answer(tx, parts, order, answer); }};
}

}  // namespace mashang::bills
