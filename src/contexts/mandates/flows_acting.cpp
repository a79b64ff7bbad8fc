#include <algorithm>

#include "contexts/mandates/checking.h"
#include "contexts/mandates/flows.h"
#include "contexts/mandates/refusals.h"
#include "contexts/mandates/store.h"

namespace mashang::mandates {
namespace {

/// Of the mandates between the two, and of a guardian's children.
std::vector<Authority> find(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            const std::string& principal) {
    std::vector<Authority> found;
    const auto person = PersonId::parse(principal);
    if (!person || !parts.identity.is_active(tx, *person)) return found;
    const Instant now = parts.clock.now();
    for (const Mandate& mandate : store::list_between(tx, account_of(caller), *person)) {
        if (auto authority = authority_in(mandate, now.date())) {
            found.push_back(*std::move(authority));
        }
    }
    if (caller.kind != http::CallerKind::person) return found;
    for (const Guardianship& row : store::list_between(tx, person_of(caller), *person)) {
        if (auto authority = authority_in(row, parts.limits.checking, now)) {
            found.push_back(*std::move(authority));
        }
    }
    return found;
}

std::vector<std::string> principals(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    std::vector<std::string> ids;
    const Instant now = parts.clock.now();
    const auto add = [&](const std::optional<PersonId>& person, bool is_in_force) {
        if (!person || !is_in_force || std::ranges::find(ids, person->text()) != ids.end()) return;
        if (parts.identity.is_active(tx, *person)) ids.push_back(person->text());
    };
    for (const Mandate& mandate : store::list_of_agent(tx, account_of(caller))) {
        add(mandate.principal_id, authority_in(mandate, now.date()).has_value());
    }
    if (caller.kind != http::CallerKind::person) return ids;
    for (const Guardianship& row : store::list_of(tx, person_of(caller))) {
        add(row.minor_id, authority_in(row, parts.limits.checking, now).has_value());
    }
    return ids;
}

PersonId id_of(const std::string& principal) {
    return PersonId::parse(principal).value();
}

std::map<std::string, std::string> display_names(sql::Tx& tx, const Parts& parts,
                                                 const std::set<std::string>& principals) {
    std::set<PersonId> people;
    for (const std::string& principal : principals) people.insert(id_of(principal));
    std::map<std::string, std::string> names;
    for (const auto& [id, name] : parts.identity.display_names(tx, people)) {
        names.emplace(id.text(), name);
    }
    return names;
}

/// Who has lost custody since the register was asked last is stopped by its answer. One that is
/// unanswered is asked again by its timer.
void ask_about_guardian(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const Principal& principal) {
    const bool is_of_child =
        principal.kind == PrincipalKind::person && caller.kind == http::CallerKind::person;
    if (!is_of_child) return;
    const Instant now = parts.clock.now();
    for (Guardianship& row : store::list_between(tx, person_of(caller), id_of(principal.id))) {
        const bool is_old = is_older_than(row, parts.limits.checking.fresh, now);
        if (is_old && !row.unanswered_since) ask_anew(tx, parts, std::move(row));
    }
}

}  // namespace

AuthoritySource people(const Parts& parts) {
    return {.kind = PrincipalKind::person,
            .find = [&parts](sql::Tx& tx, const http::Caller& caller,
                             const std::string& id) { return find(tx, parts, caller, id); },
            .principals = [&parts](
                              sql::Tx& tx,
                              const http::Caller& caller) { return principals(tx, parts, caller); },
            .display_names =
                [&parts](sql::Tx& tx, const std::set<std::string>& ids) {
                    return display_names(tx, parts, ids);
                },
            .known_facts =
                [&parts](sql::Tx& tx, const std::string& id) {
                    return parts.identity.known_facts(tx, id_of(id));
                }};
}

void act_for(sql::Tx& tx, const Parts& parts, const Authorities& authorities,
             const http::Caller& caller, const std::optional<Principal>& principal) {
    std::string reference;
    if (principal) {
        const auto grounds = authorities.find(tx, caller, *principal);
        if (grounds.empty()) throw Refused{refusals::kNoAuthority};
        reference = grounds.front().reference;
    }
    const auto session = identity::SessionId::parse(caller.session_id).value();
    const auto whom = principal ? std::optional{acting_for(*principal)} : std::nullopt;
    if (whom == caller.acting_for) return;
    if (principal) ask_about_guardian(tx, parts, caller, *principal);
    parts.identity.set_acting_for(tx, account_of(caller), session, whom);
    const auto& told = principal ? whom : caller.acting_for;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = principal ? "acting.begun" : "acting.ended",
                        .actor = caller.account_id,
                        .on_behalf = told->id,
                        .authority = reference,
                        .subject = told->kind + ":" + told->id,
                        .facts = {}});
}

}  // namespace mashang::mandates
