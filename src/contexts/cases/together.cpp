#include "contexts/cases/together.h"

#include <algorithm>
#include <functional>

#include "contexts/cases/advance.h"
#include "contexts/cases/applicant_refusals.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/signing.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/through_app.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kMostShared = 300;  ///< cases of others, whoever represents them

/// Whether the session of whoever acts for a principal lets her see a case of others in which he
/// takes part.
bool covers(const Parts& parts, const Standing& standing, const Case& of) {
    if (standing.app_sees) return false;
    if (!standing.agent) return true;
    const auto catalogue = parts.catalogue.get();
    return standing.ground_for(item_of(*catalogue, of)) != nullptr;
}

std::optional<Case> find_shared(sql::Tx& tx, const Parts& parts, const Standing& standing,
                                const CaseId& id) {
    const auto mine = ApplicantStore{parts.store}.find(tx, standing.key(), id);
    if (!mine || !mine->takes_part() || mine->kind != standing.applicant.kind) return std::nullopt;
    auto of = parts.store.find(tx, mine->person_id, id);
    if (!of || !covers(parts, standing, *of)) return std::nullopt;
    return of;
}

/// Who reads what a principal is told.
std::optional<identity::PersonId> reader_of(sql::Tx& tx, const Parts& parts,
                                            const Applicant& applicant) {
    if (!applicant.principal_id) return std::nullopt;
    if (applicant.kind == mandates::PrincipalKind::person) return applicant.principal_id;
    const auto firm = parts.find_firm ? parts.find_firm(tx, applicant.number) : std::nullopt;
    return firm ? firm->representative : std::nullopt;
}

bool is_worked_on(const Case& of) {
    return of.state == CaseState::draft || of.state == CaseState::supplement_requested;
}

}  // namespace

bool is_anothers(const http::Caller& caller, const Case& of) {
    const auto principal = mandates::principal_of(caller);
    return (principal ? principal->id : caller.person_id) != of.person_id.text();
}

std::optional<Case> find_represented(sql::Tx& tx, const Parts& parts, const Standing& standing,
                                     const CaseId& id) {
    const auto mine = ApplicantStore{parts.store}.find(tx, standing.key(), id);
    if (!mine || !mine->represents || mine->is_opener()) return std::nullopt;
    return find_shared(tx, parts, standing, id);
}

bool is_handed_over(sql::Tx& tx, const Parts& parts, const Case& of) {
    const auto catalogue = parts.catalogue.get();
    if (!item_of(*catalogue, of).content->joint) return false;
    return find_representative(ApplicantStore{parts.store}.list_of(tx, of)) != nullptr;
}

std::vector<Case> list_handled(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               std::span<const CaseState> states, std::size_t most) {
    const Standing standing = standing_of(tx, parts, caller);
    ApplicantStore store{parts.store};
    auto cases = list_reached(tx, parts, caller, states, most);
    const auto handed_over = store.list_handed_over(tx, standing.key());
    std::erase_if(cases, [&](const Case& of) { return handed_over.contains(of.id); });
    for (SharedCase& each : store.list_shared(tx, standing.key(), states, {.limit = kMostShared})) {
        const bool is_hers = each.represents && covers(parts, standing, each.of);
        if (is_hers) cases.push_back(std::move(each.of));
    }
    std::ranges::sort(cases, std::ranges::greater{}, &Case::id);
    if (cases.size() > most)
        cases.erase(cases.begin() + static_cast<std::ptrdiff_t>(most), cases.end());
    return cases;
}

identity::PersonId representing(sql::Tx& tx, const Parts& parts, const Case& of) {
    const auto applicants = ApplicantStore{parts.store}.list_of(tx, of);
    const Applicant* found = find_representative(applicants);
    return found != nullptr && found->principal_id ? *found->principal_id : of.person_id;
}

Case get_shared_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const CaseId& id) {
    const Standing standing = standing_of(tx, parts, caller);
    auto own = parts.store.find(tx, standing.key(), id);
    if (own && reaches(parts, standing, *own)) return *std::move(own);
    auto shared = find_shared(tx, parts, standing, id);
    if (!shared) throw Refused{refusals::kNoSuchCase};
    return *std::move(shared);
}

std::optional<Applicant> part_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                 const Case& of) {
    const auto principal = mandates::principal_of(caller);
    const auto key = identity::PersonId::parse(principal ? principal->id : caller.person_id);
    if (!key) return std::nullopt;
    if (*key == of.person_id && !is_handed_over(tx, parts, of)) return std::nullopt;
    auto mine = ApplicantStore{parts.store}.find(tx, *key, of.id);
    const bool represents = mine && mine->represents && mine->takes_part() && !mine->is_opener();
    return represents ? std::nullopt : std::move(mine);
}

