#include "platform/files/clamd.h"

#include <gtest/gtest.h>

#include "platform/disk/disk.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/files/file_store.h"
#include "platform/files/refusals.h"
#include "platform/files/testing/fake_clamd.h"

namespace mashang::files {
namespace {

using Verdict = Scanned::Verdict;

std::string photo() {
    return disk::read(std::filesystem::path{MASHANG_SOURCE_DIR} /
                          "src/platform/files/corpus/sniff_fuzz/photo.jpg",
                      1 << 20)
        .value();
}

/// A picture in whose comment the test virus lies.
std::string sick_photo() {
    const std::string virus = testing::eicar();
    const std::string profile = std::string{"ICC_PROFILE\0\x01\x01", 14} + virus;
    const auto size = static_cast<char>(profile.size() + 2);
    return photo().insert(2, std::string{"\xff\xe2\0", 3} + size + profile);
}

class ClamdTest : public ::testing::Test {
  protected:
    fixture::TemporaryFolder temporary_;
    testing::FakeClamd peer_{temporary_.path() / "clamd.ctl"};
    Clamd clamd_{*ClamdAddress::parse(peer_.address())};
    crypto::KeyStore keys_ = crypto::KeyStore::in_memory();
    FileStore store_{temporary_.path() / "files", keys_, crypto::SealAlgorithm::aes,
                     kLargestAttachment, &clamd_};
};

TEST_F(ClamdTest, a_clean_file_is_clean_whatever_its_size) {
    for (const std::size_t size : {0U, 1U, 65'535U, 65'536U, 65'537U, 1'000'000U}) {
        EXPECT_EQ(clamd_.scan(std::string(size, 'a')).verdict, Verdict::clean) << size;
        EXPECT_EQ(peer_.scanned, size);
    }
}

TEST_F(ClamdTest, a_virus_is_found_and_named) {
    const Scanned scanned = clamd_.scan("before " + testing::eicar());
    EXPECT_EQ(scanned.verdict, Verdict::found);
    EXPECT_EQ(scanned.word, "Eicar-Test-Signature");
}

TEST_F(ClamdTest, it_says_which_version_it_is) {
    EXPECT_EQ(clamd_.version(), "ClamAV fake/1/today");
    peer_.stop();
    EXPECT_EQ(clamd_.version(), std::nullopt);
}

TEST_F(ClamdTest, one_that_is_down_or_hangs_up_is_not_reached) {
    peer_.is_mute = true;
    EXPECT_EQ(clamd_.scan("a").verdict, Verdict::not_reached);
    peer_.stop();
    const Scanned scanned = clamd_.scan("a");
    EXPECT_EQ(scanned.verdict, Verdict::not_reached);
    EXPECT_FALSE(scanned.word.empty());
}

TEST_F(ClamdTest, a_sick_file_is_not_kept) {
    try {
        store_.take(sick_photo());
        FAIL() << "it was taken";
    } catch (const Refused& refused) {
        EXPECT_EQ(&refused.refusal(), &kVirusFound);
        EXPECT_EQ(refused.facts().at("signature"), "Eicar-Test-Signature");
    }
    EXPECT_TRUE(std::filesystem::is_empty(temporary_.path() / "files"));
}

TEST_F(ClamdTest, a_file_says_whether_it_was_looked_through) {
    EXPECT_EQ(store_.take(photo()).virus_check, VirusCheck::clean);
    peer_.stop();
    EXPECT_EQ(store_.take(photo()).virus_check, VirusCheck::waiting);
    FileStore alone{temporary_.path() / "alone", keys_, crypto::SealAlgorithm::aes};
    EXPECT_EQ(alone.take(photo()).virus_check, VirusCheck::no_scanner);
}

TEST_F(ClamdTest, what_waited_is_looked_through_later) {
    peer_.stop();
    const StoredFile file = store_.take(sick_photo());
    EXPECT_EQ(store_.look_through(file.id).verdict, Verdict::not_reached);
    peer_.start();
    EXPECT_EQ(store_.look_through(file.id).verdict, Verdict::found);
    store_.erase(file.id);
    EXPECT_EQ(store_.look_through(file.id).verdict, Verdict::not_reached);
}

TEST_F(ClamdTest, what_is_taken_for_later_waits) {
    EXPECT_EQ(store_.take(photo(), Scan::later).virus_check, VirusCheck::waiting);
    EXPECT_EQ(peer_.scanned, 0u);
}

TEST(ClamdReply, only_two_are_understood) {
    EXPECT_EQ(read_clamd_reply("stream: OK").verdict, Verdict::clean);
    EXPECT_EQ(read_clamd_reply("stream: A.B-1 FOUND\n").word, "A.B-1");
    for (const char* other : {"", "OK", "stream: OKAY", "stream:  FOUND", "stream: FOUND",
                              "INSTREAM size limit exceeded. ERROR"}) {
        EXPECT_EQ(read_clamd_reply(other).verdict, Verdict::not_reached) << other;
    }
}

TEST(ClamdAddressTest, a_socket_or_a_host_with_its_port) {
    EXPECT_EQ(ClamdAddress::parse("unix:/run/c.ctl"), (ClamdAddress{.socket = "/run/c.ctl"}));
    EXPECT_EQ(ClamdAddress::parse("clamd:3310"), (ClamdAddress{.host = "clamd", .port = "3310"}));
    EXPECT_EQ(ClamdAddress::parse("::1:3310"), (ClamdAddress{.host = "::1", .port = "3310"}));
    for (const char* wrong :
         {"", "unix:", "unix:run", "clamd", "clamd:", ":3310", "a:b", "a:123456"}) {
        EXPECT_EQ(ClamdAddress::parse(wrong), std::nullopt) << wrong;
    }
}

}  // namespace
}  // namespace mashang::files
