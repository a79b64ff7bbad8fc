#include "contexts/certificates/rules.h"

#include "contexts/certificates/refusals.h"

namespace mashang::certificates {

const Refusal* fault_of_holder(const pki::Certificate& certificate, const Binder& binder) {
    if (certificate.uscc()) return binder.may_sign_for_it ? nullptr : &refusals::kNotTheirs;
    const bool is_her_name = binder.name && certificate.subject().common_name() == *binder.name;
    if (!is_her_name) return &refusals::kOthersName;
    const auto number = certificate.citizen_id();
    return number && number != binder.citizen_id ? &refusals::kOthersNumber : nullptr;
}

bool is_eid(const pki::Certificate& certificate, bool is_in_hardware, const Binder& binder) {
    const auto number = certificate.citizen_id();
    return is_in_hardware && !certificate.uscc() && number && number == binder.citizen_id;
}

const Refusal* fault_of_signer(const identity::PersonId& bound_to,
                               const std::optional<Uscc>& certificates, const Signer& signer) {
    if (bound_to != signer.person) return &refusals::kAnothers;
    const bool serves = !certificates || certificates == signer.legal_person;
    return serves ? nullptr : &refusals::kOtherMatters;
}

}  // namespace mashang::certificates