std::vector<mandates::Principal> principals_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    std::vector<mandates::Principal> all{of.principal()};
    for (const Applicant& applicant : ApplicantStore{parts.store}.list_of(tx, of)) {
        if (applicant.is_opener()) continue;
        if (applicant.state != ApplicantState::confirmed && !applicant.represents) continue;
        if (!applicant.principal_id || !applicant.takes_part()) continue;
        all.push_back({applicant.kind, applicant.principal_id->text()});
    }
    return all;
}

mandates::Principal principal_in(sql::Tx& tx, const Parts& parts, const Case& of,
                                 const identity::PersonId& id) {
    if (id == of.person_id) return of.principal();
    const auto applicant = ApplicantStore{parts.store}.find(tx, id, of.id);
    return applicant ? mandates::Principal{applicant->kind, id.text()} : of.principal();
}

void add_together(sql::Tx& tx, const Parts& parts, const Case& of, boost::json::object& facts) {
    boost::json::array together;
    for (const Applicant& applicant : ApplicantStore{parts.store}.list_of(tx, of)) {
        const bool is_other = applicant.takes_part() && !applicant.is_opener();
        const auto reader = is_other ? reader_of(tx, parts, applicant) : std::nullopt;
        if (reader) together.emplace_back(reader->text());
    }
    if (!together.empty()) facts["together"] = std::move(together);
}

std::string fingerprint_now(sql::Tx& tx, const Parts& parts, const Case& of) {
    const Dossier dossier = open_dossier(tx, parts, of);
    const auto catalogue = parts.catalogue.get();
    const auto& schema = *item_of(*catalogue, of).form;
    return fingerprint_of(dossier, as_handed_in(schema, dossier.known, dossier.form));
}

void keep_confirmations(sql::Tx& tx, const Parts& parts, const Case& of) {
    if (!is_worked_on(of)) return;
    ApplicantStore store{parts.store};
    auto applicants = store.list_of(tx, of);
    const bool has_confirmed = std::ranges::any_of(
        applicants, [](const Applicant& each) { return each.state == ApplicantState::confirmed; });
    if (!has_confirmed) return;
    const std::string fingerprint = fingerprint_now(tx, parts, of);
    for (Applicant& applicant : applicants) {
        if (is_representative(applicant, applicants)) continue;
        if (!ask_anew(applicant, fingerprint)) continue;
        store.save(tx, applicant);
        tell_applicant(tx, parts, {}, of, applicant, "applicant_asked_anew");
    }
}

void tell_applicant(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
                    const Applicant& applicant, std::string_view what) {
    const auto reader = reader_of(tx, parts, applicant);
    if (!reader) return;
    boost::json::object facts = facts_of(parts, of);
    // It is she who is told, whoever opened the case and by whatever app.
    for (const char* of_opener : {"applicant", "app"}) facts.erase(of_opener);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case." + std::string{what},
                        .actor = caller.account_id.empty() ? "system" : caller.account_id,
                        .on_behalf = reader->text(),
                        .authority = caller.account_id.empty() ? "rule" : own_authority(caller),
                        .subject = subject_of(of.id),
                        .facts = std::move(facts)});
}

std::string number_of_opener(sql::Tx& tx, const Parts& parts, const Case& of) {
    if (of.applicant == mandates::PrincipalKind::legal_person) {
        const auto facts = parts.authorities.known_facts(tx, of.principal());
        const auto uscc = facts.find("organisation_uscc");
        return uscc == facts.end() ? "" : uscc->second;
    }
    const auto claim = parts.identity.proven_claim(tx, of.person_id);
    return claim ? claim->citizen_id.text() : "";
}

Case get_represented(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const CaseId& id) {
    Case of = get_shared_case(tx, parts, caller, id);
    if (part_of(tx, parts, caller, of)) throw Refused{refusals::kRepresentativeOnly};
    return of;
}

void tell_all(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
              std::string_view what) {
    boost::json::object facts = facts_of(parts, of);
    add_together(tx, parts, of, facts);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case." + std::string{what},
                        .actor = caller.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = caller.acting_for ? "agent" : "self",
                        .subject = subject_of(of.id),
                        .facts = std::move(facts)});
}

}  // namespace mashang::cases
