// What this context's readings are called in front of people.

#include "contexts/legal_persons/api.h"

namespace mashang::legal_persons {

std::optional<std::string> words_of_reading(std::string_view what, Language language) {
    constexpr std::string_view kOurs = "legal_persons name,citizen_id ";
    if (!what.starts_with(kOurs)) return std::nullopt;
    const std::string name{what.substr(kOurs.size())};
    if (language == Language::zh) return "姓名、身份证号码（向登记机关核验：" + name + "）";
    return "name, citizen id (asked the register about: " + name + ")";
}

}  // namespace mashang::legal_persons
