#include "contexts/one_code/terminal.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/split.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::one_code {

std::string hash_of(std::string_view secret) {
    return crypto::to_hex(crypto::sha256(secret));
}

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

bool allows_licence(const Terminal& terminal, std::string_view licence_type) {
    const auto types = split(terminal.licence_types, ',');
    return std::ranges::find(types, licence_type) != types.end();
}

}  // namespace mashang::one_code
