#include "platform/files/file_store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "platform/disk/disk.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/files/refusals.h"

namespace mashang::files {
namespace {

namespace fs = std::filesystem;

constexpr auto kNothing = [](const FileId&) { return false; };
const Instant kFuture = Instant::from_ms(4'102'444'800'000);  // 2100: everything is older
const Instant kPast = Instant::from_ms(1);

Instant a_day_ago() {
    const auto day_ago = std::chrono::system_clock::now() - std::chrono::hours{24};
    return Instant::from_ms(
        std::chrono::duration_cast<std::chrono::milliseconds>(day_ago.time_since_epoch()).count());
}

void make_old(const fs::path& path) {
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours{72});
}

std::string photo() {
    return disk::read(
               fs::path{MASHANG_SOURCE_DIR} / "src/platform/files/corpus/sniff_fuzz/photo.jpg",
               1 << 20)
        .value();
}

class Files : public testing::Test {
  protected:
    fs::path folder() const { return temporary_.path() / "files"; }

    std::vector<fs::path> on_disk() const {
        std::vector<fs::path> paths;
        for (const auto& entry : fs::recursive_directory_iterator{folder()}) {
            if (entry.is_regular_file()) paths.push_back(entry.path());
        }
        return paths;
    }

    /// All pieces of a sweep; how many files went.
    std::size_t sweep(const FileStore::IsReferenced& is_referenced, Instant before) {
        std::size_t swept = 0;
        for (unsigned piece = 0; piece < FileStore::kPieces; ++piece) {
            swept += store_.sweep(piece, is_referenced, before);
        }
        return swept;
    }

