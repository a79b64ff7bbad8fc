#include "platform/journal/block.h"

#include <openssl/evp.h>

#include <bit>
#include <span>
#include <stdexcept>

namespace mashang::journal {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

Digest sm3(std::string_view bytes) {
    Digest digest;
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sm3(), nullptr) != 1 ||
        length != digest.size()) {
        throw std::runtime_error("SM3 is not to be had from this OpenSSL");
    }
    return digest;
}

std::string_view view(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

void put_integer(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
        out.push_back(static_cast<char>(value >> shift & 0xff));
    }
}

void put_integer(std::string& out, std::int64_t value) {
    put_integer(out, static_cast<std::uint64_t>(value), 8);
}

void put_text(std::string& out, std::string_view text) {
    put_integer(out, text.size(), 4);
    out += text;
}

Digest node_of(const Digest& left, const Digest& right) {
    std::string bytes{'\x01'};
    bytes += view(left);
    bytes += view(right);
    return sm3(bytes);
}

Digest root_of(std::span<const Digest> leaves) {
    if (leaves.size() == 1) return leaves.front();
    const std::size_t left = std::bit_floor(leaves.size() - 1);
    return node_of(root_of(leaves.first(left)), root_of(leaves.subspan(left)));
}

}  // namespace

std::string canonical_bytes(const Record& record) {
    std::string out = "mashang-journal-entry/1";
    put_integer(out, record.at.ms());
    for (const std::string* text :
         {&record.id, &record.what, &record.actor, &record.on_behalf, &record.authority,
          &record.subject, &record.matter, &record.facts}) {
        put_text(out, *text);
    }
    return out;
}

Digest leaf_of(const Record& record) {
    std::string bytes(1, '\0');
    bytes += canonical_bytes(record);
    return sm3(bytes);
}

Digest merkle_root(const std::vector<Digest>& leaves) {
    if (leaves.empty()) return sm3({});
    return root_of(leaves);
}

std::string header_bytes(const Block& block) {
    std::string out = "mashang-journal-block/1";
    put_integer(out, block.number);
    put_integer(out, block.first_position);
    put_integer(out, block.last_position);
    put_integer(out, block.at.ms());
    for (const std::string* text : {&block.root, &block.previous, &block.key_id}) {
        put_text(out, *text);
    }
    return out;
}

std::string hash_of(const Block& block) {
    return hex(sm3(header_bytes(block)));
}

std::string no_previous() {
    return std::string(2 * sizeof(Digest), '0');
}

std::string hex(std::string_view bytes) {
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.push_back(kHexDigits[byte >> 4]);
        text.push_back(kHexDigits[byte & 15]);
    }
    return text;
}

std::string hex(const Digest& digest) {
    return hex(view(digest));
}

std::optional<std::string> unhex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = kHexDigits.find(text[i]);
        const auto low = kHexDigits.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        bytes.push_back(static_cast<char>(high << 4 | low));
    }
    return bytes;
}

std::optional<std::vector<Digest>> leaves_of(const Block& block) {
    const auto bytes = unhex(block.leaves);
    if (!bytes || bytes->size() % sizeof(Digest) != 0) return std::nullopt;
    std::vector<Digest> leaves(bytes->size() / sizeof(Digest));
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        std::copy_n(bytes->begin() + static_cast<std::ptrdiff_t>(i * sizeof(Digest)),
                    sizeof(Digest), leaves[i].begin());
    }
    return leaves;
}

}  // namespace mashang::journal
