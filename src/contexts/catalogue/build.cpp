#include "contexts/catalogue/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/split.h"
#include "contexts/catalogue/form.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

/// The values whose words a list field holds.
template <class T>
std::vector<T> values_of(std::string_view list) {
    std::vector<T> values;
    for (const std::string_view word : split(list, '|')) values.push_back(*from_word<T>(word));
    return values;
}

std::vector<Attribute> attributes_of(std::string_view list) {
    std::vector<Attribute> attributes;
    for (const std::string_view text : split(list, ';')) {
        const auto parts = split(text, ':');
        attributes.push_back({std::string{parts.at(0)}, std::string{parts.at(1)}});
    }
    return attributes;
}

const LicenceType* licence_type_of(const std::optional<std::string>& id,
                                   const Catalogue& catalogue) {
    return id ? catalogue.find_licence_type(*id) : nullptr;
}

Material material_of(const MaterialContent& content, int seq, const Catalogue& catalogue) {
    return {.seq = seq,
            .name = content.name.text(),
            .source = content.source,
            .necessity = content.necessity,
            .form = content.form,
            .licence_type = licence_type_of(content.licence_type, catalogue),
            .applies_to = content.applies_to,
            .stand_in = content.stand_in};
}

VariantContent variant_of(const VariantRow& row) {
    VariantContent content{
        .name = *Line::parse(row.name), .when = *Line::parse(row.when_), .materials = {}};
    for (const auto text : split(row.materials, '|'))
        content.materials.push_back(std::atoi(std::string{text}.c_str()));
    return content;
}

FaqContent faq_of(const FaqRow& row) {
    return {.question = *json::Text<300, 1>::parse(row.question),
            .answer = *json::Text<2000, 1>::parse(row.answer)};
}

/// "20元/证；工本费 5 元": what a reader is told of the fees.
std::string fee_note_of(const ItemContent& content) {
    std::string note;
    for (const FeeContent& fee : content.fees) {
        if (!note.empty()) note += "；";
        note += fee.standard.text();
    }
    return note;
}

}  // namespace

Sources sources_of(const Rows& rows, const GuideRows& guides) {
    std::unordered_map<std::string_view, std::vector<const MaterialRow*>> materials;
    for (const MaterialRow& row : rows.materials) materials[row.item].push_back(&row);
    std::unordered_map<std::string_view, ItemContent> contents;
    for (const ItemRow& row : rows.items)
        contents.emplace(row.id, content_of(row, materials[row.id]));
    for (const VariantRow& row : guides.variants)
        contents.at(row.item).variants.push_back(variant_of(row));
    for (const FaqRow& row : guides.faq) contents.at(row.item).faq.push_back(faq_of(row));
    for (const FormRow& row : guides.forms)
        contents.at(row.item).form = json::parse(row.definition).as_object();
    for (const DecisionRow& row : guides.decisions)
        contents.at(row.item).decision_rules = decision_rules_from(row.rules);
    for (const JointRow& row : guides.joint) {
        contents.at(row.item).joint = JointContent{.least = row.least, .most = row.most};
    }
    for (const StandInRow& row : guides.stand_ins) {
        contents.at(row.item).materials.at(static_cast<std::size_t>(row.seq - 1)).stand_in =
            StandInContent{.may_promise = row.promise,
                           .may_come_later = row.later,
                           .working_days = row.working_days};
    }
    Sources sources;
    for (const ItemRow& row : rows.items) {
        sources.items.push_back(
            {.id = row.id,
             .edition = 1,
             .content = std::make_shared<const ItemContent>(std::move(contents.at(row.id))),
             .standing = {}});
    }
    return sources;
}

Item make_item(const ItemSource& source, const Catalogue& catalogue) {
    const ItemContent& content = *source.content;
    Item item{
        .id = source.id,
        .edition = source.edition,
        .status = source.standing.status,
        .status_reason = source.standing.reason,
        .suspended_until = source.standing.until,
        .planned = source.standing.plan(),
        .basic_code = basic_code_of(source.id, content.type, catalogue.places()),
        .name = content.name.text(),
        .type = content.type,
        .interactions = content.interactions,
        .audiences = content.audiences,
        .themes = {},
        .organisation = catalogue.places().find_organisation(content.organisation),
        .levels = content.levels,
        .legal_limit = {},
        .promised_workdays = content.promised_workdays,
        .instant = content.instant,
        .visits = content.visits,
        .fee = !content.fees.empty(),
        .fee_note = fee_note_of(content),
        .delivery = std::ranges::find(content.serve_by, ServeBy::post) != content.serve_by.end(),
        .result_licence = licence_type_of(content.result_licence, catalogue),
        .result_name = content.result_name.text(),
        .keywords = {},
        .cross_province = content.cross_province,
        .hot = content.hot,
        .materials = {},
        .content = source.content,
        .form = {}};
    if (content.legal_limit)
        item.legal_limit = {content.legal_limit->count, content.legal_limit->unit};
    for (const std::string& id : content.themes) item.themes.push_back(catalogue.find_theme(id));
    for (const Line& keyword : content.keywords) item.keywords.push_back(keyword.text());
    for (const MaterialContent& material : content.materials) {
        const int seq = static_cast<int>(item.materials.size()) + 1;
        item.materials.push_back(material_of(material, seq, catalogue));
    }
    item.form =
        std::make_shared<const boost::json::object>(content.form ? *content.form : form_of(item));
    return item;
}

