#pragma once

// Reading CBOR (RFC 8949) as authenticators write it: CTAP2's canonical form. Refused are floats,
// tags, lengths that are not told beforehand, numbers longer than they need be, keys that come
// twice, more than kMostItems items and nesting beyond kDeepest.

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mashang::crypto {

class Cbor {
  public:
    static constexpr std::size_t kMostItems = 256;
    static constexpr int kDeepest = 6;

    struct Read;
    /// The item that `bytes` begin with, and what follows it; nothing when there is none. The item
    /// looks into `bytes`.
    static std::optional<Read> read(std::string_view bytes);
    /// The item that `bytes` are, to their end.
    static std::optional<Cbor> parse(std::string_view bytes);

    std::optional<std::int64_t> integer() const;
    std::optional<std::string_view> bytes() const;
    std::optional<std::string_view> text() const;
    bool is_map() const { return std::holds_alternative<Map>(value_); }
    /// Of a map or an array; 0 for all else.
    std::size_t size() const;
    /// The value of that key; null when this is no map or has none.
    const Cbor* find(std::int64_t key) const;
    const Cbor* find(std::string_view key) const;

    friend bool operator==(const Cbor&, const Cbor&) = default;

  private:
    friend class CborReader;
    struct Bytes {
        std::string_view bytes;
        friend bool operator==(const Bytes&, const Bytes&) = default;
    };
    struct Simple {
        std::uint64_t number;
        friend bool operator==(const Simple&, const Simple&) = default;
    };
    using Text = std::string_view;
    using Array = std::vector<Cbor>;
    using Map = std::vector<std::pair<Cbor, Cbor>>;
    using Value = std::variant<std::int64_t, Bytes, Text, Array, Map, Simple>;

    explicit Cbor(Value value) : value_{std::move(value)} {}
    Value value_;
};

struct Cbor::Read {
    Cbor item;
    std::string_view rest;
};

}  // namespace mashang::crypto
