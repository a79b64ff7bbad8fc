#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace mashang {

/// A UUID (RFC 9562) as its 36 characters in lower case.
class Uuid {
  public:
    Uuid() : text_{"00000000-0000-0000-0000-000000000000"} {}  // the nil UUID
    static std::optional<Uuid> parse(
        std::string_view text);  ///< any version; upper case is lowered
    static Uuid from_bytes(const std::array<std::uint8_t, 16>& bytes);

    const std::string& text() const { return text_; }
    friend auto operator<=>(const Uuid&, const Uuid&) = default;

  private:
    std::string text_;
};

/// Makes UUIDv7: sorted by time of making, strictly rising within one maker even when the clock
/// stands still or is set back. Safe to share between threads.
class UuidMaker {
  public:
    using Random = std::function<void(std::uint8_t* bytes, std::size_t count)>;
    explicit UuidMaker(Random random);

    Uuid next(Instant now);

  private:
    std::mutex mutex_;
    Random random_;
    std::int64_t last_ms_ = 0;
    std::uint64_t last_tail_ = 0;
};

/// An id of one kind of thing: ids of different things are different types. `Tag` is any type.
template <class Tag>
class Id {
  public:
    Id() = default;
    explicit Id(Uuid uuid) : uuid_{std::move(uuid)} {}
    static std::optional<Id> parse(std::string_view text) {
        auto uuid = Uuid::parse(text);
        if (!uuid) return std::nullopt;
        return Id{*std::move(uuid)};
    }

    const std::string& text() const { return uuid_.text(); }
    friend auto operator<=>(const Id&, const Id&) = default;

  private:
    Uuid uuid_;
};

}  // namespace mashang
