// What the authority answers.

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/certificates/ending.h"
#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_store.h"

namespace mashang::certificates {
namespace {

void tell(sql::Tx& tx, const IssueParts& parts, const Issued& issued, std::string what,
          boost::json::object facts) {
    if (issued.uscc) facts["uscc"] = issued.uscc->text();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = "system",
                        .on_behalf = issued.person_id.text(),
                        .authority = std::string{kCertificateAuthority},
                        .subject = "certificate:" + issued.id.text(),
                        .facts = std::move(facts)});
}

/// All that is wrong with it, its chain too.
std::vector<std::string> faults_of(const IssueParts& parts, const Issued& issued,
                                   const EstCertificates& certificates, const pki::Path& path) {
    std::vector<std::string> faults = misfits_of(
        certificates.holder, {.subject = issued.subject, .key_fingerprint = issued.key_fingerprint},
        parts.machine_clock.now());
    for (const Fault& fault : path.faults) faults.emplace_back(fault.refusal->code);
    return faults;
}

void fail(sql::Tx& tx, const IssueParts& parts, Issued issued, IssueFailure failure,
          const std::vector<std::string>& faults) {
    issued.state = next_state(issued.state, IssuedEvent::fail).value();
    issued.failure = failure;
    issued.since = parts.clock.now();
    store::save_issued(tx, parts, issued);
    boost::json::object facts{{"why", name_of_enumerator(failure)}};
    if (!faults.empty()) facts["faults"] = boost::json::array(faults.begin(), faults.end());
    tell(tx, parts, issued, "certificate.failed", std::move(facts));
}

void keep(sql::Tx& tx, const IssueParts& parts, Issued issued, const pki::Certificate& certificate,
          const pki::Path& path) {
    issued.state = next_state(issued.state, IssuedEvent::issue).value();
    issued.since = parts.clock.now();
    issued.serial = certificate.serial();
    issued.fingerprint = certificate.fingerprint();
    issued.not_before = certificate.not_before();
    issued.not_after = certificate.not_after();
    issued.chain_pem = "";
    for (const pki::Certificate& link : path.chain) *issued.chain_pem += link.pem();
    store::save_issued(tx, parts, issued);
    set_reminder(tx, parts, issued);
    tell(tx, parts, issued, "certificate.issued",
         {{"serial", *issued.serial},
          {"fingerprint", *issued.fingerprint},
          {"not_after", issued.not_after->text()}});
}

}  // namespace

void take_certificate(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
                      const IssuedId& id, const EstCertificates& certificates) {
    const pki::Certificate& certificate = certificates.holder;
    const auto issued = store::find_issued(tx, parts, person, id);
    if (issued && issued->serial == certificate.serial()) return;  // kept before
    if (!issued || issued->state != IssuedState::ordered) {
        // It was given up or withdrawn meanwhile: nobody has this certificate.
        return parts.place_order(tx, parts.clock.now(), rejection_order(certificate.serial()));
    }
    // The authority's clock may be a little ahead; misfits_of says how much is too much.
    const Instant at = std::max(parts.machine_clock.now(), certificate.not_before());
    const pki::Path path = parts.path(tx, certificate, certificates.others, at);
    const auto faults = faults_of(parts, *issued, certificates, path);
    if (faults.empty()) return keep(tx, parts, *issued, certificate, path);
    fail(tx, parts, *issued, IssueFailure::unfit, faults);
    parts.place_order(tx, parts.clock.now(), rejection_order(certificate.serial()));
}

void fail_order(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
                const IssuedId& id, IssueFailure failure) {
    auto issued = store::find_issued(tx, parts, person, id);
    if (!issued || issued->state != IssuedState::ordered) return;
    fail(tx, parts, *std::move(issued), failure, {});
}

void note_standing(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
                   const IssuedId& id, int change, bool is_taken) {
    if (is_taken) {
        store::set_told(tx, person, id, change);
        return;
    }
    const auto issued = store::find_issued(tx, parts, person, id);
    if (!issued || issued->changes != change) return;
    tell(tx, parts, *issued, "certificate.objected", {{"serial", issued->serial.value_or("")}});
}

}  // namespace mashang::certificates
