#pragma once

// Whose certificate it is. Pure.

#include <optional>
#include <string>

#include "base/citizen_id.h"
#include "base/refused.h"
#include "base/uscc.h"
#include "contexts/identity/account.h"
#include "platform/pki/certificate.h"

namespace mashang::certificates {

/// What is known of whoever wants to bind a certificate.
struct Binder {
    std::optional<std::string> name;  ///< the one that she is proven by
    std::optional<CitizenId> citizen_id = {};
    bool may_sign_for_it = false;  ///< for the legal person that the certificate names
};

/// A certificate that names a legal person is bound by whoever may sign for it; any other by the
/// person whose name it bears, and whose number, if it bears one. Null: nothing is wrong.
const Refusal* fault_of_holder(const pki::Certificate& certificate, const Binder& binder);

/// Whether it proves who she is as a window does (protocols.md 1.5, L4): it is of a person and
/// bears the number by which she is proven, and its key lies in hardware behind a PIN.
bool is_eid(const pki::Certificate& certificate, bool is_in_hardware, const Binder& binder);

/// Who signs, and in whose matter.
struct Signer {
    identity::PersonId person;
    std::optional<Uscc> legal_person = {};  ///< whose matter it is; nothing: a person's
};

/// Whether she may sign with a certificate that is bound to `bound_to` and names that legal person
/// (or none): her own serves always, a legal person's in its own matters. Null: nothing is wrong.
const Refusal* fault_of_signer(const identity::PersonId& bound_to,
                               const std::optional<Uscc>& certificates, const Signer& signer);

}  // namespace mashang::certificates
