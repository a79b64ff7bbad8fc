// Whatever bytes are uploaded: they are an attachment or not, nothing is read past their end, and
// what is cut from a good file is never good (a PDF excepted, which may end several times).

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/files/media_type.h"
#include "platform/files/walkers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mashang::files;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto type = sniff(bytes);
    if (!type || *type == MediaType::pdf) return 0;
    const auto end = *type == MediaType::jpeg ? walk_jpeg(bytes) : walk_png(bytes);
    if (!end || *end > size) std::abort();
    if (sniff(bytes.substr(0, *end - 1))) std::abort();
    return 0;
}
