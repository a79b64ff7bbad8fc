#include "contexts/legal_persons/questions.h"

#include "contexts/legal_persons/register_wire.h"

namespace mashang::legal_persons {

bool ask_register(sql::Tx& tx, const Parts& parts, const Asking& asking) {
    const auto person = parts.identity.proven_claim(tx, asking.person);
    if (!person) return false;
    const Instant now = parts.clock.now();
    // A claim is asked about once, so its own id serves; confirmations come again and again.
    const std::string check_id = asking.claim ? asking.claim->text() : parts.ids.next(now).text();
    parts.place_order(tx, now,
                      order_of({.check_id = check_id,
                                .person_id = asking.person,
                                .claim_id = asking.claim,
                                .legal_person_id = asking.legal_person,
                                .uscc = asking.uscc,
                                .name = asking.name,
                                .representative_name = person->name,
                                .representative_citizen_id = person->citizen_id}));
    parts.journal.tell_read(tx, now,
                            {.actor = asking.actor,
                             .authority = asking.claim ? "self" : "legal_persons",
                             .person = asking.person.text(),
                             .matter = "",
                             .ground = "legal_persons.verification",
                             .what = "legal_persons name,citizen_id " + asking.name.text()});
    return true;
}

}  // namespace mashang::legal_persons
