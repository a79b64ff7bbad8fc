#include "contexts/legal_persons/endings.h"
#include "contexts/legal_persons/flows.h"
#include "contexts/legal_persons/questions.h"

namespace mashang::legal_persons {
namespace {

std::size_t end_what_is_over(sql::Tx& tx, const Parts& parts) {
    const Instant now = parts.clock.now();
    const auto over =
        store::list_over(tx, now.date(), now - parts.limits.offer_life, parts.limits.a_round);
    for (const Agency& agency : over) {
        const auto why = agency.state == AgencyState::offered ? EndedBecause::unanswered
                                                              : EndedBecause::date_passed;
        const auto legal_person = store::find(tx, agency.legal_person_id).value();
        end(tx, parts, legal_person, agency, {.why = why, .actor = "system", .authority = "time"});
    }
    return over.size();
}

std::size_t ask_about_stale(sql::Tx& tx, const Parts& parts) {
    const Instant now = parts.clock.now();
    const auto stale = store::list_stale(tx, now - parts.limits.confirmation_age,
                                         now - parts.limits.ask_again, parts.limits.a_round);
    for (LegalPerson legal_person : stale) {
        legal_person.asked_at = now;
        store::save(tx, legal_person);
        ask_register(tx, parts,
                     {.actor = "system",
                      .person = legal_person.representative_id.value(),
                      .uscc = legal_person.uscc,
                      .name = legal_person.name,
                      .legal_person = legal_person.id});
    }
    return stale.size();
}

}  // namespace

bool make_round(sql::Tx& tx, const Parts& parts) {
    const std::size_t ended = end_what_is_over(tx, parts);
    const std::size_t asked = ask_about_stale(tx, parts);
    return ended >= parts.limits.a_round || asked >= parts.limits.a_round;
}

}  // namespace mashang::legal_persons
