// Any bytes at all as a workbook: it is refused, or read within the limits.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/xlsx/workbook.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mashang::xlsx;
    constexpr Limits kLimits{.packed_bytes = 1 << 16, .part_bytes = 1 << 20, .rows = 200};
    const std::string_view bytes{reinterpret_cast<const char*>(data),
                                 size};  // NOLINT: of libFuzzer
    const auto sheet = read(bytes, kLimits);
    if (!sheet) return 0;
    if (sheet->rows.size() > kLimits.rows || sheet->headings.size() > kLimits.columns) std::abort();
    return 0;
}
