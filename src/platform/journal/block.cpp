#include "platform/journal/block.h"

#include "platform/crypto/hash.h"

namespace mashang::journal {
namespace {

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
    return crypto::merkle_leaf(canonical_bytes(record));
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
    return crypto::to_hex(crypto::sm3(header_bytes(block)));
}

std::string no_previous() {
    return std::string(2 * sizeof(Digest), '0');
}

std::optional<std::string> unhex(std::string_view text) {
    auto bytes = crypto::from_hex(text);
    if (bytes && crypto::to_hex(*bytes) != text) return std::nullopt;
    return bytes;
}

std::optional<std::vector<Digest>> leaves_of(const Block& block) {
    const auto bytes = unhex(block.leaves);
    if (!bytes || bytes->size() % sizeof(Digest) != 0) return std::nullopt;
    std::vector<Digest> leaves;
    for (std::size_t at = 0; at < bytes->size(); at += sizeof(Digest)) {
        leaves.push_back(*crypto::digest_of(std::string_view{*bytes}.substr(at, sizeof(Digest))));
    }
    return leaves;
}

}  // namespace mashang::journal
