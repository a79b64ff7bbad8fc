#include "contexts/certificates/issue_rules.h"

#include <algorithm>

#include "contexts/certificates/issue_refusals.h"
#include "platform/crypto/hash.h"

namespace mashang::certificates {
namespace {

/// The authority's clock may be a little ahead.
constexpr std::chrono::minutes kSkew{5};
constexpr std::size_t kNumberCharacters = 20;

/// Stable over renewals; who knows it knows nothing of ours.
std::string number_of(const identity::PersonId& person) {
    const std::string hex = crypto::to_hex(crypto::sha256("certificate of " + person.text()));
    return hex.substr(0, kNumberCharacters);
}

}  // namespace

pki::Name subject_of_person(const identity::PersonId& person, std::string_view name) {
    return {.parts = {{"C", "CN"}, {"CN", std::string{name}}, {"serialNumber", number_of(person)}}};
}

pki::Name subject_of_organisation(const Uscc& uscc, std::string_view name) {
    return {.parts = {{"C", "CN"},
                      {"O", std::string{name}},
                      {"organizationIdentifier", "NTRCN-" + uscc.text()},
                      {"CN", std::string{name}}}};
}

std::vector<Fault> faults_of_subject(const pki::Name& expected, const pki::Name& found,
                                     const std::string& pointer) {
    if (expected == found) return {};
    return {{.pointer = pointer,
             .refusal = &refusals::kOtherSubject,
             .facts = {{"expected", expected.text()}, {"found", found.text()}}}};
}

const Refusal* fault_of_renewal(const Issued& old, bool is_renewed, const pki::Name& subject,
                                const IssueLimits& limits, Instant now) {
    if (old.state != IssuedState::in_force || !old.is_live(now)) return &refusals::kRenewNotInForce;
    if (is_renewed) return &refusals::kRenewedAlready;
    if (old.subject != subject) return &refusals::kSubjectChanged;
    if (now + limits.renewable < *old.not_after) return &refusals::kRenewTooEarly;
    return nullptr;
}

std::vector<std::string> misfits_of(const pki::Certificate& certificate, const Asked& asked,
                                    Instant now) {
    std::vector<std::string> misfits;
    if (certificate.key().fingerprint() != asked.key_fingerprint) misfits.emplace_back("other_key");
    if (certificate.subject() != asked.subject) misfits.emplace_back("other_subject");
    if (now + kSkew < certificate.not_before() || certificate.not_after() <= now) {
        misfits.emplace_back("not_in_force");
    }
    if (certificate.is_authority()) misfits.emplace_back("is_authority");
    const auto allows = [&](pki::Use use) {
        return certificate.key_usage_allows(use) && certificate.extended_key_usage_allows(use);
    };
    if (!allows(pki::Use::sign_in) || !allows(pki::Use::signature)) {
        misfits.emplace_back("key_usage");
    }
    return misfits;
}

const Refusal* fault_of_change(const Issued& issued, IssuedEvent event, Hand hand, Instant now) {
    if (!next_state(issued.state, event)) return &refusals::kNotFromHere;
    if (issued.not_after && *issued.not_after < now) return &refusals::kDaysOver;
    if (event == IssuedEvent::resume && issued.held_by && hand < *issued.held_by) {
        return &refusals::kHeldByOther;
    }
    // Two words on the way to the authority could overtake each other. The last word is for ever
    // and may always be said.
    if (event != IssuedEvent::revoke && !issued.is_told) return &refusals::kChangePending;
    return nullptr;
}

}  // namespace mashang::certificates
