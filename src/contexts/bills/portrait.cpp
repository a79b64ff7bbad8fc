#include "contexts/bills/portrait.h"

#include "base/enum_names.h"
#include "contexts/bills/sealing.h"
#include "contexts/bills/store.h"

namespace mashang::bills {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    constexpr std::size_t kMost = 1000;
    boost::json::array bills;
    for (const Bill& bill : store::list_of_person(tx, person, kMost)) {
        boost::json::array payments;
        for (const Payment& each : store::list_payments(tx, bill.id)) {
            payments.push_back(boost::json::object{{"channel", each.channel},
                                                   {"number", each.channel_txn},
                                                   {"amount", each.amount_fen.text()},
                                                   {"paid_at", each.paid_at.text()}});
        }
        bills.push_back(boost::json::object{{"case_id", bill.case_id.text()},
                                            {"payer", open_payer(parts, bill)},
                                            {"amount", bill.amount_fen.text()},
                                            {"state", name_of_enumerator(bill.state)},
                                            {"due_on", bill.due_on.text()},
                                            {"pay_code", bill.pay_code.value_or("")},
                                            {"receipt", bill.receipt_number.value_or("")},
                                            {"payments", std::move(payments)}});
    }
    return {{"bills", std::move(bills)}};
}

}  // namespace mashang::bills
