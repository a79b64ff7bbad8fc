#include "contexts/catalogue/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/catalogue/form.h"

namespace mashang::catalogue {
namespace {

/// The values whose words a list field holds.
template <class T>
std::vector<T> values_of(std::string_view list) {
    std::vector<T> values;
    for (const std::string_view word : split(list, '|')) values.push_back(*from_word<T>(word));
    return values;
}

std::vector<std::string> texts_of(std::string_view list) {
    std::vector<std::string> texts;
    for (const std::string_view text : split(list, '|')) texts.emplace_back(text);
    return texts;
}

std::vector<DivisionLevel> levels_of(std::string_view list) {
    std::vector<DivisionLevel> levels;
    for (const std::string_view name : split(list, '|'))
        levels.push_back(*enumerator_of<DivisionLevel>(name));
    return levels;
}

std::vector<Attribute> attributes_of(std::string_view list) {
    std::vector<Attribute> attributes;
    for (const std::string_view text : split(list, ';')) {
        const auto parts = split(text, ':');
        attributes.push_back({std::string{parts.at(0)}, std::string{parts.at(1)}});
    }
    return attributes;
}

Material material_of(const MaterialRow& row, const Catalogue& catalogue) {
    return {.seq = row.seq,
            .name = row.name,
            .source = *from_word<MaterialSource>(row.source),
            .necessity = *from_word<Necessity>(row.required),
            .form = *from_word<MaterialForm>(row.form),
            .licence_type = catalogue.find_licence_type(row.licence),
            .applies_to = from_word<Audience>(row.applies_to)};
}

Item item_of(const ItemRow& row, const Catalogue& catalogue) {
    Item item{.id = row.id,
              .basic_code = basic_code_of(row, catalogue.places()),
              .name = row.name,
              .type = *from_word<ItemType>(row.type),
              .interactions = values_of<Interaction>(row.interactions),
              .audiences = values_of<Audience>(row.object),
              .themes = {},
              .organisation = catalogue.places().find_organisation(row.org),
              .levels = levels_of(row.levels),
              .legal_limit = {},
              .promised_workdays = row.promised_workdays,
              .instant = row.instant,
              .visits = row.visits,
              .fee = row.fee,
              .fee_note = row.fee_note,
              .delivery = row.delivery,
              .result_licence = catalogue.find_licence_type(row.result_licence),
              .result_name = row.result_name,
              .keywords = texts_of(row.keywords),
              .cross_province = row.cross_province,
              .hot = row.hot,
              .materials = {},
              .form = {}};
    if (row.legal_limit)
        item.legal_limit = {*row.legal_limit, *from_word<LimitUnit>(row.legal_unit)};
    for (const std::string* list : {&row.person_themes, &row.legal_themes}) {
        for (const auto id : split(*list, '|')) item.themes.push_back(catalogue.find_theme(id));
    }
    item.form = std::make_shared<const boost::json::object>(form_schema(item));
    return item;
}

}  // namespace

BasicCode basic_code_of(const ItemRow& row, const places::Places& places) {
    int number = 0;
    std::from_chars(row.id.data() + 2, row.id.data() + row.id.size(), number);
    const auto text = fmt::format("{}{}{:02}{:03}000", places.province()->code.view().substr(0, 2),
                                  code_of(*from_word<ItemType>(row.type)),
                                  places.find_organisation(row.org)->number, number);
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

std::vector<Item> make_items(const Rows& rows, const Catalogue& catalogue) {
    std::vector<Item> items;
    std::unordered_map<std::string_view, std::size_t> place;
    for (const ItemRow& row : rows.items) {
        place[row.id] = items.size();
        items.push_back(item_of(row, catalogue));
    }
    for (const MaterialRow& row : rows.materials) {
        items[place.at(row.item)].materials.push_back(material_of(row, catalogue));
    }
    return items;
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
        BundleItem item{.seq = row.seq,
                        .item = catalogue.find_item(row.item),
                        .depends_on = {},
                        .required = row.required == "必办",
                        .condition = row.condition};
        for (const auto seq : split(row.depends_on, '|')) {
            item.depends_on.push_back(std::atoi(std::string{seq}.c_str()));
        }
        std::ranges::find(bundles, row.bundle, &Bundle::id)->items.push_back(std::move(item));
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
        for (const auto id : split(row.items, '|')) app.items.push_back(catalogue.find_item(id));
    }
    return apps;
}

}  // namespace mashang::catalogue
