#include "contexts/cases/register_materials.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/flows_instant.h"
#include "contexts/cases/register_wire.h"
#include "contexts/cases/together.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

CaseMaterial row_of(const Case& of, int seq, MaterialState state) {
    return {.person_id = of.person_id,
            .case_id = of.id,
            .seq = seq,
            .state = state,
            .file_id = {},
            .file_name = {},
            .media_type = {},
            .size = 0};
}

/// The material that an order asked for, where it is still waited for.
std::optional<CaseMaterial> waiting_for(sql::Tx& tx, const Parts& parts, const Case& of, int seq) {
    for (const CaseMaterial& material : parts.store.materials_of(tx, of)) {
        if (material.seq == seq && material.state == MaterialState::requested) return material;
    }
    return std::nullopt;
}

/// Puts the register's answer into the case, unless the applicant has uploaded the material
/// meanwhile.
void settle(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
            const std::optional<RegisterDocument>& document) {
    const auto id = CaseId::parse(order.payload.at("case").as_string());
    const int seq = order.payload.at("seq").to_number<int>();
    const auto of = parts.store.find(tx, *id);
    if (!of) return;
    auto material = waiting_for(tx, parts, *of, seq);
    if (!material) return;
    material->state = MaterialState::not_found;
    if (document) {
        const files::StoredFile file = parts.files.take(document->content, files::Scan::later);
        material->state = MaterialState::from_register;
        material->file_id = file.id.text();
        material->file_name = document->file_name;
        material->media_type = files::name_of(file.type);
        material->size = static_cast<std::int64_t>(file.size);
        material->virus_check = file.virus_check;
    }
    if (document) {
        InstantStore{parts.store}.save_register_facts(tx, *of, seq, document->facts);
    }
    parts.store.save_material(tx, *material);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case.material_answered",
                        .actor = "system",
                        .on_behalf = of->person_id.text(),
                        .authority = std::string{kSharedData},
                        .subject = subject_of(of->id),
                        .facts = {{"seq", seq}, {"state", name_of_enumerator(material->state)}}});
    keep_confirmations(tx, parts, *of);
    decide_after_answer(tx, parts, *of);
}

}  // namespace

void request_material(sql::Tx& tx, const Parts& parts, const catalogue::Material& material,
                      const Case& of) {
    const auto facts = known_of_person(tx, parts, of);
    const auto fact = [&](const char* name) {
        const auto place = facts.find(name);
        return place != facts.end() ? place->second : std::string{};
    };
    parts.store.save_material(tx, row_of(of, material.seq, MaterialState::requested));
    const Instant now = parts.clock.now();
    parts.place_order(
        tx, now,
        {.channel = std::string{kSharedData},
         .idempotency_key = parts.ids.next(now).text(),
         .subject = subject_of(of.id),
         .payload = {
             {"case", of.id.text()},
             {"seq", material.seq},
             {"licence_type", material.licence_type != nullptr ? material.licence_type->id : ""},
             {"document", material.name},
             {"holder_citizen_id", fact("citizen_id")},
             {"use_cause", "办理事项 " + of.item_id}}});
}

void request_register_materials(sql::Tx& tx, const Parts& parts, const catalogue::Item& item,
                                const Case& of) {
    // Registers are asked by a citizen id: a legal person hands its own materials in.
    if (of.applicant != mandates::PrincipalKind::person) return;
    const auto given = parts.store.materials_of(tx, of);
    for (const catalogue::Material& material : item.materials) {
        const bool is_for_persons =
            !material.applies_to || *material.applies_to == catalogue::Audience::person;
        const bool is_there =
            std::ranges::find(given, material.seq, &CaseMaterial::seq) != given.end();
        if (material.is_from_register() && is_for_persons && !is_there) {
            request_material(tx, parts, material, of);
        }
    }
}

outbound::Channel shared_data_channel(const Parts& parts, std::string url, std::string key) {
    return {
        .name = std::string{kSharedData},
        .url = std::move(url),
        .key = std::move(key),
        .wire = [](const outbound::Order& order) { return request_of(order); },
        .answered =
            [&parts](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                settle(tx, parts, order,
                       read_register_document(
                           answer, std::string{order.payload.at("document").as_string()}));
            },
        .given_up = [&parts](sql::Tx& tx,
                             const outbound::Order& order) { settle(tx, parts, order, {}); }};
}

}  // namespace mashang::cases
