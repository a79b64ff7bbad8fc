#pragma once

// A copy for an inspector: the package as it is, under a sheet that says for whom, when and for
// what it was given out.

#include <string>
#include <string_view>

#include "base/instant.h"

namespace mashang::archive {

struct Watermark {
    std::string who;  ///< name and user name of the inspector
    std::string purpose;
    std::string access;  ///< id of what an archivist granted
    std::string granted_by;
    std::string case_number;
    Instant at;
    Instant until;  ///< when the access ends
};

/// A ZIP of `package.zip`, byte for byte, and the sheet as `watermark.txt` and `watermark.pdf`.
std::string watermarked(std::string_view package, const Watermark& watermark);

}  // namespace mashang::archive
