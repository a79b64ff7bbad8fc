// Whatever bytes somebody hands in as a seal: nothing is read past their end, and what is read is
// one that its maker has signed or says that it is not.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "contexts/certificates/ses.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto seal = mashang::certificates::read_seal(bytes);
    if (!seal) return 0;
    if (seal->content.signers.empty() || seal->content.es_id.empty()) std::abort();
    // Its name cut short makes it another seal, or none.
    const auto shorter = mashang::certificates::read_seal(bytes.substr(0, size - 1));
    if (shorter) std::abort();
    return 0;
}
