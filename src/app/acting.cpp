#include "app/acting.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/mandates/flows.h"

namespace mashang::app {
namespace {

using legal_persons::LegalPersonId;
using legal_persons::LegalPersons;
using legal_persons::Role;
using legal_persons::Verb;

mandates::Authority authority_from(const legal_persons::Authority& authority) {
    const bool is_representative = authority.role == Role::representative;
    return {
        .ground = is_representative ? mandates::Ground::representative : mandates::Ground::agent,
        .reference = authority.text(),
        .scope = {.items = authority.scope.items().value_or(std::vector<std::string>{})},
        .reach = mandates::Reach::everything,
        .until = authority.until,
        .may_file = authority.scope.has(Verb::file),
        .may_sign = authority.scope.has(Verb::sign)};
}

std::vector<mandates::Authority> find(sql::Tx& tx, const LegalPersons& legal_persons, Instant now,
                                      const http::Caller& caller, const std::string& principal) {
    const auto person = identity::PersonId::parse(caller.person_id);
    const auto id = LegalPersonId::parse(principal);
    if (!person || !id) return {};
    const auto authority = legal_persons.authority_of(tx, *person, *id, now);
    if (!authority) return {};
    return {authority_from(*authority)};
}

std::vector<std::string> principals(sql::Tx& tx, const LegalPersons& legal_persons, Instant now,
                                    const http::Caller& caller) {
    std::vector<std::string> ids;
    const auto person = identity::PersonId::parse(caller.person_id);
    if (!person) return ids;
    for (const auto& authority : legal_persons.legal_persons_of(tx, *person, now)) {
        ids.push_back(authority.legal_person.text());
    }
    return ids;
}

std::map<std::string, std::string> names_of(sql::Tx& tx, const LegalPersons& legal_persons,
                                            const std::set<std::string>& principals) {
    std::set<LegalPersonId> ids;
    for (const std::string& principal : principals) {
        if (const auto id = LegalPersonId::parse(principal)) ids.insert(*id);
    }
    std::map<std::string, std::string> names;
    for (const auto& one : legal_persons.find(tx, ids)) {
        names.emplace(one.id.text(), one.name.text());
    }
    return names;
}

/// By the names of the forms' fields: nobody files for one firm under the code of another.
std::map<std::string, std::string> known_facts(sql::Tx& tx, const LegalPersons& legal_persons,
                                               const std::string& principal) {
    const auto id = LegalPersonId::parse(principal);
    const auto found = id ? legal_persons.find(tx, *id) : std::nullopt;
    if (!found) return {};
    return {{"organisation_name", found->name.text()},
            {"organisation_uscc", std::string{found->uscc.view()}}};
}

}  // namespace

std::optional<cases::Firm> firm_of(sql::Tx& tx, const LegalPersons& legal_persons,
                                   std::string_view uscc) {
    const auto code = Uscc::parse(uscc);
    const auto found = code ? legal_persons.find_represented(tx, *code) : std::nullopt;
    if (!found) return std::nullopt;
    return cases::Firm{.id = *identity::PersonId::parse(found->id.text()),
                       .name = found->name.text(),
                       .representative = found->representative_id};
}

mandates::AuthoritySource legal_persons_source(const LegalPersons& legal_persons,
                                               const platform::Clock& clock) {
    return {.kind = mandates::PrincipalKind::legal_person,
            .find =
                [&](sql::Tx& tx, const http::Caller& caller, const std::string& principal) {
                    return find(tx, legal_persons, clock.now(), caller, principal);
                },
            .principals =
                [&](sql::Tx& tx, const http::Caller& caller) {
                    return principals(tx, legal_persons, clock.now(), caller);
                },
            .display_names =
                [&](sql::Tx& tx, const std::set<std::string>& principals) {
                    return names_of(tx, legal_persons, principals);
                },
            .known_facts =
                [&](sql::Tx& tx, const std::string& principal) {
                    return known_facts(tx, legal_persons, principal);
                }};
}

std::optional<identity::ActingNow> acting_now(sql::Tx& tx, const mandates::Authorities& authorities,
                                              const http::Caller& caller) {
    const auto principal = mandates::principal_of(caller);
    if (!principal) return std::nullopt;
    identity::ActingNow now{.kind = caller.acting_for->kind,
                            .id = principal->id,
                            .name = authorities.display_name(tx, *principal),
                            .grounds = {}};
    for (const mandates::Authority& authority : authorities.find(tx, caller, *principal)) {
        now.grounds.push_back({std::string{name_of_enumerator(authority.ground)}, authority.until});
    }
    return now;
}

std::optional<certificates::Signatory> signatory_of(sql::Tx& tx, const LegalPersons& legal_persons,
                                                    const identity::PersonId& person,
                                                    const Uscc& uscc, Instant now) {
    const auto all = legal_persons.legal_persons_of(tx, person, now);
    const auto found = std::ranges::find(all, uscc, &legal_persons::Authority::uscc);
    if (found == all.end()) return std::nullopt;
    const bool is_for_all = !found->scope.items().has_value();
    return certificates::Signatory{.uscc = uscc,
                                   .name = found->name.text(),
                                   .authority = found->text(),
                                   .is_representative = found->role == Role::representative,
                                   .may_sign = is_for_all && found->scope.has(Verb::sign)};
}

std::vector<Uscc> represented_by(sql::Tx& tx, const LegalPersons& legal_persons,
                                 const identity::PersonId& person, Instant now) {
    std::vector<Uscc> codes;
    for (const auto& authority : legal_persons.legal_persons_of(tx, person, now)) {
        if (authority.role == Role::representative) codes.push_back(authority.uscc);
    }
    return codes;
}

void begin_acting(sql::Tx& tx, const LegalPersons& legal_persons, const mandates::Parts& mandates,
                  const mandates::Authorities& authorities, const identity::StartedSession& session,
                  const Uscc& uscc) {
    const auto all = legal_persons.legal_persons_of(tx, session.person, mandates.clock.now());
    const auto found = std::ranges::find(all, uscc, &legal_persons::Authority::uscc);
    if (found == all.end()) return;
    http::Caller caller;
    caller.kind = http::CallerKind::person;
    caller.account_id = session.account.text();
    caller.person_id = session.person.text();
    caller.session_id = session.session.text();
    mandates::act_for(
        tx, mandates, authorities, caller,
        mandates::Principal{mandates::PrincipalKind::legal_person, found->legal_person.text()});
}

}  // namespace mashang::app
