#include "platform/disk/disk.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "platform/disk/handle.h"

namespace mashang::disk {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kPrivateFolder = 0700;

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path{"."};
}

/// What was created in a folder or taken from it is on the disk when this returns.
void sync_folder(const fs::path& folder) {
    const Handle handle{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!handle.is_open() || ::fsync(handle.number()) != 0) {
        throw DiskFailure(errno, "sync", folder);
    }
}

/// A name beside `path` that nobody else uses.
fs::path draft_beside(const fs::path& path) {
    std::array<unsigned char, 8> random{};
    if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size())) {
        throw DiskFailure(errno, "name", path);
    }
    std::string name = "." + path.filename().string() + ".";
    for (const unsigned char byte : random) {
        name += static_cast<char>('a' + (byte >> 4));
        name += static_cast<char>('a' + (byte & 15));
    }
    return folder_of(path) / (name + ".draft");
}

/// A file in the making; gone when it goes.
class Draft {
  public:
    Draft(const fs::path& target, mode_t mode)
        : path_{draft_beside(target)},
          handle_{::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)} {
        if (!handle_.is_open()) throw DiskFailure(errno, "create", path_);
    }
    ~Draft() { ::unlink(path_.c_str()); }

    const fs::path& path() const { return path_; }

    void fill(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t count = ::write(handle_.number(), bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) throw DiskFailure(errno, "write", path_);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        if (::fsync(handle_.number()) != 0) throw DiskFailure(errno, "sync", path_);
    }

  private:
    fs::path path_;
    Handle handle_;
};

}  // namespace

DiskFailure::DiskFailure(int error, std::string_view doing, const fs::path& path)
    : std::system_error{error, std::generic_category(), std::string{doing} + " " + path.string()} {}

bool DiskFailure::is_full() const {
    return code().value() == ENOSPC || code().value() == EDQUOT;
}

Written write_new(const fs::path& path, std::string_view bytes, mode_t mode) {
    if (::access(path.c_str(), F_OK) == 0) return Written::before;
    Draft draft{path, mode};
    draft.fill(bytes);
    // Unlike a rename, a link replaces nothing that another process wrote in the meantime.
    if (::link(draft.path().c_str(), path.c_str()) != 0) {
        if (errno == EEXIST) return Written::before;
        throw DiskFailure(errno, "link", path);
    }
    sync_folder(folder_of(path));
    return Written::now;
}

std::optional<std::string> read(const fs::path& path, std::size_t limit) {
    const Handle handle{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    if (!handle.is_open()) {
        if (errno == ENOENT) return std::nullopt;
        throw DiskFailure(errno, "open", path);
    }
    struct stat found{};
    if (::fstat(handle.number(), &found) != 0) throw DiskFailure(errno, "stat", path);
    if (static_cast<std::size_t>(found.st_size) > limit) throw DiskFailure(EFBIG, "read", path);
    std::string bytes(static_cast<std::size_t>(found.st_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t count = ::read(handle.number(), bytes.data() + have, bytes.size() - have);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw DiskFailure(errno, "read", path);
        if (count == 0) break;  // cut short while we read
        have += static_cast<std::size_t>(count);
    }
    bytes.resize(have);
    return bytes;
}

bool remove(const fs::path& path) {
    if (::unlink(path.c_str()) != 0) {
        if (errno == ENOENT) return false;
        throw DiskFailure(errno, "remove", path);
    }
    sync_folder(folder_of(path));
    return true;
}

void make_private_folder(const fs::path& folder) {
    if (folder.empty() || fs::is_directory(folder)) return;
    make_private_folder(folder.parent_path());
    if (::mkdir(folder.c_str(), kPrivateFolder) != 0) {
        if (errno == EEXIST) return;
        throw DiskFailure(errno, "make folder", folder);
    }
    sync_folder(folder_of(folder));
}

}  // namespace mashang::disk
