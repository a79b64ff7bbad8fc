#include "platform/http/rate_limit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "platform/http/content_hash.h"
#include "platform/http/proxies.h"
#include "platform/http/refusals.h"

namespace mashang::http {

namespace {

Rate rate_of(RateClass route_class, const Rate& reading, const Rate& writing, const Rate& strict,
             const Rate& machine) {
    switch (route_class) {
        case RateClass::automatic:
        case RateClass::reading:
            return reading;
        case RateClass::writing:
            return writing;
        case RateClass::strict:
            return strict;
        case RateClass::machine:
            return machine;
    }
    std::unreachable();
}

}  // namespace

RateSettings RateSettings::unlimited() {
    return {.address_reading = {},
            .address_writing = {},
            .address_strict = {},
            .address_machine = {},
            .person_reading = {},
            .person_writing = {},
            .person_strict = {},
            .client_reading = {},
            .client_writing = {}};
}

RateLimiter::RateLimiter(const RateSettings& settings, std::uint64_t seed)
    : settings_{settings}, seed_{seed} {}

RateClass RateLimiter::class_of(const Route& route) {
    if (route.rate != RateClass::automatic) return route.rate;
    return route.kind == Kind::write ? RateClass::writing : RateClass::reading;
}

void RateLimiter::take_for_address(std::string_view address, RateClass route_class, Time now) {
    const Rate rate = rate_of(route_class, settings_.address_reading, settings_.address_writing,
                              settings_.address_strict, settings_.address_machine);
    if (rate.per_minute <= 0) return;
    take(
        content_hash(counted_address(address), seed_ + static_cast<std::uint64_t>(route_class)).low,
        rate, now);
}

void RateLimiter::take_for_person(std::string_view account_id, RateClass route_class, Time now) {
    const Rate rate = rate_of(route_class, settings_.person_reading, settings_.person_writing,
                              settings_.person_strict, settings_.person_writing);
    if (rate.per_minute <= 0) return;
    take(content_hash(account_id, seed_ + 16 + static_cast<std::uint64_t>(route_class)).low, rate,
         now);
}

void RateLimiter::take_for_client(std::string_view client_id, RateClass route_class, Time now) {
    const Rate rate = rate_of(route_class, settings_.client_reading, settings_.client_writing,
                              settings_.client_writing, settings_.client_writing);
    if (rate.per_minute <= 0) return;
    take(content_hash(client_id, seed_ + 32 + static_cast<std::uint64_t>(route_class)).low, rate,
         now);
}

void RateLimiter::take(std::uint64_t key, const Rate& rate, Time now) {
    using Seconds = std::chrono::duration<double>;
    const double per_second = rate.per_minute / 60;
    Shard& shard = shards_[key % kShards];
    double missing = 0;
    {
        const std::lock_guard lock{shard.mutex};
        auto found = shard.buckets.find(key);
        if (found == shard.buckets.end()) {
            make_room(shard, now);
            found = shard.buckets.emplace(key, Bucket{rate.burst, now, now}).first;
        }
        Bucket& bucket = found->second;
        const double since = std::max(0.0, Seconds{now - bucket.filled}.count());
        bucket.tokens = std::min(rate.burst, bucket.tokens + since * per_second);
        bucket.filled = std::max(now, bucket.filled);
        missing = 1 - bucket.tokens;
        if (missing <= 0) bucket.tokens -= 1;
        bucket.full_at = now + std::chrono::duration_cast<Time::duration>(
                                   Seconds{(rate.burst - bucket.tokens) / per_second});
    }
    if (missing <= 0) return;
    const auto seconds = static_cast<long>(std::ceil(missing / per_second));
    throw Refused{kTooManyRequests, {{"seconds", std::to_string(std::max(1L, seconds))}}};
}

std::size_t RateLimiter::buckets() {
    std::size_t count = 0;
    for (Shard& shard : shards_) {
        const std::lock_guard lock{shard.mutex};
        count += shard.buckets.size();
    }
    return count;
}

void RateLimiter::make_room(Shard& shard, Time now) const {
    const std::size_t most = std::max<std::size_t>(1, settings_.max_buckets / kShards);
    if (shard.buckets.size() < most) return;
    std::erase_if(shard.buckets, [&](const auto& entry) { return entry.second.full_at <= now; });
    // Still full: a flood of addresses. Forget some; each gets a full bucket again.
    while (shard.buckets.size() >= most) shard.buckets.erase(shard.buckets.begin());
}

}  // namespace mashang::http
