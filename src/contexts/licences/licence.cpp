#include "contexts/licences/licence.h"

#include <algorithm>
#include <vector>

namespace mashang::licences {
namespace {

/// Empty where the face has no such text.
std::string text_in(const boost::json::object& face, const std::string& name) {
    const auto* value = face.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->get_string()} : "";
}

std::string number_of(const one_code::Licence& licence, const catalogue::LicenceType& type) {
    for (const char* wanted : {"code", "idno"}) {
        const auto field = std::ranges::find(type.attributes, wanted, &catalogue::Attribute::type);
        if (field == type.attributes.end()) continue;
        std::string number = text_in(licence.face, field->name);
        if (!number.empty()) return number;
    }
    return licence.identifier;
}

}  // namespace

std::string masked(std::string_view number) {
    constexpr std::size_t kMostShown = 4;  // at each end
    // Characters, not bytes: numbers of land certificates begin in Chinese.
    std::vector<std::string> characters;
    for (const char c : number) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (!continues || characters.empty()) characters.emplace_back();
        characters.back() += c;
    }
    const std::size_t shown = std::min(kMostShown, characters.size() / 6);
    std::string text;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const bool is_shown = i < shown || i + shown >= characters.size();
        text += is_shown ? characters[i] : "*";
    }
    return text;
}

Content content_of(const one_code::Licence& licence, const catalogue::LicenceType& type) {
    Content content{.number_masked = masked(number_of(licence, type)),
                    .issuer = licence.issuer,
                    .issued_on = Date::parse(licence.issued_on),
                    .valid_until = {}};
    const std::string told = text_in(licence.face, "有效期止");
    if (!told.empty()) {
        content.valid_until = Date::parse(told);
    } else if (content.issued_on && type.validity_days) {
        content.valid_until = content.issued_on->plus_days(*type.validity_days);
    }
    return content;
}

Validity validity_of(const Content& content, Date today) {
    if (!content.valid_until) return Validity::lasting;
    if (*content.valid_until < today) return Validity::expired;
    const bool is_near = *content.valid_until <= today.plus_days(kExpiringDays);
    return is_near ? Validity::expiring : Validity::in_force;
}

}  // namespace mashang::licences
