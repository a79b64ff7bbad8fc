#include "platform/crypto/cbor.h"

#include <algorithm>
#include <limits>

#include "base/utf8.h"

namespace mashang::crypto {

/// Takes items from the front of what is left.
class CborReader {
  public:
    explicit CborReader(std::string_view bytes) : left_{bytes} {}

    std::string_view left() const { return left_; }

    std::optional<Cbor> item(int depth) {
        if (depth > Cbor::kDeepest || ++items_ > Cbor::kMostItems) return std::nullopt;
        const auto head = take_head();
        if (!head) return std::nullopt;
        switch (head->major) {
            case 0:
            case 1:
                return number(*head);
            case 2:
            case 3:
                return string(*head);
            case 4:
                return array(head->argument, depth);
            case 5:
                return map(head->argument, depth);
            case 7:
                return simple(*head);
            default:
                return std::nullopt;  // 6: tags
        }
    }

  private:
    struct Head {
        unsigned major;
        unsigned info;  ///< the five low bits
        std::uint64_t argument;
    };

    std::optional<std::string_view> take(std::uint64_t count) {
        if (count > left_.size()) return std::nullopt;
        const auto taken = left_.substr(0, count);
        left_.remove_prefix(count);
        return taken;
    }

    /// RFC 8949 section 3: major type, then the argument in the head or in 1, 2, 4 or 8 bytes.
    std::optional<Head> take_head() {
        const auto first = take(1);
        if (!first) return std::nullopt;
        const unsigned byte = static_cast<unsigned char>(first->front());
        Head head{.major = byte / 32U, .info = byte % 32U, .argument = byte % 32U};
        if (head.info < 24) return head;
        if (head.info > 27) return std::nullopt;  // 31: a length that is told later
        const auto bytes = take(std::uint64_t{1} << (head.info - 24U));
        if (!bytes) return std::nullopt;
        head.argument = 0;
        for (const char each : *bytes) {
            head.argument = head.argument << 8U | static_cast<unsigned char>(each);
        }
        if (head.argument < least_of(head.info)) return std::nullopt;
        return head;
    }

    /// Below it fewer bytes would have done.
    static std::uint64_t least_of(unsigned info) {
        if (info == 24) return 24;
        return std::uint64_t{1} << (4U << (info - 24U));  // 2^8, 2^16, 2^32
    }

    static std::optional<Cbor> number(const Head& head) {
        constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
        if (head.argument > kMost) return std::nullopt;
        const auto value = static_cast<std::int64_t>(head.argument);
        return Cbor{Cbor::Value{head.major == 0 ? value : -1 - value}};
    }

    std::optional<Cbor> string(const Head& head) {
        const auto bytes = take(head.argument);
        if (!bytes) return std::nullopt;
        if (head.major == 2) return Cbor{Cbor::Bytes{*bytes}};
        if (!is_utf8(*bytes)) return std::nullopt;
        return Cbor{Cbor::Value{std::in_place_type<Cbor::Text>, *bytes}};
    }

    std::optional<Cbor> array(std::uint64_t count, int depth) {
        Cbor::Array array;
        for (std::uint64_t i = 0; i < count; ++i) {
            auto each = item(depth + 1);
            if (!each) return std::nullopt;
            array.push_back(*std::move(each));
        }
        return Cbor{std::move(array)};
    }

    std::optional<Cbor> map(std::uint64_t count, int depth) {
        Cbor::Map map;
        for (std::uint64_t i = 0; i < count; ++i) {
            auto key = item(depth + 1);
            if (!key) return std::nullopt;
            const bool is_known =
                std::ranges::any_of(map, [&](const auto& entry) { return entry.first == *key; });
            auto value = is_known ? std::nullopt : item(depth + 1);
            if (!value) return std::nullopt;
            map.emplace_back(*std::move(key), *std::move(value));
        }
        return Cbor{std::move(map)};
    }

    /// false, true, null, undefined.
    static std::optional<Cbor> simple(const Head& head) {
        if (head.info < 20 || head.info > 23) return std::nullopt;
        return Cbor{Cbor::Simple{head.argument}};
    }

    std::string_view left_;
    std::size_t items_ = 0;
};

std::optional<Cbor::Read> Cbor::read(std::string_view bytes) {
    CborReader reader{bytes};
    auto item = reader.item(0);
    if (!item) return std::nullopt;
    return Read{.item = *std::move(item), .rest = reader.left()};
}

std::optional<Cbor> Cbor::parse(std::string_view bytes) {
    auto read = Cbor::read(bytes);
    if (!read || !read->rest.empty()) return std::nullopt;
    return std::move(read->item);
}

std::optional<std::int64_t> Cbor::integer() const {
    const auto* number = std::get_if<std::int64_t>(&value_);
    if (number == nullptr) return std::nullopt;
    return *number;
}

std::optional<std::string_view> Cbor::bytes() const {
    const auto* held = std::get_if<Bytes>(&value_);
    if (held == nullptr) return std::nullopt;
    return held->bytes;
}

std::optional<std::string_view> Cbor::text() const {
    const auto* held = std::get_if<Text>(&value_);
    if (held == nullptr) return std::nullopt;
    return *held;
}

std::size_t Cbor::size() const {
    if (const auto* array = std::get_if<Array>(&value_)) return array->size();
    if (const auto* map = std::get_if<Map>(&value_)) return map->size();
    return 0;
}

const Cbor* Cbor::find(std::int64_t key) const {
    const auto* map = std::get_if<Map>(&value_);
    if (map == nullptr) return nullptr;
    const auto found =
        std::ranges::find_if(*map, [&](const auto& entry) { return entry.first.integer() == key; });
    return found == map->end() ? nullptr : &found->second;
}

const Cbor* Cbor::find(std::string_view key) const {
    const auto* map = std::get_if<Map>(&value_);
    if (map == nullptr) return nullptr;
    const auto found =
        std::ranges::find_if(*map, [&](const auto& entry) { return entry.first.text() == key; });
    return found == map->end() ? nullptr : &found->second;
}

}  // namespace mashang::crypto
