#pragma once

// Whether a journal is as it was sealed. Needs neither the server nor its private key; takes
// constant memory however long the journal is.

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "platform/journal/block.h"
#include "platform/sql/sql.h"

namespace mashang::journal {

enum class Wrong {
    altered,          ///< an entry is not what was sealed
    dropped,          ///< an entry is not there
    inserted,         ///< an entry is there that was not sealed
    reordered,        ///< an entry stands at another entry's position
    block_missing,    ///< a block's number is not there
    block_altered,    ///< a block does not agree with itself, or with the block before it
    signature_wrong,  ///< the block's signature is not its key's
    key_unknown,      ///< signed by a key that nobody trusts
    truncated,        ///< the end is missing
    unreadable,       ///< the export is not what `export_journal` writes
};
BOOST_DESCRIBE_ENUM(Wrong, altered, dropped, inserted, reordered, block_missing, block_altered,
                    signature_wrong, key_unknown, truncated, unreadable)

/// The first thing that is wrong.
struct Finding {
    Wrong wrong = Wrong::altered;
    std::int64_t position = 0;  ///< of the first bad entry
    std::int64_t block = 0;     ///< number of the block in question; 0: none
    std::string reason;         ///< one English sentence
};
BOOST_DESCRIBE_STRUCT(Finding, (), (wrong, position, block, reason))

/// Where a journal ended at some time. Kept elsewhere (printed, sent to the auditor), it shows
/// later that no block was cut off or exchanged since.
struct Head {
    std::int64_t blocks = 0;
    std::int64_t position = 0;  ///< last sealed
    std::string hash;           ///< of the last block; empty when there is none

    bool operator==(const Head&) const = default;
};
BOOST_DESCRIBE_STRUCT(Head, (), (blocks, position, hash))

/// "<blocks>:<hash>", as people keep it.
std::string text_of(const Head& head);
/// Such a text of at least one block; it does not tell the position. Nothing when it is none.
std::optional<Head> parse_head(std::string_view text);

struct Report {
    Head head;                  ///< as far as everything was right
    std::int64_t unsealed = 0;  ///< entries after the last block: nothing proves them yet
    std::optional<Finding> finding;

    bool is_sound() const { return !finding; }
};
BOOST_DESCRIBE_STRUCT(Report, (), (head, unsealed, finding))

enum class Verdict { good, wrong, unknown_key };
/// Whether `signature` (bytes) is that of the trusted key `key_id` over `message`.
using CheckSignature = std::function<Verdict(std::string_view key_id, std::string_view message,
                                             std::string_view signature)>;

/// Verifies in order: each block, then its entries; last the entries that are not sealed yet.
class Verification {
  public:
    explicit Verification(CheckSignature check, std::optional<Head> known = {});

    /// False when something is wrong: no more, please.
    bool block(Block block);
    bool entry(const Record& record);
    Report finish();
    /// Something that the caller found (an unreadable line). Only the first finding is kept.
    bool fail(Wrong wrong, std::int64_t position, std::string reason);
    const Block& current() const { return current_; }

  private:
    struct Found {
        std::int64_t position;
        Digest leaf;
    };
    bool is_chained(const Block& block);
    bool is_signed(const Block& block);
    bool agrees_with_known(const Block& block);
    bool close_block();
    bool unsealed_entry(std::int64_t position);
    bool compare(std::size_t i, std::int64_t position);
    bool is_there_later(const Digest& leaf, std::size_t after) const;
    bool is_sealed_later(const Digest& leaf, std::size_t after) const;

    CheckSignature check_;
    std::optional<Head> known_;
    Report report_;
    std::int64_t examined_ = 0;   ///< number of the block that a finding is about
    Block current_;               ///< the last one that was taken
    std::vector<Digest> sealed_;  ///< of the current block
    std::vector<Found> found_;    ///< entries that were given since
};

/// Reads the whole journal in `tx`. `known`: an earlier head that must be found again.
Report verify(sql::Tx& tx, const CheckSignature& check, const std::optional<Head>& known = {});

}  // namespace mashang::journal
