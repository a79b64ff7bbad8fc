#include "contexts/certificates/status.h"

#include <algorithm>

#include "contexts/certificates/refusals.h"
#include "platform/pki/refusals.h"

namespace mashang::certificates {
namespace {

/// Words of the authority against the certificate, rather than about what carries them.
bool is_verdict(const Fault& fault) {
    return fault.refusal == &pki::refusals::kRevoked ||
           fault.refusal == &pki::refusals::kSuspended ||
           fault.refusal == &pki::refusals::kUnknownStatus;
}

struct Findings {
    std::vector<Fault> verdicts;
    std::vector<Fault> defects;
    bool is_settled = false;  ///< one source was fit to say it

    void take(const std::vector<Fault>& faults) {
        const bool is_fit = std::ranges::all_of(faults, is_verdict);
        is_settled = is_settled || is_fit;
        for (const Fault& fault : faults) {
            // A list out of date still tells what was revoked: nothing but a hold is ever lifted.
            (is_verdict(fault) ? verdicts : defects).push_back(fault);
        }
    }
};

}  // namespace

std::vector<Fault> faults_of_status(const StatusEvidence& evidence,
                                    const pki::Certificate& certificate,
                                    const pki::Certificate& issuer, Instant at,
                                    const std::string& pointer) {
    Findings findings;
    if (evidence.answer) {
        findings.take(pki::read_ocsp_answer(evidence.answer->body, certificate, issuer,
                                            evidence.answer->nonce, at)
                          .faults);
    }
    const bool is_answered = findings.is_settled;
    if (evidence.list && !is_answered) {
        findings.take(pki::check_against(*evidence.list, certificate, issuer, at));
    }
    std::vector<Fault> faults = std::move(findings.verdicts);
    if (!findings.is_settled) {
        faults.insert(faults.end(), findings.defects.begin(), findings.defects.end());
        faults.push_back({.pointer = {}, .refusal = &refusals::kStatusNotToBeHad});
    }
    for (Fault& fault : faults) fault.pointer = pointer;
    return faults;
}

}  // namespace mashang::certificates
