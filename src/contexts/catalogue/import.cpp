#include "contexts/catalogue/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/catalogue/content.h"
#include "contexts/catalogue/publishing.h"
#include "contexts/catalogue/words.h"
#include "platform/csv/rows.h"

namespace mashang::catalogue {
namespace {

constexpr std::string_view kItems = "items.csv";
constexpr std::string_view kMaterials = "materials.csv";
constexpr std::string_view kThemes = "themes.csv";
constexpr std::string_view kLifeStages = "life-stages.csv";
constexpr std::string_view kBundles = "bundles.csv";
constexpr std::string_view kBundleItems = "bundle-items.csv";
constexpr std::string_view kApps = "premium-apps.csv";
constexpr std::string_view kLicenceTypes = "licence-types.csv";
constexpr std::string_view kDataResources = "data-resources.csv";

/// The checks of one import: what was seen so far, and where the present row stands.
class Checker {
  public:
    Checker(const std::map<std::string, std::string>& files,
            const std::vector<places::Organisation>& organisations, csv::Problems& problems)
        : files_{files}, problems_{problems} {
        for (const auto& organisation : organisations)
            organisations_[organisation.id] = &organisation;
    }

    Rows read() {
        take(kLicenceTypes, rows_.licence_types, &Checker::check_licence_type);
        take(kThemes, rows_.themes, &Checker::check_theme);
        take(kLifeStages, rows_.life_stages, &Checker::check_life_stage);
        take(kItems, rows_.items, &Checker::check_item);
        take(kMaterials, rows_.materials, &Checker::check_material);
        take(kBundles, rows_.bundles, &Checker::check_bundle);
        take(kBundleItems, rows_.bundle_items, &Checker::check_bundle_item);
        take(kApps, rows_.flagship_apps, &Checker::check_app);
        take(kDataResources, rows_.data_resources, &Checker::check_data_resource);
        return std::move(rows_);
    }

  private:
    template <class Row>
    void take(std::string_view file, std::vector<Row>& into, void (Checker::*check)(const Row&)) {
        file_ = file;
        line_ = 0;
        const auto content = files_.find(std::string{file});
        if (content == files_.end()) return wrong("", "缺少这个文件 / this file is missing");
        for (auto& located : csv::read<Row>(file, content->second, problems_)) {
            line_ = located.line;
            (this->*check)(located.row);
            into.push_back(std::move(located.row));
        }
    }

    void wrong(std::string_view column, std::string_view reason) {
        problems_.add(file_, line_, column, reason);
    }

    /// Whether an id of this kind is new; says where when it is not.
    bool add(std::string_view kind, const std::string& id) {
        if (id.empty()) wrong("id", "不能为空 / must not be empty");
        const bool is_new = seen_[std::string{kind}].insert(id).second;
        if (!is_new) wrong("id", fmt::format("“{}”重复 / \"{}\" stands twice", id, id));
        return is_new;
    }

    bool is_known(std::string_view kind, std::string_view id) const {
        const auto ids = seen_.find(std::string{kind});
        return ids != seen_.end() && ids->second.contains(std::string{id});
    }

    void demand(std::string_view column, std::string_view kind, std::string_view id) {
        if (is_known(kind, id)) return;
        wrong(column, fmt::format("“{}”不存在 / there is no \"{}\"", id, id));
    }

    void demand_organisation(std::string_view column, const std::string& id) {
        if (organisations_.contains(id)) return;
        wrong(column, fmt::format("部门“{}”不存在 / no organisation \"{}\"", id, id));
    }

    template <class T>
    void demand_word(std::string_view column, std::string_view word) {
        if (from_word<T>(word)) return;
        wrong(column, fmt::format("“{}”不在词表中 / \"{}\" is not of the list", word, word));
    }

    template <class T>
    void demand_words(std::string_view column, std::string_view list) {
        if (list.empty()) wrong(column, "不能为空 / must not be empty");
        for (const auto word : split(list, '|')) demand_word<T>(column, word);
    }

    void demand_text(std::string_view column, std::string_view text) {
        if (text.empty()) wrong(column, "不能为空 / must not be empty");
    }

