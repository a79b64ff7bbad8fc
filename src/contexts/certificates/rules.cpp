#include "contexts/certificates/rules.h"

#include "contexts/certificates/refusals.h"

namespace mashang::certificates {

const Refusal* fault_of_holder(const pki::Certificate& certificate, const Binder& binder) {
    if (certificate.uscc()) return binder.may_sign_for_it ? nullptr : &refusals::kNotTheirs;
    const bool is_her_name = binder.name && certificate.subject().common_name() == *binder.name;
    return is_her_name ? nullptr : &refusals::kOthersName;
}

const Refusal* fault_of_signer(const identity::PersonId& bound_to,
                               const std::optional<Uscc>& certificates, const Signer& signer) {
    if (bound_to != signer.person) return &refusals::kAnothers;
    const bool serves = !certificates || certificates == signer.legal_person;
    return serves ? nullptr : &refusals::kOtherMatters;
}

}  // namespace mashang::certificates
