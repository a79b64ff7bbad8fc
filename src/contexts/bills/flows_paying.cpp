#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "contexts/bills/flows.h"
#include "contexts/bills/refusals.h"
#include "contexts/bills/steps.h"
#include "contexts/bills/store.h"
#include "contexts/bills/telling.h"
#include "contexts/bills/wechat_wire.h"
#include "platform/crypto/bytes.h"
#include "platform/json/json.h"
#include "platform/timers/timers.h"

namespace mashang::bills {
namespace {

constexpr std::size_t kMostBills = 500;
constexpr std::chrono::minutes kTimeToPay{30};
constexpr std::chrono::minutes kStillWorth{5};  ///< an order that ends sooner is not shown again
constexpr std::chrono::minutes kFirstLook{1};
constexpr std::int64_t kDoublings = 4;
constexpr std::int64_t kDoublingsToClose = 10;  ///< 17 hours
constexpr std::size_t kNonceBytes = 16;
constexpr std::int64_t kMinuteMs = 60'000;

std::string make_trade_no(const Parts& parts, Instant now) {
    std::string text = parts.ids.next(now).text();
    std::erase(text, '-');
    return text;
}

void look_later(sql::Tx& tx, const Parts& parts, const Attempt& attempt) {
    const auto most = attempt.is_live() ? kDoublings : kDoublingsToClose;
    const auto wait = kFirstLook * (std::int64_t{1} << std::min(attempt.questions, most));
    timers::set(tx, kAttemptTimer, attempt.trade_no, parts.clock.now() + wait);
}

/// To the machine's clock, which is the channel's: that of a demo may be years away. In whole
/// seconds, as the channel wants it.
std::string expiry_of(const Parts& parts) {
    std::string text = (parts.machine_clock.now() + kTimeToPay).text();
    constexpr std::size_t kThousandths = 4;  // ".000"
    const auto dot = text.find('.');
    if (dot != text.npos) text.erase(dot, kThousandths);
    return text;
}

void open_attempt(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Bill& bill,
                  PayWay way) {
    const Instant now = parts.clock.now();
    const Attempt attempt{.person_id = bill.person_id,
                          .bill_id = bill.id,
                          .trade_no = make_trade_no(parts, now),
                          .way = way,
                          .made_at = now,
                          .expires_at = now + kTimeToPay};
    store::add(tx, attempt);
    const auto catalogue = parts.cases.catalogue.get();
    const auto* item = catalogue->find_edition(bill.item_id, 0);
    order_wechat(tx, parts, attempt, "open",
                 {{"way", way == PayWay::h5 ? "h5" : "native"},
                  {"fen", bill.amount_fen.fen()},
                  {"words", item != nullptr ? item->name : bill.item_id},
                  {"expires", expiry_of(parts)},
                  {"address", caller.address.empty() ? "127.0.0.1" : caller.address}});
    look_later(tx, parts, attempt);
}

/// Whether an order that is open serves; others are closed.
bool keep_one(sql::Tx& tx, const Parts& parts, const Bill& bill, PayWay way) {
    bool is_kept = false;
    const Instant worth_until = parts.clock.now() + kStillWorth;
    for (Attempt& attempt : store::list_attempts(tx, bill.id)) {
        if (!attempt.is_live()) continue;
        if (!is_kept && attempt.way == way && attempt.expires_at > worth_until) {
            is_kept = true;
        } else {
            close(tx, parts, std::move(attempt));
        }
    }
    return is_kept;
}

/// Nothing is paid by any order any more: it is due again.
void note_end(sql::Tx& tx, const Parts& parts, Attempt attempt, AttemptState state) {
    if (!attempt.is_in_doubt()) return;
    attempt.state = state;
    store::save(tx, attempt);
    timers::cancel(tx, kAttemptTimer, attempt.trade_no);
    auto bill = store::find(tx, attempt.bill_id);
    if (!bill) return;
    const auto attempts = store::list_attempts(tx, bill->id);
    if (std::ranges::none_of(attempts, &Attempt::is_live)) {
        advance(tx, parts, *bill, BillEvent::end_payment);
    }
}

/// The money of a settled bill goes to the treasury's books.
void hand_on(sql::Tx& tx, const Parts& parts, Bill& bill, const Payment& payment) {
    if (payment.channel == kNonTax) return ask_for_receipt(tx, parts, bill);
    tell_paid(tx, parts, bill);
    timers::set(tx, kReceiptTimer, bill.id.text(), parts.clock.now() + kFirstLook);
}

void ask_channel(sql::Tx& tx, const Parts& parts, Attempt& attempt, std::string_view op) {
    ++attempt.questions;
    store::save(tx, attempt);
    order_wechat(tx, parts, attempt, op, {}, fmt::format(":{}", attempt.questions));
}

void look_after(sql::Tx& tx, const Parts& parts, const std::string& trade_no) {
    auto attempt = store::find_attempt(tx, trade_no);
    if (!attempt || !attempt->is_in_doubt() || !parts.merchant) return;
    if (attempt->is_live() && attempt->expires_at <= parts.clock.now()) {
        return close(tx, parts, *std::move(attempt));
    }
    ask_channel(tx, parts, *attempt, attempt->is_live() ? "query" : "close");
    look_later(tx, parts, *attempt);
}

void note_opened(sql::Tx& tx, const Parts& parts, Attempt attempt, const outbound::Answer& answer) {
    if (attempt.state != AttemptState::opening) return;  // paid or closed meanwhile
    if (answer.status != 200) return note_end(tx, parts, std::move(attempt), AttemptState::failed);
    const auto body = json::parse(answer.body);
    const char* name = attempt.way == PayWay::h5 ? "h5_url" : "code_url";
    const auto* url = body.is_object() ? body.get_object().if_contains(name) : nullptr;
    if (url == nullptr || !url->is_string()) {
        throw std::runtime_error{"WeChat Pay's order has no address"};
    }
    attempt.url = std::string{url->get_string()};
    attempt.state = AttemptState::open;
    store::save(tx, attempt);
}

void note_found(sql::Tx& tx, const Parts& parts, Attempt attempt, const outbound::Answer& answer) {
    if (answer.status == 404) {  // it never got there, or is gone: nothing can be paid by it
        const bool is_over = attempt.state == AttemptState::closing;
        if (is_over) note_end(tx, parts, std::move(attempt), AttemptState::closed);
        return;
    }
    if (answer.status != 200) return;
    const auto found = wechat::read_transaction(*parts.merchant, answer.body);
    if (found.trade_no != attempt.trade_no) {
        throw std::runtime_error{"WeChat Pay answered about another order"};
    }
    if (found.payment) return note_payment(tx, parts, *found.payment);
    if (found.state == "CLOSED" || found.state == "REVOKED" || found.state == "PAYERROR") {
        note_end(tx, parts, std::move(attempt), AttemptState::closed);
    }
}

/// Only a signed answer counts, good or bad; one that refuses to close is taken for "look and see".
void take_answer(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
                 const outbound::Answer& answer) {
    if (!wechat::is_genuine(*parts.merchant, wechat::signature_of(answer), answer.body,
                            parts.machine_clock.now())) {
        throw std::runtime_error{"WeChat Pay's answer is not signed by its key"};
    }
    auto attempt =
        store::find_attempt(tx, std::string_view{order.payload.at("trade_no").as_string()});
    if (!attempt) return;
    const std::string op{order.payload.at("op").as_string()};
    if (op == "open") return note_opened(tx, parts, *std::move(attempt), answer);
    if (op == "query") return note_found(tx, parts, *std::move(attempt), answer);
    const bool is_good = answer.status >= 200 && answer.status < 300;
    if (is_good) return note_end(tx, parts, *std::move(attempt), AttemptState::closed);
    if (attempt->is_in_doubt()) ask_channel(tx, parts, *attempt, "query");
}

/// What another channel told us, and we the treasury, comes back from there under its number.
bool is_handed_on(sql::Tx& tx, const Bill& bill, const PaymentNews& news) {
    return std::ranges::any_of(store::list_payments(tx, bill.id), [&](const Payment& payment) {
        return payment.channel_txn == news.channel_txn;
    });
}

}  // namespace

Bill get_own_bill(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BillId& id) {
    auto bill = store::find(tx, id);
    if (!bill) throw Refused{refusals::kNoSuchBill};
    const cases::Case of = [&] {
        try {
            return cases::get_shared_case(tx, parts.cases, caller, bill->case_id);
        } catch (const Refused& refused) {
            if (&refused.refusal() != &cases::refusals::kNoSuchCase) throw;
            throw Refused{refusals::kNoSuchBill};
        }
    }();
    cases::tell_look(tx, parts.cases, caller, of);
    return *std::move(bill);
}

std::vector<Bill> list_own_bills(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto standing = cases::standing_of(tx, parts.cases, caller);
    auto bills = store::list_of_person(tx, standing.key(), kMostBills);
    std::erase_if(bills, [&](const Bill& bill) {
        const auto of = parts.cases.store.find(tx, bill.case_id);
        return !of || !cases::reaches(parts.cases, standing, *of);
    });
    return bills;
}

Bill begin_payment(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BillId& id,
                   PayWay way) {
    Bill bill = get_own_bill(tx, parts, caller, id);
    if (!is_payable(bill.state)) throw Refused{refusals::kNotPayable};
    if (!parts.merchant) throw Refused{refusals::kNoChannel};
    if (keep_one(tx, parts, bill, way)) return bill;
    open_attempt(tx, parts, caller, bill, way);
    advance(tx, parts, bill, BillEvent::begin_payment, caller,
            {{"way", way == PayWay::h5 ? "h5" : "native"}});
    return bill;
}

Bill ask_whether_paid(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const BillId& id) {
    Bill bill = get_own_bill(tx, parts, caller, id);
    if (!bill.pay_code) return bill;
    const std::string minute = fmt::format(":at{}", parts.clock.now().ms() / kMinuteMs);
    for (const Attempt& attempt : store::list_attempts(tx, id)) {
        if (attempt.is_in_doubt() && parts.merchant) {
            order_wechat(tx, parts, attempt, "query", {}, minute);
        }
    }
    order_non_tax(tx, parts, bill, "query", {}, minute);
    return bill;
}

void note_payment(sql::Tx& tx, const Parts& parts, const PaymentNews& news) {
    auto attempt = store::find_attempt(tx, news.trade_no);
    auto bill = attempt ? store::find(tx, attempt->bill_id) : std::nullopt;
    if (!bill) throw Refused{refusals::kNoSuchTrade};
    if (attempt->state != AttemptState::paid) {
        attempt->state = AttemptState::paid;
        store::save(tx, *attempt);
        timers::cancel(tx, kAttemptTimer, attempt->trade_no);
    }
    note_payment_of(tx, parts, *std::move(bill), news);
}

void note_payment_of(sql::Tx& tx, const Parts& parts, Bill bill, const PaymentNews& news) {
    if (news.channel == kNonTax && is_handed_on(tx, bill, news)) return;
    const Instant now = parts.clock.now();
    const Payment payment{.person_id = bill.person_id,
                          .bill_id = bill.id,
                          .channel = news.channel,
                          .channel_txn = news.channel_txn,
                          .trade_no = news.trade_no,
                          .amount_fen = news.amount,
                          .paid_at = news.paid_at,
                          .noted_at = now,
                          .outcome = outcome_of(bill.state, bill.amount_fen, news.amount)};
    if (!store::add(tx, payment)) return;  // told before
    store::post(tx, bill, posting_of_payment(payment), now);
    const boost::json::object by{{"channel", payment.channel}};
    switch (payment.outcome) {
        case PaymentOutcome::settles:
            bill.paid_at = std::min(payment.paid_at, now);
            bill.paid_by = payment.channel;
            advance(tx, parts, bill, BillEvent::settle, {}, by);
            close_live_attempts(tx, parts, bill);
            return hand_on(tx, parts, bill, payment);
        case PaymentOutcome::after_end:
            advance(tx, parts, bill, BillEvent::settle, {}, by);
            return;
        case PaymentOutcome::surplus:
            return tell_of(tx, parts, bill, "bill.paid_twice", {}, by);
        case PaymentOutcome::differs:
            tell_of(tx, parts, bill, "bill.amount_differs", {},
                    {{"channel", payment.channel}, {"came", payment.amount_fen.text()}});
            break;
    }
    const auto attempts = store::list_attempts(tx, bill.id);
    if (std::ranges::none_of(attempts, &Attempt::is_live)) {
        advance(tx, parts, bill, BillEvent::end_payment);
    }
}

outbound::Channel wechat_channel(const Parts& parts, const std::string& url) {
    return {
        .name = std::string{kWechatPay},
        .url = url,
        .key = {},  // it signs, and is not sent
        .wire =
            [&parts, url](const outbound::Order& order) {
                return wechat::request_of(
                    *parts.merchant, url, order, parts.base() + "/api/v1/wechat-pay/notifications",
                    parts.machine_clock.now(), crypto::to_hex(parts.random_bytes(kNonceBytes)));
            },
        .answered = [&parts](
                        sql::Tx& tx, const outbound::Order& order,
                        const outbound::Answer& answer) { take_answer(tx, parts, order, answer); }};
}

timers::Kind attempt_timer(const Parts& parts) {
    return {.name = std::string{kAttemptTimer},
            .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                look_after(tx, parts, key);
            }};
}

}  // namespace mashang::bills