    /// A text that `content.h` has room for.
    template <class Text>
    void demand_fits(std::string_view column, std::string_view text) {
        if (Text::parse(text)) return;
        wrong(column,
              fmt::format("应为 {} 到 {} 个字 / {} to {} characters expected", Text::kMinCodePoints,
                          Text::kMaxCodePoints, Text::kMinCodePoints, Text::kMaxCodePoints));
    }

    void check_licence_type(const LicenceTypeRow& row) {
        add("licence type", row.id);
        demand_text("name", row.name);
        demand_organisation("issuer_org", row.issuer_org);
        demand_words<Audience>("holder", row.holder);
        check_attributes("attributes", row.attributes);
    }

    void check_attributes(std::string_view column, std::string_view list) {
        for (const auto attribute : split(list, ';')) {
            if (split(attribute, ':').size() == 2) continue;
            wrong(column, "应为 名称:类型 / name:type expected");
        }
    }

    void check_theme(const ThemeRow& row) {
        if (add("theme", row.id)) theme_audience_[row.id] = row.audience;
        demand_text("name", row.name);
        demand_word<Audience>("audience", row.audience);
    }

    void check_life_stage(const LifeStageRow& row) {
        add("life stage", row.id);
        demand_text("name", row.name);
        demand_word<Audience>("audience", row.audience);
        for (const auto id : split(row.themes, '|')) demand("themes", "theme", id);
    }

    void check_item(const ItemRow& row) {
        add("item", row.id);
        item_object_[row.id] = row.object;
        demand_fits<json::Text<100, 2>>("name", row.name);
        demand_fits<json::Text<500>>("fee_note", row.fee_note);
        demand_fits<ShortText>("result_name", row.result_name);
        for (const auto word : split(row.keywords, '|')) demand_fits<Line>("keywords", word);
        demand_word<ItemType>("type", row.type);
        demand_words<Interaction>("interactions", row.interactions);
        demand_words<Audience>("object", row.object);
        check_themes("person_themes", row.person_themes, "自然人", row.object);
        check_themes("legal_themes", row.legal_themes, "法人", row.object);
        check_organisation(row);
        check_limits(row);
        if (row.visits != 0 && row.visits != 1) wrong("visits", "应为 0 或 1 / 0 or 1");
        if (row.fee && row.fee_note.empty()) wrong("fee_note", "收费须说明 / a fee needs a note");
        if (!row.result_licence.empty())
            demand("result_licence", "licence type", row.result_licence);
    }

    /// The id begins with the organisation's and ends with a number: the basic code is made of
    /// both.
    void check_organisation(const ItemRow& row) {
        const auto organisation = organisations_.find(row.org);
        if (organisation == organisations_.end()) return demand_organisation("org", row.org);
        int number = 0;
        const char* const end = row.id.data() + row.id.size();
        const bool is_sound = row.id.size() == 5 && row.id.starts_with(row.org) &&
                              std::from_chars(row.id.data() + 2, end, number).ptr == end;
        if (!is_sound) wrong("id", "应为部门两字母加三位数字 / organisation and three digits");
        if (row.levels.empty()) wrong("levels", "不能为空 / must not be empty");
        for (const auto name : split(row.levels, '|')) {
            const auto level = enumerator_of<DivisionLevel>(name);
            const auto& levels = organisation->second->levels;
            if (level && std::ranges::find(levels, *level) != levels.end()) continue;
            wrong("levels", fmt::format("该部门没有“{}”这一级 / its organisation is not at \"{}\"",
                                        name, name));
        }
    }

    /// standards.md, rules across fields: promised is not beyond legal, instant means done at once.
    void check_limits(const ItemRow& row) {
        if (row.instant != (row.promised_workdays == 0)) {
            wrong("instant", "即办件与承诺时限不符 / instant and promised limit disagree");
        }
        if (row.promised_workdays < 0) wrong("promised_workdays", "不能为负 / negative");
        if (row.legal_limit.has_value() != !row.legal_unit.empty()) {
            return wrong("legal_unit", "法定时限与单位须同时填写 / limit and unit go together");
        }
        if (!row.legal_limit) return;
        const auto unit = from_word<LimitUnit>(row.legal_unit);
        if (!unit) return demand_word<LimitUnit>("legal_unit", row.legal_unit);
        if (row.promised_workdays > workdays_of({*row.legal_limit, *unit}) + 0.5) {
            wrong("promised_workdays", "承诺时限超过法定时限 / promised beyond the legal limit");
        }
    }

