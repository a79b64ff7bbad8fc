#include "contexts/bills/ledger.h"

#include <algorithm>
#include <utility>

namespace mashang::bills {
namespace {

using enum Account;

Posting moved(std::string cause, Account debited, Account credited, Money amount) {
    return {std::move(cause), {{debited, Side::debit, amount}, {credited, Side::credit, amount}}};
}

Account credited_by(PaymentOutcome outcome) {
    switch (outcome) {
        case PaymentOutcome::settles:
            return receivable;
        case PaymentOutcome::surplus:
        case PaymentOutcome::after_end:
            return refund_payable;
        case PaymentOutcome::differs:
            return suspense;
    }
    std::unreachable();
}

}  // namespace

Posting posting_of_issue(Money amount) {
    return moved("issued", receivable, assessed, amount);
}

Posting posting_of_cancellation(Money amount) {
    return moved("cancelled", assessed, receivable, amount);
}

Posting posting_of_payment(const Payment& payment) {
    return moved("paid:" + payment.channel + ":" + payment.channel_txn, clearing,
                 credited_by(payment.outcome), payment.amount_fen);
}

Posting posting_of_refund_wish(Money amount) {
    return moved("refund_asked", assessed, refund_payable, amount);
}

Posting posting_of_refund(Money amount) {
    return moved("refunded", refund_payable, Account::treasury, amount);
}

Posting posting_of_return(const Payment& payment) {
    return moved("returned:" + payment.channel + ":" + payment.channel_txn,
                 credited_by(payment.outcome), Account::treasury, payment.amount_fen);
}

bool is_balanced(const Posting& posting) {
    std::optional<Money> debit = Money{};
    std::optional<Money> credit = Money{};
    for (const Line& line : posting.lines) {
        if (line.amount <= Money{}) return false;
        auto& sum = line.side == Side::debit ? debit : credit;
        if (sum) sum = sum->plus(line.amount);
    }
    return !posting.lines.empty() && debit && debit == credit;
}

std::int64_t balance_of(const std::vector<Line>& lines, Account account) {
    std::int64_t balance = 0;
    for (const Line& line : lines) {
        if (line.account != account) continue;
        balance += line.side == Side::debit ? line.amount.fen() : -line.amount.fen();
    }
    return balance;
}

}  // namespace mashang::bills
