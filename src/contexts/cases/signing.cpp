#include "contexts/cases/signing.h"

#include <algorithm>

#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_reception.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/json/canonical.h"

namespace mashang::cases {
namespace {

boost::json::object heading(const Case& of) {
    return {{"type", "mashang.submission.v1"},
            {"case", of.id.text()},
            {"item", of.item_id},
            {"office", of.office_id.text()},
            {"division", of.division.text()}};
}

const boost::json::object& schema_of(const catalogue::Catalogue& catalogue, const Case& of) {
    return *item_of(catalogue, of).form;
}

bool is_editable(const Case& of) {
    return of.state == CaseState::draft || of.state == CaseState::supplement_requested;
}

/// The form as it would be handed in; of what is handed in, as it was.
boost::json::object form_of(const Parts& parts, const Dossier& dossier) {
    if (!is_editable(dossier.of)) return dossier.form;
    const auto catalogue = parts.catalogue.get();
    return as_handed_in(schema_of(*catalogue, dossier.of), dossier.known, dossier.form);
}

std::string digest_of(const Parts& parts, const CaseMaterial& material) {
    const auto id = files::FileId::parse(*material.file_id);
    const auto bytes = id ? parts.files.read(*id) : std::nullopt;
    if (!bytes) throw Refused{refusals::kMaterialNotThere};
    return crypto::to_hex(crypto::sha256(*bytes));
}

Digests digests_of(const Parts& parts, const std::vector<CaseMaterial>& materials) {
    Digests digests;
    for (const CaseMaterial& material : materials) {
        if (material.file_id) digests.emplace(material.seq, digest_of(parts, material));
    }
    return digests;
}

/// A case with its whole form: what is signed tells all of it. Refuses: kSignsUnseen, and to a
/// colleague mandates' kNoSignScope.
Dossier open_whole(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of) {
    Dossier dossier = open_dossier(tx, parts, std::move(of));
    const auto catalogue = parts.catalogue.get();
    const boost::json::object& schema = schema_of(*catalogue, dossier.of);
    const Sight sight =
        sight_of(parts, standing_of(tx, parts, caller), dossier.of, Purpose::signing);
    if (withheld_fields(schema, sight, dossier.known, dossier.form).empty()) return dossier;
    throw Refused{sight.is_of_colleague ? mandates::refusals::kNoSignScope
                                        : refusals::kSignsUnseen};
}

/// Whoever signs, or takes a signature back, may sign. Refuses: mandates' kNoSignScope.
void demand_signatory(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of) {
    const auto catalogue = parts.catalogue.get();
    const Standing standing = standing_of(tx, parts, caller);
    const auto* ground = standing.ground_for(item_of(*catalogue, of));
    const Refusal* fault =
        ground == nullptr ? nullptr : fault_of_deed(*ground, mandates::Deed::sign);
    if (fault != nullptr) throw Refused{*fault};
}

certificates::OnBehalf behalf_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                 const Case& of) {
    const auto catalogue = parts.catalogue.get();
    const Standing standing = standing_of(tx, parts, caller);
    const auto* ground = standing.ground_for(item_of(*catalogue, of));
    return {.id = of.person_id.text(), .authority = ground == nullptr ? "self" : ground->reference};
}

/// Of whose matter it is, when that is a legal person.
std::optional<Uscc> legal_person_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    if (of.applicant != mandates::PrincipalKind::legal_person) return std::nullopt;
    const auto facts = parts.authorities.known_facts(tx, of.principal());
    const auto uscc = facts.find("organisation_uscc");
    return uscc == facts.end() ? std::nullopt : Uscc::parse(uscc->second);
}

/// What is to be kept, while the case is still what was signed; tells the step.
certificates::NewSignature signature_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                        const CaseId& id, const SubmissionText& signed_text) {
    Case of = get_own_case(tx, parts, caller, id);
    demand_signatory(tx, parts, caller, of);
    const Dossier dossier = open_whole(tx, parts, caller, std::move(of));
    demand_signable(tx, dossier.of);
    if (fingerprint_of(dossier, form_of(parts, dossier)) != signed_text.bound_to) {
        throw Refused{refusals::kIncomplete,
                      {},
                      {{.pointer = "/signature", .refusal = &refusals::kSignatureOutdated}}};
    }
    tell_step(tx, parts, caller, dossier.of, "sign", mandates::Deed::sign);
    const auto person = identity::PersonId::parse(caller.person_id);
    if (!person) throw Refused{refusals::kNoSuchCase};
    return {.subject = subject_of(id),
            .signer = {.person = *person, .legal_person = legal_person_of(tx, parts, dossier.of)},
            .whose = behalf_of(tx, parts, caller, dossier.of),
            .bound_to = signed_text.bound_to,
            .text = signed_text.text};
}

Signature signature_in(sql::Tx& tx, const Parts& parts, const Dossier& dossier,
                       certificates::KeptSignature kept) {
    pki::Certificate certificate = pki::parse_certificates(kept.certificates).value().front();
    const bool is_current = kept.bound_to == fingerprint_of(dossier, form_of(parts, dossier));
    std::string signed_by = parts.identity.display_name(tx, kept.signer);
    return {.kept = std::move(kept),
            .certificate = std::move(certificate),
            .signed_by = std::move(signed_by),
            .is_current = is_current};
}

certificates::KeptSignature get_kept(sql::Tx& tx, const certificates::Parts& certificates,
                                     const CaseId& id) {
    auto kept = certificates::find_signature(tx, certificates, subject_of(id));
    if (!kept) throw Refused{refusals::kNoSignature};
    return *std::move(kept);
}

}  // namespace

