// What the personal home page is fed with: each room tells what it knows. A room that knows of
// something that waits, ends or says which matters fit is added here.

#include <algorithm>
#include <array>
#include <map>

#include "app/services.h"
#include "contexts/bookings/store.h"
#include "contexts/cases/promise_store.h"
#include "contexts/cases/together.h"
#include "contexts/catalogue/store_editions.h"
#include "contexts/certificates/issue_store.h"
#include "contexts/legal_persons/flows.h"
#include "contexts/licences/api.h"
#include "contexts/mandates/children.h"
#include "contexts/mandates/views.h"
#include "contexts/notices/store.h"
#include "contexts/voice/flows.h"
#include "platform/crypto/bytes.h"

namespace mashang::app {
namespace {

using http::Caller;
using identity::PersonId;
using proactive::Attribute;
using proactive::AttributeKind;
using proactive::AttributeSource;
using proactive::Upcoming;
using proactive::UpcomingKind;
using proactive::Waiting;
using proactive::WaitingKind;

constexpr std::size_t kMost = 50;        ///< of each room
constexpr std::size_t kMostFiled = 500;  ///< of an applicant, for what similar cases did next
constexpr std::chrono::days kRatingDays{30};

/// Who asks for herself; nothing: for another.
std::optional<PersonId> herself(const Caller& caller) {
    return caller.acting_for ? std::nullopt : PersonId::parse(caller.person_id);
}

std::optional<legal_persons::LegalPersonId> firm_of(const Caller& caller) {
    const auto principal = mandates::principal_of(caller);
    const bool is_firm = principal && principal->kind == mandates::PrincipalKind::legal_person;
    return is_firm ? legal_persons::LegalPersonId::parse(principal->id) : std::nullopt;
}

// --- What is known of her

std::vector<Attribute> of_register(sql::Tx& tx, const identity::Identity& identity,
                                   const Caller& caller) {
    const auto person = herself(caller);
    std::vector<Attribute> known;
    if (!person) return known;
    const identity::SubjectFacts facts = identity.subject_facts(tx, *person);
    const auto add = [&](Attribute attribute) {
        attribute.source = AttributeSource::population_register;
        attribute.since = facts.proven_at;
        known.push_back(std::move(attribute));
    };
    if (facts.birth_date) add({.kind = AttributeKind::born, .day = facts.birth_date});
    if (facts.sex) add({.kind = AttributeKind::sex, .sex = facts.sex});
    return known;
}

std::vector<Attribute> of_children(sql::Tx& tx, const mandates::Parts& parts,
                                   const Caller& caller) {
    const auto person = herself(caller);
    std::vector<Attribute> known;
    if (!person) return known;
    for (const mandates::Child& child : mandates::children_of(tx, parts, *person)) {
        known.push_back({.kind = AttributeKind::child,
                         .key = child.id.text(),
                         .source = AttributeSource::population_register,
                         .day = child.born,
                         .shown = child.name_masked,
                         .since = child.since});
    }
    return known;
}

std::vector<Attribute> of_firms(sql::Tx& tx, const legal_persons::LegalPersons& legal_persons,
                                const Caller& caller, Instant now) {
    std::vector<Attribute> known;
    const auto add = [&](const legal_persons::LegalPersonId& id) {
        const auto firm = legal_persons.find(tx, id);
        if (!firm) return;
        known.push_back({.kind = AttributeKind::legal_person,
                         .key = id.text(),
                         .source = AttributeSource::enterprise_register,
                         .shown = firm->name.text(),
                         .since = firm->represented_since});
    };
    if (const auto firm = firm_of(caller)) add(*firm);
    if (const auto person = herself(caller)) {
        for (const auto& authority : legal_persons.legal_persons_of(tx, *person, now)) {
            if (authority.role == legal_persons::Role::representative) add(authority.legal_person);
        }
    }
    return known;
}

/// What was granted, each item once, on the last day.
std::vector<Attribute> of_cases(sql::Tx& tx, const cases::Parts& parts, const Caller& caller) {
    std::map<std::string, Attribute> known;
    constexpr std::size_t kMostCases = 200;
    for (const cases::Case& of :
         cases::list_reached(tx, parts, caller, cases::over_states(), kMostCases)) {
        if (!of.outcome || !grants(*of.outcome) || !of.decided_at) continue;
        Attribute& attribute = known[of.item_id];
        if (attribute.since > of.decided_at) continue;
        attribute = {.kind = AttributeKind::matter,
                     .key = of.item_id,
                     .source = AttributeSource::own_cases,
                     .day = of.decided_at->date(),
                     .since = of.decided_at};
    }
    std::vector<Attribute> all;
    for (auto& [item, attribute] : known) all.push_back(std::move(attribute));
    return all;
}

// --- What waits for her

std::string name_of(const cases::Parts& parts, const proactive::Parts& page,
                    const std::string& item_id, Language language) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item* item = catalogue->find_edition(item_id, 0);
    return item == nullptr ? item_id : page.item_name(*item, language);
}

std::vector<Waiting> waiting_cases(sql::Tx& tx, const cases::Parts& parts,
                                   const proactive::Parts& page, const Caller& caller) {
    std::vector<Waiting> all;
    for (const auto& [state, kind] :
         {std::pair{cases::CaseState::supplement_requested, WaitingKind::supplement},
          std::pair{cases::CaseState::draft, WaitingKind::draft}}) {
        for (const cases::Case& of :
             cases::list_handled(tx, parts, caller, std::span{&state, 1}, kMost)) {
            all.push_back({.kind = kind,
                           .id = of.id.text(),
                           .name = name_of(parts, page, of.item_id, caller.language),
                           .since = of.changed_at});
        }
    }
    return all;
}

std::vector<Waiting> unread_decisions(sql::Tx& tx, const cases::Parts& parts,
                                      const proactive::Parts& page, const Caller& caller) {
    const auto person = herself(caller);
    std::vector<Waiting> all;
    if (!person) return all;
    for (const char* what : {"case.decided", "case.refused"}) {
        for (const notices::Notice& notice :
             notices::store::list_unread(tx, *person, what, kMost)) {
            const auto id = cases::CaseId::parse(notice.case_id.value_or(""));
            const auto of = id ? parts.store.find(tx, *person, *id) : std::nullopt;
            if (!of) continue;
            all.push_back({.kind = WaitingKind::decision,
                           .id = of->id.text(),
                           .name = name_of(parts, page, of->item_id, caller.language),
                           .since = notice.at});
        }
    }
    return all;
}

/// Of the last month; of those who never say a word nothing waits for ever.
std::vector<Waiting> ratings_to_give(sql::Tx& tx, const voice::Parts& parts,
                                     const proactive::Parts& page, const Caller& caller) {
    std::vector<Waiting> all;
    constexpr std::size_t kMostRatings = 20;
    for (const cases::Case& of :
         cases::list_handled(tx, parts.cases, caller, cases::over_states(), kMostRatings)) {
        if (!voice::may_be_rated(of) || *of.decided_at + kRatingDays < parts.clock.now()) continue;
        if (voice::find_rating(tx, parts, caller, of.id)) continue;
        all.push_back({.kind = WaitingKind::rating,
                       .id = of.id.text(),
                       .name = name_of(parts.cases, page, of.item_id, caller.language),
                       .since = *of.decided_at});
    }
    return all;
}

std::vector<Waiting> offered_mandates(sql::Tx& tx, const mandates::Parts& parts,
                                      const Caller& caller) {
    std::vector<Waiting> all;
    if (!herself(caller)) return all;
    for (const mandates::MandateView& view : mandates::mandates_of(tx, parts, caller, kMost)) {
        const auto accept = std::ranges::find(view.allowed, mandates::MandateDeed::accept);
        if (accept == view.allowed.end()) continue;
        all.push_back({.kind = WaitingKind::mandate,
                       .id = view.id.text(),
                       .name = view.other_name,
                       .since = view.offered_at});
    }
    return all;
}

std::vector<Waiting> offered_agencies(sql::Tx& tx, const legal_persons::Parts& parts,
                                      const legal_persons::LegalPersons& legal_persons,
                                      const Caller& caller) {
    std::vector<Waiting> all;
    if (!herself(caller)) return all;
    for (const legal_persons::Agency& offer : legal_persons::list_offers(tx, parts, caller)) {
        const auto firm = legal_persons.find(tx, offer.legal_person_id);
        if (!firm) continue;
        all.push_back({.kind = WaitingKind::agency,
                       .id = offer.id.text(),
                       .name = firm->name.text(),
                       .since = offer.offered_at});
    }
    return all;
}

// --- What ends

bool takes_later(const catalogue::Item& item) {
    return std::ranges::any_of(item.materials, [](const catalogue::Material& material) {
        return material.stand_in && material.stand_in->may_come_later;
    });
}

std::vector<Upcoming> ending_mandates(sql::Tx& tx, const mandates::Parts& parts,
                                      const Caller& caller) {
    std::vector<Upcoming> all;
    const auto person = herself(caller);
    if (!person) return all;
    for (const mandates::MandateView& view : mandates::mandates_of(tx, parts, caller, kMost)) {
        if (view.state != mandates::MandateState::accepted) continue;
        all.push_back({UpcomingKind::mandate, view.id.text(), view.other_name, view.until});
    }
    for (const mandates::Child& child : mandates::children_of(tx, parts, *person)) {
        all.push_back(
            {UpcomingKind::guardianship, child.id.text(), child.name_masked, child.until});
    }
    return all;
}

std::vector<Upcoming> ending_agencies(sql::Tx& tx, const legal_persons::LegalPersons& legal_persons,
                                      const Caller& caller, Instant now) {
    std::vector<Upcoming> all;
    const auto person = herself(caller);
    if (!person) return all;
    for (const auto& authority : legal_persons.legal_persons_of(tx, *person, now)) {
        if (!authority.agency || !authority.until) continue;
        all.push_back({UpcomingKind::agency, authority.agency->text(), authority.name.text(),
                       *authority.until});
    }
    return all;
}

/// Her own, and for a firm those of it that she holds.
std::vector<Upcoming> ending_certificates(sql::Tx& tx, const certificates::IssueParts& parts,
                                          const legal_persons::LegalPersons& legal_persons,
                                          const Caller& caller) {
    std::vector<Upcoming> all;
    const auto holder = PersonId::parse(caller.person_id);
    const auto firm_id = firm_of(caller);
    if (!holder || (caller.acting_for && !firm_id)) return all;
    const auto firm = firm_id ? legal_persons.find(tx, *firm_id) : std::nullopt;
    const auto uscc = firm ? std::optional{firm->uscc} : std::nullopt;
    for (const certificates::Issued& issued :
         certificates::store::list_issued_of_holder(tx, parts, *holder, kMost)) {
        if (issued.uscc != uscc || !issued.is_live(parts.machine_clock.now())) continue;
        if (certificates::store::is_renewed(tx, *holder, issued.id)) continue;
        all.push_back({UpcomingKind::certificate, issued.id.text(), firm ? firm->name.text() : "",
                       issued.not_after->date()});
    }
    return all;
}

/// Materials that she said would come, of cases that are not closed: of each case the first day.
std::vector<Upcoming> promised_materials(sql::Tx& tx, const cases::Parts& parts,
                                         const proactive::Parts& page, const Caller& caller) {
    static constexpr std::array kStates{cases::CaseState::accepted, cases::CaseState::under_review,
                                        cases::CaseState::suspended, cases::CaseState::decided,
                                        cases::CaseState::served};
    const auto catalogue = parts.catalogue.get();
    std::vector<Upcoming> all;
    for (const cases::Case& of : cases::list_handled(tx, parts, caller, kStates, kMost)) {
        const catalogue::Item* const item = catalogue->find_edition(of.item_id, of.item_edition);
        if (item == nullptr || !takes_later(*item)) continue;
        const auto first = cases::first_owed(cases::PromiseStore{parts.store}.list_of(tx, of));
        if (!first) continue;
        all.push_back({.kind = UpcomingKind::material,
                       .id = of.id.text(),
                       .name = name_of(parts, page, of.item_id, caller.language),
                       .day = *first});
    }
    return all;
}

std::vector<Upcoming> booked_visits(sql::Tx& tx, const bookings::Parts& bookings,
                                    const cases::Parts& parts, const proactive::Parts& page,
                                    const Caller& caller) {
    std::vector<Upcoming> all;
    const auto person = herself(caller);
    if (!person) return all;
    const Instant now = bookings.clock.now();
    for (const bookings::Booking& booking :
         bookings::store::list_booked_of(tx, *person, now.date())) {
        if (!booking.is_open(now)) continue;
        all.push_back({.kind = UpcomingKind::visit,
                       .id = booking.id.text(),
                       .name = name_of(parts, page, booking.item_id, caller.language),
                       .day = booking.day});
    }
    return all;
}

/// By the item that renews it; without one by nothing: then her licences are looked at.
std::vector<Upcoming> ending_licences(sql::Tx& tx, const licences::Parts& parts,
                                      const Caller& caller) {
    std::vector<Upcoming> all;
    const auto person = herself(caller);
    if (!person) return all;
    for (const auto& held : licences::licences_of(tx, parts, *person, caller.language).licences) {
        if (!held.valid_until || held.validity == licences::Validity::expired) continue;
        all.push_back({UpcomingKind::licence, held.renewal ? held.renewal->item_id : "",
                       caller.language == Language::en ? held.name_en : held.name,
                       *held.valid_until});
    }
    return all;
}

}  // namespace

