#include "contexts/certificates/views.h"

#include "platform/crypto/bytes.h"

namespace mashang::certificates {

ChallengeView view_of(NewChallenge challenge) {
    return {.ticket = std::move(challenge.ticket),
            .text = std::move(challenge.text),
            .until = challenge.until};
}

BindingView view_of(const Parts& parts, const store::BindingRow& row) {
    const pki::Certificate certificate = open_certificates(parts, row).front();
    BindingView view{.id = row.id,
                     .subject = certificate.subject().text(),
                     .issuer = certificate.issuer().text(),
                     .serial = certificate.serial(),
                     .fingerprint = row.fingerprint,
                     .key = certificate.key().kind(),
                     .uscc = {},
                     .bound_at = row.bound_at,
                     .not_before = certificate.not_before(),
                     .not_after = certificate.not_after(),
                     .last_used_at = row.last_used_at};
    if (!row.uscc.empty()) view.uscc = row.uscc;
    return view;
}

AuthorityView view_of(const Parts& parts, const Authority& authority,
                      const std::optional<store::ListRow>& list) {
    const auto certificate =
        pki::Certificate::parse(crypto::from_padded_base64(authority.certificate).value_or(""))
            .value();
    const Instant now = parts.clock.now();
    AuthorityView view{.id = authority.id,
                       .name = authority.name,
                       .subject = certificate.subject().text(),
                       .issuer = certificate.issuer().text(),
                       .key = certificate.key().kind(),
                       .not_after = certificate.not_after(),
                       .state = authority.state,
                       .list_url = authority.list_url,
                       .responder_url = authority.responder_url,
                       .hardware_policy = authority.hardware_policy,
                       .added_at = authority.added_at,
                       .list = {}};
    if (list) {
        view.list = ListView{.number = list->number,
                             .this_update = list->this_update,
                             .next_update = list->next_update,
                             .fetched_at = list->fetched_at,
                             .is_current = now < list->next_update};
    }
    return view;
}

}  // namespace mashang::certificates
