#pragma once

// Who may have a certificate, what its request must say, what the authority's answer must be.
// Pure.

#include <optional>
#include <string>
#include <vector>

#include "base/refused.h"
#include "contexts/certificates/issued.h"
#include "platform/pki/certificate.h"

namespace mashang::certificates {

struct IssueLimits {
    std::size_t live_per_subject = 5;
    std::size_t orders_per_day = 10;
    std::chrono::days renewable{30};  ///< before the end
};

/// The name that a certificate of a person says: C, CN and a serialNumber that is ours and tells
/// her from others of her name. Her citizen id is not in it: a certificate goes to whoever is shown
/// a signature.
pki::Name subject_of_person(const identity::PersonId& person, std::string_view name);

/// Of a legal person: C, O, organizationIdentifier "NTRCN-" and its USCC (ETSI EN 319 412-1 5.1.4),
/// and the organisation as CN. Which agent holds the key is ours to know, not the certificate's to
/// say.
pki::Name subject_of_organisation(const Uscc& uscc, std::string_view name);

/// What is wrong with a request's subject, at `pointer`.
std::vector<Fault> faults_of_subject(const pki::Name& expected, const pki::Name& found,
                                     const std::string& pointer);

/// Why `old` cannot be renewed now under that subject; null: it can.
const Refusal* fault_of_renewal(const Issued& old, bool is_renewed, const pki::Name& subject,
                                const IssueLimits& limits, Instant now);

/// What was asked for.
struct Asked {
    pki::Name subject;
    std::string key_fingerprint;
};
/// What makes a certificate of the authority's one that we do not keep, in words for the journal:
/// "other_key", "other_subject", "not_in_force", "is_authority", "key_usage". Its chain is another
/// matter.
std::vector<std::string> misfits_of(const pki::Certificate& certificate, const Asked& asked,
                                    Instant now);

/// Whether a hand may do that to it now; null: it may.
const Refusal* fault_of_change(const Issued& issued, IssuedEvent event, Hand hand, Instant now);

}  // namespace mashang::certificates
