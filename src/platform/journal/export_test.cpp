#include "platform/journal/export.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "platform/journal/testing/journal_fixture.h"
#include "platform/json/json.h"

namespace mashang::journal {
namespace {

const std::vector<PublicKey> kKeys{{"key-1", "-----BEGIN PUBLIC KEY-----"}};

Report verify_text(const std::string& text, const std::optional<Head>& known = {}) {
    std::istringstream in{text};
    return verify_export(in, check_test_signature, known);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

class ExportTest : public JournalTest {
  protected:
    void SetUp() override {
        JournalTest::SetUp();
        seal(3);
        seal(2);
        tell("case.unsealed");
        settle();
        std::ostringstream out;
        read([&](sql::Tx& tx) { export_journal(tx, out, kKeys); });
        lines_ = lines_of(out.str());  // 0 keys, 1 block, 2–4, 5 block, 6–7, 8 unsealed, 9 end
        ASSERT_EQ(lines_.size(), 10u);
    }

    void expect(Wrong wrong, std::int64_t position) {
        const Report found = verify_text(text_of(lines_));
        ASSERT_TRUE(found.finding);
        EXPECT_EQ(found.finding->wrong, wrong) << found.finding->reason;
        EXPECT_EQ(found.finding->position, position) << found.finding->reason;
    }

    std::vector<std::string> lines_;
};

MASHANG_ON_EACH_ENGINE(ExportTest);

TEST_P(ExportTest, an_untouched_export_says_what_the_database_says) {
    const Report found = verify_text(text_of(lines_));
    EXPECT_TRUE(found.is_sound());
    EXPECT_EQ(found.unsealed, 1);
    read([&](sql::Tx& tx) { EXPECT_EQ(found.head, verify(tx, check_test_signature).head); });
    std::istringstream in{text_of(lines_)};
    const auto keys = read_export_keys(in);
    ASSERT_EQ(keys.size(), 1u);
    EXPECT_EQ(keys[0].id, "key-1");
}

TEST_P(ExportTest, an_altered_line_is_named_by_its_position) {
    auto& line = lines_[3];
    line.replace(line.find("officer"), 7, "auditor");
    expect(Wrong::altered, 2);
}

TEST_P(ExportTest, a_dropped_line_is_named) {
    lines_.erase(lines_.begin() + 3);
    expect(Wrong::dropped, 2);
}

TEST_P(ExportTest, lines_that_changed_places_are_named) {
    std::swap(lines_[6], lines_[7]);
    expect(Wrong::reordered, 4);
}

TEST_P(ExportTest, a_line_twice_is_named) {
    lines_.insert(lines_.begin() + 3, lines_[2]);
    expect(Wrong::inserted, 1);
}

TEST_P(ExportTest, a_missing_block_line_is_named) {
    lines_.erase(lines_.begin() + 1);
    expect(Wrong::block_missing, 1);
}

TEST_P(ExportTest, a_missing_last_block_line_is_found_by_the_end_line) {
    lines_.erase(lines_.begin() + 5);
    expect(Wrong::truncated, 7);
}

TEST_P(ExportTest, a_file_that_was_cut_off_is_found) {
    lines_.pop_back();
    expect(Wrong::truncated, 7);
    lines_.resize(4);
    expect(Wrong::truncated, 3);
}

TEST_P(ExportTest, a_cut_off_file_with_its_end_line_is_found) {
    lines_.erase(lines_.begin() + 8);
    expect(Wrong::truncated, 6);
}

TEST_P(ExportTest, what_is_no_export_is_said_to_be_none) {
    for (const char* text :
         {"", "{}", "hello", "{\"mashang_journal_1\":[]}\n{\"block\":{}}\n", "\xff\n"}) {
        EXPECT_FALSE(verify_text(text).is_sound()) << text;
    }
    std::istringstream in{"nonsense"};
    EXPECT_TRUE(read_export_keys(in).empty());
}

/// An export of random shape: 1 to 4 blocks of 1 to 6 entries, made without a database.
std::string random_export() {
    std::vector<std::string> lines{R"({"mashang_journal_1":[]})"};
    Block last{.previous = no_previous()};
    std::int64_t position = 0;
    const int blocks = *rc::gen::inRange(1, 5);
    for (int number = 1; number <= blocks; ++number) {
        std::vector<Digest> leaves;
        std::vector<std::string> entries;
        for (int count = *rc::gen::inRange(1, 7); count > 0; --count) {
            const Record record{.position = ++position,
                                .id = fmt::format("id-{}", position),
                                .at = Instant::from_ms(1'600'000'000'000 + position),
                                .what = "case.decided",
                                .subject = "case:" + std::to_string(*rc::gen::inRange(0, 3)),
                                .facts = "{\"text\":\"准予\"}"};
            leaves.push_back(leaf_of(record));
            entries.push_back("{\"entry\":" + json::text_of(record) + "}");
        }
        Block block{.number = number,
                    .first_position = last.last_position + 1,
                    .last_position = position,
                    .at = Instant::from_ms(1'600'000'000'000),
                    .root = crypto::to_hex(crypto::merkle_root(leaves)),
                    .previous = number == 1 ? no_previous() : hash_of(last),
                    .key_id = "key-1"};
        for (const Digest& leaf : leaves) block.leaves += crypto::to_hex(leaf);
        block.signature = crypto::to_hex(test_signature("key-1", header_bytes(block)));
        lines.push_back("{\"block\":" + json::text_of(block) + "}");
        lines.insert(lines.end(), entries.begin(), entries.end());
        last = block;
    }
    lines.push_back(fmt::format(R"({{"end":{{"blocks":{},"entries":{},"hash":"{}"}}}})", blocks,
                                position, hash_of(last)));
    return text_of(lines);
}

RC_GTEST_PROP(ExportProperty, any_changed_byte_is_found, ()) {
    std::string text = random_export();
    RC_ASSERT(verify_text(text).is_sound());
    const auto first = text.find('\n') + 1;  // keys prove nothing: they are compared by the auditor
    const auto at = *rc::gen::inRange<std::size_t>(first, text.size() - 1);
    const char other = static_cast<char>(*rc::gen::inRange(33, 127));
    RC_PRE(text[at] != other);
    text[at] = other;
    RC_ASSERT(!verify_text(text).is_sound());
}

RC_GTEST_PROP(ExportProperty, any_line_removed_doubled_or_exchanged_is_found, ()) {
    auto lines = lines_of(random_export());
    const auto at = *rc::gen::inRange<std::size_t>(1, lines.size());
    const auto to = *rc::gen::inRange<std::size_t>(1, lines.size());
    switch (*rc::gen::inRange(0, 3)) {
        case 0:
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 1:
            RC_PRE(at + 1 < lines.size());  // what follows the end line is not read
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[at]);
            break;
        default:
            RC_PRE(at != to);
            std::swap(lines[at], lines[to]);
    }
    RC_ASSERT(!verify_text(text_of(lines)).is_sound());
}

RC_GTEST_PROP(ExportProperty, any_cut_is_found, ()) {
    const std::string text = random_export();
    const auto keep = *rc::gen::inRange<std::size_t>(0, text.size() - 1);
    RC_ASSERT(!verify_text(text.substr(0, keep)).is_sound());
}

}  // namespace
}  // namespace mashang::journal
