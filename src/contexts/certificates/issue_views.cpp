#include "contexts/certificates/issue_views.h"

#include <utility>

#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_refusals.h"
#include "contexts/certificates/issue_store.h"

namespace mashang::certificates {
namespace {

const Refusal& reason_of(IssueFailure failure) {
    switch (failure) {
        case IssueFailure::refused:
            return refusals::kAuthorityRefused;
        case IssueFailure::unfit:
            return refusals::kUnfit;
        case IssueFailure::unavailable:
            return refusals::kAuthorityUnavailable;
        case IssueFailure::withdrawn:
            return refusals::kWithdrawn;
    }
    std::unreachable();
}

}  // namespace

std::optional<std::string> words_of_reading(std::string_view what, Language language) {
    if (what != kNameRead) return std::nullopt;
    return language == Language::zh ? "姓名（写入您申办的证书）"
                                    : "Your name, for the certificate that you asked for";
}

IssuedView view_of(sql::Tx& tx, const IssueParts& parts, const Issued& issued,
                   const http::Caller& caller) {
    const Instant now = parts.machine_clock.now();
    const bool is_hers = issued.person_id.text() == caller.person_id;
    IssuedView view{.id = issued.id,
                    .state = issued.state,
                    .subject = issued.subject.text(),
                    .uscc = issued.uscc,
                    .key_kind = issued.key_kind,
                    .key_fingerprint = issued.key_fingerprint,
                    .ordered_at = issued.ordered_at,
                    .since = issued.since,
                    .serial = issued.serial,
                    .fingerprint = issued.fingerprint,
                    .not_before = issued.not_before,
                    .not_after = issued.not_after,
                    .is_over = issued.not_after && *issued.not_after < now,
                    .reason = issued.reason,
                    .held_by = issued.held_by,
                    .failure = issued.failure,
                    .is_told = issued.is_told};
    if (!is_hers) view.holder_masked = parts.identity.display_name(tx, issued.person_id);
    // Whether the name is still right is seen when it is renewed.
    const bool is_renewed = store::is_renewed(tx, issued.person_id, issued.id);
    view.is_renewable = is_hers && fault_of_renewal(issued, is_renewed, issued.subject,
                                                    parts.limits, now) == nullptr;
    if (issued.failure)
        view.failure_text = message_of(reason_of(*issued.failure), {}, caller.language);
    return view;
}

DeskIssuedView desk_view_of(sql::Tx& tx, const IssueParts& parts, const Issued& issued) {
    return {.id = issued.id,
            .state = issued.state,
            .uscc = issued.uscc,
            .holder_masked = parts.identity.display_name(tx, issued.person_id),
            .serial = issued.serial.value_or(""),
            .fingerprint = issued.fingerprint.value_or(""),
            .not_before = issued.not_before,
            .not_after = issued.not_after,
            .since = issued.since,
            .reason = issued.reason,
            .held_by = issued.held_by,
            .is_told = issued.is_told};
}

}  // namespace mashang::certificates
