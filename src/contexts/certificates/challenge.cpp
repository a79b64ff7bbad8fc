#include "contexts/certificates/challenge.h"

#include "base/enum_names.h"

namespace mashang::certificates {

std::string text_to_sign(ChallengePurpose purpose, std::string_view site,
                         std::string_view challenge) {
    std::string text = "Mashang certificate challenge v1\n";
    text.append("purpose: ").append(name_of_enumerator(purpose)).append("\n");
    text.append("site: ").append(site).append("\n");
    text.append("challenge: ").append(challenge).append("\n");
    return text;
}

}  // namespace mashang::certificates
