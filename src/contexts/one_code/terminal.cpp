#include "contexts/one_code/terminal.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/split.h"

namespace mashang::one_code {

std::string text_of(const std::vector<Purpose>& purposes) {
    std::string text;
    for (const Purpose purpose : purposes) {
        if (!text.empty()) text += ',';
        text += name_of_enumerator(purpose);
    }
    return text;
}

std::vector<Purpose> purposes_in(std::string_view text) {
    std::vector<Purpose> purposes;
    for (const std::string_view name : split(text, ',')) {
        if (const auto purpose = enumerator_of<Purpose>(name)) purposes.push_back(*purpose);
    }
    return purposes;
}

bool allows(const Terminal& terminal, Purpose purpose) {
    const auto purposes = purposes_in(terminal.purposes);
    return std::ranges::find(purposes, purpose) != purposes.end();
}

}  // namespace mashang::one_code
