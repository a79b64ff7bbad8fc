#include "contexts/notices/follow.h"

#include "contexts/notices/sms_wire.h"
#include "contexts/notices/store.h"
#include "contexts/notices/wording.h"

namespace mashang::notices {
namespace {

std::optional<std::string> case_of(const journal::Entry& entry) {
    constexpr std::string_view kPrefix = "case:";
    if (!entry.subject.starts_with(kPrefix)) return std::nullopt;
    return entry.subject.substr(kPrefix.size());
}

/// The register's match, L1, is seen on the page where it was asked for.
bool is_told_already(const journal::Entry& entry) {
    const auto* level = entry.facts.if_contains("level");
    return entry.what == "person.proven" && level != nullptr && *level == 1;
}

/// Who closed her account has no inbox any more.
void empty_inbox(sql::Tx& tx, const journal::Entry& entry) {
    const auto person = identity::PersonId::parse(entry.on_behalf);
    const auto* why = entry.facts.if_contains("why");
    if (person && why != nullptr && *why == "by_owner") store::remove_all(tx, *person);
}

void take(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    if (entry.what == "account.closed") return empty_inbox(tx, entry);
    const auto person = identity::PersonId::parse(entry.on_behalf);
    const auto id = NoticeId::parse(entry.id);
    const auto wording = wording_of(entry.what, entry.facts, *parts.catalogue.get(), Language::zh);
    if (!person || !id || !wording || is_told_already(entry)) return;
    store::add(tx, {.person_id = *person,
                    .id = *id,
                    .at = entry.at,
                    .what = entry.what,
                    .case_id = case_of(entry),
                    .facts = boost::json::serialize(entry.facts),
                    .read = false});
    const auto mobile = parts.identity.find_mobile(tx, *person);
    if (!mobile || !is_sent_by_sms(entry.what)) return;
    parts.place_order(tx, parts.clock.now(),
                      {.channel = std::string{kSms},
                       .idempotency_key = "notice:" + id->text(),
                       .subject = entry.subject,
                       .payload = {{"mobile", mobile->text()}, {"text", sms_text(*wording)}}});
}

}  // namespace

journal::Follower follower(const Parts& parts) {
    return {
        .name = "notices",
        .whats = {"case.submitted",
                  "case.supplement_requested",
                  "case.supplemented",
                  "case.accepted",
                  "case.refused",
                  "case.decided",
                  "case.withdrawn",
                  "device.new",
                  "factor.added",
                  "factor.removed",
                  "factor.changed",
                  "passkey.count_fell",
                  "account.recovered",
                  "person.proven",
                  "approval.requested",
                  "consent.given",
                  "one_code.verified",
                  "account.closing_asked",
                  "account.closing_taken_back",
                  "account.closing_called_off",
                  "account.closed",
                  "own_data.copy_asked",
                  "own_data.copy_ready",
                  "own_data.correction_answered",
                  "screen.refused",
                  "account.sessions_ended"},
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { take(tx, parts, entry); }};
}

}  // namespace mashang::notices
