#include "platform/journal/export.h"

#include <fmt/format.h>

#include <stdexcept>

#include "platform/journal/sealer.h"
#include "platform/json/json.h"

namespace mashang::journal {
namespace {

constexpr std::size_t kPage = 500;
// A full block's leaves are 256 KiB; an entry's texts are each far below 1 MiB.
constexpr std::size_t kMostBytesInLine = 8 << 20;
constexpr json::Limits kLimits{
    .max_bytes = kMostBytesInLine, .max_depth = 8, .max_string = kMostBytesInLine};

struct End {
    std::int64_t blocks = 0;
    std::int64_t entries = 0;  ///< with those that are not sealed
    std::string hash;          ///< of the last block
};
BOOST_DESCRIBE_STRUCT(End, (), (blocks, entries, hash))

/// One line: exactly one of the four.
struct Line {
    std::optional<std::vector<PublicKey>> mashang_journal_1;
    std::optional<Block> block;
    std::optional<Record> entry;
    std::optional<End> end;
};
BOOST_DESCRIBE_STRUCT(Line, (), (mashang_journal_1, block, entry, end))

void put(std::ostream& out, const Line& line) {
    out << json::text_of(line) << '\n';
    if (!out) throw std::runtime_error("the export cannot be written: is the disk full?");
}

void put_entries(sql::Tx& tx, std::ostream& out, std::int64_t& after, std::int64_t last) {
    while (after < last) {
        auto page = read_records(
            tx, after, static_cast<std::size_t>(std::min<std::int64_t>(kPage, last - after)));
        if (page.empty()) return;
        after = page.back().position;
        for (Record& record : page) put(out, {.entry = std::move(record)});
    }
}

/// Nothing at the end; throws Refused for a line that is none of ours.
std::optional<Line> read_line(std::istream& in, std::string& buffer) {
    buffer.clear();
    for (int c = in.get(); c != std::istream::traits_type::eof() && c != '\n'; c = in.get()) {
        if (buffer.size() == kMostBytesInLine) break;
        buffer.push_back(static_cast<char>(c));
    }
    if (buffer.empty() && !in) return std::nullopt;
    return json::decode_or_refuse<Line>(json::parse(buffer, kLimits), kLimits);
}

/// Follows the lines and tells the verification what they hold.
class ExportReader {
  public:
    ExportReader(std::istream& in, Verification& verification)
        : in_{in}, verification_{verification} {}

    void read_all() {
        try {
            while (!ended_) {
                auto line = read_line(in_, buffer_);
                if (!line) {
                    unreadable(Wrong::truncated, "the end line is missing: the file was cut off");
                    return;
                }
                if (!take(*std::move(line))) return;
                ++lines_;
            }
        } catch (const Refused& refused) {
            unreadable(Wrong::unreadable, refused.what());
        }
    }
    const std::optional<End>& end() const { return end_; }

  private:
    bool take(Line line) {
        if ((lines_ == 0) != line.mashang_journal_1.has_value()) {
            return unreadable(Wrong::unreadable, "a journal export begins with its keys");
        }
        if (line.mashang_journal_1) return true;
        if (line.block) return verification_.block(*std::move(line.block));
        if (line.entry) {
            position_ = line.entry->position;
            ++entries_;
            return verification_.entry(*line.entry);
        }
        if (line.end) return take_end(*std::move(line.end));
        return unreadable(Wrong::unreadable, "there is nothing that we know");
    }

    bool take_end(End end) {
        ended_ = true;
        end_ = std::move(end);
        return true;
    }

    bool unreadable(Wrong wrong, const std::string& reason) {
        return verification_.fail(wrong, position_ + 1,
                                  fmt::format("line {}: {}", lines_ + 1, reason));
    }

    std::istream& in_;
    Verification& verification_;
    std::string buffer_;
    std::int64_t lines_ = 0;
    std::int64_t entries_ = 0;
    std::int64_t position_ = 0;
    bool ended_ = false;
    std::optional<End> end_;
};

}  // namespace

void export_journal(sql::Tx& tx, std::ostream& out, const std::vector<PublicKey>& keys) {
    put(out, {.mashang_journal_1 = keys});
    End end;
    std::int64_t after = 0;
    for (auto next = read_blocks(tx, 0, 1); !next.empty(); next = read_blocks(tx, end.blocks, 1)) {
        Block& block = next.front();
        const std::int64_t last = block.last_position;
        end.blocks = block.number;
        end.hash = hash_of(block);
        put(out, {.block = std::move(block)});
        put_entries(tx, out, after, last);
    }
    put_entries(tx, out, after, std::numeric_limits<std::int64_t>::max());
    end.entries = after;
    put(out, {.end = std::move(end)});
}

std::vector<PublicKey> read_export_keys(std::istream& in) {
    std::string buffer;
    try {
        const auto line = read_line(in, buffer);
        if (line && line->mashang_journal_1) return *line->mashang_journal_1;
    } catch (const Refused&) {
        // Unreadable: verify_export says so.
    }
    return {};
}

Report verify_export(std::istream& in, const CheckSignature& check,
                     const std::optional<Head>& known) {
    Verification verification{check, known};
    ExportReader reader{in, verification};
    reader.read_all();
    Report report = verification.finish();
    if (!report.is_sound() || !reader.end()) return report;
    const End& end = *reader.end();
    const std::int64_t entries = report.head.position + report.unsealed;
    if (end.blocks != report.head.blocks || end.hash != report.head.hash ||
        end.entries != entries) {
        report.finding = Finding{
            Wrong::truncated, std::min(entries, end.entries) + 1, report.head.blocks + 1,
            fmt::format("the export was made with {} blocks and {} entries, and has {} and {}",
                        end.blocks, end.entries, report.head.blocks, entries)};
    }
    return report;
}

}  // namespace mashang::journal
