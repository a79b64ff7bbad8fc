#pragma once

// What of tus 1.0 (https://tus.io/protocols/resumable-upload), the protocol of uploads that go on
// after a break, is words and headers. What is uploaded is the business of whoever has the routes.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/refused.h"

namespace mashang::http::tus {

inline constexpr std::string_view kVersion = "1.0.0";
/// The media type of a piece.
inline constexpr const char* kPiece = "application/offset+octet-stream";

extern const Refusal kOtherVersion;      ///< 412: not 1.0.0, or none said
extern const Refusal kChecksumUnknown;   ///< 400: no such algorithm, or no checksum at all
extern const Refusal kChecksumMismatch;  ///< 460: the piece is not what was sent
extern const Refusal kMetadataWrong;     ///< 400

/// "Tus-Resumable: 1.0.0", as every answer has it.
std::string headers();
/// Of the answer to OPTIONS: version, extensions, checksum algorithms, the largest upload (bytes).
std::string options(std::string_view extensions, std::size_t largest);

/// Refuses kOtherVersion.
void demand_version(const std::optional<std::string>& said);

/// Upload-Metadata: "filename 5paH5Lu2,is_final". Keys without value have an empty one. Refuses
/// kMetadataWrong.
std::map<std::string, std::string> parse_metadata(std::string_view text);

/// Upload-Checksum of a piece: "sha1 <base64>" or "sha256 <base64>". Refuses kChecksumUnknown,
/// kChecksumMismatch.
void demand_checksum(std::string_view said, std::string_view piece);

}  // namespace mashang::http::tus
