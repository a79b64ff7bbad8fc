#include "contexts/legal_persons/endings.h"
#include "contexts/legal_persons/flows.h"

namespace mashang::legal_persons {
namespace {

void tell(sql::Tx& tx, const Parts& parts, std::string what, const LegalPerson& legal_person,
          std::string on_behalf, std::string_view authority) {
    parts.journal.tell(
        tx, parts.clock.now(),
        {.what = std::move(what),
         .actor = "system",
         .on_behalf = std::move(on_behalf),
         .authority = std::string{authority},
         .subject = "legal_person:" + legal_person.id.text(),
         .facts = {{"uscc", legal_person.uscc.view()}, {"name", legal_person.name.text()}}});
}

constexpr std::string_view kAccountClosed = "account_closed";

/// On whose word, and who is there no more to be told.
Ending ending_of(const LegalPerson& legal_person, EndedBecause why) {
    const bool is_closed = why == EndedBecause::account_closed;
    return {.why = why,
            .actor = "system",
            .authority = std::string{is_closed ? kAccountClosed : kEnterpriseRegister},
            .gone = is_closed ? legal_person.representative_id : std::nullopt};
}

void end_agencies(sql::Tx& tx, const Parts& parts, const LegalPerson& legal_person,
                  const Ending& ending) {
    for (const Agency& agency : store::list_open(tx, legal_person.id)) {
        end(tx, parts, legal_person, agency, ending);
    }
}

}  // namespace

void apply(sql::Tx& tx, const Parts& parts, LegalPerson legal_person, RegisterEvent event,
           EndedBecause why) {
    const auto next = next_state(legal_person.state, event);
    if (!next) return;
    const auto before = legal_person.representative_id;
    const Ending ending = ending_of(legal_person, why);
    end_agencies(tx, parts, legal_person, ending);
    legal_person.state = *next;
    legal_person.representative_id.reset();
    legal_person.represented_since.reset();
    store::save(tx, legal_person);
    if (!before) return;
    const bool has_lapsed = event == RegisterEvent::lapsed;
    tell(tx, parts, has_lapsed ? "legal_person.lapsed" : "legal_person.representative_left",
         legal_person, before == ending.gone ? "" : before->text(), ending.authority);
}

LegalPersonId put_representative(sql::Tx& tx, const Parts& parts, const PersonId& person,
                                 const Uscc& uscc, const OrganisationName& name) {
    const Instant now = parts.clock.now();
    auto known = store::find_by_code(tx, uscc);
    if (!known) {
        const LegalPerson fresh{.id = parts.new_id<LegalPersonId>(),
                                .uscc = uscc,
                                .name = name,
                                .representative_id = person,
                                .represented_since = now,
                                .confirmed_at = now,
                                .asked_at = now};
        store::add(tx, fresh);
        return fresh.id;
    }
    if (known->representative_id && known->representative_id != person) {
        apply(tx, parts, *known, RegisterEvent::left, EndedBecause::representative_left);
    }
    if (known->representative_id != person) known->represented_since = now;
    known->representative_id = person;
    known->state = LegalPersonState::represented;
    known->name = name;
    known->confirmed_at = now;
    known->asked_at = now;
    store::save(tx, *known);
    return known->id;
}

void confirm(sql::Tx& tx, const Parts& parts, const LegalPersonId& id,
             const PersonId& representative, const RegisterAnswer& answer) {
    auto legal_person = store::find(tx, id);
    const auto event = register_event_of(answer.finding);
    if (!legal_person || legal_person->representative_id != representative || !event) return;
    switch (*event) {
        case RegisterEvent::matched:
            put_representative(tx, parts, representative, legal_person->uscc,
                               answer.name.value_or(legal_person->name));
            return;
        case RegisterEvent::left:
            apply(tx, parts, *legal_person, *event, EndedBecause::representative_left);
            return;
        case RegisterEvent::lapsed:
            apply(tx, parts, *legal_person, *event, EndedBecause::legal_person_lapsed);
            return;
    }
}

journal::Follower follower(const Parts& parts) {
    return {.name = "legal_persons",
            .whats = {"account.closed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = PersonId::parse(entry.on_behalf);
                if (!person) return;
                for (const LegalPerson& own : store::list_represented_by(tx, *person)) {
                    apply(tx, parts, own, RegisterEvent::left, EndedBecause::account_closed);
                }
                for (const Agency& agency : store::list_accepted(tx, *person)) {
                    const auto of = store::find(tx, agency.legal_person_id).value();
                    end(tx, parts, of, agency,
                        {.why = EndedBecause::account_closed,
                         .actor = "system",
                         .authority = std::string{kAccountClosed},
                         .gone = person});
                }
                // Who left leaves nothing of what she asked; of the dead it is on record.
                const auto* why = entry.facts.if_contains("why");
                if (why != nullptr && *why == "by_owner") store::remove_claims(tx, *person);
            }};
}

}  // namespace mashang::legal_persons
