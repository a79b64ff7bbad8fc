#include "platform/journal/proof.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "platform/journal/sealer.h"

namespace mashang::journal {
namespace {

constexpr std::size_t kPage = 500;

// Two looks by index, also where an OR would go through all entries.
constexpr std::string_view kAbout =
    "SELECT position, id, at, what, actor, on_behalf, authority, subject, matter, facts "
    "FROM journal_entry WHERE subject = $1 AND position > $2 AND position <= $3 "
    "UNION "
    "SELECT position, id, at, what, actor, on_behalf, authority, subject, matter, facts "
    "FROM journal_entry WHERE matter = $1 AND matter <> '' AND position > $2 AND position <= $3 "
    "ORDER BY position LIMIT $4";

constexpr std::string_view kLater =
    "SELECT COUNT(*) FROM journal_entry WHERE position > $2 AND "
    "(subject = $1 OR (matter = $1 AND matter <> ''))";

constexpr std::string_view kPending =
    "SELECT COUNT(*) FROM journal_pending WHERE subject = $1 OR (matter = $1 AND matter <> '')";

constexpr std::string_view kBlockOf =
    "SELECT number, first_position, last_position, at, root, previous, key_id, signature, leaves "
    "FROM journal_block WHERE last_position >= $1 ORDER BY last_position LIMIT 1";

std::vector<Record> sealed_about(sql::Tx& tx, std::string_view about) {
    const std::int64_t last = read_last_sealed(tx);
    std::vector<Record> all;
    for (;;) {
        const std::int64_t after = all.empty() ? 0 : all.back().position;
        auto page = tx.query<Record>(kAbout, about, after, last, static_cast<std::int64_t>(kPage));
        const bool is_last = page.size() < kPage;
        std::ranges::move(page, std::back_inserter(all));
        if (is_last) return all;
    }
}

ProvenBlock without_leaves(const Block& block) {
    return {.number = block.number,
            .first_position = block.first_position,
            .last_position = block.last_position,
            .at = block.at,
            .root = block.root,
            .previous = block.previous,
            .key_id = block.key_id,
            .signature = block.signature,
            .entries = {}};
}

std::vector<std::string> path_of(const std::vector<Digest>& leaves, std::size_t index) {
    std::vector<std::string> path;
    for (const Digest& neighbour : crypto::merkle_proof(leaves, index)) {
        path.push_back(crypto::to_hex(neighbour));
    }
    return path;
}

Block header_of(const ProvenBlock& block) {
    return {.number = block.number,
            .first_position = block.first_position,
            .last_position = block.last_position,
            .at = block.at,
            .root = block.root,
            .previous = block.previous,
            .key_id = block.key_id,
            .signature = block.signature,
            .leaves = {}};
}

std::optional<Digest> digest_in(std::string_view hex) {
    const auto bytes = unhex(hex);
    return bytes ? crypto::digest_of(*bytes) : std::nullopt;
}

/// Goes through a proof and notes all that is wrong.
class ProofCheck {
  public:
    ProofCheck(const Proof& proof, const CheckSignature& check) : proof_{proof}, check_{check} {}

    std::vector<Finding> run() {
        for (const ProvenBlock& block : proof_.blocks) {
            check_block(block);
            for (const ProvenEntry& proven : block.entries) check_entry(block, proven);
        }
        return std::move(findings_);
    }

  private:
    void check_block(const ProvenBlock& block) {
        const auto signature = unhex(block.signature);
        const Verdict verdict =
            signature && !signature->empty()
                ? check_(block.key_id, header_bytes(header_of(block)), *signature)
                : Verdict::wrong;
        switch (verdict) {
            case Verdict::good:
                return;
            case Verdict::wrong:
                return note(
                    Wrong::signature_wrong, block.first_position, block,
                    fmt::format("the block's signature is not that of key {}", block.key_id));
            case Verdict::unknown_key:
                return note(Wrong::key_unknown, block.first_position, block,
                            fmt::format("the block is signed by key {}, which is not trusted",
                                        block.key_id));
        }
        std::unreachable();
    }

    void check_entry(const ProvenBlock& block, const ProvenEntry& proven) {
        const Record& entry = proven.entry;
        if (entry.position <= last_position_) {
            return note(Wrong::reordered, entry.position, block,
                        "an entry does not come after the one before it");
        }
        last_position_ = entry.position;
        if (entry.subject != proof_.about && entry.matter != proof_.about) {
            note(Wrong::inserted, entry.position, block, "the entry is about something else");
        }
        if (!is_sealed(block, proven)) {
            note(Wrong::altered, entry.position, block,
                 "the entry is not the one that was sealed there");
        }
    }

    static bool is_sealed(const ProvenBlock& block, const ProvenEntry& proven) {
        const std::int64_t position = proven.entry.position;
        const auto root = digest_in(block.root);
        if (!root || position < block.first_position || position > block.last_position ||
            block.last_position - block.first_position >=
                static_cast<std::int64_t>(kMostEntriesInBlock)) {
            return false;
        }
        std::vector<Digest> path;
        for (const std::string& hex : proven.path) {
            const auto neighbour = digest_in(hex);
            if (!neighbour) return false;
            path.push_back(*neighbour);
        }
        return crypto::merkle_proves(
            *root, static_cast<std::size_t>(block.last_position - block.first_position + 1),
            static_cast<std::size_t>(position - block.first_position), leaf_of(proven.entry), path);
    }

    void note(Wrong wrong, std::int64_t position, const ProvenBlock& block, std::string reason) {
        findings_.push_back({wrong, position, block.number, std::move(reason)});
    }

    const Proof& proof_;
    const CheckSignature& check_;
    std::int64_t last_position_ = 0;
    std::vector<Finding> findings_;
};

}  // namespace

Proof prove(sql::Tx& tx, std::string_view about) {
    Proof proof{.about = std::string{about}, .blocks = {}};
    std::vector<Digest> leaves;
    for (Record& record : sealed_about(tx, about)) {
        if (proof.blocks.empty() || proof.blocks.back().last_position < record.position) {
            const auto block = tx.get<Block>(kBlockOf, record.position);
            leaves = leaves_of(block).value();
            proof.blocks.push_back(without_leaves(block));
        }
        ProvenBlock& block = proof.blocks.back();
        auto path =
            path_of(leaves, static_cast<std::size_t>(record.position - block.first_position));
        block.entries.push_back({.entry = std::move(record), .path = std::move(path)});
    }
    return proof;
}

bool has_unsealed(sql::Tx& tx, std::string_view about) {
    return tx.get<std::int64_t>(kLater, about, read_last_sealed(tx)) > 0 ||
           tx.get<std::int64_t>(kPending, about) > 0;
}

std::vector<Finding> verify_proof(const Proof& proof, const CheckSignature& check) {
    return ProofCheck{proof, check}.run();
}

}  // namespace mashang::journal
