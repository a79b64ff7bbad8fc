#pragma once

// The inside of sniff: one walk for each type, from its first byte to its last.

#include <cstddef>
#include <expected>
#include <string_view>

#include "base/checked.h"

namespace mashang::files {

/// Where the file of this type ends; what comes after is foreign. Or why it is none.
Checked<std::size_t> walk_jpeg(std::string_view bytes);
Checked<std::size_t> walk_png(std::string_view bytes);
Checked<std::size_t> walk_pdf(std::string_view bytes);

/// kTwoFilesInOne when other readers would find a page, a script or an archive anywhere in
/// `bytes`, or a PDF in the first or in the `foreign` part of a picture.
const Refusal* find_stowaway(std::string_view bytes, std::string_view foreign, bool is_pdf);

}  // namespace mashang::files
