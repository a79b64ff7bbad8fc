// What an invited person answers, and what an agent gives up.

#include <algorithm>

#include "contexts/legal_persons/endings.h"
#include "contexts/legal_persons/flows.h"
#include "contexts/legal_persons/refusals.h"

namespace mashang::legal_persons {
namespace {

PersonId person_of(const http::Caller& caller) {
    return PersonId::parse(caller.person_id).value();
}

/// By which offers to the caller are found; none for who has no number.
std::vector<std::string> indexes_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const std::optional<MobileNumber> mobile = parts.identity.find_mobile(tx, person_of(caller));
    return mobile ? mobile_indexes(parts, *mobile) : std::vector<std::string>{};
}

Agency get_offer(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const AgencyId& id) {
    auto offer = store::find_offer(tx, indexes_of(tx, parts, caller), id);
    if (!offer || is_over(*offer, parts.limits, parts.clock.now())) {
        throw Refused{refusals::kNoSuchOffer};
    }
    return *std::move(offer);
}

void refuse_another(sql::Tx& tx, const Parts& parts, const PersonId& person, const Agency& offer) {
    const auto name = parts.identity.subject_facts(tx, person).name;
    if (name != open_invited(parts, offer).name) throw Refused{refusals::kMeantForAnother};
}

}  // namespace

std::vector<Agency> list_offers(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    auto offers = store::list_offers(tx, indexes_of(tx, parts, caller));
    std::erase_if(offers, [&](const Agency& offer) {
        return is_over(offer, parts.limits, parts.clock.now());
    });
    return offers;
}

Agency accept(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const AgencyId& id) {
    const PersonId person = person_of(caller);
    const Instant now = parts.clock.now();
    const Agency offered = get_offer(tx, parts, caller, id);
    const auto legal_person = store::find(tx, offered.legal_person_id).value();
    if (legal_person.representative_id == person) throw Refused{refusals::kRepresentsIt};
    refuse_another(tx, parts, person, offered);
    if (const auto earlier = store::find_accepted(tx, legal_person.id, person)) {
        end(tx, parts, legal_person, *earlier,
            {.why = EndedBecause::replaced, .actor = caller.account_id, .authority = "agent"});
    }
    if (!store::accept(tx, legal_person.id, id, person, now)) {
        throw Refused{refusals::kNoSuchOffer};
    }
    auto accepted = store::find_agency(tx, legal_person.id, id).value();
    auto facts = facts_of(legal_person, accepted);
    facts["also"] = accepted.offered_by.text();
    parts.journal.tell(tx, now,
                       {.what = "agency.accepted",
                        .actor = caller.account_id,
                        .on_behalf = person.text(),
                        .authority = "agent",
                        .subject = "legal_person:" + legal_person.id.text(),
                        .facts = std::move(facts)});
    return accepted;
}

void decline(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const AgencyId& id) {
    const Agency offered = get_offer(tx, parts, caller, id);
    const auto legal_person = store::find(tx, offered.legal_person_id).value();
    if (!end(tx, parts, legal_person, offered,
             {.why = EndedBecause::declined, .actor = caller.account_id, .authority = "invited"})) {
        throw Refused{refusals::kNoSuchOffer};
    }
}

void resign(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const AgencyId& id) {
    const auto agency = store::find_accepted(tx, person_of(caller), id);
    if (!agency) throw Refused{refusals::kNoSuchAgency};
    const auto legal_person = store::find(tx, agency->legal_person_id).value();
    if (!end(tx, parts, legal_person, *agency,
             {.why = EndedBecause::by_agent, .actor = caller.account_id, .authority = "agent"})) {
        throw Refused{refusals::kNoSuchAgency};
    }
}

}  // namespace mashang::legal_persons
