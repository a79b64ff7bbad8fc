#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mashang::http {

/// A finished answer of a memory route.
struct KeptAnswer {
    std::uint64_t version = 0;  ///< of the data it was made from (Route::version)
    std::string content_type;
    std::string etag;
    std::shared_ptr<const std::string> body;
};

/// Finished answers by target and language, bounded; the oldest go first. Safe to share between
/// threads.
class MemoryCache {
  public:
    explicit MemoryCache(std::size_t max_bytes) : max_bytes_{max_bytes} {}

    /// Null when there is none of that version.
    std::shared_ptr<const KeptAnswer> find(std::string_view key, std::uint64_t version);
    void keep(std::string_view key, std::shared_ptr<const KeptAnswer> answer);

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const;
    };
    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::string, std::shared_ptr<const KeptAnswer>, Hash, std::equal_to<>>
            answers;
        std::deque<std::string> order;  ///< keys, oldest first
        std::size_t bytes = 0;
    };
    static constexpr std::size_t kShards = 8;
    Shard& shard_of(std::string_view key);
    static std::size_t weight(std::string_view key, const KeptAnswer& answer);

    std::size_t max_bytes_;
    std::array<Shard, kShards> shards_;
};

}  // namespace mashang::http
