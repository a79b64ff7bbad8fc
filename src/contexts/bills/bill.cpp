#include "contexts/bills/bill.h"

namespace mashang::bills {

PaymentOutcome outcome_of(BillState state, Money due, Money paid) {
    if (paid != due) return PaymentOutcome::differs;
    if (is_payable(state)) return PaymentOutcome::settles;
    return state == BillState::cancelled ? PaymentOutcome::after_end : PaymentOutcome::surplus;
}

}  // namespace mashang::bills
