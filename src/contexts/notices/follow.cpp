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

void take(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto person = identity::PersonId::parse(entry.on_behalf);
    const auto id = NoticeId::parse(entry.id);
    const auto wording = wording_of(entry.what, entry.facts, *parts.catalogue.get(), Language::zh);
    if (!person || !id || !wording) return;
    store::add(tx, {.person_id = *person,
                    .id = *id,
                    .at = entry.at,
                    .what = entry.what,
                    .case_id = case_of(entry),
                    .facts = boost::json::serialize(entry.facts),
                    .read = false});
    parts.place_order(tx, parts.clock.now(),
                      {.channel = std::string{kSms},
                       .idempotency_key = "notice:" + id->text(),
                       .subject = entry.subject,
                       .payload = {{"mobile", parts.identity.mobile_of(tx, *person).text()},
                                   {"text", sms_text(*wording)}}});
}

}  // namespace

journal::Follower follower(const Parts& parts) {
    return {
        .name = "notices",
        .whats = {"case.submitted", "case.supplement_requested", "case.supplemented",
                  "case.accepted", "case.refused", "case.decided", "case.withdrawn"},
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { take(tx, parts, entry); }};
}

}  // namespace mashang::notices
