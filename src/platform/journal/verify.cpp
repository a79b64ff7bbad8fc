#include "platform/journal/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "platform/journal/sealer.h"

namespace mashang::journal {
namespace {

constexpr std::size_t kPage = 500;

}  // namespace

std::string text_of(const Head& head) {
    return fmt::format("{}:{}", head.blocks, head.hash);
}

std::optional<Head> parse_head(std::string_view text) {
    Head head;
    const char* const end = text.data() + text.size();
    const auto [rest, fault] = std::from_chars(text.data(), end, head.blocks);
    if (fault != std::errc{} || head.blocks < 1 || rest == end || *rest != ':') return std::nullopt;
    head.hash = std::string{rest + 1, end};
    const auto bytes = unhex(head.hash);
    if (!bytes || bytes->size() != sizeof(Digest)) return std::nullopt;
    return head;
}

Verification::Verification(CheckSignature check, std::optional<Head> known)
    : check_{std::move(check)}, known_{std::move(known)} {}

bool Verification::fail(Wrong wrong, std::int64_t position, std::string reason) {
    if (!report_.finding) {
        report_.finding = Finding{wrong, position, examined_, std::move(reason)};
    }
    return false;
}

bool Verification::block(Block block) {
    if (report_.finding || !close_block()) return false;
    examined_ = current_.number + 1;
    const bool after_unsealed = report_.unsealed > 0;
    if (!is_chained(block)) return false;
    if (after_unsealed) {
        return fail(
            Wrong::inserted, block.first_position,
            fmt::format("entries that no block has sealed stand before block {}", block.number));
    }
    current_ = std::move(block);
    return is_signed(current_) && agrees_with_known(current_);
}

/// Number, positions and hash follow on the block before; the leaves are those of the root.
bool Verification::is_chained(const Block& block) {
    const std::int64_t position = current_.last_position + 1;
    if (block.number != current_.number + 1) {
        return fail(Wrong::block_missing, position,
                    fmt::format("block {} is expected, and there is block {}", current_.number + 1,
                                block.number));
    }
    if (block.first_position != position || block.last_position < position ||
        block.last_position - position >= static_cast<std::int64_t>(kMostEntriesInBlock)) {
        return fail(Wrong::block_altered, position,
                    fmt::format("block {} covers {} to {}; it must begin with {}", block.number,
                                block.first_position, block.last_position, position));
    }
    if (block.previous != (current_.number == 0 ? no_previous() : hash_of(current_))) {
        return fail(Wrong::block_altered, position,
                    fmt::format("block {} does not follow on block {} as that stands here",
                                block.number, current_.number));
    }
    auto leaves = leaves_of(block);
    const auto entries = static_cast<std::size_t>(block.last_position - position + 1);
    if (!leaves || leaves->size() != entries ||
        crypto::to_hex(crypto::merkle_root(*leaves)) != block.root) {
        return fail(Wrong::block_altered, position,
                    fmt::format("the leaves of block {} do not make its root", block.number));
    }
    sealed_ = *std::move(leaves);
    return true;
}

bool Verification::is_signed(const Block& block) {
    const auto signature = unhex(block.signature);
    const Verdict verdict = signature && !signature->empty()
                                ? check_(block.key_id, header_bytes(block), *signature)
                                : Verdict::wrong;
    switch (verdict) {
        case Verdict::good:
            return true;
        case Verdict::wrong:
            return fail(Wrong::signature_wrong, block.first_position,
                        fmt::format("the signature of block {} is not that of key {}", block.number,
                                    block.key_id));
        case Verdict::unknown_key:
            return fail(Wrong::key_unknown, block.first_position,
                        fmt::format("block {} is signed by key {}, which is not trusted",
                                    block.number, block.key_id));
    }
    std::unreachable();
}

bool Verification::agrees_with_known(const Block& block) {
    if (!known_ || known_->blocks != block.number || hash_of(block) == known_->hash) return true;
    return fail(Wrong::block_altered, block.first_position,
                fmt::format("block {} is another than the one known from before", block.number));
}

bool Verification::entry(const Record& record) {
    if (report_.finding) return false;
    if (record.position > current_.last_position) return unsealed_entry(record.position);
    // One more than were sealed is enough to see that there are too many.
    if (found_.size() <= sealed_.size()) found_.push_back({record.position, leaf_of(record)});
    return true;
}

bool Verification::unsealed_entry(std::int64_t position) {
    const std::int64_t expected = current_.last_position + report_.unsealed + 1;
    if (position > expected) {
        return close_block() &&
               fail(Wrong::dropped, expected, "an entry not yet sealed is missing");
    }
    if (position < expected) {
        return close_block() &&
               fail(Wrong::inserted, position, "an entry stands here that has no place");
    }
    ++report_.unsealed;
    return true;
}

/// Holds what was found against what was sealed; the block is proven when they are the same.
bool Verification::close_block() {
    for (std::size_t i = 0; i < sealed_.size(); ++i) {
        const std::int64_t position = current_.first_position + static_cast<std::int64_t>(i);
        if (!compare(i, position)) return false;
    }
    if (found_.size() > sealed_.size()) {
        return fail(Wrong::inserted, found_.back().position,
                    fmt::format("block {} has sealed fewer entries", current_.number));
    }
    if (current_.number > 0) {
        report_.head = {current_.number, current_.last_position, hash_of(current_)};
    }
    sealed_.clear();
    found_.clear();
    return true;
}

bool Verification::compare(std::size_t i, std::int64_t position) {
    if (i == found_.size()) return fail(Wrong::dropped, position, "the entry is missing");
    const Found& found = found_[i];
    if (found.leaf == sealed_[i]) {
        if (found.position == position) return true;
        return fail(Wrong::altered, position,
                    fmt::format("the entry's position was changed to {}", found.position));
    }
    const bool belongs_later = is_sealed_later(found.leaf, i);
    const bool comes_later = is_there_later(sealed_[i], i);
    if (belongs_later && comes_later) {
        return fail(Wrong::reordered, position, "another entry of this block stands here");
    }
    if (comes_later) {
        return fail(Wrong::inserted, found.position, "an entry that was not sealed stands here");
    }
    if (belongs_later || found.position > position) {
        return fail(Wrong::dropped, position, "the entry is missing");
    }
    return fail(Wrong::altered, position, "the entry is not the one that was sealed");
}

bool Verification::is_there_later(const Digest& leaf, std::size_t after) const {
    return std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(after) + 1, found_.end(),
                       [&](const Found& found) { return found.leaf == leaf; });
}

