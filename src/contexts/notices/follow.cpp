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

/// For whom it was done, and whom else it concerns.
std::vector<identity::PersonId> told_of(const journal::Entry& entry) {
    std::vector<identity::PersonId> told;
    if (const auto person = identity::PersonId::parse(entry.on_behalf)) told.push_back(*person);
    const auto* too = entry.facts.if_contains("told_too");
    if (too == nullptr || !too->is_string()) return told;
    if (const auto person = identity::PersonId::parse(too->get_string())) told.push_back(*person);
    return told;
}

void tell(sql::Tx& tx, const Parts& parts, const journal::Entry& entry, const NoticeId& id,
          const identity::PersonId& person, const Wording& wording) {
    store::add(tx, {.person_id = person,
                    .id = id,
                    .at = entry.at,
                    .what = entry.what,
                    .case_id = case_of(entry),
                    .facts = boost::json::serialize(entry.facts),
                    .read = false});
    if (!is_sent_by_sms(entry.what)) return;
    parts.place_order(tx, parts.clock.now(),
                      {.channel = std::string{kSms},
                       .idempotency_key = "notice:" + id.text() + ":" + person.text(),
                       .subject = entry.subject,
                       .payload = {{"mobile", parts.identity.mobile_of(tx, person).text()},
                                   {"text", sms_text(wording)}}});
}

void take(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto id = NoticeId::parse(entry.id);
    const auto wording = wording_of(entry.what, entry.facts, *parts.catalogue.get(), Language::zh);
    if (!id || !wording || is_told_already(entry)) return;
    for (const auto& person : told_of(entry)) tell(tx, parts, entry, *id, person, *wording);
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
                  "legal_person.proven",
                  "legal_person.not_proven",
                  "legal_person.representative_left",
                  "legal_person.lapsed",
                  "agency.accepted",
                  "agency.ended"},
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { take(tx, parts, entry); }};
}

}  // namespace mashang::notices
