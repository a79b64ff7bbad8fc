#include "platform/crypto/key_shelf.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "platform/disk/disk.h"

namespace mashang::crypto {
namespace {

constexpr std::size_t kLongestKey = 16 * 1024;
constexpr mode_t kOthers = 077;

struct stat stat_of(const std::filesystem::path& path) {
    struct stat found{};
    if (::lstat(path.c_str(), &found) != 0) throw disk::DiskFailure(errno, "stat", path);
    return found;
}

void demand_ours_alone(const std::filesystem::path& path, mode_t wanted) {
    const auto found = stat_of(path);
    if (found.st_uid != ::geteuid()) {
        throw KeyStoreFault(fmt::format(
            "密钥路径{0}属于其他用户，请执行：chown {1} {0} / The keys at {0} belong to another "
            "user. Run: chown {1} {0}",
            path.string(), ::geteuid()));
    }
    if ((found.st_mode & kOthers) != 0) {
        throw KeyStoreFault(fmt::format(
            "其他用户可以读取密钥{0}（权限{1:04o}），请执行：chmod {2:04o} {0} / Others can read "
            "the keys at {0} (mode {1:04o}). Run: chmod {2:04o} {0}",
            path.string(), found.st_mode & 07777U, wanted));
    }
}

class FolderShelf final : public KeyShelf {
  public:
    explicit FolderShelf(std::filesystem::path folder) : folder_{std::move(folder)} {
        disk::make_private_folder(folder_);
        demand_ours_alone(folder_, 0700);
    }

    std::vector<std::string> names() override {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator{folder_}) {
            names.push_back(entry.path().filename().string());
        }
        return names;
    }

    std::optional<Secret> read(const std::string& name) override {
        const auto path = folder_ / name;
        if (!std::filesystem::exists(path)) return std::nullopt;
        demand_ours_alone(path, 0600);
        auto content = disk::read(path, kLongestKey);
        if (!content) return std::nullopt;
        return Secret{*std::move(content)};
    }

    bool write_new(const std::string& name, std::string_view content) override {
        return disk::write_new(folder_ / name, content, 0600) == disk::Written::now;
    }

    /// The time of the file: nobody changes one. A restored file may be younger than the key, which
    /// keeps a retired key in sight for longer and does no harm.
    std::optional<Instant> made_at(const std::string& name) override {
        const auto path = folder_ / name;
        if (!std::filesystem::exists(path)) return std::nullopt;
        const timespec time = stat_of(path).st_mtim;
        return Instant::from_ms(time.tv_sec * 1000 + time.tv_nsec / 1'000'000);
    }

  private:
    std::filesystem::path folder_;
};

class MemoryShelf final : public KeyShelf {
  public:
    std::vector<std::string> names() override {
        std::vector<std::string> names;
        for (const auto& [name, content] : contents_) names.push_back(name);
        return names;
    }

    std::optional<Secret> read(const std::string& name) override {
        const auto found = contents_.find(name);
        if (found == contents_.end()) return std::nullopt;
        return found->second;
    }

    bool write_new(const std::string& name, std::string_view content) override {
        return contents_.try_emplace(name, Secret{std::string{content}}).second;
    }

    std::optional<Instant> made_at(const std::string&) override { return std::nullopt; }

  private:
    std::map<std::string, Secret> contents_;
};

}  // namespace

std::unique_ptr<KeyShelf> shelf_in_folder(const std::string& folder) {
    return std::make_unique<FolderShelf>(folder);
}

std::unique_ptr<KeyShelf> shelf_in_memory() {
    return std::make_unique<MemoryShelf>();
}

}  // namespace mashang::crypto