bool Verification::is_sealed_later(const Digest& leaf, std::size_t after) const {
    return std::find(sealed_.begin() + static_cast<std::ptrdiff_t>(after) + 1, sealed_.end(),
                     leaf) != sealed_.end();
}

Report Verification::finish() {
    if (!report_.finding) close_block();
    if (!report_.finding && known_ && report_.head.blocks < known_->blocks) {
        fail(Wrong::truncated, report_.head.position + 1,
             fmt::format("there were {} blocks, and there are {}", known_->blocks,
                         report_.head.blocks));
    }
    return report_;
}

namespace {

/// The journal's entries one after the other, read in pages.
class EntryStream {
  public:
    explicit EntryStream(sql::Tx& tx) : tx_{tx} {}

    /// The next one; null at the end.
    const Record* peek() {
        if (next_ == page_.size() && !ended_) turn_page();
        return next_ < page_.size() ? &page_[next_] : nullptr;
    }
    void pop() { ++next_; }

  private:
    void turn_page() {
        page_ = read_records(tx_, after_, kPage);
        next_ = 0;
        ended_ = page_.empty();
        if (!ended_) after_ = page_.back().position;
    }

    sql::Tx& tx_;
    // From the lowest position that there can be: a row before the first is one too many.
    std::int64_t after_ = std::numeric_limits<std::int64_t>::min();
    std::vector<Record> page_;
    std::size_t next_ = 0;
    bool ended_ = false;
};

bool verify_entries(EntryStream& entries, Verification& verification, std::int64_t last) {
    for (const Record* record = entries.peek(); record != nullptr && record->position <= last;
         record = entries.peek()) {
        if (!verification.entry(*record)) return false;
        entries.pop();
    }
    return true;
}

}  // namespace

Report verify(sql::Tx& tx, const CheckSignature& check, const std::optional<Head>& known) {
    Verification verification{check, known};
    EntryStream entries{tx};
    std::int64_t number = std::numeric_limits<std::int64_t>::min();
    for (auto next = read_blocks(tx, number, 1); !next.empty(); next = read_blocks(tx, number, 1)) {
        Block& block = next.front();
        number = block.number;
        const std::int64_t last = block.last_position;
        if (!verification.block(std::move(block)) || !verify_entries(entries, verification, last)) {
            return verification.finish();
        }
    }
    verify_entries(entries, verification, std::numeric_limits<std::int64_t>::max());
    return verification.finish();
}

}  // namespace mashang::journal
