#include "platform/http/static_files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "platform/http/content_hash.h"
#include "platform/http/text.h"

namespace mashang::http {

namespace {

std::string_view content_type_of(std::string_view extension) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kTypes{{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".map", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".jpeg", "image/jpeg"},
        {".webp", "image/webp"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".woff", "font/woff"},
        {".txt", "text/plain; charset=utf-8"},
        {".pdf", "application/pdf"},
        {".wasm", "application/wasm"},
    }};
    const auto* found = std::ranges::find(kTypes, extension, &decltype(kTypes)::value_type::first);
    return found == kTypes.end() ? "application/octet-stream" : found->second;
}

std::shared_ptr<const std::string> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error{"cannot read " + file.string()};
    return std::make_shared<const std::string>(std::istreambuf_iterator<char>{in},
                                               std::istreambuf_iterator<char>{});
}

/// "index-Bx12yz_9" with eight characters of hash, as bundlers write it.
bool has_hash(std::string_view stem) {
    constexpr std::size_t kHash = 8;
    if (stem.size() < kHash + 2 || stem[stem.size() - kHash - 1] != '-') return false;
    return std::ranges::all_of(stem.substr(stem.size() - kHash), [](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' ||
               c == '-';
    });
}

/// Whether a list like "gzip, br;q=0.5" takes a coding.
bool accepts(std::string_view list, std::string_view coding) {
    bool taken = false;
    for_each_in_list(list, [&](std::string_view entry) {
        const auto semicolon = std::min(entry.find(';'), entry.size());
        if (!same_ignoring_case(trim(entry.substr(0, semicolon)), coding)) return;
        const std::string_view weight = trim(entry.substr(std::min(semicolon + 1, entry.size())));
        taken = weight.find_first_not_of("q=0.") != std::string_view::npos || weight.empty();
    });
    return taken;
}

}  // namespace

StaticFiles::StaticFiles(const std::vector<Mount>& mounts) {
    for (const Mount& mount : mounts) load(mount);
    std::ranges::sort(prefixes_, [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

void StaticFiles::load(const Mount& mount) {
    if (!mount.prefix.starts_with('/') || !mount.prefix.ends_with('/')) {
        throw std::logic_error{"a mount's prefix begins and ends with a slash: " + mount.prefix};
    }
    if (!std::filesystem::is_directory(mount.folder)) {
        throw std::runtime_error{"no such folder: " + mount.folder.string()};
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator{mount.folder}) {
        if (!entry.is_regular_file()) continue;
        std::string path =
            mount.prefix + entry.path().lexically_relative(mount.folder).generic_string();
        const std::string extension = entry.path().extension().string();
        const bool is_variant =
            (extension == ".br" || extension == ".gz") &&
            std::filesystem::exists(std::filesystem::path{entry.path()}.replace_extension());
        if (is_variant) path.resize(path.size() - extension.size());
        File& file = files_[path];
        auto bytes = bytes_of(entry.path());
        const std::string tag = sha256_hex(*bytes).substr(0, 32);
        if (is_variant) {
            (extension == ".br" ? file.br : file.gz) = {"\"" + tag + "\"", std::move(bytes)};
            continue;
        }
        file.content_type = content_type_of(extension);
        file.immutable =
            path.find("/assets/") != std::string::npos && has_hash(entry.path().stem().string());
        file.plain = {"\"" + tag + "\"", std::move(bytes)};
    }
    if (!files_.contains(mount.prefix + "index.html")) {
        throw std::runtime_error{"no index.html in " + mount.folder.string()};
    }
    prefixes_.push_back(mount.prefix);
}

const StaticFiles::File* StaticFiles::find(const RequestHead& head, std::string_view path) const {
    if (const auto file = files_.find(path); file != files_.end()) return &file->second;
    const std::string_view last = path.substr(path.rfind('/') + 1);
    const bool is_page =
        last.find('.') == std::string_view::npos &&
        (last.empty() || head.value_of("Accept").find("text/html") != std::string_view::npos);
    if (!is_page) return nullptr;
    for (const std::string& prefix : prefixes_) {
        const std::string_view without_slash =
            std::string_view{prefix}.substr(0, prefix.size() - 1);
        if (!path.starts_with(prefix) && path != without_slash) continue;
        return &files_.find(prefix + "index.html")->second;
    }
    return nullptr;
}

bool StaticFiles::serve(const RequestHead& head, std::string_view path, Response& response) const {
    const File* file = find(head, path);
    if (file == nullptr) return false;
    const std::string_view encodings = head.value_of("Accept-Encoding");
    const bool br = file->br.bytes && accepts(encodings, "br");
    const bool gz = !br && file->gz.bytes && accepts(encodings, "gzip");
    const Form& form = br ? file->br : gz ? file->gz : file->plain;
    response.add("ETag", form.etag);
    if (file->br.bytes || file->gz.bytes) response.add("Vary", "Accept-Encoding");
    response.add("Cache-Control",
                 file->immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (matches_etag(head.value_of("If-None-Match"), form.etag)) {
        response.status = 304;
        return true;
    }
    response.content_type = file->content_type;
    if (br || gz) response.add("Content-Encoding", br ? "br" : "gzip");
    response.shared_body = form.bytes;
    return true;
}

}  // namespace mashang::http
