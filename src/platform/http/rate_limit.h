#pragma once

// Token buckets in memory: how often one address or one person may call. Per process; a limit for
// the whole town needs a proxy in front.

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "platform/http/route.h"

namespace mashang::http {

/// `burst` calls at once, and `per_minute` on average. 0 per minute: no limit.
struct Rate {
    double per_minute = 0;
    double burst = 0;
};

/// One rate per class of routes, for addresses (many people may share one) and for persons.
struct RateSettings {
    Rate address_reading{.per_minute = 12'000, .burst = 4'000};
    Rate address_writing{.per_minute = 1'200, .burst = 400};
    Rate address_strict{.per_minute = 20, .burst = 20};
    Rate address_machine{.per_minute = 120'000, .burst = 20'000};
    Rate person_reading{.per_minute = 1'200, .burst = 400};
    Rate person_writing{.per_minute = 120, .burst = 60};
    Rate person_strict{.per_minute = 6, .burst = 6};
    Rate client_reading{.per_minute = 12'000, .burst = 2'000};  ///< an app for all its people
    Rate client_writing{.per_minute = 3'000, .burst = 500};
    std::size_t max_buckets = 200'000;  ///< memory: about 64 bytes each

    static RateSettings unlimited();
};

/// Safe to share between threads.
class RateLimiter {
  public:
    using Time = std::chrono::steady_clock::time_point;
    /// `seed`: a random number, so that nobody can choose keys that collide.
    RateLimiter(const RateSettings& settings, std::uint64_t seed);

    /// Takes one token. Refused{kTooManyRequests, {seconds}} when there is none. IPv6 addresses
    /// count by their /64. `route_class` must not be automatic (class_of).
    void take_for_address(std::string_view address, RateClass route_class, Time now);
    void take_for_person(std::string_view account_id, RateClass route_class, Time now);
    /// Of a connected app, whomever it acts for.
    void take_for_client(std::string_view client_id, RateClass route_class, Time now);

    std::size_t buckets();  ///< how many are held now

    /// The class of a route: its own, or by its kind.
    static RateClass class_of(const Route& route);

  private:
    struct Bucket {
        double tokens;
        Time filled;
        Time full_at;  ///< from then on it says nothing that a new one would not
    };
    static constexpr std::size_t kShards = 16;
    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::uint64_t, Bucket> buckets;
    };
    void take(std::uint64_t key, const Rate& rate, Time now);
    void make_room(Shard& shard, Time now) const;

    RateSettings settings_;
    std::uint64_t seed_;
    std::array<Shard, kShards> shards_;
};

}  // namespace mashang::http
