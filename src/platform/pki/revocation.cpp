#include "platform/pki/revocation.h"

#include "base/enum_names.h"
#include "platform/pki/refusals.h"

namespace mashang::pki {

RevocationReason reason_of_number(long number) {
    const bool is_known = number >= 0 && number <= 10 && number != 7;
    return is_known ? static_cast<RevocationReason>(number) : RevocationReason::unspecified;
}

Fault fault_of(const Revocation& revocation) {
    if (revocation.reason == RevocationReason::certificate_hold) {
        return {.pointer = "/chain/0",
                .refusal = &refusals::kSuspended,
                .facts = {{"at", revocation.at.text()}}};
    }
    return {.pointer = "/chain/0",
            .refusal = &refusals::kRevoked,
            .facts = {{"at", revocation.at.text()},
                      {"reason", std::string{name_of_enumerator(revocation.reason)}}}};
}

}  // namespace mashang::pki
