#include "contexts/certificates/flows.h"
#include "contexts/certificates/refusals.h"
#include "contexts/certificates/rules.h"
#include "contexts/certificates/showing.h"
#include "platform/crypto/bytes.h"

namespace mashang::certificates {
namespace {

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

std::string context_of(const BindingId& id) {
    return "certificates.binding:" + id.text();
}

Binder binder_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                 const pki::Certificate& certificate) {
    const auto facts = parts.identity.subject_facts(tx, person);
    const auto uscc = certificate.uscc();
    Binder binder;
    if (facts.name) binder.name = facts.name->text();
    binder.citizen_id = facts.citizen_id;
    binder.may_sign_for_it = uscc && parts.may_sign_for(tx, person, *uscc, parts.clock.now());
    return binder;
}

/// Faults of the judgement, and of whose certificate it is.
void refuse_unfit(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const ShownCheck& check) {
    std::vector<Fault> faults = check.judgement.faults;
    const auto& chain = check.judgement.chain;
    if (!chain.empty()) {
        const Refusal* fault =
            fault_of_holder(chain.front(), binder_of(tx, parts, person_of(caller), chain.front()));
        if (fault != nullptr) faults.push_back({.pointer = "/certificates", .refusal = fault});
    }
    const bool is_hers = check.account && check.account->text() == caller.account_id;
    if (faults.empty() && !is_hers) {
        faults.push_back({.pointer = "/ticket", .refusal = &refusals::kChallengeOver});
    }
    refuse_faulty(std::move(faults));
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string what,
          const store::BindingRow& row) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "self",
                        .subject = "person:" + caller.person_id,
                        .facts = {{"fingerprint", row.fingerprint}, {"uscc", row.uscc}}});
}

}  // namespace

store::BindingRow bind(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const ShownCheck& check) {
    refuse_unfit(tx, parts, caller, check);
    parts.sign_in.demand_recent(tx, caller);
    const identity::PersonId person = person_of(caller);
    if (store::list_bindings(tx, person).size() >= parts.limits.bindings_per_person) {
        throw Refused{refusals::kTooManyBound,
                      {{"most", std::to_string(parts.limits.bindings_per_person)}}};
    }
    const pki::Certificate& certificate = check.judgement.chain.front();
    const auto uscc = certificate.uscc();
    const Instant now = parts.clock.now();
    const BindingId id{parts.ids.next(now)};
    store::BindingRow row{
        .person_id = person,
        .id = id,
        .account_id = *check.account,
        .fingerprint = certificate.fingerprint(),
        .certificates = parts.fields.encrypt(pki::pem_of(check.judgement.chain), context_of(id)),
        .uscc = uscc ? std::string{uscc->view()} : std::string{},
        .bound_at = now,
        .not_after = certificate.not_after()};
    if (!store::add_binding(tx, row)) throw Refused{refusals::kBoundAlready};
    tell(tx, parts, caller, "certificate.bound", row);
    parts.sign_in.note_added(tx, caller, "certificate");
    if (is_eid(certificate, check.judgement.is_in_hardware,
               binder_of(tx, parts, person, certificate))) {
        parts.identity.prove_by_eid(tx, caller, certificate.issuer().common_name());
    }
    return row;
}

void unbind(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BindingId& id) {
    const identity::PersonId person = person_of(caller);
    for (const store::BindingRow& row : store::list_bindings(tx, person)) {
        if (row.id != id) continue;
        parts.sign_in.demand_recent(tx, caller);
        store::remove_binding(tx, person, id);
        parts.sign_in.note_removed(tx, caller, "certificate");
        return tell(tx, parts, caller, "certificate.unbound", row);
    }
    throw Refused{refusals::kNoSuchBinding};
}

std::vector<pki::Certificate> open_certificates(const Parts& parts, const store::BindingRow& row) {
    return pki::parse_certificates(parts.fields.decrypt(row.certificates, context_of(row.id)))
        .value();
}

}  // namespace mashang::certificates
