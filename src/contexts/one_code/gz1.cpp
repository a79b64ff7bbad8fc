#include "contexts/one_code/gz1.h"

#include "contexts/one_code/base45.h"
#include "contexts/one_code/commitment.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::one_code {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kHasCommit = 0x01;
constexpr std::string_view kTextStart = "GZ1:";
constexpr std::string_view kUrlPath = "/c/";

void put(std::string& bytes, std::uint64_t number, int count) {
    for (int i = count - 1; i >= 0; --i) {
        bytes += static_cast<char>(number >> (8U * static_cast<unsigned>(i)) & 0xFFU);
    }
}

/// Takes pieces off the front of what the caller has measured.
class Taker {
  public:
    explicit Taker(std::string_view bytes) : rest_{bytes} {}

    std::string_view bytes(std::size_t count) {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    template <class Number>
    Number number() {
        std::uint64_t value = 0;
        for (const char c : bytes(sizeof(Number))) {
            value = value << 8U | static_cast<unsigned char>(c);
        }
        return static_cast<Number>(value);
    }

  private:
    std::string_view rest_;
};

Header header_in(Taker& taker) {
    Header header;
    header.key_id = taker.number<std::uint8_t>();
    header.purpose = taker.number<std::uint16_t>();
    const auto levels = taker.number<std::uint8_t>();
    header.level = levels >> 4U;
    header.strength = levels & 0x0FU;
    header.cid = taker.bytes(kCidBytes);
    header.begins_s = taker.number<std::uint32_t>();
    header.slot_s = taker.number<std::uint8_t>();
    header.slots = taker.number<std::uint16_t>();
    header.predicates = taker.number<std::uint16_t>();
    return header;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

/// Walks the chain down, one hash a step, in place.
class ChainWalk {
  public:
    ChainWalk(std::string_view cid, std::string_view link) : text_{"GZ1c"} {
        text_.append(cid).append(2, '\0').append(link);
    }

    void step(std::uint16_t slot) {
        text_[kSlotAt] = static_cast<char>(slot >> 8U);
        text_[kSlotAt + 1] = static_cast<char>(slot & 0xFFU);
        const crypto::Digest digest = crypto::sha256_of_short(text_);
        text_.replace(kLinkAt, kLinkBytes, crypto::view(digest).substr(0, kLinkBytes));
    }
    std::string link() const { return text_.substr(kLinkAt); }

  private:
    static constexpr std::size_t kSlotAt = 4 + kCidBytes;
    static constexpr std::size_t kLinkAt = kSlotAt + 2;
    std::string text_;
};

}  // namespace

std::string bytes_of(const Header& header, bool has_commit) {
    std::string bytes;
    bytes.reserve(kHeaderBytes);
    put(bytes, static_cast<unsigned>(kVersion << 4U) | (has_commit ? kHasCommit : 0U), 1);
    put(bytes, header.key_id, 1);
    put(bytes, header.purpose, 2);
    put(bytes, static_cast<unsigned>(header.level << 4U) | (header.strength & 0x0FU), 1);
    bytes += header.cid;
    put(bytes, header.begins_s, 4);
    put(bytes, header.slot_s, 1);
    put(bytes, header.slots, 2);
    put(bytes, header.predicates, 2);
    return bytes;
}

std::string signed_text(const Header& header, std::string_view commit, std::string_view anchor) {
    return "GZ1s" + bytes_of(header, !commit.empty()).append(commit).append(anchor);
}

std::string encode(const Code& code) {
    std::string bytes = bytes_of(code.header, !code.commit.empty());
    bytes += code.commit;
    put(bytes, code.slot, 2);
    return bytes.append(code.link).append(code.signature).append(code.showing);
}

std::optional<Code> decode(std::string_view bytes) {
    const bool has_commit = bytes.size() >= kCodeBytesWithCommit;
    if (!has_commit && bytes.size() != kCodeBytes) return std::nullopt;
    const std::string_view showing = bytes.substr(has_commit ? kCodeBytesWithCommit : kCodeBytes);
    if (!showing.empty() && showing_size(showing) != showing.size()) return std::nullopt;
    Taker taker{bytes};
    const auto first = taker.number<std::uint8_t>();
    if (first != (kVersion << 4U | (has_commit ? kHasCommit : 0U))) return std::nullopt;
    Code code;
    code.header = header_in(taker);
    if (has_commit) code.commit = taker.bytes(kCommitBytes);
    code.slot = taker.number<std::uint16_t>();
    code.link = taker.bytes(kLinkBytes);
    code.signature = taker.bytes(kSignatureBytes);
    code.showing = showing;
    return code;
}

std::string text_of(const Code& code) {
    return std::string{kTextStart} + to_base45(encode(code));
}

std::string url_of(const Code& code, std::string_view base) {
    return std::string{base}.append(kUrlPath).append(crypto::to_base64url(encode(code)));
}

std::optional<Code> parse(std::string_view text) {
    if (text.size() > kMostCodeCharacters) return std::nullopt;
    text = trimmed(text);
    if (text.starts_with(kTextStart)) {
        const auto bytes = from_base45(text.substr(kTextStart.size()));
        return bytes ? decode(*bytes) : std::nullopt;
    }
    const auto path = text.rfind(kUrlPath);
    const bool is_url = text.starts_with("https://") || text.starts_with("http://");
    if (!is_url || path == std::string_view::npos) return std::nullopt;
    const auto bytes = crypto::from_base64url(text.substr(path + kUrlPath.size()));
    return bytes ? decode(*bytes) : std::nullopt;
}

std::string link_before(std::string_view cid, std::uint16_t slot, std::string_view link) {
    ChainWalk walk{cid, link};
    walk.step(slot);
    return walk.link();
}

std::string anchor_of(std::string_view cid, std::uint16_t slot, std::string_view link) {
    ChainWalk walk{cid, link};
    for (std::uint16_t i = slot; i > 0; --i) walk.step(i);
    return walk.link();
}

std::vector<std::string> chain_of(std::string_view cid, std::uint16_t slots,
                                  std::string_view seed) {
    std::vector<std::string> links(slots + std::size_t{1});
    links[slots] = seed;
    ChainWalk walk{cid, seed};
    for (std::uint16_t i = slots; i > 0; --i) {
        walk.step(i);
        links[i - std::size_t{1}] = walk.link();
    }
    return links;
}

std::int64_t slot_at(const Header& header, Instant now) {
    const std::int64_t since_ms = now.ms() - std::int64_t{header.begins_s} * 1000;
    const std::int64_t slot_ms = std::int64_t{header.slot_s} * 1000;
    const std::int64_t rounded_up = since_ms < 0 ? slot_ms - 1 : 0;
    return (since_ms - rounded_up) / slot_ms + 1;
}

Instant end_of(const Header& header) {
    return Instant::from_ms(
        (std::int64_t{header.begins_s} + std::int64_t{header.slots} * std::int64_t{header.slot_s}) *
        1000);
}

}  // namespace mashang::one_code
