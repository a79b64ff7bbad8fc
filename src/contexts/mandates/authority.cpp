#include "contexts/mandates/authority.h"

#include <algorithm>
#include <utility>

#include "base/enum_names.h"
#include "contexts/mandates/refusals.h"

namespace mashang::mandates {

std::optional<Principal> principal_of(const http::Caller& caller) {
    if (!caller.acting_for) return std::nullopt;
    // A session never holds another kind: `acting_for` below writes it.
    const auto kind = enumerator_of<PrincipalKind>(caller.acting_for->kind);
    return Principal{kind.value(), caller.acting_for->id};
}

http::ActingFor acting_for(const Principal& principal) {
    return {std::string{name_of_enumerator(principal.kind)}, principal.id};
}

bool Scope::covers(const catalogue::Item& item) const {
    if (!theme && items.empty()) return true;
    if (theme)
        return std::ranges::find(item.themes, *theme, &catalogue::Theme::id) != item.themes.end();
    return std::ranges::find(items, item.id) != items.end();
}

bool Authority::shows(std::string_view known) const {
    return mandates::shows(fields, known);
}

bool shows(const std::optional<std::vector<catalogue::Known>>& fields, std::string_view known) {
    if (!fields) return true;
    return std::ranges::any_of(
        *fields, [&](catalogue::Known field) { return name_of_enumerator(field) == known; });
}

const Refusal* fault_of_deed(const Authority& authority, Deed deed) {
    switch (deed) {
        case Deed::file:
            return authority.may_file ? nullptr : &refusals::kNotCovered;
        case Deed::sign:
            return authority.may_sign ? nullptr : &refusals::kNoSignScope;
    }
    std::unreachable();
}

const AuthoritySource* Authorities::source_of(PrincipalKind kind) const {
    const auto found = std::ranges::find(sources_, kind, &AuthoritySource::kind);
    return found == sources_.end() ? nullptr : &*found;
}

std::vector<Authority> Authorities::find(sql::Tx& tx, const http::Caller& caller,
                                         const Principal& principal) const {
    const AuthoritySource* source = source_of(principal.kind);
    return source == nullptr ? std::vector<Authority>{} : source->find(tx, caller, principal.id);
}

std::vector<Principal> Authorities::principals(sql::Tx& tx, const http::Caller& caller) const {
    std::vector<Principal> all;
    for (const AuthoritySource& source : sources_) {
        for (std::string& id : source.principals(tx, caller)) {
            all.push_back({source.kind, std::move(id)});
        }
    }
    return all;
}

std::string Authorities::display_name(sql::Tx& tx, const Principal& principal) const {
    return display_names(tx, {principal})[principal.id];
}

std::map<std::string, std::string> Authorities::display_names(
    sql::Tx& tx, const std::vector<Principal>& principals) const {
    std::map<std::string, std::string> names;
    for (const AuthoritySource& source : sources_) {
        std::set<std::string> ids;
        for (const Principal& one : principals) {
            if (one.kind == source.kind) ids.insert(one.id);
        }
        if (!ids.empty()) names.merge(source.display_names(tx, ids));
    }
    return names;
}

std::map<std::string, std::string> Authorities::known_facts(sql::Tx& tx,
                                                            const Principal& principal) const {
    const AuthoritySource* source = source_of(principal.kind);
    if (source == nullptr) return {};
    return source->known_facts(tx, principal.id);
}

void Authorities::tell_use(sql::Tx& tx, const http::Caller& caller, const Principal& principal,
                           const Authority& authority, std::string_view step,
                           std::string_view matter, boost::json::object facts) const {
    facts["step"] = step;
    facts["ground"] = name_of_enumerator(authority.ground);
    journal_.tell(tx, clock_.now(),
                  {.what = "mandate.used",
                   .actor = caller.account_id,
                   .on_behalf = principal.id,
                   .authority = authority.reference,
                   .subject = authority.reference,
                   .facts = std::move(facts),
                   .matter = std::string{matter}});
}

void Authorities::tell_look(sql::Tx& tx, const http::Caller& caller, const Principal& principal,
                            const Authority& authority, std::string_view matter) const {
    journal_.tell_read(tx, clock_.now(),
                       {.actor = caller.account_id,
                        .authority = authority.reference,
                        .person = principal.id,
                        .matter = std::string{matter},
                        .ground = "mandates." + std::string{name_of_enumerator(authority.ground)},
                        .what = "case"});
}

const Authority* find_covering(const std::vector<Authority>& authorities,
                               const catalogue::Item& item) {
    const Authority* found = nullptr;
    for (const Authority& authority : authorities) {
        if (!authority.scope.covers(item)) continue;
        if (authority.may_file) return &authority;
        if (found == nullptr) found = &authority;
    }
    return found;
}

}  // namespace mashang::mandates
