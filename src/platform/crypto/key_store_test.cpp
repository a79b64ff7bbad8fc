#include "platform/crypto/key_store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <array>
#include <chrono>
#include <fstream>
#include <thread>

#include "platform/disk/testing/temporary_folder.h"

namespace mashang::crypto {
namespace {

namespace fs = std::filesystem;

class KeyFolder : public testing::Test {
  protected:
    fs::path folder() const { return temporary_.path() / "keys"; }
    KeyStore open(KeyCreation creation = KeyCreation::allowed) const {
        return KeyStore::in_folder(folder(), creation);
    }
    static mode_t mode_of(const fs::path& path) {
        struct stat found{};
        EXPECT_EQ(::stat(path.c_str(), &found), 0);
        return found.st_mode & 07777;
    }

  private:
    fixture::TemporaryFolder temporary_;
};

template <class Action>
std::string fault_of(Action action) {
    try {
        action();
    } catch (const KeyStoreFault& fault) {
        return fault.what();
    }
    return "no fault";
}

TEST_F(KeyFolder, the_first_start_makes_a_private_folder_and_the_keys_asked_for) {
    KeyStore keys = open();
    EXPECT_EQ(mode_of(folder()), 0700U);
    const auto key = keys.newest(kFieldEncryption);
    EXPECT_EQ(key.version, 1U);
    EXPECT_EQ(key.key.size(), 32U);
    EXPECT_EQ(mode_of(folder() / "field_encryption.1.key"), 0600U);
}

TEST_F(KeyFolder, the_next_start_finds_the_same_keys) {
    KeyStore first = open();
    const auto key = first.newest(kFieldEncryption).key;
    const auto seal = first.newest_sm2(kJournalSeal).key.public_key();
    KeyStore second = open(KeyCreation::refused);
    EXPECT_EQ(second.newest(kFieldEncryption).key.view(), key.view());
    EXPECT_TRUE(seal.verify("text", second.newest_sm2(kJournalSeal).key.sign("text")));
}

TEST_F(KeyFolder, every_purpose_has_a_key_of_its_own) {
    KeyStore keys = open();
    EXPECT_NE(keys.newest(kFieldEncryption).key.view(), keys.newest(kBlindIndexKey).key.view());
}

TEST_F(KeyFolder, rotation_adds_a_version_and_keeps_the_old_ones) {
    KeyStore keys = open();
    const auto old = keys.newest(kPepper).key;
    EXPECT_EQ(keys.rotate(kPepper), 2U);
    EXPECT_EQ(keys.newest(kPepper).version, 2U);
    EXPECT_EQ(keys.find(kPepper, 1)->view(), old.view());
    EXPECT_NE(keys.find(kPepper, 2)->view(), old.view());
    EXPECT_EQ(keys.versions(kPepper), (std::vector<std::uint32_t>{1, 2}));
    EXPECT_FALSE(keys.find(kPepper, 3));
    EXPECT_FALSE(keys.find(kPepper, 0));
}

TEST_F(KeyFolder, a_version_that_another_process_made_is_found_when_it_is_needed) {
    KeyStore running = open();
    running.newest(kPepper);
    open().rotate(kPepper);
    EXPECT_EQ(running.newest(kPepper).version, 1U);
    EXPECT_TRUE(running.find(kPepper, 2));
    EXPECT_EQ(running.newest(kPepper).version, 2U);
}

TEST_F(KeyFolder, a_look_again_finds_what_another_process_made) {
    KeyStore running = open();
    running.newest(kPepper);
    open().rotate(kPepper);
    running.refresh();
    EXPECT_EQ(running.newest_version(kPepper), 2U);
}

TEST_F(KeyFolder, processes_that_start_at_once_end_up_with_one_key) {
    std::vector<std::string> keys(4);
    {
        std::vector<std::jthread> starts;
        for (auto& key : keys) {
            starts.emplace_back([&] { key = open().newest(kSessionKey).key.view(); });
        }
    }
    for (const auto& key : keys) EXPECT_EQ(key, keys[0]);
}

TEST_F(KeyFolder, a_folder_that_others_may_enter_is_refused_with_what_to_do) {
    open();
    fs::permissions(folder(), fs::perms{0750});
    const auto fault = fault_of([&] { open(); });
    EXPECT_NE(fault.find("chmod 0700 " + folder().string()), std::string::npos) << fault;
    EXPECT_NE(fault.find("请执行"), std::string::npos) << fault;
}

TEST_F(KeyFolder, a_file_that_others_may_read_is_refused_with_what_to_do) {
    open().newest(kPepper);
    const auto file = folder() / "pepper.1.key";
    fs::permissions(file, fs::perms{0640});
    const auto fault = fault_of([&] { open(); });
    EXPECT_NE(fault.find("chmod 0600 " + file.string()), std::string::npos) << fault;
}

TEST_F(KeyFolder, a_folder_of_another_user_is_refused) {
    fs::path foreign = "/";  // root's; who is root gives one away
    if (::geteuid() == 0) {
        open();
        ASSERT_EQ(::chown(folder().c_str(), 12345, 12345), 0);
        foreign = folder();
    }
    const auto fault = fault_of([&] { KeyStore::in_folder(foreign, KeyCreation::refused); });
    EXPECT_NE(fault.find("chown " + std::to_string(::geteuid()) + " "), std::string::npos) << fault;
}

TEST_F(KeyFolder, a_missing_key_is_not_replaced_once_there_is_data) {
    KeyStore keys = open(KeyCreation::refused);
    const auto fault = fault_of([&] { keys.newest(kFieldEncryption); });
    EXPECT_NE(fault.find("field_encryption is missing"), std::string::npos) << fault;
    EXPECT_FALSE(fs::exists(folder() / "field_encryption.1.key"));
}

TEST_F(KeyFolder, a_cut_key_is_reported_and_not_used) {
    open().newest(kPepper);
    open().newest_sm2(kJournalSeal);
    for (const auto* name : {"pepper.1.key", "journal_seal.1.key"}) {
        fs::resize_file(folder() / name, 20);
    }
    KeyStore keys = open();
    EXPECT_NE(fault_of([&] { keys.newest(kPepper); }).find("pepper.1.key"), std::string::npos);
    EXPECT_NE(fault_of([&] { keys.newest_sm2(kJournalSeal); }).find("journal_seal.1.key"),
              std::string::npos);
}

TEST_F(KeyFolder, other_files_in_the_folder_are_left_alone) {
    open().newest(kPepper);
    std::ofstream{folder() / "README"} << "do not touch";
    std::ofstream{folder() / "pepper.02.key"} << "not ours";
    std::ofstream{folder() / ".pepper.2.key.abc.draft"} << "cut";
    EXPECT_EQ(open().versions(kPepper), std::vector<std::uint32_t>{1});
}

TEST_F(KeyFolder, a_pair_is_made_kept_rotated_and_known_by_its_kind) {
    constexpr std::array kPurposes{kTokenEs256, kTokenEddsa, kTokenRs256};
    constexpr std::array kPairTypes{KeyType::p256, KeyType::ed25519, KeyType::rsa};
    for (std::size_t i = 0; i < kPurposes.size(); ++i) {
        const auto made = open().newest_pair(kPurposes[i]);
        EXPECT_EQ(made.key.type(), kPairTypes[i]);
        KeyStore again = open(KeyCreation::refused);
        EXPECT_EQ(again.find_pair(kPurposes[i], 1)->public_half().pem(),
                  made.key.public_half().pem());
        EXPECT_EQ(again.fingerprint(kPurposes[i], 1)->size(), 16U);
    }
    KeyStore keys = open();
    EXPECT_EQ(keys.rotate(kTokenEddsa), 2U);
    EXPECT_EQ(keys.newest_pair(kTokenEddsa).version, 2U);
    EXPECT_FALSE(keys.find_pair(kTokenEddsa, 3));
    EXPECT_THROW(keys.newest_pair(kPepper), std::logic_error);
    EXPECT_THROW(keys.newest_pair(kJournalSeal), std::logic_error);
}

TEST_F(KeyFolder, a_pair_of_another_kind_in_its_place_is_reported) {
    open().newest_pair(kTokenEs256);
    fs::copy(folder() / "token_es256.1.key", folder() / "token_eddsa.1.key");
    const auto fault = fault_of([&] { open().newest_pair(kTokenEddsa); });
    EXPECT_NE(fault.find("token_eddsa.1.key"), std::string::npos) << fault;
}

TEST_F(KeyFolder, it_is_known_when_a_version_was_made) {
    KeyStore keys = open();
    keys.newest(kPepper);
    const std::chrono::sys_seconds then = std::chrono::sys_days{std::chrono::year{2026} / 11 / 29};
    fs::last_write_time(folder() / "pepper.1.key", std::chrono::file_clock::from_sys(then));
    EXPECT_EQ(keys.made_at(kPepper, 1), Instant::parse("2026-11-29T00:00:00Z"));
    EXPECT_FALSE(keys.made_at(kPepper, 2));
    KeyStore in_memory = KeyStore::in_memory();
    in_memory.newest(kPepper);
    EXPECT_FALSE(in_memory.made_at(kPepper, 1));
}

TEST(KeyStore, in_memory_each_kind_is_made_and_kept) {
    KeyStore keys = KeyStore::in_memory();
    constexpr KeyPurpose kTokens{"tokens", KeyKind::es256};
    const auto token_key = keys.newest_es256(kTokens);
    EXPECT_TRUE(token_key.key.public_key().verify("a", keys.find_es256(kTokens, 1)->sign("a")));
    EXPECT_TRUE(keys.newest_sm2(kJournalSeal)
                    .key.public_key()
                    .verify("a", keys.find_sm2(kJournalSeal, 1)->sign("a")));
    EXPECT_FALSE(keys.find_sm2(kJournalSeal, 2));
    EXPECT_THROW(keys.newest(kTokens), std::logic_error);
    EXPECT_THROW(keys.find_es256(kPepper, 1), std::logic_error);
}

}  // namespace
}  // namespace mashang::crypto
