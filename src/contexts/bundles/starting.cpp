#include "contexts/bundles/starting.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/bundles/matter.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;

Matter matter_of(sql::Tx& tx, const Parts& parts, const BundleRun& run) {
    return look_at(parts.cases.catalogue.get(), *parts.rules.get(), run.bundle_id, run.division,
                   parts.store.typed_of(tx, run).answers);
}

std::optional<cases::Case> open(sql::Tx& tx, const Parts& parts, const BundleRun& run,
                                const std::string& item) {
    try {
        return cases::open_draft(tx, parts.cases, filer_of(run), item, run.division).of;
    } catch (const Refused&) {
        // Every refusal of opening comes before anything is written.
        return std::nullopt;
    }
}

/// Types what the run's form holds for the part into its draft, unless it does not fit there any
/// more: then she does it herself.
cases::Case type_in(sql::Tx& tx, const Parts& parts, const BundleRun& run, const Matter& matter,
                    int seq, cases::Case draft) {
    cases::Dossier dossier = cases::open_dossier(tx, parts.cases, draft);
    json::object form = dossier.form;
    const Typed typed = parts.store.typed_of(tx, run);
    for (const auto& [key, value] : form_of_part(matter.form, seq, typed.form)) form[key] = value;
    const auto& item = cases::item_of(*matter.catalogue, draft);
    const auto faults =
        cases::check_form(*item.form, form, dossier.known, cases::Stage::drafting, "/form");
    if (!faults.empty()) return draft;
    return cases::save_form(tx, parts.cases, filer_of(run), draft.id, draft.version, form).of;
}

std::optional<files::MediaType> media_type_of(std::string_view name) {
    for (const auto type : {files::MediaType::jpeg, files::MediaType::png, files::MediaType::pdf}) {
        if (files::name_of(type) == name) return type;
    }
    return std::nullopt;
}

/// Lays the run's files where the part demands them.
cases::Case lay_files(sql::Tx& tx, const Parts& parts, const BundleRun& run, const Matter& matter,
                      int seq, cases::Case draft) {
    for (const RunFile& file : parts.store.files_of(tx, run)) {
        const MergedMaterial* material = matter.find_material(file.material);
        if (material == nullptr) continue;
        for (const Demand& demand : material->demands) {
            if (demand.part != seq) continue;
            const auto type = media_type_of(file.media_type);
            const auto id = files::FileId::parse(file.file_id);
            if (!type || !id) continue;
            draft = cases::put_material(
                tx, parts.cases, filer_of(run), draft.id, demand.seq,
                {.id = *id,
                 .type = *type,
                 .size = static_cast<std::size_t>(file.size),
                 .virus_check = parts.cases.files.has_scanner() ? files::VirusCheck::waiting
                                                                : files::VirusCheck::no_scanner},
                file.file_name);
        }
    }
    return draft;
}

/// What an earlier part made is there: its case says so, and nobody hands it in.
void lay_results(sql::Tx& tx, const Parts& parts, const BundleRun& run, const Matter& matter,
                 int seq, const cases::Case& draft) {
    const auto rows = parts.store.parts_of(tx, run);
    for (const MergedMaterial& material : matter.materials) {
        if (material.from != MaterialFrom::earlier) continue;
        const auto maker = std::ranges::find(rows, material.made_by, &RunPart::seq);
        if (maker == rows.end() || !maker->case_id) continue;
        const auto made = parts.cases.store.find(tx, run.person_id, *maker->case_id);
        if (!made || !made->number) continue;
        for (const Demand& demand : material.demands) {
            if (demand.part != seq) continue;
            parts.cases.store.save_material(tx, {.person_id = draft.person_id,
                                                 .case_id = draft.id,
                                                 .seq = demand.seq,
                                                 .state = cases::MaterialState::from_register,
                                                 .file_id = {},
                                                 .file_name = made->number->text(),
                                                 .media_type = {},
                                                 .size = 0});
        }
    }
}

}  // namespace

http::Caller filer_of(const BundleRun& run) {
    http::Caller caller;
    caller.kind = http::CallerKind::person;
    caller.account_id = run.account_id;
    caller.person_id = run.own_person_id.text();
    caller.assurance_level = run.level;
    if (run.is_for_another()) {
        caller.acting_for =
            http::ActingFor{std::string{name_of_enumerator(run.applicant)}, run.person_id.text()};
    }
    return caller;
}

std::optional<cases::Case> start_part(sql::Tx& tx, const Parts& parts, const BundleRun& run,
                                      RunPart& row) {
    auto draft = open(tx, parts, run, row.item_id);
    if (!draft) return std::nullopt;
    row.state = KeptState::started;
    row.case_id = draft->id;
    parts.store.save_part(tx, row);
    const Matter matter = matter_of(tx, parts, run);
    if (matter.parts.contains(row.seq)) {
        const cases::Case typed = type_in(tx, parts, run, matter, row.seq, *draft);
        lay_results(tx, parts, run, matter, row.seq, typed);
        draft = lay_files(tx, parts, run, matter, row.seq, typed);
    }
    hand_in_if_complete(tx, parts, run, row, *draft);
    return draft;
}

void hand_in_if_complete(sql::Tx& tx, const Parts& parts, const BundleRun& run, RunPart& row,
                         const cases::Case& draft) {
    const auto check =
        cases::check_formally(tx, parts.cases, cases::open_dossier(tx, parts.cases, draft));
    const bool wants_applicant = std::ranges::any_of(check.faults, [](const Fault& fault) {
        return fault.refusal != &cases::refusals::kMaterialOnItsWay;
    });
    if (check.faults.empty()) {
        cases::submit(tx, parts.cases, filer_of(run), draft.id, draft.version);
    }
    if (row.wants_applicant == wants_applicant) return;
    row.wants_applicant = wants_applicant;
    parts.store.save_part(tx, row);
}

void remove_draft(sql::Tx& tx, const Parts& parts, const BundleRun& run) {
    for (const RunFile& file : parts.store.files_of(tx, run)) {
        const auto id = files::FileId::parse(file.file_id);
        if (id) parts.cases.files.let_go(*id);
    }
    parts.store.remove_draft(tx, run);
}

}  // namespace mashang::bundles
