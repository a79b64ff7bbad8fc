#include "contexts/bills/ledger.h"

#include <gtest/gtest.h>

#include <random>

namespace mashang::bills {
namespace {

using enum Account;

constexpr Money kFee = Money::from_fen(4000);

Payment payment(PaymentOutcome outcome, Money amount = kFee, const char* txn = "42001") {
    return {.channel = "wechat_pay", .channel_txn = txn, .amount_fen = amount, .outcome = outcome};
}

TEST(Ledger, APostingThatDoesNotBalanceIsFoundOut) {
    EXPECT_TRUE(is_balanced(posting_of_issue(kFee)));
    Posting broken = posting_of_issue(kFee);
    broken.lines[0].amount = Money::from_fen(3999);
    EXPECT_FALSE(is_balanced(broken));
    broken = posting_of_issue(kFee);
    broken.lines.pop_back();
    EXPECT_FALSE(is_balanced(broken));
    EXPECT_FALSE(is_balanced({"nothing", {}}));
    EXPECT_FALSE(is_balanced(posting_of_issue(Money{})));
}

TEST(Ledger, APaymentGoesWhereItsOutcomeSays) {
    const auto credited = [](PaymentOutcome outcome) {
        return posting_of_payment(payment(outcome)).lines.at(1).account;
    };
    EXPECT_EQ(credited(PaymentOutcome::settles), receivable);
    EXPECT_EQ(credited(PaymentOutcome::surplus), refund_payable);
    EXPECT_EQ(credited(PaymentOutcome::after_end), refund_payable);
    EXPECT_EQ(credited(PaymentOutcome::differs), suspense);
}

TEST(Ledger, OutcomesFollowAmountFirstThenState) {
    using enum BillState;
    EXPECT_EQ(outcome_of(due, kFee, kFee), PaymentOutcome::settles);
    EXPECT_EQ(outcome_of(paying, kFee, kFee), PaymentOutcome::settles);
    for (const BillState state : {paid, receipted, refund_asked, refunded}) {
        EXPECT_EQ(outcome_of(state, kFee, kFee), PaymentOutcome::surplus);
    }
    EXPECT_EQ(outcome_of(cancelled, kFee, kFee), PaymentOutcome::after_end);
    EXPECT_EQ(outcome_of(paying, kFee, Money::from_fen(1)), PaymentOutcome::differs);
    EXPECT_EQ(outcome_of(paid, kFee, Money::from_fen(1)), PaymentOutcome::differs);
}

/// One bill on a random way through its life, as the flows would post it.
std::vector<Line> live(std::mt19937& random) {
    const auto money = [&] {
        return Money::from_fen(1 + static_cast<std::int64_t>(random() % 100'000));
    };
    const Money amount = money();
    std::vector<Line> lines;
    const auto post = [&](const Posting& posting) {
        EXPECT_TRUE(is_balanced(posting)) << posting.cause;
        lines.insert(lines.end(), posting.lines.begin(), posting.lines.end());
    };
    post(posting_of_issue(amount));
    BillState state = BillState::due;
    for (int step = 0; step < 12; ++step) {
        switch (random() % 4) {
            case 0:
            case 1: {
                const Money came = random() % 3 == 0 ? money() : amount;
                const auto outcome = outcome_of(state, amount, came);
                post(posting_of_payment(payment(outcome, came)));
                if (outcome == PaymentOutcome::settles) state = BillState::paid;
                if (outcome == PaymentOutcome::after_end) state = BillState::refund_asked;
                const bool is_apart =
                    outcome == PaymentOutcome::surplus || outcome == PaymentOutcome::differs;
                if (is_apart && random() % 2 == 0) post(posting_of_return(payment(outcome, came)));
                break;
            }
            case 2:
                if (find_transition(state, BillEvent::cancel) == nullptr) break;
                post(posting_of_cancellation(amount));
                state = BillState::cancelled;
                break;
            case 3:
                if (find_transition(state, BillEvent::ask_refund) != nullptr) {
                    post(posting_of_refund_wish(amount));
                    state = BillState::refund_asked;
                } else if (state == BillState::refund_asked) {
                    post(posting_of_refund(amount));
                    state = BillState::refunded;
                }
                break;
        }
    }
    return lines;
}

TEST(Ledger, WhateverHappensDebitsAreCreditsAndNothingIsPaidOutThatDidNotCome) {
    std::mt19937 random{20180930};  // NOLINT: the same walk each time
    for (int i = 0; i < 2000; ++i) {
        const auto lines = live(random);
        std::int64_t sum = 0;
        for (const Account account :
             {receivable, assessed, clearing, suspense, refund_payable, treasury}) {
            sum += balance_of(lines, account);
        }
        ASSERT_EQ(sum, 0);
        ASSERT_GE(balance_of(lines, receivable), 0);
        ASSERT_GE(balance_of(lines, clearing), 0);
        ASSERT_LE(balance_of(lines, assessed), 0);
        ASSERT_LE(balance_of(lines, suspense), 0);
        ASSERT_LE(balance_of(lines, refund_payable), 0);
        ASSERT_LE(-balance_of(lines, treasury), balance_of(lines, clearing));
    }
}

}  // namespace
}  // namespace mashang::bills