std::string submission_text(const Dossier& dossier, const boost::json::object& form,
                            const Digests& digests) {
    boost::json::object whole = heading(dossier.of);
    whole["form"] = form;
    boost::json::array materials;
    for (const CaseMaterial& material : dossier.materials) {
        if (!material.is_there() || material.state == MaterialState::produced) continue;
        // What came in the place of a promise came after what is signed.
        if (dossier.promise_texts.contains(material.seq)) continue;
        boost::json::object one{{"seq", material.seq}, {"name", material.file_name}};
        const auto digest = digests.find(material.seq);
        if (digest != digests.end()) one["sha256"] = digest->second;
        materials.emplace_back(std::move(one));
    }
    whole["materials"] = std::move(materials);
    if (!dossier.promise_texts.empty()) {
        boost::json::array promises;
        for (const auto& [seq, text] : dossier.promise_texts) {
            promises.emplace_back(boost::json::object{{"seq", seq}, {"text", text}});
        }
        whole["promises"] = std::move(promises);
    }
    return json::canonical(whole);
}

std::string fingerprint_of(const Dossier& dossier, const boost::json::object& form) {
    Digests names;
    for (const CaseMaterial& material : dossier.materials) {
        if (material.file_id) names.emplace(material.seq, *material.file_id);
    }
    return crypto::to_hex(crypto::sha256(submission_text(dossier, form, names)));
}

std::vector<Fault> check_signature(sql::Tx& tx, const Parts& parts, const Dossier& dossier,
                                   const boost::json::object& form, bool form_asks) {
    const auto signed_thing = certificates::signed_as(tx, subject_of(dossier.of.id));
    if (signed_thing && *signed_thing != fingerprint_of(dossier, form)) {
        return {{.pointer = "/signature", .refusal = &refusals::kSignatureOutdated}};
    }
    const bool is_demanded =
        form_asks ||
        std::ranges::find(parts.signed_items, dossier.of.item_id) != parts.signed_items.end();
    if (is_demanded && !signed_thing) {
        return {{.pointer = "/signature", .refusal = &refusals::kSignatureMissing}};
    }
    return {};
}

SubmissionText text_of_submission(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const CaseId& id) {
    Case of = get_own_case(tx, parts, caller, id);
    demand_signatory(tx, parts, caller, of);
    const Dossier dossier = open_whole(tx, parts, caller, std::move(of));
    demand_signable(tx, dossier.of);
    const boost::json::object form = form_of(parts, dossier);
    return {.text = submission_text(dossier, form, digests_of(parts, dossier.materials)),
            .bound_to = fingerprint_of(dossier, form)};
}

bool is_signable(sql::Tx& tx, const Case& of) {
    if (is_editable(of)) return true;
    return !is_over(of.state) && !certificates::signed_as(tx, subject_of(of.id));
}

void demand_signable(sql::Tx& tx, const Case& of) {
    if (is_signable(tx, of)) return;
    if (is_over(of.state)) demand_editable(of);  // says that it is over
    throw Refused{refusals::kSignedAlready};
}

void keep_signature(sql::Tx& tx, const Parts& parts, const certificates::Parts& certificates,
                    const http::Caller& caller, const CaseId& id, const SubmissionText& signed_text,
                    const certificates::Judgement& judgement) {
    const auto wish = signature_of(tx, parts, caller, id, signed_text);
    certificates::keep_signature(tx, certificates, caller, wish, judgement);
}

void keep_account_signature(sql::Tx& tx, const Parts& parts,
                            const certificates::Parts& certificates, const http::Caller& caller,
                            const CaseId& id, const SubmissionText& signed_text,
                            const identity::Confirmation& confirmation) {
    const auto wish = signature_of(tx, parts, caller, id, signed_text);
    certificates::sign_with_account_key(tx, certificates, caller, wish, confirmation);
}

void take_signature_back(sql::Tx& tx, const Parts& parts, const certificates::Parts& certificates,
                         const http::Caller& caller, const CaseId& id) {
    const Case of = get_own_case(tx, parts, caller, id);
    demand_signatory(tx, parts, caller, of);
    const std::string subject = subject_of(id);
    if (!certificates::signed_as(tx, subject)) throw Refused{refusals::kNoSignature};
    if (!is_editable(of)) throw Refused{refusals::kSignedAlready};
    tell_step(tx, parts, caller, of, "unsign", mandates::Deed::sign);
    certificates::drop_signature(tx, certificates, caller, subject,
                                 behalf_of(tx, parts, caller, of));
}

Signature get_signature(sql::Tx& tx, const Parts& parts, const certificates::Parts& certificates,
                        const http::Caller& caller, const CaseId& id) {
    Case of = get_own_case(tx, parts, caller, id);
    auto kept = get_kept(tx, certificates, id);
    const Dossier dossier = open_whole(tx, parts, caller, std::move(of));
    return signature_in(tx, parts, dossier, std::move(kept));
}

Signature signature_at_desk(sql::Tx& tx, const Parts& parts,
                            const certificates::Parts& certificates, const http::Caller& officer,
                            const CaseId& id) {
    Case of = get_case_to_see(tx, parts, officer, id);
    auto kept = get_kept(tx, certificates, id);
    const Dossier dossier = open_dossier(tx, parts, std::move(of));
    return signature_in(tx, parts, dossier, std::move(kept));
}

}  // namespace mashang::cases
