#include "contexts/certificates/rules.h"

#include "contexts/certificates/refusals.h"

namespace mashang::certificates {

const Refusal* fault_of_holder(const pki::Certificate& certificate, const Binder& binder) {
    if (certificate.uscc()) return binder.may_sign_for_it ? nullptr : &refusals::kNotTheirs;
    const bool is_her_name = binder.name && certificate.subject().common_name() == *binder.name;
    return is_her_name ? nullptr : &refusals::kOthersName;
}

}  // namespace mashang::certificates
