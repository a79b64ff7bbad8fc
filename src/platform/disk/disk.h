#pragma once

// Small files that must be whole or not there, and that survive a loss of power.

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace mashang::disk {

/// The disk is full, broken or not ours to write. An outage, nobody's fault; what() has the path.
class DiskFailure : public std::system_error {
  public:
    DiskFailure(int error, std::string_view doing, const std::filesystem::path& path);
    bool is_full() const;  ///< no space, or the quota is used up
};

enum class Written { now, before };

/// Writes a file that is not there yet: whole and on the disk when this returns, or not at all.
/// `before`: somebody has written it already; nothing is changed. Safe against other processes.
Written write_new(const std::filesystem::path& path, std::string_view bytes, mode_t mode);

/// The whole file; nothing when there is none. A symbolic link is not followed. Throws
/// DiskFailure, also (EFBIG) for a file longer than `limit` bytes.
std::optional<std::string> read(const std::filesystem::path& path, std::size_t limit);

/// False when there was none. Durable when it returns.
bool remove(const std::filesystem::path& path);

/// Makes a folder, and those above it, that only we may enter (0700); durable when it returns.
void make_private_folder(const std::filesystem::path& folder);

}  // namespace mashang::disk
