#include "contexts/bills/telling.h"

namespace mashang::bills {
namespace {

std::string authority_of(const http::Caller& caller) {
    if (caller.kind == http::CallerKind::staff) return "officer";
    if (caller.kind != http::CallerKind::person) return "rule";
    return caller.acting_for ? "mandate" : "self";
}

}  // namespace

void tell_of(sql::Tx& tx, const Parts& parts, const Bill& bill, std::string what,
             const http::Caller& caller, const boost::json::object& more) {
    const auto of = parts.cases.store.find(tx, bill.case_id);
    boost::json::object facts =
        of ? cases::facts_of(parts.cases, *of) : boost::json::object{{"item", bill.item_id}};
    facts["bill"] = bill.id.text();
    facts["amount"] = bill.amount_fen.text();
    facts["pay_by"] = bill.due_on.text();
    for (const auto& [name, value] : more) facts[name] = value;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = caller.account_id.empty() ? "system" : caller.account_id,
                        .on_behalf = bill.person_id.text(),
                        .authority = authority_of(caller),
                        .subject = cases::subject_of(bill.case_id),
                        .facts = std::move(facts)});
}

}  // namespace mashang::bills