/// For a legal person its representative; for another person nobody.
bool Services::may_decide(sql::Tx& tx, const http::Caller& caller) const {
    const auto principal = mandates::principal_of(caller);
    if (!principal || principal->kind != mandates::PrincipalKind::legal_person) return false;
    return std::ranges::any_of(authorities_.find(tx, caller, *principal),
                               [](const mandates::Authority& ground) {
                                   return ground.ground == mandates::Ground::representative;
                               });
}

void Services::know_rules(proactive::Rules rules) {
    rules_.set(std::make_shared<const proactive::Rules>(std::move(rules)));
}

void Services::know_rules(bundles::Rules rules) {
    bundle_rules_.set(std::make_shared<const bundles::Rules>(std::move(rules)));
}

proactive::Parts Services::make_proactive_parts() {
    const auto now = [this] { return ground_.clock.now(); };
    return {
        .clock = ground_.clock,
        .journal = ground_.journal,
        .identity = identity_,
        .catalogue = snapshots_.catalogue(),
        .rules = rules_,
        .attributes = {[this](sql::Tx& tx, const Caller& caller) {
                           return of_register(tx, identity_, caller);
                       },
                       [this](sql::Tx& tx, const Caller& caller) {
                           return of_children(tx, mandates_parts_, caller);
                       },
                       [this, now](sql::Tx& tx, const Caller& caller) {
                           return of_firms(tx, legal_persons_, caller, now());
                       },
                       [this](sql::Tx& tx, const Caller& caller) {
                           return of_cases(tx, cases_parts_, caller);
                       }},
        .waiting = {[this](sql::Tx& tx, const Caller& caller) {
                        return waiting_cases(tx, cases_parts_, proactive_parts_, caller);
                    },
                    [this](sql::Tx& tx, const Caller& caller) {
                        return unread_decisions(tx, cases_parts_, proactive_parts_, caller);
                    },
                    [this](sql::Tx& tx, const Caller& caller) {
                        return ratings_to_give(tx, voice_parts_, proactive_parts_, caller);
                    },
                    [this](sql::Tx& tx, const Caller& caller) {
                        return offered_mandates(tx, mandates_parts_, caller);
                    },
                    [this](sql::Tx& tx, const Caller& caller) {
                        return offered_agencies(tx, legal_person_parts_, legal_persons_, caller);
                    }},
        .upcoming = {[this](sql::Tx& tx, const Caller& caller) {
                         return ending_mandates(tx, mandates_parts_, caller);
                     },
                     [this, now](sql::Tx& tx, const Caller& caller) {
                         return ending_agencies(tx, legal_persons_, caller, now());
                     },
                     [this](sql::Tx& tx, const Caller& caller) {
                         return ending_certificates(tx, issue_parts_, legal_persons_, caller);
                     },
                     [this](sql::Tx& tx, const Caller& caller) { return bills_to_pay(tx, caller); },
                     [this](sql::Tx& tx, const Caller& caller) {
                         return promised_materials(tx, cases_parts_, proactive_parts_, caller);
                     },
                     [this](sql::Tx& tx, const Caller& caller) {
                         return booked_visits(tx, bookings_parts_, cases_parts_, proactive_parts_,
                                              caller);
                     },
                     [this](sql::Tx& tx, const Caller& caller) {
                         return ending_licences(tx, licences_parts_, caller);
                     }},
        .filed =
            [this](sql::Tx& tx, const std::string& owner) {
                std::vector<proactive::Filed> filed;
                const auto id = PersonId::parse(owner);
                if (!id) return filed;
                for (auto& one : cases_store_.list_submitted(tx, *id, kMostFiled)) {
                    filed.push_back({std::move(one.case_id), std::move(one.item_id), one.at});
                }
                return filed;
            },
        .item_name =
            [this](const catalogue::Item& item, Language language) {
                return snapshots_.searchable().get()->name_of(item, language);
            },
        .standing = [](sql::Tx& tx,
                       const std::string& item) { return catalogue::store::standing_of(tx, item); },
        .may_decide = [this](sql::Tx& tx, const Caller& caller) { return may_decide(tx, caller); },
        .random_bytes =
            [this](std::size_t count) {
                std::vector<std::uint8_t> bytes(count);
                ground_.random(bytes.data(), count);
                return std::string{bytes.begin(), bytes.end()};
            },
        .site = [this] { return site_.get()->base; },
        .limits = {.quiet = {std::chrono::hours{settings_.proactive.quiet_from_hour},
                             std::chrono::hours{settings_.proactive.quiet_until_hour}},
                   .most_reminders_a_week = settings_.proactive.reminders_a_week}};
}

}  // namespace mashang::app