    fixture::TemporaryFolder temporary_;
    crypto::KeyStore keys_ = crypto::KeyStore::in_memory();
    FileStore store_{folder(), keys_, crypto::SealAlgorithm::aes};
};

const Refusal* refusal_of(FileStore& store, std::string_view bytes) {
    try {
        store.take(bytes);
    } catch (const Refused& refused) {
        return &refused.refusal();
    }
    return nullptr;
}

TEST_F(Files, an_attachment_is_kept_and_read_back) {
    const auto stored = store_.take(photo());
    EXPECT_EQ(stored.type, MediaType::jpeg);
    EXPECT_EQ(stored.size, photo().size());
    EXPECT_EQ(store_.read(stored.id), photo());
}

TEST_F(Files, a_document_of_ours_is_kept_whatever_it_is) {
    const auto id = store_.keep("<html>通知</html>");
    EXPECT_EQ(store_.read(id), "<html>通知</html>");
    EXPECT_EQ(store_.read(store_.keep("")), "");
}

TEST_F(Files, another_process_with_the_same_keys_reads_it) {
    const auto id = store_.take(photo()).id;
    FileStore other{folder(), keys_, crypto::SealAlgorithm::sm4};
    EXPECT_EQ(other.read(id), photo());
}

TEST_F(Files, the_disk_shows_neither_content_nor_who_has_the_same) {
    store_.keep("a text that would be found");
    const auto paths = on_disk();
    ASSERT_EQ(paths.size(), 1U);
    const auto bytes = disk::read(paths[0], 1 << 20).value();
    EXPECT_EQ(bytes.find("would be found"), std::string::npos);

    fixture::TemporaryFolder elsewhere;
    crypto::KeyStore other_keys = crypto::KeyStore::in_memory();
    FileStore other{elsewhere.path(), other_keys, crypto::SealAlgorithm::aes};
    EXPECT_NE(other.keep("a text that would be found").text(), paths[0].filename().string());
}

TEST_F(Files, files_lie_in_two_storeys_and_only_we_may_read_them) {
    const auto id = store_.keep("text");
    const auto path = folder() / id.text().substr(0, 2) / id.text().substr(2, 2) / id.text();
    struct stat found{};
    ASSERT_EQ(::stat(path.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 07777U, 0600U);
    ASSERT_EQ(::stat(path.parent_path().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 07777U, 0700U);
}

TEST_F(Files, the_same_content_is_kept_once) {
    EXPECT_EQ(store_.keep("text"), store_.keep("text"));
    EXPECT_NE(store_.keep("text"), store_.keep("texts"));
    EXPECT_EQ(on_disk().size(), 2U);
}

TEST_F(Files, many_who_keep_the_same_at_once_all_can_read_it) {
    std::vector<std::jthread> people;
    for (int i = 0; i < 8; ++i) {
        people.emplace_back([&] { EXPECT_EQ(store_.read(store_.keep("text")), "text"); });
    }
    people.clear();
    EXPECT_EQ(on_disk().size(), 1U);
}

TEST_F(Files, what_is_not_accepted_leaves_nothing_on_the_disk) {
    FileStore small{folder(), keys_, crypto::SealAlgorithm::aes, 1024};
    EXPECT_EQ(refusal_of(small, photo() + std::string(1024, '\0')), &kTooLarge);
    EXPECT_EQ(refusal_of(small, "<html>"), &kTypeRefused);
    EXPECT_EQ(refusal_of(small, photo().substr(0, 400)), &kCutShort);
    EXPECT_EQ(refusal_of(small, ""), &kEmpty);
    EXPECT_TRUE(on_disk().empty());
}

TEST_F(Files, a_refusal_says_the_limit_in_both_languages) {
    try {
        store_.take(std::string(kLargestAttachment + 1, 'x'));
        FAIL() << "taken";
    } catch (const Refused& refused) {
        EXPECT_NE(message_of(refused.refusal(), refused.facts(), Language::zh).find("10MB"),
                  std::string::npos);
        EXPECT_NE(message_of(refused.refusal(), refused.facts(), Language::en).find("10 MB"),
                  std::string::npos);
    }
}

TEST_F(Files, a_file_that_is_not_there_is_not_read) {
    const auto id = FileId::parse(std::string(64, 'a'));
    EXPECT_EQ(store_.read(*id), std::nullopt);
    EXPECT_FALSE(store_.erase(*id));
}

TEST_F(Files, an_altered_cut_or_exchanged_file_is_found_out) {
    const auto id = store_.keep("one");
    const auto path = on_disk().at(0);
    const auto sealed = disk::read(path, 1 << 20).value();
    const auto lay = [&](std::string_view bytes) {
        std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
    };
    std::string turned = sealed;
    turned[sealed.size() / 2] ^= 1;
    for (const std::string& bytes : {turned, sealed.substr(0, sealed.size() - 1), std::string{}}) {
        lay(bytes);
        EXPECT_THROW(store_.read(id), crypto::Tampered);
    }
    const auto other = store_.keep("two");
    const auto other_path =
        folder() / other.text().substr(0, 2) / other.text().substr(2, 2) / other.text();
    lay(disk::read(other_path, 1 << 20).value());
    EXPECT_THROW(store_.read(id), crypto::Tampered);
    lay(sealed);
    EXPECT_EQ(store_.read(id), "one");
}

TEST_F(Files, after_a_rotation_old_files_are_still_read) {
    const auto id = store_.keep("text");
    keys_.rotate(crypto::kFileEncryption);
    keys_.rotate(crypto::kFileNames);
    EXPECT_EQ(store_.read(id), "text");
    EXPECT_NE(store_.keep("text"), id);
}

TEST_F(Files, an_erased_file_is_gone) {
    const auto id = store_.keep("text");
    EXPECT_TRUE(store_.erase(id));
    EXPECT_EQ(store_.read(id), std::nullopt);
    EXPECT_TRUE(on_disk().empty());
}

TEST_F(Files, sweeping_removes_what_is_old_and_named_by_nobody) {
    const auto kept = store_.keep("named");
    store_.keep("forgotten");
    const auto is_named = [&](const FileId& id) { return id == kept; };
    EXPECT_EQ(sweep(is_named, kPast), 0U);  // all of it is young
    EXPECT_EQ(sweep(is_named, kFuture), 1U);
    EXPECT_EQ(on_disk().size(), 1U);
    EXPECT_EQ(store_.read(kept), "named");
}

TEST_F(Files, a_piece_of_a_sweep_goes_through_one_folder_of_the_upper_storey) {
    const auto id = store_.keep("forgotten");
    const auto own = static_cast<unsigned>(std::stoul(id.text().substr(0, 2), nullptr, 16));
    for (unsigned piece = 0; piece < FileStore::kPieces; ++piece) {
        if (piece != own) EXPECT_EQ(store_.sweep(piece, kNothing, kFuture), 0U);
    }
    EXPECT_EQ(store_.read(id), "forgotten");
    EXPECT_EQ(store_.sweep(own, kNothing, kFuture), 1U);
}

TEST_F(Files, what_was_let_go_stays_for_a_sweeps_time) {
    const auto id = store_.keep("text");
    make_old(on_disk().at(0));
    store_.let_go(id);
    EXPECT_EQ(sweep(kNothing, a_day_ago()), 0U);
    EXPECT_EQ(store_.read(id), "text");
    make_old(on_disk().at(0));
    EXPECT_EQ(sweep(kNothing, a_day_ago()), 1U);
    store_.let_go(id);  // is not there any more
    EXPECT_TRUE(on_disk().empty());
}

TEST_F(Files, what_is_put_again_is_young_again) {
    const auto id = store_.keep("text");
    const auto path = on_disk().at(0);
    make_old(path);
    store_.keep("text");
    EXPECT_EQ(sweep(kNothing, a_day_ago()), 0U);
    EXPECT_EQ(store_.read(id), "text");
}

TEST_F(Files, what_is_put_again_while_it_is_swept_stays) {
    const auto id = store_.keep("text");
    const auto path = on_disk().at(0);
    make_old(path);
    const auto puts_again = [&](const FileId&) {
        store_.keep("text");
        return false;
    };
    EXPECT_EQ(sweep(puts_again, a_day_ago()), 0U);
    EXPECT_EQ(store_.read(id), "text");
}

TEST_F(Files, sweeping_tidies_up_after_processes_that_died) {
    const auto id = store_.keep("text");
    const auto path = on_disk().at(0);
    std::ofstream{path.parent_path() / ".abc.draft"} << "half a file";
    fs::rename(path, path.string() + ".going");  // died in the middle of a sweep
    EXPECT_EQ(sweep([&](const FileId& named) { return named == id; }, kFuture), 0U);
    EXPECT_EQ(on_disk(), std::vector{path});
    EXPECT_EQ(store_.read(id), "text");
    fs::rename(path, path.string() + ".going");
    EXPECT_EQ(sweep(kNothing, kFuture), 1U);
    EXPECT_TRUE(on_disk().empty());
}

TEST_F(Files, a_full_disk_is_told_as_such_and_what_was_kept_stays) {
    const fixture::SmallDisk disk{512 * 1024};
    ASSERT_TRUE(disk.is_mounted()) << "neither root nor user name spaces";
    FileStore store{disk.path() / "files", keys_, crypto::SealAlgorithm::aes};
    const auto id = store.keep("kept");
    try {
        store.keep(std::string(1 << 20, 'x'));
        FAIL() << "a megabyte fits into half of one";
    } catch (const Refused& refused) {
        EXPECT_EQ(&refused.refusal(), &kNoRoom);
        EXPECT_EQ(refused.refusal().kind, RefusalKind::unavailable);
    }
    EXPECT_EQ(store.read(id), "kept");
    EXPECT_EQ(store.read(store.keep("fits again")), "fits again");
}

TEST(FileId, is_64_small_hex_digits_and_nothing_else) {
    EXPECT_TRUE(FileId::parse(std::string(64, '0')));
    for (const std::string& text : {std::string(63, '0'), std::string(65, '0'),
                                    std::string(64, 'A'), "../" + std::string(61, '0')}) {
        EXPECT_FALSE(FileId::parse(text)) << text;
    }
}

}  // namespace
}  // namespace mashang::files
