#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace mashang {

/// A moment: milliseconds since 1970-01-01T00:00:00Z. Whoever needs "now" is given it
/// (platform/clock).
class Instant {
  public:
    constexpr Instant() = default;
    static constexpr Instant from_ms(std::int64_t ms_since_1970) { return Instant{ms_since_1970}; }

    /// Reads RFC 3339 with a zone ("2018-09-30T16:59:00+08:00", "…Z"); nothing else.
    /// Finer than a millisecond is cut off; a leap second (":60") is not read; years as in Date.
    static std::optional<Instant> parse(std::string_view text);

    /// Midnight, or another time of day, at which `date` has got to in Asia/Shanghai.
    static Instant at(Date date, std::chrono::minutes since_midnight = std::chrono::minutes{0});

    constexpr std::int64_t ms() const { return ms_; }

    /// RFC 3339 with milliseconds in Asia/Shanghai: "2018-09-30T16:59:00.000+08:00".
    std::string text() const;

    /// The day and the time of day in Asia/Shanghai (no summer time since 1991; before that the day
    /// may differ by an hour, which no rule of ours looks at).
    Date date() const;
    std::chrono::minutes since_midnight() const;

    friend constexpr auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator+(Instant a, std::chrono::milliseconds d) {
        return Instant{a.ms_ + d.count()};
    }
    friend constexpr Instant operator-(Instant a, std::chrono::milliseconds d) {
        return Instant{a.ms_ - d.count()};
    }
    friend constexpr std::chrono::milliseconds operator-(Instant a, Instant b) {
        return std::chrono::milliseconds{a.ms_ - b.ms_};
    }

  private:
    explicit constexpr Instant(std::int64_t ms) : ms_{ms} {}
    std::int64_t ms_ = 0;
};

}  // namespace mashang
