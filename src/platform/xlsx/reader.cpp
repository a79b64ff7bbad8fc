#include <charconv>
#include <cstring>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "base/utf8.h"
#include "platform/xlsx/refusals.h"
#include "platform/xlsx/workbook.h"
#include "platform/zip/package.h"

namespace mashang::xlsx {
namespace {

constexpr std::size_t kMostParts = 10'000;
constexpr std::size_t kPartsRead = 4;  // workbook, relations, strings, the sheet

/// Thrown inside this file only.
struct Unreadable {
    const Refusal* why;
};

using zip::Package;

const Refusal* refusal_of(zip::Fault fault) {
    switch (fault) {
        case zip::Fault::broken:
            return &refusals::kNoWorkbook;
        case zip::Fault::too_large:
            return &refusals::kTooLarge;
    }
    std::unreachable();
}

pugi::xml_document parsed(const std::string& xml) {
    pugi::xml_document document;
    const auto result = document.load_buffer(xml.data(), xml.size());
    if (!result) throw Unreadable{&refusals::kNoWorkbook};
    return document;
}

pugi::xml_document required_part(const Package& package, const std::string& name) {
    const auto part = package.find(name);
    if (!part) throw Unreadable{&refusals::kNoWorkbook};
    return parsed(*part);
}

/// The element's name without its prefix.
bool is_called(const pugi::xml_node& node, std::string_view name) {
    std::string_view own = node.name();
    const auto colon = own.find(':');
    if (colon != own.npos) own.remove_prefix(colon + 1);
    return own == name;
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    return node.find_child([&](const pugi::xml_node& each) { return is_called(each, name); });
}

/// All texts of a string item: a plain one, or rich text in runs; readings above are left out.
std::string text_of(const pugi::xml_node& item) {
    std::string text;
    for (const pugi::xml_node& each : item.children()) {
        if (is_called(each, "t")) text += each.text().get();
        if (is_called(each, "r")) text += child(each, "t").text().get();
    }
    return text;
}

std::vector<std::string> shared_strings(const Package& package) {
    std::vector<std::string> strings;
    const auto part = package.find("xl/sharedStrings.xml");
    if (!part) return strings;
    const auto document = parsed(*part);
    for (const pugi::xml_node& item : document.document_element().children()) {
        if (is_called(item, "si")) strings.push_back(text_of(item));
    }
    return strings;
}

/// Where the workbook says that its first sheet lies, and what it is called.
std::pair<std::string, std::string> first_sheet(const Package& package) {
    const auto workbook = required_part(package, "xl/workbook.xml");
    const pugi::xml_node sheet = child(child(workbook.document_element(), "sheets"), "sheet");
    std::string_view id;
    for (const pugi::xml_attribute& attribute : sheet.attributes()) {
        const std::string_view name = attribute.name();
        if (name.ends_with(":id")) id = attribute.value();
    }
    const auto relations = required_part(package, "xl/_rels/workbook.xml.rels");
    for (const pugi::xml_node& each : relations.document_element().children()) {
        if (std::string_view{each.attribute("Id").value()} != id) continue;
        std::string target = each.attribute("Target").value();
        if (target.starts_with('/')) return {target.substr(1), sheet.attribute("name").value()};
        return {"xl/" + target, sheet.attribute("name").value()};
    }
    throw Unreadable{&refusals::kNoWorkbook};
}

/// "BC12" as row and column from 0.
std::pair<std::size_t, std::size_t> place_of(std::string_view name) {
    constexpr std::size_t kLetters = 26;
    constexpr std::size_t kBeyondAll = 100'000'000;
    std::size_t column = 0;
    while (!name.empty() && name.front() >= 'A' && name.front() <= 'Z') {
        column = column * kLetters + static_cast<std::size_t>(name.front() - 'A' + 1);
        if (column > kBeyondAll) throw Unreadable{&refusals::kTooLarge};
        name.remove_prefix(1);
    }
    std::size_t row = 0;
    const auto end = name.data() + name.size();
    const auto result = std::from_chars(name.data(), end, row);
    if (result.ec == std::errc::result_out_of_range) throw Unreadable{&refusals::kTooLarge};
    if (result.ec != std::errc{} || result.ptr != end || row == 0 || column == 0) {
        throw Unreadable{&refusals::kNoWorkbook};
    }
    return {row - 1, column - 1};
}

std::string value_of_cell(const pugi::xml_node& cell, const std::vector<std::string>& shared) {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return text_of(child(cell, "is"));
    const std::string_view value = child(cell, "v").text().get();
    if (type != "s") return std::string{value};
    std::size_t index = 0;
    const auto result = std::from_chars(value.data(), value.data() + value.size(), index);
    if (result.ec != std::errc{} || index >= shared.size()) {
        throw Unreadable{&refusals::kNoWorkbook};
    }
    return shared[index];
}

void put(std::vector<std::string>& row, std::size_t column, std::string value) {
    if (row.size() <= column) row.resize(column + 1);
    row[column] = std::move(value);
}

Sheet read_sheet(const Package& package, const Limits& limits) {
    const auto [part, name] = first_sheet(package);
    const auto shared = shared_strings(package);
    const auto document = required_part(package, part);
    Sheet sheet{.name = name, .headings = {}, .rows = {}};
    for (const pugi::xml_node& row : child(document.document_element(), "sheetData").children()) {
        for (const pugi::xml_node& cell : row.children()) {
            if (!is_called(cell, "c")) continue;
            std::string value = value_of_cell(cell, shared);
            if (value.empty()) continue;
            const auto [at, column] = place_of(cell.attribute("r").value());
            if (at > limits.rows || column >= limits.columns ||
                code_points(value) > limits.cell_characters) {
                throw Unreadable{&refusals::kTooLarge};
            }
            if (at == 0) {
                put(sheet.headings, column, std::move(value));
                continue;
            }
            if (sheet.rows.size() < at) sheet.rows.resize(at);
            put(sheet.rows[at - 1], column, std::move(value));
        }
    }
    return sheet;
}

}  // namespace

Checked<Sheet> read(std::string_view bytes, const Limits& limits) {
    try {
        return read_sheet(Package{bytes,
                                  {.packed_bytes = limits.packed_bytes,
                                   .entries = kMostParts,
                                   .entry_bytes = limits.part_bytes,
                                   .total_bytes = kPartsRead * limits.part_bytes}},
                          limits);
    } catch (const zip::Unreadable& unreadable) {
        return because(*refusal_of(unreadable.fault));
    } catch (const Unreadable& unreadable) {
        return because(*unreadable.why);
    }
}

}  // namespace mashang::xlsx
