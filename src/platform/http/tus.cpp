#include "platform/http/tus.h"

#include <openssl/evp.h>

#include <array>
#include <vector>

#include "platform/http/text.h"

namespace mashang::http::tus {
namespace {

constexpr std::string_view kAlgorithms = "sha1,sha256";

std::string to_base64(std::string_view bytes) {
    std::string text(((bytes.size() + 2) / 3) * 4 + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                     reinterpret_cast<const unsigned char*>(bytes.data()),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

/// Strictly: what its bytes would be written as is what was read.
std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
    if (size < 0) return std::nullopt;
    std::size_t padding = 0;
    while (padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
    if (padding > static_cast<std::size_t>(size)) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(size) - padding);
    if (to_base64(bytes) != text) return std::nullopt;
    return bytes;
}

std::string digest_of(const char* algorithm, std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    std::size_t size = 0;
    if (EVP_Q_digest(nullptr, algorithm, nullptr, bytes.data(), bytes.size(), digest.data(),
                     &size) != 1) {
        throw Refused{kChecksumUnknown};
    }
    return std::string{reinterpret_cast<const char*>(digest.data()), size};
}

}  // namespace

const Refusal kOtherVersion{"http.tus_version", RefusalKind::malformed,
                            "断点续传协议只支持 1.0.0 版。",
                            "Of the protocol of resumable uploads (tus) only 1.0.0 is spoken."};
const Refusal kChecksumUnknown{"http.tus_checksum_unknown", RefusalKind::malformed,
                               "校验和算法须为 sha1 或 sha256。",
                               "A checksum is one of sha1 or sha256."};
const Refusal kChecksumMismatch{"http.tus_checksum_mismatch", RefusalKind::malformed,
                                "收到的内容与校验和不符，请重传这一段。",
                                "What arrived does not fit its checksum. Please send the piece "
                                "again."};
const Refusal kMetadataWrong{"http.tus_metadata_wrong", RefusalKind::malformed,
                             "Upload-Metadata 格式有误。", "Upload-Metadata is not well-formed."};

std::string headers() {
    return "Tus-Resumable: 1.0.0\r\n";
}

std::string options(std::string_view extensions, std::size_t largest) {
    return std::string{"Tus-Resumable: 1.0.0\r\nTus-Version: 1.0.0\r\nTus-Extension: "}
        .append(extensions)
        .append("\r\nTus-Checksum-Algorithm: ")
        .append(kAlgorithms)
        .append("\r\nTus-Max-Size: ")
        .append(std::to_string(largest))
        .append("\r\n");
}

void demand_version(const std::optional<std::string>& said) {
    if (said != kVersion) throw Refused{kOtherVersion};
}

std::map<std::string, std::string> parse_metadata(std::string_view text) {
    std::map<std::string, std::string> found;
    for_each_in_list(text, [&](std::string_view entry) {
        const auto blank = std::min(entry.find(' '), entry.size());
        const std::string_view key = entry.substr(0, blank);
        const auto value = from_base64(trim(entry.substr(blank)));
        const bool is_new = value && found.emplace(std::string{key}, *value).second;
        if (key.empty() || !is_new) throw Refused{kMetadataWrong};
    });
    return found;
}

void demand_checksum(std::string_view said, std::string_view piece) {
    const auto blank = said.find(' ');
    const std::string_view algorithm = said.substr(0, blank);
    if (blank == std::string_view::npos || (algorithm != "sha1" && algorithm != "sha256")) {
        throw Refused{kChecksumUnknown};
    }
    const std::string digest = digest_of(algorithm == "sha1" ? "SHA1" : "SHA256", piece);
    if (to_base64(digest) != trim(said.substr(blank))) throw Refused{kChecksumMismatch};
}

}  // namespace mashang::http::tus
