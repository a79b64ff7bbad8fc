// ISO 32000-1, 7.5. Only head and tail: the middle is for a PDF reader.

#include <algorithm>
#include <array>

#include "platform/files/refusals.h"
#include "platform/files/walkers.h"

namespace mashang::files {
namespace {

constexpr std::size_t kTail = 1024;  // where readers look for the end

// Short names would turn up in compressed data by chance.
constexpr std::array<std::string_view, 5> kActive{"/JavaScript", "/Launch", "/EmbeddedFile",
                                                  "/RichMedia", "/ImportData"};

bool has_version(std::string_view bytes) {  // "%PDF-1.7"
    return bytes.size() >= 8 && (bytes[5] == '1' || bytes[5] == '2') && bytes[6] == '.' &&
           bytes[7] >= '0' && bytes[7] <= '9';
}

}  // namespace

Checked<std::size_t> walk_pdf(std::string_view bytes) {
    if (!has_version(bytes)) return because(kDamaged);
    const std::size_t tail = bytes.size() - std::min(bytes.size(), kTail);
    const auto end = bytes.rfind("%%EOF");
    if (end == std::string_view::npos || end < tail) return because(kCutShort);
    if (bytes.rfind("startxref", end) == std::string_view::npos) return because(kDamaged);
    const bool is_active = std::ranges::any_of(
        kActive, [&](std::string_view name) { return bytes.find(name) != std::string_view::npos; });
    if (is_active) return because(kActiveContent);
    return end + 5;
}

}  // namespace mashang::files
