#include "contexts/bills/sealing.h"

namespace mashang::bills {
namespace {

std::string context_of(const BillId& id) {
    return "bills.bill.payer:" + id.text();
}

}  // namespace

std::string seal_payer(const Parts& parts, const BillId& id, const std::string& name) {
    return parts.fields.encrypt(name, context_of(id));
}

std::string open_payer(const Parts& parts, const Bill& bill) {
    return parts.fields.decrypt(bill.payer, context_of(bill.id));
}

}  // namespace mashang::bills
