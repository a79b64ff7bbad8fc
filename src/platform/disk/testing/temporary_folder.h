#pragma once

#include <sched.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
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

/// Gives this process name spaces of its own, in which it may mount. Nothing changes when the
/// kernel does not allow that, or when there is a second thread.
inline void become_root_for_oneself() {
    const auto user = "0 " + std::to_string(::getuid()) + " 1";
    const auto group = "0 " + std::to_string(::getgid()) + " 1";
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return;
    std::ofstream{"/proc/self/setgroups"} << "deny";
    std::ofstream{"/proc/self/uid_map"} << user;
    std::ofstream{"/proc/self/gid_map"} << group;
}

/// A file system of its own with room for `bytes`, for what happens when a disk is full. Root
/// mounts it; others do in name spaces of their own.
class SmallDisk {
  public:
    explicit SmallDisk(std::size_t bytes) {
        const std::string options = "mode=0700,size=" + std::to_string(bytes);
        const auto mount = [&] {
            return ::mount("tmpfs", folder_.path().c_str(), "tmpfs", MS_NOSUID | MS_NODEV,
                           options.c_str()) == 0;
        };
        is_mounted_ = mount();
        if (is_mounted_) return;
        become_root_for_oneself();
        is_mounted_ = mount();
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
