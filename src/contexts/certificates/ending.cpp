#include "contexts/certificates/ending.h"

#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_store.h"
#include "platform/journal/facts.h"

namespace mashang::certificates {
namespace {

constexpr const char* kReminder = "certificate.ending";

void remind(sql::Tx& tx, const IssueParts& parts, const Issued& issued) {
    if (!issued.is_live(parts.machine_clock.now())) return;
    if (store::is_renewed(tx, issued.person_id, issued.id)) return;
    boost::json::object facts{{"not_after", issued.not_after->text()}};
    if (issued.uscc) facts["uscc"] = issued.uscc->text();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "certificate.ending",
                        .actor = "system",
                        .on_behalf = issued.person_id.text(),
                        .authority = "system",
                        .subject = "certificate:" + issued.id.text(),
                        .facts = std::move(facts)});
}

/// Whose right to sign ended: the agent's, the representative's, or with the legal person
/// everybody's. Others keep theirs, also while the register is silent and nobody may sign.
std::optional<identity::PersonId> whose_right_ended(const journal::Entry& entry) {
    if (entry.what == "agency.ended") {
        return identity::PersonId::parse(journal::text_in(entry.facts, "agent"));
    }
    if (entry.what == "legal_person.representative_left") {
        return identity::PersonId::parse(entry.on_behalf);
    }
    return std::nullopt;
}

}  // namespace

void set_reminder(sql::Tx& tx, const IssueParts& parts, const Issued& issued) {
    // The timer rings by the town's clock, the certificate ends by the machine's.
    const auto left = *issued.not_after - parts.limits.renewable - parts.machine_clock.now();
    timers::set(tx, kReminder, issued.id.text(), parts.clock.now() + left);
}

timers::Kind reminder(const IssueParts& parts) {
    return {.name = kReminder, .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                const auto id = IssuedId::parse(key);
                const auto issued =
                    id ? store::find_issued(tx, parts, *id) : std::optional<Issued>{};
                if (issued) remind(tx, parts, *issued);
            }};
}

journal::Follower issue_follower(const IssueParts& parts) {
    return {.name = "certificates_issued",
            .whats = {"account.closed", "agency.ended", "legal_person.representative_left",
                      "legal_person.lapsed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                if (entry.what == "account.closed") {
                    const auto person = identity::PersonId::parse(entry.on_behalf);
                    if (person) end_all(tx, parts, *person, EndReason::cessation_of_operation);
                } else if (const auto uscc = Uscc::parse(journal::text_in(entry.facts, "uscc"))) {
                    end_unauthorised(tx, parts, *uscc, whose_right_ended(entry));
                }
            }};
}

}  // namespace mashang::certificates
