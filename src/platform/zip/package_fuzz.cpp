// Any bytes at all as a ZIP package: it is refused, or read within the limits; what was read is
// written and read again the same.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/zip/package.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mashang::zip;
    constexpr Limits kLimits{
        .packed_bytes = 1 << 16, .entries = 50, .entry_bytes = 1 << 18, .total_bytes = 1 << 20};
    const std::string_view bytes{reinterpret_cast<const char*>(data),
                                 size};  // NOLINT: of libFuzzer
    const auto entries = read(bytes, kLimits);
    if (!entries) return 0;
    if (entries->size() > kLimits.entries) std::abort();
    if (entries->empty()) return 0;
    const auto again = read(write(*entries), {});
    if (!again || *again != *entries) std::abort();
    return 0;
}
