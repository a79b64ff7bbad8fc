#include "platform/pki/name.h"

#include <algorithm>

namespace mashang::pki {

std::string Name::first(std::string_view type) const {
    const auto found = std::ranges::find(parts, type, &NamePart::type);
    return found == parts.end() ? std::string{} : found->value;
}

std::string Name::text() const {
    std::string text;
    for (const NamePart& part : parts) {
        if (!text.empty()) text += ',';
        text.append(part.type).append("=").append(part.value);
    }
    return text;
}

std::optional<Uscc> uscc_in_identifier(std::string_view text) {
    constexpr std::string_view kRegister = "NTRCN-";
    if (text.starts_with(kRegister)) text.remove_prefix(kRegister.size());
    return Uscc::parse(text);
}

std::optional<CitizenId> citizen_id_in_serial_number(std::string_view text) {
    constexpr std::string_view kCard = "IDCCN-";
    if (!text.starts_with(kCard)) return std::nullopt;
    return CitizenId::parse(text.substr(kCard.size()));
}

}  // namespace mashang::pki
