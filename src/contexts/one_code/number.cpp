#include "contexts/one_code/number.h"

#include "base/iso7064.h"
#include "contexts/one_code/refusals.h"

namespace mashang::one_code {
namespace {

constexpr std::string_view kPrefix = "80";
constexpr std::size_t kChance = 15;
/// Bytes from here on would make some digits likelier than others.
constexpr unsigned kFairBelow = 250;

}  // namespace

Checked<OneTimeNumber> OneTimeNumber::check(std::string_view text) {
    const bool fits = text.size() == kLength && text.starts_with(kPrefix) &&
                      check_mod_11_10(text.substr(0, kLength - 1)) == text.back();
    if (!fits) return because(refusals::kUnreadable);
    return OneTimeNumber{text};
}

OneTimeNumber OneTimeNumber::make(const std::function<std::string(std::size_t count)>& random) {
    std::string text{kPrefix};
    while (text.size() < kPrefix.size() + kChance) {
        for (const char c : random(kChance)) {
            const unsigned byte = static_cast<unsigned char>(c);
            if (byte >= kFairBelow || text.size() == kPrefix.size() + kChance) continue;
            text += static_cast<char>('0' + byte % 10);
        }
    }
    text += check_mod_11_10(text).value();
    return OneTimeNumber{text};
}

}  // namespace mashang::one_code
