#pragma once

// All SQL of the context, one function per query.

#include <optional>
#include <string_view>
#include <vector>

#include "contexts/bills/bill.h"
#include "contexts/bills/ledger.h"
#include "platform/sql/sql.h"

namespace mashang::bills::store {

void add(sql::Tx& tx, const Bill& bill);
/// All but whose it is, for what and how much.
void save(sql::Tx& tx, const Bill& bill);
std::optional<Bill> find(sql::Tx& tx, const BillId& id);
/// The oldest first.
std::vector<Bill> list_of_case(sql::Tx& tx, const CaseId& id);
/// The newest first.
std::vector<Bill> list_of_person(sql::Tx& tx, const PersonId& person, std::size_t most);
/// Those of the platform that have waited since before `before`: issuing, paid without a receipt;
/// and those with payments that settle nothing, until these went back. The oldest first.
std::vector<Bill> list_stuck(sql::Tx& tx, Instant before, std::size_t most);

void add(sql::Tx& tx, const Attempt& attempt);
/// Its state, address and questions.
void save(sql::Tx& tx, const Attempt& attempt);
std::optional<Attempt> find_attempt(sql::Tx& tx, std::string_view trade_no);
/// The one by which she may still pay first, then the newest.
std::vector<Attempt> list_attempts(sql::Tx& tx, const BillId& bill);

/// False: it was noted before.
bool add(sql::Tx& tx, const Payment& payment);
/// That it went back.
void note_return(sql::Tx& tx, const Payment& payment);
/// The oldest first.
std::vector<Payment> list_payments(sql::Tx& tx, const BillId& bill);

/// Writes the lines of a posting; false: it was posted before, nothing is changed.
bool post(sql::Tx& tx, const Bill& bill, const Posting& posting, Instant at);
std::vector<EntryRow> list_entries(sql::Tx& tx, const BillId& bill);

}  // namespace mashang::bills::store
