#include "contexts/catalogue/drift.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <set>
#include <tuple>

#include "contexts/catalogue/words.h"

namespace mashang::catalogue {
namespace {

constexpr std::size_t kElements = 6;

/// The code point at `at` and how many bytes it takes; texts are valid UTF-8.
std::pair<char32_t, std::size_t> code_point(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {first, 1};
    if (first < 0xE0) return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
    if (first < 0xF0) {
        return {((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
    }
    return {first, 4};
}

/// Blanks, brackets and quotation marks say nothing.
bool is_noise(char32_t c) {
    constexpr std::u32string_view kNoise =
        U" \t\r\n\u00A0\u3000()（）[]【】〔〕「」《》<>\"'“”‘’、，,。.；;：:·-—_/／";
    return kNoise.find(c) != kNoise.npos;
}

std::string limit_text(const std::optional<LimitContent>& limit) {
    return limit ? fmt::format("{} {}", limit->count, word_of(limit->unit)) : "无";
}

std::string list_text(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, "、"));
}

std::vector<std::string> material_names(const Item& item) {
    std::vector<std::string> names;
    for (const Material& material : item.materials) names.push_back(material.name);
    return names;
}

std::multiset<std::string> compared_all(const std::vector<std::string>& names) {
    std::multiset<std::string> all;
    for (const std::string& name : names) all.insert(compared(name));
    return all;
}

/// Counts one report into the score of its city or body.
void count(DriftScore& score, std::size_t differing) {
    ++score.reported;
    if (differing > 0) ++score.drifting;
    score.elements += kElements;
    score.differing += differing;
}

std::vector<DriftScore> ranked(std::map<std::string, DriftScore> scores) {
    constexpr std::size_t kWhole = 100;
    std::vector<DriftScore> list;
    for (auto& [id, score] : scores) {
        score.score =
            static_cast<int>((score.elements - score.differing) * kWhole / score.elements);
        list.push_back(std::move(score));
    }
    std::ranges::sort(list, [](const DriftScore& a, const DriftScore& b) {
        return std::tuple{b.differing * a.elements, a.id} <
               std::tuple{a.differing * b.elements, b.id};
    });
    return list;
}

/// The city that the division lies in, or the province itself.
const places::Division* city_of(const places::Places& places, const places::Division* division) {
    for (const places::Division* at : places.chain(*division)) {
        if (at->level == DivisionLevel::city) return at;
    }
    return division;
}

}  // namespace

std::string compared(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = code_point(text, at);
        constexpr char32_t kFullWidthFirst = 0xFF01;
        constexpr char32_t kFullWidthLast = 0xFF5E;
        constexpr char32_t kShift = 0xFEE0;
        const bool is_full_width = c >= kFullWidthFirst && c <= kFullWidthLast;
        if (is_noise(c) || (is_full_width && is_noise(c - kShift))) {
            // says nothing
        } else if (is_full_width) {
            kept += static_cast<char>(std::tolower(static_cast<int>(c - kShift)));
        } else if (size == 1) {
            kept += static_cast<char>(std::tolower(static_cast<int>(c)));
        } else {
            kept += text.substr(at, size);
        }
        at += size;
    }
    for (const std::string_view level :
         {"省级", "市级", "县级", "区级", "镇级", "乡级", "街道级"}) {
        if (kept.size() > level.size() && kept.ends_with(level)) {
            kept.resize(kept.size() - level.size());
            break;
        }
    }
    return kept;
}

std::vector<Drift> drift_of(const Reported& reported, const Item& item) {
    std::vector<Drift> drifts;
    const auto differs = [&](DriftElement element, std::string source, std::string said) {
        drifts.push_back(
            {reported.office_id, item.id, element, std::move(source), std::move(said)});
    };
    if (compared(reported.name) != compared(item.name)) {
        differs(DriftElement::name, item.name, reported.name);
    }
    if (compared_all(reported.materials) != compared_all(material_names(item))) {
        differs(DriftElement::materials, list_text(material_names(item)),
                list_text(reported.materials));
    }
    if (reported.legal_limit != item.content->legal_limit) {
        differs(DriftElement::legal_limit, limit_text(item.content->legal_limit),
                limit_text(reported.legal_limit));
    }
    const bool is_shorter = reported.promised_workdays < item.promised_workdays;
    const bool may_be_shorter = is_open_to_offices(*item.content, OpenElement::promise);
    if (reported.promised_workdays != item.promised_workdays && !(is_shorter && may_be_shorter)) {
        differs(DriftElement::promise, std::to_string(item.promised_workdays),
                std::to_string(reported.promised_workdays));
    }
    if (reported.fee != item.fee) {
        differs(DriftElement::fee, item.fee ? "收费" : "不收费", reported.fee ? "收费" : "不收费");
    }
    if (reported.visits != item.visits) {
        differs(DriftElement::visits, std::to_string(item.visits), std::to_string(reported.visits));
    }
    return drifts;
}

DriftReport report_drift(const std::vector<Reported>& reports, const Catalogue& catalogue) {
    DriftReport report;
    std::map<std::string, DriftScore> cities;
    std::map<std::string, DriftScore> bodies;
    for (const Reported& reported : reports) {
        const Item* const item = catalogue.find_item(reported.item_id);
        const auto office_id = places::OfficeId::parse(reported.office_id);
        const places::Office* const office =
            office_id ? catalogue.places().find_office(*office_id) : nullptr;
        if (item == nullptr || office == nullptr) continue;
        auto drifts = drift_of(reported, *item);
        const places::Division& city = *city_of(catalogue.places(), office->division);
        DriftScore& of_city = cities[city.code.text()];
        of_city.id = city.code.text();
        of_city.name = city.name;
        count(of_city, drifts.size());
        DriftScore& of_body = bodies[office->organisation->id];
        of_body.id = office->organisation->id;
        of_body.name = office->organisation->name;
        count(of_body, drifts.size());
        std::ranges::move(drifts, std::back_inserter(report.drifts));
    }
    report.cities = ranked(std::move(cities));
    report.bodies = ranked(std::move(bodies));
    return report;
}

}  // namespace mashang::catalogue
