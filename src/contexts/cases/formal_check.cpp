#include "contexts/cases/formal_check.h"

#include "contexts/cases/applicant_store.h"
#include "contexts/cases/pair_store.h"
#include "contexts/cases/rules.h"
#include "contexts/cases/signing.h"

namespace mashang::cases {
namespace {

void append(std::vector<Fault>& faults, std::vector<Fault> more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

catalogue::Audience audience_of(const boost::json::object& form) {
    const auto* uscc = form.if_contains("organisation_uscc");
    const bool for_organisation =
        uscc != nullptr && uscc->is_string() && !uscc->as_string().empty();
    return for_organisation ? catalogue::Audience::legal_person : catalogue::Audience::person;
}

}  // namespace

FormalCheck check_formally(sql::Tx& tx, const Parts& parts, const Dossier& dossier) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of(*catalogue, dossier.of);
    FormalCheck check{as_handed_in(*item.form, dossier.known, dossier.form), {}};
    check.faults = check_form(*item.form, check.form, dossier.known, Stage::complete, "/form");
    append(check.faults, check_pairs(*item.form, check.form,
                                     PairStore{parts.store}.list_of(tx, dossier.of), "/form"));
    append(check.faults, check_materials(item, audience_of(check.form), dossier.materials,
                                         materials_by_form(*item.form, check.form),
                                         stood_in_for(item, dossier.promises)));
    append(check.faults,
           check_signature(tx, parts, dossier, check.form, asks_signature(*item.form, check.form)));
    const bool is_worked_on =
        dossier.of.state == CaseState::draft || dossier.of.state == CaseState::supplement_requested;
    if (is_worked_on) {
        append(check.faults, check_applicants(item.content->joint,
                                              ApplicantStore{parts.store}.list_of(tx, dossier.of),
                                              fingerprint_of(dossier, check.form)));
    }
    return check;
}

}  // namespace mashang::cases
