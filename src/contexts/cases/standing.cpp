#include "contexts/cases/standing.h"

#include <algorithm>

#include "contexts/cases/refusals.h"
#include "contexts/cases/signing.h"
#include "contexts/cases/through_app.h"

namespace mashang::cases {
namespace {

/// The ground of a step or a look of whoever acts for another.
struct Ground {
    mandates::Principal applicant;
    mandates::Authority authority;
};
std::optional<Ground> ground_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                const Case& of) {
    if (!caller.acting_for) return std::nullopt;
    const Standing standing = standing_of(tx, parts, caller);
    const auto catalogue = parts.catalogue.get();
    const auto* ground = standing.ground_for(item_of(*catalogue, of));
    if (ground == nullptr) throw Refused{mandates::refusals::kNotCovered};
    return Ground{standing.applicant, *ground};
}

}  // namespace

identity::PersonId Standing::key() const {
    return identity::PersonId::parse(applicant.id).value();
}

std::optional<std::string> Standing::own_filings_of() const {
    const bool reaches_all = std::ranges::any_of(grounds, [](const mandates::Authority& ground) {
        return ground.reach == mandates::Reach::everything;
    });
    return reaches_all ? std::nullopt : agent;
}

const mandates::Authority* Standing::ground_for(const catalogue::Item& item) const {
    return agent ? mandates::find_covering(grounds, item) : nullptr;
}

Standing standing_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    auto principal = mandates::principal_of(caller);
    if (!principal) {
        if (!identity::PersonId::parse(caller.person_id)) throw Refused{refusals::kNoSuchCase};
        Standing herself{.applicant = {mandates::PrincipalKind::person, caller.person_id},
                         .only_through = only_through(caller)};
        if (http::comes_through_app(caller)) herself.app_sees = known_to_app(caller.scopes);
        return herself;
    }
    Standing standing{.applicant = *std::move(principal), .agent = caller.account_id};
    standing.grounds = parts.authorities.find(tx, caller, standing.applicant);
    if (standing.grounds.empty()) throw Refused{mandates::refusals::kAuthorityOver};
    return standing;
}

bool reaches(const Parts& parts, const Standing& standing, const Case& of) {
    if (of.person_id != standing.key() || of.applicant != standing.applicant.kind) return false;
    if (standing.only_through && of.filed_through != standing.only_through) return false;
    if (!standing.agent) return true;
    const auto catalogue = parts.catalogue.get();
    const auto* ground = standing.ground_for(item_of(*catalogue, of));
    if (ground == nullptr) return false;
    return ground->reach == mandates::Reach::everything || of.filed_by == standing.agent;
}

std::vector<Case> list_reached(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               std::span<const CaseState> states, std::size_t most) {
    const Standing standing = standing_of(tx, parts, caller);
    auto cases = parts.store.list_of_person(tx, standing.key(), states, {.limit = most},
                                            standing.own_filings_of(), standing.only_through);
    std::erase_if(cases, [&](const Case& of) { return !reaches(parts, standing, of); });
    return cases;
}

Sight sight_of(const Parts& parts, const Standing& standing, const Case& of, Purpose purpose) {
    if (standing.app_sees) return {.fields = standing.app_sees};
    const auto catalogue = parts.catalogue.get();
    const auto* ground = standing.ground_for(item_of(*catalogue, of));
    return sight_of(of, standing.agent, ground, purpose);
}

void tell_step(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
               std::string_view step, mandates::Deed deed) {
    const auto ground = ground_of(tx, parts, caller, of);
    if (!ground) return;
    const Refusal* fault = fault_of_deed(ground->authority, deed);
    if (fault != nullptr) throw Refused{*fault};
    parts.authorities.tell_use(tx, caller, ground->applicant, ground->authority, step,
                               subject_of(of.id), {{"item", of.item_id}});
}

void tell_look(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of) {
    if (http::comes_through_app(caller)) return tell_app_look(tx, parts, caller, of);
    const auto ground = ground_of(tx, parts, caller, of);
    if (!ground) return;
    parts.authorities.tell_look(tx, caller, ground->applicant, ground->authority,
                                subject_of(of.id));
}

void tell_look_to_sign(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
                       const std::string& what) {
    const bool is_colleagues = caller.acting_for &&
                               of.applicant == mandates::PrincipalKind::legal_person &&
                               of.filed_by != caller.account_id;
    const auto filer = identity::AccountId::parse(of.filed_by.value_or(""));
    const auto person =
        is_colleagues && filer ? parts.identity.person_of(tx, *filer) : std::nullopt;
    const auto ground = person ? ground_of(tx, parts, caller, of) : std::nullopt;
    if (!ground) return;
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = caller.account_id,
                             .authority = ground->authority.reference,
                             .person = person->text(),
                             .matter = subject_of(of.id),
                             .ground = "cases.signing",
                             .what = what});
}

bool may_have(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
              const CaseMaterial& material) {
    if (!caller.acting_for && !http::comes_through_app(caller)) return true;
    const auto catalogue = parts.catalogue.get();
    const auto& materials = item_of(*catalogue, of).materials;
    const auto place = std::ranges::find(materials, material.seq, &catalogue::Material::seq);
    if (place == materials.end()) return false;
    const Standing standing = standing_of(tx, parts, caller);
    const auto is_hidden = [&](Purpose purpose) {
        return is_withheld(sight_of(parts, standing, of, purpose), *place, material.state);
    };
    if (!is_hidden(Purpose::reading)) return true;
    if (is_hidden(Purpose::signing) || !is_signable(tx, of)) return false;
    tell_look_to_sign(tx, parts, caller, of, "materials");
    return true;
}

}  // namespace mashang::cases
