#include "platform/http/memory_cache.h"

#include "platform/http/content_hash.h"

namespace mashang::http {

std::size_t MemoryCache::Hash::operator()(std::string_view text) const {
    return content_hash(text).low;
}

MemoryCache::Shard& MemoryCache::shard_of(std::string_view key) {
    return shards_[content_hash(key).high % kShards];
}

std::size_t MemoryCache::weight(std::string_view key, const KeptAnswer& answer) {
    constexpr std::size_t kOverhead = 256;
    return 2 * key.size() + answer.body->size() + kOverhead;
}

std::shared_ptr<const KeptAnswer> MemoryCache::find(std::string_view key, std::uint64_t version) {
    Shard& shard = shard_of(key);
    const std::lock_guard lock{shard.mutex};
    const auto found = shard.answers.find(key);
    if (found == shard.answers.end() || found->second->version != version) return nullptr;
    return found->second;
}

void MemoryCache::keep(std::string_view key, std::shared_ptr<const KeptAnswer> answer) {
    Shard& shard = shard_of(key);
    const std::lock_guard lock{shard.mutex};
    shard.bytes += weight(key, *answer);
    const auto found = shard.answers.find(key);
    if (found != shard.answers.end()) {
        shard.bytes -= weight(key, *found->second);
        found->second = std::move(answer);
    } else {
        shard.answers.emplace(key, std::move(answer));
        shard.order.emplace_back(key);
    }
    while (shard.bytes > max_bytes_ / kShards && !shard.order.empty()) {
        const auto oldest = shard.answers.find(shard.order.front());
        shard.bytes -= weight(oldest->first, *oldest->second);
        shard.answers.erase(oldest);
        shard.order.pop_front();
    }
}

}  // namespace mashang::http
