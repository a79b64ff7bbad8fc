#include "contexts/exchange/record.h"

#include "platform/json/json.h"

namespace mashang::exchange {

std::string kind_of(const RowFault& fault) {
    return fault.column + ":" + fault.code;
}

std::vector<RowFault> Row::list_faults() const {
    return json::decode_or_refuse<std::vector<RowFault>>(json::parse(faults));
}

void Row::set_faults(const std::vector<RowFault>& found) {
    faults = json::text_of(found);
    kind = found.empty() ? "" : kind_of(found.front());
}

}  // namespace mashang::exchange
