#include "platform/files/file_store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "platform/crypto/hash.h"
#include "platform/disk/disk.h"
#include "platform/files/refusals.h"
#include "platform/files/without_metadata.h"

namespace mashang::files {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kIdLength = 64;
constexpr std::size_t kLongestFile = std::size_t{1} << 30;
constexpr std::string_view kGoing = ".going";
constexpr std::string_view kDraft = ".draft";

std::string context_of(const FileId& id) {
    return "file:" + id.text();
}

/// Says that the file was put or let go just now; false when it is not there (any more).
bool touch(const fs::path& path) {
    if (::utimensat(AT_FDCWD, path.c_str(), nullptr, AT_SYMLINK_NOFOLLOW) == 0) return true;
    if (errno == ENOENT) return false;
    throw disk::DiskFailure(errno, "touch", path);
}

/// When it was last put or let go; nothing when it is not there (any more).
std::optional<Instant> put_at(const fs::path& path) {
    struct stat found{};
    if (::lstat(path.c_str(), &found) != 0) return std::nullopt;
    return Instant::from_ms(found.st_mtim.tv_sec * 1000 + found.st_mtim.tv_nsec / 1'000'000);
}

bool is_older(const fs::path& path, Instant before) {
    const auto at = put_at(path);
    return at && *at < before;
}

/// Refuses what is no attachment.
MediaType get_type(std::string_view bytes) {
    const auto type = sniff(bytes);
    if (type) return *type;
    throw Refused{*type.error(), {{"limit_megapixels", std::to_string(kMostMegapixels)}}};
}

/// Refuses what the scanner knows for a virus.
VirusCheck check_for_viruses(VirusScanner* scanner, std::string_view bytes, Scan scan) {
    if (scanner == nullptr) return VirusCheck::no_scanner;
    if (scan == Scan::later) return VirusCheck::waiting;
    Scanned scanned = scanner->scan(bytes);
    switch (scanned.verdict) {
        case Scanned::Verdict::clean:
            return VirusCheck::clean;
        case Scanned::Verdict::found:
            throw Refused{kVirusFound, {{"signature", std::move(scanned.word)}}};
        case Scanned::Verdict::not_reached:
            return VirusCheck::waiting;
    }
    std::unreachable();
}

void move_file(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) throw disk::DiskFailure(errno, "rename", from);
}

}  // namespace

std::optional<FileId> FileId::parse(std::string_view text) {
    const bool is_hex = std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (text.size() != kIdLength || !is_hex) return std::nullopt;
    return FileId{std::string{text}};
}

FileStore::FileStore(fs::path folder, crypto::KeyStore& keys, crypto::SealAlgorithm algorithm,
                     std::size_t largest, VirusScanner* scanner)
    : folder_{std::move(folder)},
      keys_{keys},
      cipher_{keys, crypto::kFileEncryption, algorithm},
      largest_{largest},
      scanner_{scanner} {
    disk::make_private_folder(folder_);
}

fs::path FileStore::path_of(const FileId& id) const {
    const std::string& text = id.text();
    return folder_ / text.substr(0, 2) / text.substr(2, 2) / text;
}

FileId FileStore::id_of(std::string_view bytes) {
    const auto key = keys_.newest(crypto::kFileNames);
    return FileId::parse(crypto::to_hex(crypto::hmac_sm3(key.key.view(), bytes))).value();
}

FileId FileStore::write(std::string_view bytes) {
    FileId id = id_of(bytes);
    const auto path = path_of(id);
    if (touch(path)) return id;
    disk::make_private_folder(path.parent_path());
    const std::string sealed = cipher_.seal(bytes, context_of(id));
    while (disk::write_new(path, sealed, 0600) == disk::Written::before) {
        if (touch(path)) break;  // else swept away in between: write again
    }
    return id;
}

FileId FileStore::keep(std::string_view bytes) {
    try {
        return write(bytes);
    } catch (const disk::DiskFailure& failure) {
        if (failure.is_full()) throw Refused{kNoRoom};
        throw;
    }
}

StoredFile FileStore::take(std::string_view bytes, Scan scan) {
    if (bytes.size() > largest_) {
        throw Refused{kTooLarge, {{"limit_mib", std::to_string(largest_ / (1024 * 1024))}}};
    }
    const MediaType type = get_type(bytes);
    const std::string kept = without_metadata(bytes, type);
    // What moved may now stand where another reader looks.
    if (kept != bytes) get_type(kept);
    const VirusCheck check = check_for_viruses(scanner_, bytes, scan);
    return {.id = keep(kept), .type = type, .size = kept.size(), .virus_check = check};
}

Scanned FileStore::look_through(const FileId& id) {
    if (scanner_ == nullptr) return {Scanned::Verdict::not_reached, "no scanner is set"};
    const auto bytes = read(id);
    if (!bytes) return {Scanned::Verdict::not_reached, "there is no such file"};
    return scanner_->scan(*bytes);
}

std::optional<std::string> FileStore::read(const FileId& id) {
    const auto sealed = disk::read(path_of(id), kLongestFile);
    if (!sealed) return std::nullopt;
    return cipher_.open(*sealed, context_of(id));
}

bool FileStore::erase(const FileId& id) {
    return disk::remove(path_of(id));
}

void FileStore::let_go(const FileId& id) {
    touch(path_of(id));
}

bool FileStore::sweep_left_over(const fs::path& path, const IsReferenced& is_referenced) {
    fs::path whole = path;
    whole.replace_extension();
    const auto id =
        path.extension() == kGoing ? FileId::parse(whole.filename().string()) : std::nullopt;
    if (id && is_referenced(*id)) {
        move_file(path, whole);
        return false;
    }
    return disk::remove(path) && id.has_value();
}

bool FileStore::sweep_one(const fs::path& path, const IsReferenced& is_referenced, Instant before) {
    if (!is_older(path, before)) return false;
    if (path.extension() == kDraft || path.extension() == kGoing) {
        return sweep_left_over(path, is_referenced);
    }
    const auto id = FileId::parse(path.filename().string());
    if (!id || is_referenced(*id)) return false;
    // Somebody may put the same content right now. Out of his sight it can be touched no more, and
    // whether it was touched before tells its time.
    fs::path going = path;
    going += kGoing;
    move_file(path, going);
    if (is_older(going, before)) return disk::remove(going);
    move_file(going, path);
    return false;
}

std::size_t FileStore::sweep(unsigned piece, const IsReferenced& is_referenced, Instant before) {
    const fs::path upper = folder_ / fmt::format("{:02x}", piece);
    if (!fs::exists(upper)) return 0;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator{upper}) {
        if (entry.is_regular_file()) paths.push_back(entry.path());
    }
    std::size_t swept = 0;
    for (const auto& path : paths) {
        if (sweep_one(path, is_referenced, before)) ++swept;
    }
    return swept;
}

}  // namespace mashang::files
