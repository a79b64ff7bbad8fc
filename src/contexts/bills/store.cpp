#include "contexts/bills/store.h"

#include <stdexcept>

namespace mashang::bills::store {
namespace {

std::string select_bill(std::string_view rest) {
    return sql::select<Bill>("bills_bill", rest);
}

std::string select_attempt(std::string_view rest) {
    return sql::select<Attempt>("bills_attempt", rest);
}

}  // namespace

void add(sql::Tx& tx, const Bill& bill) {
    tx.insert("bills_bill", bill);
}

void save(sql::Tx& tx, const Bill& bill) {
    tx.execute(
        "UPDATE bills_bill SET state = $3, changed_at = $4, due_on = $5, pay_code = $6, "
        "paid_at = $7, paid_by = $8, receipt_code = $9, receipt_number = $10, "
        "receipt_check = $11, remark = $12, nudges = $13 WHERE person_id = $1 AND id = $2",
        bill.person_id, bill.id, bill.state, bill.changed_at, bill.due_on, bill.pay_code,
        bill.paid_at, bill.paid_by, bill.receipt_code, bill.receipt_number, bill.receipt_check,
        bill.remark, bill.nudges);
}

std::optional<Bill> find(sql::Tx& tx, const BillId& id) {
    static const std::string kStatement = select_bill("WHERE id = $1");
    return tx.find<Bill>(kStatement, id);
}

std::vector<Bill> list_of_case(sql::Tx& tx, const CaseId& id) {
    static const std::string kStatement = select_bill("WHERE case_id = $1 ORDER BY id");
    return tx.query<Bill>(kStatement, id);
}

std::vector<Bill> list_of_person(sql::Tx& tx, const PersonId& person, std::size_t most) {
    static const std::string kStatement =
        select_bill("WHERE person_id = $1 ORDER BY id DESC LIMIT $2");
    return tx.query<Bill>(kStatement, person, most);
}

std::vector<Bill> list_stuck(sql::Tx& tx, Instant before, std::size_t most) {
    static const std::string kStatement = select_bill(
        "WHERE (state IN ('issuing', 'paid') AND changed_at < $1) OR id IN (SELECT "
        "bill_id FROM bills_payment WHERE outcome IN ('surplus', 'differs') AND returned_at IS "
        "NULL) "
        "ORDER BY changed_at, id LIMIT $2");
    return tx.query<Bill>(kStatement, before, most);
}

void add(sql::Tx& tx, const Attempt& attempt) {
    tx.insert("bills_attempt", attempt);
}

void save(sql::Tx& tx, const Attempt& attempt) {
    tx.execute("UPDATE bills_attempt SET state = $2, url = $3, questions = $4 WHERE trade_no = $1",
               attempt.trade_no, attempt.state, attempt.url, attempt.questions);
}

std::optional<Attempt> find_attempt(sql::Tx& tx, std::string_view trade_no) {
    static const std::string kStatement = select_attempt("WHERE trade_no = $1");
    return tx.find<Attempt>(kStatement, trade_no);
}

std::vector<Attempt> list_attempts(sql::Tx& tx, const BillId& bill) {
    static const std::string kStatement = select_attempt(
        "WHERE bill_id = $1 ORDER BY CASE WHEN state IN ('opening', 'open') THEN 0 ELSE 1 END, "
        "made_at DESC, trade_no");
    return tx.query<Attempt>(kStatement, bill);
}

bool add(sql::Tx& tx, const Payment& payment) {
    return tx.execute(
               "INSERT INTO bills_payment (person_id, bill_id, channel, channel_txn, trade_no, "
               "amount_fen, paid_at, noted_at, outcome) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
               "$9) ON CONFLICT DO NOTHING",
               payment.person_id, payment.bill_id, payment.channel, payment.channel_txn,
               payment.trade_no, payment.amount_fen, payment.paid_at, payment.noted_at,
               payment.outcome) == 1;
}

void note_return(sql::Tx& tx, const Payment& payment) {
    tx.execute(
        "UPDATE bills_payment SET returned_at = $4 WHERE bill_id = $1 AND channel = $2 AND "
        "channel_txn = $3",
        payment.bill_id, payment.channel, payment.channel_txn, payment.returned_at);
}

std::vector<Payment> list_payments(sql::Tx& tx, const BillId& bill) {
    return tx.query<Payment>(
        "SELECT person_id, bill_id, channel, channel_txn, trade_no, amount_fen, paid_at, noted_at, "
        "outcome, returned_at FROM bills_payment WHERE bill_id = $1 ORDER BY noted_at, channel_txn",
        bill);
}

bool post(sql::Tx& tx, const Bill& bill, const Posting& posting, Instant at) {
    if (!is_balanced(posting)) throw std::logic_error{"a posting does not balance"};
    for (std::size_t i = 0; i < posting.lines.size(); ++i) {
        const Line& line = posting.lines[i];
        const bool is_new =
            tx.execute(
                "INSERT INTO bills_entry (person_id, bill_id, cause, line, account, side, "
                "amount_fen, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
                bill.person_id, bill.id, posting.cause, static_cast<std::int64_t>(i), line.account,
                line.side, line.amount, at) == 1;
        if (!is_new) return false;
    }
    return true;
}

std::vector<EntryRow> list_entries(sql::Tx& tx, const BillId& bill) {
    return tx.query<EntryRow>(
        "SELECT person_id, bill_id, cause, line, account, side, amount_fen, at FROM bills_entry "
        "WHERE bill_id = $1 ORDER BY at, cause, line",
        bill);
}

}  // namespace mashang::bills::store
