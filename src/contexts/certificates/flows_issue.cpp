#include "base/enum_names.h"
#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_refusals.h"
#include "contexts/certificates/issue_store.h"
#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::certificates {
namespace {

/// Two kinds of factor: whoever borrows a phone must not sign in its owner's name (protocols: AAL
/// 2).
constexpr int kLeastStrength = 2;
constexpr std::chrono::hours kDay{24};

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

void refuse_weak_sign_in(const http::Caller& caller) {
    if (caller.strength < kLeastStrength) throw Refused{refusals::kNotProvenEnough};
}

void refuse_beyond_limits(sql::Tx& tx, const IssueParts& parts, const std::string& subject_key,
                          bool is_renewal) {
    const Instant now = parts.clock.now();
    if (store::count_orders_since(tx, subject_key, now - kDay) >= parts.limits.orders_per_day) {
        throw Refused{refusals::kTooManyOrders,
                      {{"most", std::to_string(parts.limits.orders_per_day)}}};
    }
    // The one that is renewed counts no longer once the new one is there.
    const std::size_t most = parts.limits.live_per_subject + (is_renewal ? 1 : 0);
    if (store::count_live(tx, subject_key, parts.machine_clock.now()) >= most) {
        throw Refused{refusals::kTooManyIssued,
                      {{"most", std::to_string(parts.limits.live_per_subject)}}};
    }
}

/// The one that is to be renewed: the caller's own, and ready for it.
Issued get_renewable(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
                     const IssuedId& id) {
    auto old = store::find_issued(tx, parts, person, id);
    if (!old) throw Refused{refusals::kNoSuchIssued};
    return *std::move(old);
}

void refuse_early_renewal(sql::Tx& tx, const IssueParts& parts, const Issued& old,
                          const pki::Name& subject) {
    const Refusal* fault = fault_of_renewal(old, store::is_renewed(tx, old.person_id, old.id),
                                            subject, parts.limits, parts.machine_clock.now());
    if (fault == nullptr) return;
    throw Refused{*fault, {{"days", std::to_string(parts.limits.renewable.count())}}};
}

std::string authority_of(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                         const std::optional<Uscc>& uscc) {
    if (!uscc) return "self";
    return parts.signatory(tx, person_of(caller), *uscc, parts.clock.now()).value().authority;
}

/// Her name leaves the house: she may read when and to whom.
void tell_reading(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                  const Issued& issued) {
    if (issued.uscc) return;
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = caller.account_id,
                             .authority = "self",
                             .person = caller.person_id,
                             .matter = "certificate:" + issued.id.text(),
                             .ground = "certificates.issue",
                             .what = std::string{kNameRead}});
}

void tell_ordered(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                  const Issued& issued, std::string authority) {
    boost::json::object facts{{"key", name_of_enumerator(issued.key_kind)}};
    if (issued.uscc) facts["uscc"] = issued.uscc->text();
    if (issued.renews) facts["renews"] = issued.renews->text();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "certificate.ordered",
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = std::move(authority),
                        .subject = "certificate:" + issued.id.text(),
                        .facts = std::move(facts)});
}

}  // namespace

pki::CertificateRequest read_request(std::string_view text) {
    const auto der = text.starts_with("-") ? std::nullopt : crypto::from_padded_base64(text);
    auto request = pki::CertificateRequest::parse(der ? std::string_view{*der} : text);
    if (!request) json::refuse_faults({{.pointer = "/request", .refusal = request.error()}});
    return *std::move(request);
}

pki::Name subject_for(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                      const std::optional<Uscc>& uscc) {
    const auto person = person_of(caller);
    if (!uscc) {
        const auto facts = parts.identity.subject_facts(tx, person);
        return subject_of_person(person, facts.name.value().text());
    }
    const auto signatory = parts.signatory(tx, person, *uscc, parts.clock.now());
    if (!signatory || !signatory->may_sign) throw Refused{refusals::kNotTheirSigner};
    return subject_of_organisation(signatory->uscc, signatory->name);
}

Issued order_certificate(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                         const IssueWish& wish, const pki::CertificateRequest& request) {
    if (!parts.is_connected) throw Refused{refusals::kAuthorityNotConnected};
    refuse_weak_sign_in(caller);
    const auto person = person_of(caller);
    std::optional<Issued> old;
    if (wish.renews) old = get_renewable(tx, parts, person, *wish.renews);
    const std::optional<Uscc> uscc = old ? old->uscc : wish.uscc;
    const pki::Name subject = subject_for(tx, parts, caller, uscc);
    if (old) refuse_early_renewal(tx, parts, *old, subject);
    json::refuse_faults(faults_of_subject(subject, request.subject(), "/request"));

    const std::string key = request.key().fingerprint();
    if (store::is_key_known(tx, key, wish.renews)) throw Refused{refusals::kKeyInUse};
    refuse_beyond_limits(tx, parts, subject_key_of(person, uscc), old.has_value());
    const Instant now = parts.clock.now();
    const Issued issued{.person_id = person,
                        .id = IssuedId{parts.ids.next(now)},
                        .uscc = uscc,
                        .subject = subject,
                        .key_kind = request.key().kind(),
                        .key_fingerprint = key,
                        .renews = wish.renews,
                        .ordered_at = now,
                        .since = now};
    if (!store::add_issued(tx, parts, issued)) throw Refused{refusals::kOrderPending};
    parts.place_order(tx, now, enrolment_order(issued, request));
    tell_reading(tx, parts, caller, issued);
    tell_ordered(tx, parts, caller, issued, authority_of(tx, parts, caller, uscc));
    return issued;
}

}  // namespace mashang::certificates
