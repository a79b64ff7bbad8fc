#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/checked.h"

namespace mashang::files {

enum class MediaType { jpeg, png, pdf };
BOOST_DESCRIBE_ENUM(MediaType, jpeg, png, pdf)

/// "image/jpeg", "image/png", "application/pdf".
std::string_view name_of(MediaType type);
/// ".jpg", ".png", ".pdf".
std::string_view extension_of(MediaType type);

inline constexpr std::int64_t kMostMegapixels = 120;

/// What a file from outside is, by its bytes alone: neither its name nor what the browser says
/// counts. It is walked from end to end (a PDF: head and tail), so a cut file is found; a file that
/// another reader would take for a page, script, archive or PDF is refused. What is inside
/// compressed parts of a PDF is not seen. Refusals: platform/files/refusals.h.
Checked<MediaType> sniff(std::string_view bytes);

}  // namespace mashang::files
