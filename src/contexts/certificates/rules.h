#pragma once

// Whose certificate it is. Pure.

#include <optional>
#include <string>

#include "base/refused.h"
#include "base/uscc.h"
#include "platform/pki/certificate.h"

namespace mashang::certificates {

/// What is known of whoever wants to bind a certificate.
struct Binder {
    std::optional<std::string> name;  ///< the one that she is proven by
    bool may_sign_for_it = false;     ///< for the legal person that the certificate names
};

/// A certificate that names a legal person is bound by whoever may sign for it; any other by the
/// person whose name it bears. Null: nothing is wrong.
const Refusal* fault_of_holder(const pki::Certificate& certificate, const Binder& binder);

}  // namespace mashang::certificates
