#include "base/enum_names.h"
#include "contexts/mandates/flows.h"
#include "contexts/mandates/refusals.h"
#include "contexts/mandates/store.h"
#include "platform/json/json.h"

namespace mashang::mandates {
namespace {

const catalogue::Item& item_of_persons(const catalogue::Catalogue& catalogue,
                                       const std::string& id) {
    const catalogue::Item* item = catalogue.find_item(id);
    if (item == nullptr || !item->is_for(catalogue::Audience::person)) {
        json::refuse_faults({{"/item_id", &refusals::kNoSuchItem, {{"item", id}}}});
    }
    return *item;
}

/// Whoever agreed, and is proven at least by the register.
PersonId agreed(sql::Tx& tx, const Parts& parts, const Agreement& agreement) {
    std::optional<PersonId> person;
    if (agreement.mobile) {
        person = parts.identity.spend_agreement(tx, *agreement.mobile, agreement.code);
    } else {
        person = parts.identity.find_proven(tx, *agreement.card);
    }
    const bool is_proven = person && parts.identity.is_active(tx, *person) &&
                           parts.identity.assurance_level(tx, *person) >= identity::kLevelMatched;
    if (!is_proven) throw Refused{refusals::kProveFirst};
    return *person;
}

}  // namespace

Mandate assist(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
               const std::string& item_id, const Agreement& agreement) {
    if (agreement.mobile.has_value() == agreement.card.has_value()) {
        throw Refused{refusals::kOneWayToAgree};
    }
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of_persons(*catalogue, item_id);
    const PersonId person = agreed(tx, parts, agreement);
    const Instant now = parts.clock.now();
    Mandate mandate{.id = MandateId{parts.ids.next(now)},
                    .kind = MandateKind::assistance,
                    .state = MandateState::accepted,
                    .proposed_by = Side::agent,
                    .principal_id = person,
                    .agent_id = account_of(officer),
                    .items = item.id,
                    .fields = text_of(fields_needed(item)),
                    .until = now.date(),
                    .consent = agreement.mobile ? Consent::code : Consent::card_shown,
                    .office_id = officer.office_id,
                    .offered_at = now,
                    .accepted_at = now};
    store::add(tx, mandate);
    parts.journal.tell(tx, now,
                       {.what = "mandate.accepted",
                        .actor = officer.account_id,
                        .on_behalf = person.text(),
                        .authority = "officer",
                        .subject = mandate.reference(),
                        .facts = {{"kind", name_of_enumerator(mandate.kind)},
                                  {"consent", name_of_enumerator(mandate.consent)},
                                  {"items", mandate.items},
                                  {"office", officer.office_id},
                                  {"until", mandate.until.text()}}});
    parts.identity.set_acting_for(tx, account_of(officer),
                                  identity::SessionId::parse(officer.session_id).value(),
                                  acting_for({PrincipalKind::person, person.text()}));
    return mandate;
}

}  // namespace mashang::mandates
