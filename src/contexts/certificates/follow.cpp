#include "contexts/certificates/api.h"
#include "contexts/certificates/flows.h"
#include "contexts/certificates/store.h"
#include "platform/journal/facts.h"

namespace mashang::certificates {
namespace {

void end_seals(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto uscc = Uscc::parse(journal::text_in(entry.facts, "uscc"));
    if (!uscc) return;
    if (entry.what == "legal_person.lapsed") {
        end_seals_of_lapsed(tx, parts, *uscc, identity::PersonId::parse(entry.on_behalf));
        return;
    }
    // Of agencies that end with the legal person it says so itself, in an entry after these.
    if (journal::text_in(entry.facts, "why") == "legal_person_lapsed") return;
    const bool is_of_agent = entry.what == "agency.ended";
    const auto holder = identity::PersonId::parse(
        is_of_agent ? journal::text_in(entry.facts, "agent") : entry.on_behalf);
    if (holder) end_seals_of_holder(tx, parts, *uscc, *holder);
}

}  // namespace

journal::Follower follower(const Parts& parts) {
    return {.name = "certificates",
            .whats = {"account.closed", "agency.ended", "legal_person.representative_left",
                      "legal_person.lapsed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                if (entry.what != "account.closed") return end_seals(tx, parts, entry);
                const auto person = identity::PersonId::parse(entry.on_behalf);
                if (!person) return;
                store::remove_bindings(tx, *person);
                store::remove_account_key(tx, *person);
                end_seals_of_account(tx, parts, *person);
            }};
}

}  // namespace mashang::certificates
