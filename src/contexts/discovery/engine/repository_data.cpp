#include "contexts/discovery/engine/repository_data.h"

#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "contexts/discovery/engine/tables.h"
#include "platform/csv/csv.h"

namespace mashang::discovery {
namespace {

using Row = std::map<std::string, std::string>;

constexpr double kHot = 20;
constexpr double kOrdinary = 1;

std::vector<Row> read_rows(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    csv::Problems problems;
    const csv::Table table = csv::parse(path.string(), content, problems);
    if (!problems.empty())
        throw std::runtime_error(path.string() + ": " + problems.list()[0].reason);
    std::vector<Row> rows;
    for (const auto& record : table.records) {
        Row& row = rows.emplace_back();
        for (std::size_t i = 0; i < table.header.size(); ++i)
            row[table.header[i]] = record.fields[i];
    }
    return rows;
}

Level level_of(const std::string& name) {
    if (name == "province") return Level::province;
    if (name == "city") return Level::city;
    if (name == "county") return Level::county;
    if (name == "township") return Level::township;
    throw std::runtime_error("no such level: " + name);
}

Audience audience_of(const std::string& object) {
    if (object == "自然人") return Audience::person;
    return object == "法人" ? Audience::legal_person : Audience::both;
}

/// 平潭 keeps both its ranks: it is served as a city, and does what a county does.
std::map<std::string, std::vector<std::string>> divisions_by_level(
    const std::vector<Row>& divisions) {
    std::map<std::string, std::vector<std::string>> by_level;
    for (const Row& row : divisions) {
        by_level[row.at("service_level")].push_back(row.at("code"));
        if (row.at("level") != row.at("service_level"))
            by_level[row.at("level")].push_back(row.at("code"));
    }
    return by_level;
}

std::vector<PlaceText> places_of(const std::vector<Row>& divisions,
                                 const std::vector<Row>& villages) {
    std::vector<PlaceText> places;
    for (const Row& row : divisions) {
        places.push_back({.code = row.at("code"),
                          .name = row.at("service_name"),
                          .short_name = row.at("short"),
                          .level = level_of(row.at("service_level")),
                          .parent = row.at("service_parent")});
        if (row.at("service_level") == "province") places.back().parent.clear();
    }
    for (const Row& row : villages) {
        places.push_back({.code = row.at("code"),
                          .name = row.at("name"),
                          .short_name = {},
                          .level = Level::village,
                          .parent = row.at("parent")});
    }
    return places;
}

std::map<std::string, std::string> column(const std::vector<Row>& rows, const char* key,
                                          const char* value) {
    std::map<std::string, std::string> out;
    for (const Row& row : rows) out[row.at(key)].append(row.at(value)).push_back(' ');
    return out;
}

}  // namespace

RepositoryData read_repository_data(const std::filesystem::path& folder, int copies) {
    const auto divisions = read_rows(folder / "divisions-fujian.csv");
    const auto by_level = divisions_by_level(divisions);
    const auto themes = column(read_rows(folder / "themes.csv"), "id", "name");
    const auto bodies = column(read_rows(folder / "organisations.csv"), "id", "name");
    const auto materials = column(read_rows(folder / "materials.csv"), "item", "name");
    RepositoryData data;
    std::map<std::string, std::vector<std::uint32_t>> implemented;
    const auto rows = read_rows(folder / "items.csv");
    for (int copy = 0; copy < copies; ++copy) {
        const std::string variant = copy == 0 ? "" : "（变体" + std::to_string(copy) + "）";
        for (const Row& row : rows) {
            const std::string& id = row.at("id");
            ItemText item{
                .id = copy == 0 ? id : id + "." + std::to_string(copy),
                .name = row.at("name") + variant,
                .keywords = split(row.at("keywords"), '|'),
                .theme_codes = split(row.at("person_themes") + "|" + row.at("legal_themes"), '|'),
                .theme_names = {},
                .body_name = bodies.at(row.at("org")),
                .body_code = row.at("org"),
                .material_text = materials.contains(id) ? materials.at(id) : "",
                .popularity = row.at("hot") == "1" ? kHot : kOrdinary,
                .audience = audience_of(row.at("object"))};
            for (const auto& theme : item.theme_codes) item.theme_names.push_back(themes.at(theme));
            for (const auto& level : split(row.at("levels"), '|')) {
                for (const auto& division : by_level.at(level)) {
                    implemented[division].push_back(static_cast<std::uint32_t>(data.items.size()));
                }
            }
            data.items.push_back(std::move(item));
        }
    }
    for (auto& [division, items] : implemented)
        data.implemented.push_back({division, std::move(items)});
    data.places = places_of(divisions, read_rows(folder / "villages-fujian.csv"));
    return data;
}

std::vector<JudgedQuery> read_judged_queries(const std::filesystem::path& file) {
    std::vector<JudgedQuery> queries;
    for (const Row& row : read_rows(file)) {
        queries.push_back({row.at("id"), row.at("query"), row.at("type"),
                           split(row.at("expected"), '|'), row.at("region")});
    }
    return queries;
}

}  // namespace mashang::discovery
