#pragma once

// How the payer's name lies in its row.

#include <string>

#include "contexts/bills/bill.h"
#include "contexts/bills/parts.h"

namespace mashang::bills {

std::string seal_payer(const Parts& parts, const BillId& id, const std::string& name);
std::string open_payer(const Parts& parts, const Bill& bill);

}  // namespace mashang::bills
