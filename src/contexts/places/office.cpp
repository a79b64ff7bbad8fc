#include "contexts/places/office.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace mashang::places {

OfficeId::OfficeId(std::string_view organisation, const DivisionCode& division)
    : text_{fmt::format("{}-{}", organisation, division.view())} {}

std::optional<OfficeId> OfficeId::parse(std::string_view text) {
    if (text.size() != 15 || text[2] != '-') return std::nullopt;
    const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!is_letter(text[0]) || !is_letter(text[1])) return std::nullopt;
    if (!DivisionCode::parse(text.substr(3))) return std::nullopt;
    return OfficeId{std::string{text}};
}

DivisionCode OfficeId::division() const {
    return *DivisionCode::parse(std::string_view{text_}.substr(3));
}

const std::vector<OpeningHours>& hours_of(const Office&) {
    using std::chrono::hours;
    using std::chrono::minutes;
    static const std::vector<OpeningHours> kHours{
        {1, 5, hours{8} + minutes{30}, hours{12}},
        {1, 5, hours{14} + minutes{30}, hours{17} + minutes{30}},
    };
    return kHours;
}

std::string address_of(const Office& office) {
    switch (office.division->code.level()) {
        case DivisionLevel::province:
            return "福建省行政服务中心" + office.organisation->short_name + "窗口";
        case DivisionLevel::city:
        case DivisionLevel::county:
            return office.division->name + "行政服务中心" + office.organisation->domain + "窗口";
        case DivisionLevel::township:
        case DivisionLevel::village:
            return office.division->name + "便民服务中心";
    }
    return office.division->name;
}

std::string telephone_of(const Office& office) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kAreaCodes{{
        {"3501", "0591"},
        {"3502", "0592"},
        {"3503", "0594"},
        {"3504", "0598"},
        {"3505", "0595"},
        {"3506", "0596"},
        {"3507", "0599"},
        {"3508", "0597"},
        {"3509", "0593"},
    }};
    for (const auto& [city, area] : kAreaCodes) {
        if (office.division->code.view().starts_with(city)) return fmt::format("{}-12345", area);
    }
    return "0591-12345";
}

}  // namespace mashang::places
