#include "contexts/places/import.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/enum_names.h"
#include "platform/csv/rows.h"

namespace mashang::places {
namespace {

constexpr std::string_view kDivisions = "divisions-fujian.csv";
constexpr std::string_view kVillages = "villages-fujian.csv";
constexpr std::string_view kRetired = "divisions-retired.csv";
constexpr std::string_view kOrganisations = "organisations.csv";

struct DivisionRow {
    std::string code, name, short_, level, kind, parent;
    std::string service_name, service_level, service_parent, note;
};
BOOST_DESCRIBE_STRUCT(DivisionRow, (),
                      (code, name, short_, level, kind, parent, service_name, service_level,
                       service_parent, note))

struct VillageRow {
    std::string code, name, kind, parent;
};
BOOST_DESCRIBE_STRUCT(VillageRow, (), (code, name, kind, parent))

struct RetiredRow {
    std::string code, full_name, level, province;
};
BOOST_DESCRIBE_STRUCT(RetiredRow, (), (code, full_name, level, province))

struct OrganisationRow {
    std::string id, name, short_, domain, kind;
    std::vector<std::string> levels;
    std::string city_name, county_name, district_name, township_name, pingtan_name;
    std::string name_in_plan, former_name, note;
};
BOOST_DESCRIBE_STRUCT(OrganisationRow, (),
                      (id, name, short_, domain, kind, levels, city_name, county_name,
                       district_name, township_name, pingtan_name, name_in_plan, former_name, note))

/// Codes of the table of 2016 that are not in the list of this day had ended by then
/// (data/PROVENANCE.md).
Date list_date() {
    return *Date::from_ymd(2023, 6, 30);
}

/// Reads one file of the import after the other and remembers where everything was said.
class Reader {
  public:
    Reader(const std::map<std::string, std::string>& files, csv::Problems& problems)
        : files_{files}, problems_{problems} {}

    Import read() {
        for (const auto& row : rows<DivisionRow>(kDivisions)) add_division(row);
        for (const auto& row : rows<VillageRow>(kVillages)) add_village(row);
        for (const auto& row : rows<RetiredRow>(kRetired)) add_retired(row);
        for (const auto& row : rows<OrganisationRow>(kOrganisations)) add_organisation(row);
        check_parents();
        return std::move(import_);
    }

  private:
    template <class Row>
    std::vector<csv::Located<Row>> rows(std::string_view file) {
        const auto content = files_.find(std::string{file});
        if (content == files_.end()) {
            problems_.add(file, 0, "", "缺少这个文件 / this file is missing");
            return {};
        }
        return csv::read<Row>(file, content->second, problems_);
    }

    std::optional<DivisionCode> code(std::string_view file, int line, std::string_view column,
                                     const std::string& text) {
        const auto code = DivisionCode::check(text);
        if (code) return *code;
        problems_.add(file, line, column,
                      std::string(code.error()->zh) + " / " + std::string(code.error()->en));
        return std::nullopt;
    }

    std::optional<DivisionLevel> level(std::string_view file, int line, std::string_view column,
                                       std::string_view text) {
        if (const auto level = enumerator_of<DivisionLevel>(text)) return level;
        problems_.add(file, line, column, "层级不认识 / unknown level: " + std::string(text));
        return std::nullopt;
    }

    void add(std::string_view file, int line, Division division) {
        const auto [place, is_new] = seen_.try_emplace(division.code, file, line);
        if (!is_new) {
            problems_.add(file, line, "code",
                          "区划代码重复，首见第 " + std::to_string(place->second.second) +
                              " 行 / code twice, first on line " +
                              std::to_string(place->second.second));
            return;
        }
        import_.divisions.push_back(std::move(division));
    }

    void add_division(const csv::Located<DivisionRow>& located) {
        const auto& [line, row] = located;
        const auto own = code(kDivisions, line, "code", row.code);
        const auto served = level(kDivisions, line, "service_level", row.service_level);
        std::optional<DivisionCode> parent;
        if (!row.service_parent.empty()) {
            parent = code(kDivisions, line, "service_parent", row.service_parent);
            if (!parent) return;
        }
        if (!own || !served) return;
        add(kDivisions, line,
            {.code = *own,
             .name = row.service_name,
             .short_name = row.short_,
             .level = *served,
             .kind = row.kind,
             .parent = parent,
             .has_offices = row.note.find("不配置办事点") == std::string::npos});
    }

