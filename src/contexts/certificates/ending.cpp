#include "contexts/certificates/ending.h"

#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_store.h"

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

std::optional<Uscc> uscc_in(const boost::json::object& facts) {
    const auto* uscc = facts.if_contains("uscc");
    if (uscc == nullptr || !uscc->is_string()) return std::nullopt;
    return Uscc::parse(uscc->get_string());
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
                } else if (const auto uscc = uscc_in(entry.facts)) {
                    end_unauthorised(tx, parts, *uscc);
                }
            }};
}

}  // namespace mashang::certificates
