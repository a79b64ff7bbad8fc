#include <algorithm>

#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_promises.h"
#include "contexts/cases/promise_store.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/register_materials.h"
#include "contexts/cases/standing.h"

namespace mashang::cases {
namespace {

const catalogue::Material& get_material(const catalogue::Catalogue& catalogue, const Case& of,
                                        int seq) {
    const auto& materials = item_of(catalogue, of).materials;
    const auto place = std::ranges::find(materials, seq, &catalogue::Material::seq);
    if (place == materials.end()) {
        throw Refused{refusals::kNoSuchMaterial, {{"seq", std::to_string(seq)}}};
    }
    return *place;
}

/// The row of a material will not name its file any more.
void let_file_go(sql::Tx& tx, const Parts& parts, const Case& of, int seq) {
    for (const CaseMaterial& material : parts.store.materials_of(tx, of)) {
        if (material.seq != seq || !material.file_id) continue;
        parts.files.let_go(files::FileId::parse(*material.file_id).value());
    }
}

}  // namespace

void demand_material_open(sql::Tx& tx, const Parts& parts, const Case& of, int seq) {
    const auto promise = PromiseStore{parts.store}.find(tx, of, seq);
    if (!promise || !may_follow(of, *promise)) demand_editable(of);
    const auto catalogue = parts.catalogue.get();
    get_material(*catalogue, of, seq);
}

Case put_material(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                  int seq, const files::StoredFile& file, const std::string& file_name) {
    Case of = get_own_case(tx, parts, caller, id);
    demand_material_open(tx, parts, of, seq);
    tell_step(tx, parts, caller, of, "material");
    let_file_go(tx, parts, of, seq);
    parts.store.save_material(tx, {.person_id = of.person_id,
                                   .case_id = of.id,
                                   .seq = seq,
                                   .state = MaterialState::uploaded,
                                   .file_id = file.id.text(),
                                   .file_name = file_name,
                                   .media_type = std::string{files::name_of(file.type)},
                                   .size = static_cast<std::int64_t>(file.size),
                                   .virus_check = file.virus_check,
                                   .at_window = caller.kind == http::CallerKind::staff});
    promise_followed(tx, parts, caller, of, seq);
    return save_change(tx, parts, of, of.version);
}

Case retrieve_material(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, int seq) {
    Case of = get_own_case(tx, parts, caller, id);
    demand_editable(of);
    const auto catalogue = parts.catalogue.get();
    const catalogue::Material& material = get_material(*catalogue, of, seq);
    if (!material.is_from_register()) {
        throw Refused{refusals::kMaterialNotInARegister, {{"material", material.name}}};
    }
    tell_step(tx, parts, caller, of, "material");
    let_file_go(tx, parts, of, seq);
    request_material(tx, parts, material, of);
    return save_change(tx, parts, of, of.version);
}

Case remove_material(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                     int seq) {
    Case of = get_own_case(tx, parts, caller, id);
    demand_editable(of);
    const auto catalogue = parts.catalogue.get();
    get_material(*catalogue, of, seq);
    tell_step(tx, parts, caller, of, "material");
    let_file_go(tx, parts, of, seq);
    parts.store.save_material(tx, {.person_id = of.person_id,
                                   .case_id = of.id,
                                   .seq = seq,
                                   .state = MaterialState::missing,
                                   .file_id = {},
                                   .file_name = {},
                                   .media_type = {},
                                   .size = 0});
    return save_change(tx, parts, of, of.version);
}

}  // namespace mashang::cases
