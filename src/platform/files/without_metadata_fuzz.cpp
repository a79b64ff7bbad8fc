// Whatever bytes are uploaded: taking metadata away reads nothing past their end, makes them no
// longer but by an orientation, and done twice it is done once. What was a picture is one still,
// ends with its end, and tells of itself only what a picture needs.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/files/media_type.h"
#include "platform/files/walkers.h"
#include "platform/files/without_metadata.h"

namespace {

constexpr std::size_t kOrientation = 38;  ///< bytes of the longer of the two forms

void check(std::string_view bytes, mashang::files::MediaType type) {
    const std::string once = mashang::files::without_metadata(bytes, type);
    if (once.size() > bytes.size() + kOrientation) std::abort();
    if (mashang::files::without_metadata(once, type) != once) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mashang::files;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (size >= 8) {
        check(bytes, MediaType::jpeg);
        check(bytes, MediaType::png);
    }
    const auto type = sniff(bytes);
    if (!type || *type == MediaType::pdf) return 0;
    const std::string once = without_metadata(bytes, *type);
    const auto end = *type == MediaType::jpeg ? walk_jpeg(once) : walk_png(once);
    if (!end || *end != once.size()) std::abort();
    return 0;
}