    void add_village(const csv::Located<VillageRow>& located) {
        const auto& [line, row] = located;
        const auto own = code(kVillages, line, "code", row.code);
        const auto parent = code(kVillages, line, "parent", row.parent);
        if (!own || !parent) return;
        add(kVillages, line,
            {.code = *own,
             .name = row.name,
             .short_name = row.name,
             .level = DivisionLevel::village,
             .kind = row.kind,
             .parent = parent});
    }

    void add_retired(const csv::Located<RetiredRow>& located) {
        const auto& [line, row] = located;
        const auto own = code(kRetired, line, "code", row.code);
        const auto at = level(kRetired, line, "level", row.level);
        const auto province = code(kRetired, line, "province", row.province);
        if (!own || !at || !province) return;
        if (import_.divisions.empty() || *province != import_.divisions.front().code) return;
        add(kRetired, line,
            {.code = *own,
             .name = row.full_name,
             .short_name = row.full_name,
             .level = *at,
             .kind = "",
             .parent = province,
             .valid_to = list_date()});
    }

    void add_organisation(const csv::Located<OrganisationRow>& located) {
        const auto& [line, row] = located;
        if (!organisations_.insert(row.id).second) {
            problems_.add(kOrganisations, line, "id", "部门重复 / organisation twice: " + row.id);
        }
        const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (row.id.size() != 2 || !std::ranges::all_of(row.id, is_capital)) {
            problems_.add(kOrganisations, line, "id", "应为两个大写字母 / two capital letters");
        }
        Organisation organisation{.id = row.id,
                                  .name = row.name,
                                  .short_name = row.short_,
                                  .domain = row.domain,
                                  .kind = row.kind,
                                  .levels = {},
                                  .city_name = row.city_name,
                                  .county_name = row.county_name,
                                  .district_name = row.district_name,
                                  .township_name = row.township_name,
                                  .pingtan_name = row.pingtan_name,
                                  .number = static_cast<int>(import_.organisations.size()) + 1};
        for (const std::string& name : row.levels) {
            const auto at = level(kOrganisations, line, "levels", name);
            if (at) organisation.levels.push_back(*at);
        }
        check_templates(line, organisation);
        import_.organisations.push_back(std::move(organisation));
    }

    void check_templates(int line, const Organisation& organisation) {
        const auto demand = [&](DivisionLevel at, std::string_view column,
                                const std::string& name) {
            if (std::ranges::count(organisation.levels, at) > 0 && name.empty()) {
                problems_.add(kOrganisations, line, column,
                              "这一层级没有名称模板 / no name for this level");
            }
        };
        demand(DivisionLevel::province, "name", organisation.name);
        demand(DivisionLevel::city, "city_name", organisation.city_name);
        demand(DivisionLevel::county, "county_name", organisation.county_name);
        demand(DivisionLevel::county, "district_name", organisation.district_name);
        demand(DivisionLevel::township, "township_name", organisation.township_name);
    }

    /// Every division but one has a parent that is in force; the one is the province.
    void check_parents() {
        std::unordered_map<DivisionCode, const Division*> by_code;
        for (const Division& division : import_.divisions) by_code[division.code] = &division;
        int roots = 0;
        for (const Division& division : import_.divisions) {
            const auto& [file, line] = seen_.at(division.code);
            if (!division.parent) {
                ++roots;
                if (division.level == DivisionLevel::province) continue;
                problems_.add(file, line, "service_parent", "没有上级区划 / no parent");
                continue;
            }
            const auto parent = by_code.find(*division.parent);
            if (parent == by_code.end() || parent->second->valid_to) {
                problems_.add(file, line, "parent",
                              "上级区划不存在 / no such parent: " + division.parent->text());
            } else if (parent->second->level >= division.level) {
                problems_.add(file, line, "parent",
                              "上级区划的层级不高于它 / the parent is not of a higher level");
            }
        }
        if (roots > 1) problems_.add(kDivisions, 0, "level", "不止一个省 / more than one province");
    }

    const std::map<std::string, std::string>& files_;
    csv::Problems& problems_;
    Import import_;
    std::unordered_map<DivisionCode, std::pair<std::string_view, int>> seen_;
    std::set<std::string> organisations_;
};

}  // namespace

Import read_import(const std::map<std::string, std::string>& files, csv::Problems& problems) {
    return Reader{files, problems}.read();
}

}  // namespace mashang::places