BasicCode basic_code_of(std::string_view id, ItemType type, const places::Places& places) {
    const std::string_view organisation = id.substr(0, 2);
    int number = 0;
    std::from_chars(id.data() + 2, id.data() + id.size(), number);
    const auto text =
        fmt::format("{}{}{:02}{:03}000", places.province()->code.view().substr(0, 2), code_of(type),
                    places.find_organisation(organisation)->number, number);
    return *BasicCode::parse(text);
}

std::vector<LicenceType> make_licence_types(const Rows& rows) {
    std::vector<LicenceType> types;
    for (const LicenceTypeRow& row : rows.licence_types) {
        types.push_back({.id = row.id,
                         .name = row.name,
                         .issuer_organisation = row.issuer_org,
                         .holders = values_of<Audience>(row.holder),
                         .validity_days = row.validity_days,
                         .attributes = attributes_of(row.attributes)});
    }
    return types;
}

std::vector<DataResource> make_data_resources(const Rows& rows, const places::Places& places) {
    std::vector<DataResource> resources;
    for (const DataResourceRow& row : rows.data_resources) {
        DataResource& resource = resources.emplace_back(DataResource{
            row.id, row.name, places.find_organisation(row.holder), {}, attributes_of(row.fields)});
        for (const auto name : split(row.supplies, '|')) resource.supplies.emplace_back(name);
    }
    return resources;
}

std::vector<Theme> make_themes(const Rows& rows) {
    std::vector<Theme> themes;
    for (const ThemeRow& row : rows.themes) {
        themes.push_back({row.id, row.code, row.name, *from_word<Audience>(row.audience)});
    }
    return themes;
}

std::vector<LifeStage> make_life_stages(const Rows& rows, const Catalogue& catalogue) {
    std::vector<LifeStage> stages;
    for (const LifeStageRow& row : rows.life_stages) {
        LifeStage& stage = stages.emplace_back(
            LifeStage{row.id, row.name, *from_word<Audience>(row.audience), {}});
        for (const auto id : split(row.themes, '|')) {
            stage.themes.push_back(catalogue.find_theme(id));
        }
    }
    return stages;
}

std::vector<Bundle> make_bundles(const Rows& rows, const Catalogue& catalogue) {
    std::vector<Bundle> bundles;
    for (const BundleRow& row : rows.bundles) {
        bundles.push_back({.id = row.id,
                           .name = row.name,
                           .audience = *from_word<Audience>(row.object),
                           .life_stage = catalogue.find_life_stage(row.life_stage),
                           .lead = catalogue.places().find_organisation(row.lead_org),
                           .note = row.note,
                           .items = {}});
    }
    for (const BundleItemRow& row : rows.bundle_items) {
        const Item* const named = catalogue.find_item(row.item);
        if (named == nullptr) continue;  // abolished since
        BundleItem item{.seq = row.seq,
                        .item = named,
                        .depends_on = {},
                        .required = row.required == "必办",
                        .condition = row.condition};
        Bundle& bundle = *std::ranges::find(bundles, row.bundle, &Bundle::id);
        for (const auto text : split(row.depends_on, '|')) {
            const int seq = std::atoi(std::string{text}.c_str());
            const bool is_there =
                std::ranges::find(bundle.items, seq, &BundleItem::seq) != bundle.items.end();
            if (is_there) item.depends_on.push_back(seq);
        }
        bundle.items.push_back(std::move(item));
    }
    return bundles;
}

std::vector<FlagshipApp> make_flagship_apps(const Rows& rows, const Catalogue& catalogue) {
    std::vector<FlagshipApp> apps;
    for (const FlagshipAppRow& row : rows.flagship_apps) {
        FlagshipApp& app = apps.emplace_back(
            FlagshipApp{.id = row.id,
                        .name = row.name,
                        .lead = catalogue.places().find_organisation(row.lead_org),
                        .coverage = row.coverage,
                        .items = {},
                        .interactions = values_of<Interaction>(row.interactions),
                        .summary = row.summary});
        for (const auto id : split(row.items, '|')) {
            const Item* const item = catalogue.find_item(id);
            if (item != nullptr) app.items.push_back(item);  // else abolished since
        }
    }
    return apps;
}

}  // namespace mashang::catalogue
