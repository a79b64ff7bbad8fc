#pragma once

#include <stdlib.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace mashang::fixture {

/// An empty folder that is gone with this object.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "mashang-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// A file system of its own with room for `bytes`, for what happens when a disk is full. Only root
/// may mount one: ask `is_mounted`.
class SmallDisk {
  public:
    explicit SmallDisk(std::size_t bytes) {
        const std::string options = "mode=0700,size=" + std::to_string(bytes);
        is_mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", MS_NOSUID | MS_NODEV,
                              options.c_str()) == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (is_mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
    }

    bool is_mounted() const { return is_mounted_; }
    const std::filesystem::path& path() const { return folder_.path(); }

  private:
    TemporaryFolder folder_;
    bool is_mounted_ = false;
};

}  // namespace mashang::fixture
