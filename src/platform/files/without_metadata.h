#pragma once

#include <string>
#include <string_view>

#include "platform/files/media_type.h"

namespace mashang::files {

/// A picture without what it tells of place, device, time and whoever made it (个人信息保护法 6):
/// of a JPEG its application segments but JFIF, the colour profile and Adobe's colour transform,
/// and its comments; of a PNG its chunks but those that say how it is to be shown; of both what
/// follows their end (a phone's film, a second picture). How the camera was held stays, in an Exif
/// of that tag alone. The pixels' data are not touched. A PDF stays as it is. For bytes that
/// `sniff` has found to be of that type; of others whatever can be walked. Done twice it is done
/// once. The browser does the same (web/packages/api/src/metadata.ts).
std::string without_metadata(std::string_view bytes, MediaType type);

}  // namespace mashang::files
