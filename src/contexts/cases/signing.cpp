#include "contexts/cases/signing.h"

#include <algorithm>

#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/refusals.h"
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
    return *catalogue::get_item(catalogue, of.item_id).form;
}

/// The form as it would be handed in.
boost::json::object form_of(const Parts& parts, const Dossier& dossier) {
    const auto catalogue = parts.catalogue.get();
    return with_fixed_fields(schema_of(*catalogue, dossier.of), dossier.known, dossier.form);
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

}  // namespace

std::string submission_text(const Dossier& dossier, const boost::json::object& form,
                            const Digests& digests) {
    boost::json::object whole = heading(dossier.of);
    whole["form"] = form;
    boost::json::array materials;
    for (const CaseMaterial& material : dossier.materials) {
        if (!material.is_there()) continue;
        boost::json::object one{{"seq", material.seq}, {"name", material.file_name}};
        const auto digest = digests.find(material.seq);
        if (digest != digests.end()) one["sha256"] = digest->second;
        materials.emplace_back(std::move(one));
    }
    whole["materials"] = std::move(materials);
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
                                   const boost::json::object& form) {
    const auto signed_thing = certificates::signed_as(tx, subject_of(dossier.of.id));
    if (signed_thing && *signed_thing != fingerprint_of(dossier, form)) {
        return {{.pointer = "/signature", .refusal = &refusals::kSignatureOutdated}};
    }
    const bool is_demanded =
        std::ranges::find(parts.signed_items, dossier.of.item_id) != parts.signed_items.end();
    if (is_demanded && !signed_thing) {
        return {{.pointer = "/signature", .refusal = &refusals::kSignatureMissing}};
    }
    return {};
}

SubmissionText text_of_submission(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const CaseId& id) {
    const Dossier dossier = open_dossier(tx, parts, get_own_case(tx, parts, caller, id));
    demand_editable(dossier.of);
    const boost::json::object form = form_of(parts, dossier);
    return {.text = submission_text(dossier, form, digests_of(parts, dossier.materials)),
            .bound_to = fingerprint_of(dossier, form)};
}

std::string subject_of(const CaseId& id) {
    return "case:" + id.text();
}

void keep_signature(sql::Tx& tx, const Parts& parts, const certificates::Parts& certificates,
                    const http::Caller& caller, const CaseId& id, const SubmissionText& signed_text,
                    const certificates::Judgement& judgement) {
    const Dossier dossier = open_dossier(tx, parts, get_own_case(tx, parts, caller, id));
    demand_editable(dossier.of);
    if (fingerprint_of(dossier, form_of(parts, dossier)) != signed_text.bound_to) {
        throw Refused{refusals::kIncomplete,
                      {},
                      {{.pointer = "/signature", .refusal = &refusals::kSignatureOutdated}}};
    }
    certificates::keep_signature(tx, certificates, caller,
                                 {.subject = subject_of(id),
                                  .person = dossier.of.person_id,
                                  .bound_to = signed_text.bound_to,
                                  .text = signed_text.text},
                                 judgement);
}

}  // namespace mashang::cases
