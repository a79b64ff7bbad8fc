#include "platform/files/media_type.h"

#include <array>

#include "platform/files/refusals.h"
#include "platform/files/walkers.h"

namespace mashang::files {
namespace {

struct Kind {
    MediaType type;
    std::string_view magic;
    std::string_view name;
    std::string_view extension;
    Checked<std::size_t> (*walk)(std::string_view);
};

constexpr std::array kKinds{
    Kind{MediaType::jpeg, "\xFF\xD8\xFF", "image/jpeg", ".jpg", walk_jpeg},
    Kind{MediaType::png, "\x89PNG\r\n\x1A\n", "image/png", ".png", walk_png},
    Kind{MediaType::pdf, "%PDF-", "application/pdf", ".pdf", walk_pdf},
};

const Kind& kind_of(MediaType type) {
    return kKinds[static_cast<std::size_t>(type)];
}

}  // namespace

std::string_view name_of(MediaType type) {
    return kind_of(type).name;
}

std::string_view extension_of(MediaType type) {
    return kind_of(type).extension;
}

Checked<MediaType> sniff(std::string_view bytes) {
    if (bytes.empty()) return because(kEmpty);
    for (const Kind& kind : kKinds) {
        if (!bytes.starts_with(kind.magic)) continue;
        const auto end = kind.walk(bytes);
        if (!end) return std::unexpected{end.error()};
        const auto* stowaway =
            find_stowaway(bytes, bytes.substr(*end), kind.type == MediaType::pdf);
        if (stowaway != nullptr) return because(*stowaway);
        return kind.type;
    }
    return because(kTypeRefused);
}

}  // namespace mashang::files