    void check_themes(std::string_view column, std::string_view list, std::string_view audience,
                      std::string_view object) {
        if (list.empty() == (object.find(audience) != object.npos)) {
            wrong(column, "主题与服务对象不符 / themes and audience disagree");
        }
        for (const auto id : split(list, '|')) {
            const auto theme = theme_audience_.find(std::string{id});
            if (theme == theme_audience_.end() || theme->second != audience) demand(column, "", id);
        }
    }

    void check_material(const MaterialRow& row) {
        demand("item", "item", row.item);
        if (row.seq != ++last_material_[row.item]) {
            wrong("seq", "序号应从 1 连续 / numbers run from 1 without gaps");
        }
        demand_fits<Line>("name", row.name);
        demand_word<MaterialSource>("source", row.source);
        demand_word<Necessity>("required", row.required);
        demand_word<MaterialForm>("form", row.form);
        if (!row.licence.empty()) demand("licence", "licence type", row.licence);
        if ((row.form == "电子证照") != !row.licence.empty()) {
            wrong("form", "形式与证照类型不符 / form and licence type disagree");
        }
        if (row.applies_to.empty()) return;
        demand_word<Audience>("applies_to", row.applies_to);
        const auto object = item_object_.find(row.item);
        if (object != item_object_.end() &&
            object->second.find(row.applies_to) == object->second.npos) {
            wrong("applies_to", "不是该事项的服务对象 / not an audience of the item");
        }
    }

    void check_bundle(const BundleRow& row) {
        add("bundle", row.id);
        demand_text("name", row.name);
        demand_word<Audience>("object", row.object);
        demand("life_stage", "life stage", row.life_stage);
        demand_organisation("lead_org", row.lead_org);
    }

    void check_bundle_item(const BundleItemRow& row) {
        demand("bundle", "bundle", row.bundle);
        demand("item", "item", row.item);
        if (row.seq != ++last_bundle_item_[row.bundle]) {
            wrong("seq", "序号应从 1 连续 / numbers run from 1 without gaps");
        }
        for (const auto text : split(row.depends_on, '|')) {
            int seq = 0;
            const auto result = std::from_chars(text.data(), text.data() + text.size(), seq);
            const bool is_earlier = result.ec == std::errc{} && seq > 0 && seq < row.seq;
            if (!is_earlier) wrong("depends_on", "应为前面的序号 / an earlier number expected");
        }
        if (row.required != "必办" && row.required != "可选") {
            wrong("required", "应为必办或可选 / 必办 or 可选 expected");
        }
    }

    void check_app(const FlagshipAppRow& row) {
        add("app", row.id);
        demand_text("name", row.name);
        demand_organisation("lead_org", row.lead_org);
        demand_words<Interaction>("interactions", row.interactions);
        for (const auto id : split(row.items, '|')) demand("items", "item", id);
    }

    void check_data_resource(const DataResourceRow& row) {
        add("data resource", row.id);
        demand_text("name", row.name);
        demand_organisation("holder", row.holder);
        demand_text("supplies", row.supplies);
        check_attributes("fields", row.fields);
    }

    const std::map<std::string, std::string>& files_;
    csv::Problems& problems_;
    std::unordered_map<std::string, const places::Organisation*> organisations_;
    Rows rows_;
    std::string_view file_;
    int line_ = 0;
    std::map<std::string, std::set<std::string>> seen_;
    std::unordered_map<std::string, std::string> theme_audience_;
    std::unordered_map<std::string, std::string> item_object_;
    std::unordered_map<std::string, int> last_material_;
    std::unordered_map<std::string, int> last_bundle_item_;
};

}  // namespace

Rows read_import(const std::map<std::string, std::string>& files,
                 const std::vector<places::Organisation>& organisations, csv::Problems& problems) {
    return Checker{files, organisations, problems}.read();
}

}  // namespace mashang::catalogue
