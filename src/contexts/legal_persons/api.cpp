#include "contexts/legal_persons/api.h"

#include <algorithm>
#include <tuple>

#include "contexts/legal_persons/parts.h"
#include "contexts/legal_persons/store.h"

namespace mashang::legal_persons {
namespace {

/// The level is the representative's, whoever acts.
void set_level(sql::Tx& tx, const Parts& parts, const LegalPerson& legal_person,
               Authority& authority) {
    authority.level = level_of_legal_person(
        parts.identity.assurance_level(tx, legal_person.representative_id.value()));
}

std::optional<Authority> authority_at(sql::Tx& tx, const Parts& parts,
                                      const LegalPerson& legal_person,
                                      const std::optional<Agency>& agency, const PersonId& person,
                                      Instant now) {
    auto authority = authority_in(legal_person, agency, person, parts.limits, now);
    if (authority) set_level(tx, parts, legal_person, *authority);
    return authority;
}

}  // namespace

std::optional<Authority> LegalPersons::authority_of(sql::Tx& tx, const PersonId& person,
                                                    const LegalPersonId& legal_person,
                                                    Instant now) const {
    const auto found = store::find(tx, legal_person);
    if (!found) return std::nullopt;
    return authority_at(tx, parts_, *found, store::find_accepted(tx, legal_person, person), person,
                        now);
}

std::vector<Authority> LegalPersons::legal_persons_of(sql::Tx& tx, const PersonId& person,
                                                      Instant now) const {
    std::vector<Authority> all;
    const auto add = [&](const std::optional<LegalPerson>& of, const std::optional<Agency>& by) {
        if (!of) return;
        auto authority = authority_at(tx, parts_, *of, by, person, now);
        const bool is_new =
            authority && std::ranges::find(all, of->id, &Authority::legal_person) == all.end();
        if (is_new) all.push_back(*std::move(authority));
    };
    for (const LegalPerson& own : store::list_represented_by(tx, person)) add(own, std::nullopt);
    for (const Agency& agency : store::list_accepted(tx, person)) {
        add(store::find(tx, agency.legal_person_id), agency);
    }
    std::ranges::sort(all, {}, [](const Authority& one) { return std::tie(one.name, one.uscc); });
    return all;
}

std::optional<LegalPerson> LegalPersons::find_represented(sql::Tx& tx, const Uscc& uscc) const {
    auto found = store::find_by_code(tx, uscc);
    if (!found || !found->representative_id) return std::nullopt;
    return found;
}

std::optional<PersonId> LegalPersons::representative_of(sql::Tx& tx, const Uscc& uscc,
                                                        Instant now) const {
    const auto found = store::find_by_code(tx, uscc);
    if (!found || !found->representative_id) return std::nullopt;
    const bool is_he =
        authority_in(*found, std::nullopt, *found->representative_id, parts_.limits, now)
            .has_value();
    return is_he ? found->representative_id : std::nullopt;
}

std::optional<LegalPerson> LegalPersons::find(sql::Tx& tx,
                                              const LegalPersonId& legal_person) const {
    return store::find(tx, legal_person);
}

std::vector<LegalPerson> LegalPersons::find(sql::Tx& tx,
                                            const std::set<LegalPersonId>& legal_persons) const {
    return store::find(tx, legal_persons);
}

}  // namespace mashang::legal_persons
