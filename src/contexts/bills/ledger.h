#pragma once

// The double-entry book. Postings are made here and nowhere else; each balances, none is changed.

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "contexts/bills/bill.h"

namespace mashang::bills {

enum class Account {
    receivable,      ///< 应收: what payers owe (debit)
    assessed,        ///< 应缴: what the office has assessed for the treasury (credit)
    clearing,        ///< 渠道待清算: what channels hold for us (debit)
    suspense,        ///< 待查: what came and fits no bill (credit)
    refund_payable,  ///< 应退: what goes back (credit)
    treasury,        ///< 国库: by whom refunds are paid out (credit)
};
BOOST_DESCRIBE_ENUM(Account, receivable, assessed, clearing, suspense, refund_payable, treasury)

enum class Side { debit, credit };
BOOST_DESCRIBE_ENUM(Side, debit, credit)

struct Line {
    Account account;
    Side side;
    Money amount;

    bool operator==(const Line&) const = default;
};

struct Posting {
    std::string cause;  ///< once for each bill: the same again changes nothing
    std::vector<Line> lines;
};

Posting posting_of_issue(Money amount);
Posting posting_of_cancellation(Money amount);
/// By what it did: settles the claim, or goes to where it waits for a decision.
Posting posting_of_payment(const Payment& payment);
/// What was settled is to go back.
Posting posting_of_refund_wish(Money amount);
/// The treasury paid it out.
Posting posting_of_refund(Money amount);
/// A payment that settled nothing went back to the payer.
Posting posting_of_return(const Payment& payment);

/// Whether debits and credits are the same sum, over lines that are all above zero.
bool is_balanced(const Posting& posting);

/// Debits less credits of an account, in fen.
std::int64_t balance_of(const std::vector<Line>& lines, Account account);

/// A line as it lies in its row.
struct EntryRow {
    PersonId person_id;
    BillId bill_id;
    std::string cause;
    std::int64_t line;
    Account account;
    Side side;
    Money amount_fen;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (),
                      (person_id, bill_id, cause, line, account, side, amount_fen, at))

}  // namespace mashang::bills
