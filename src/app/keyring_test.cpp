#include "app/keyring.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "app/migrations.h"
#include "platform/crypto/testing/slow_keys.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::app {
namespace {

using ::testing::HasSubstr;

class Keyring : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(all_migrations());
        crypto::fixture::put_slow_keys(folder().string());
        settle();
    }
    crypto::KeyStore open() const {
        return crypto::KeyStore::in_folder(folder(), crypto::KeyCreation::allowed);
    }
    void settle() {
        auto keys = open();
        settle_keys(database(), keys);
    }
    std::string fault_at_start() {
        try {
            settle();
        } catch (const crypto::KeyStoreFault& fault) {
            return fault.what();
        }
        return "it started";
    }
    std::filesystem::path folder() const { return temporary_.path() / "keys"; }
    std::filesystem::path file(const std::string& name) const { return folder() / name; }
    std::size_t entered() {
        std::int64_t count = 0;
        read([&](sql::Tx& tx) {
            count = tx.get<std::int64_t>("SELECT COUNT(*) FROM installation_key");
        });
        return static_cast<std::size_t>(count);
    }

  private:
    fixture::TemporaryFolder temporary_;
};

MASHANG_ON_EACH_ENGINE(Keyring);

TEST_P(Keyring, TheFirstStartMakesAKeyForEveryPurposeAndLaterOnesFindThem) {
    auto keys = open();
    for (const auto& purpose : key_purposes()) EXPECT_EQ(keys.versions(purpose).size(), 1U);
    EXPECT_EQ(entered(), key_purposes().size());
    EXPECT_EQ(fault_at_start(), "it started");
    EXPECT_EQ(entered(), key_purposes().size());
}

TEST_P(Keyring, EachLostKeyIsNamedAndNotReplaced) {
    for (const auto& purpose : key_purposes()) {
        const auto lost = file(std::string{purpose.name} + ".1.key");
        const auto aside = file("aside");
        std::filesystem::rename(lost, aside);
        EXPECT_THAT(fault_at_start(), HasSubstr(purpose.name));
        EXPECT_FALSE(std::filesystem::exists(lost)) << purpose.name;
        std::filesystem::rename(aside, lost);
    }
    EXPECT_EQ(fault_at_start(), "it started");
}

TEST_P(Keyring, AnEmptyFolderIsNoFirstStart) {
    std::filesystem::remove_all(folder());
    EXPECT_THAT(fault_at_start(), HasSubstr("is gone"));
    EXPECT_TRUE(std::filesystem::is_empty(folder()));
}

TEST_P(Keyring, TheKeysOfAnotherInstallationAreTurnedAway) {
    const auto own = file("field_encryption.1.key");
    std::filesystem::remove(own);
    crypto::KeyStore::in_folder(folder(), crypto::KeyCreation::allowed)
        .newest(crypto::kFieldEncryption);
    EXPECT_THAT(fault_at_start(), HasSubstr("is not the one this database was written with"));
}

TEST_P(Keyring, ARotatedKeyIsEnteredAtTheNextStartAndMissedLater) {
    auto keys = open();
    ASSERT_EQ(keys.rotate(crypto::kFieldEncryption), 2U);
    settle();
    EXPECT_EQ(entered(), key_purposes().size() + 1);
    std::filesystem::remove(file("field_encryption.2.key"));
    EXPECT_THAT(fault_at_start(), HasSubstr("field_encryption"));
}

TEST_P(Keyring, AKeyThatANewerProgramEnteredIsNoFault) {
    write([](sql::Tx& tx) {
        tx.execute(
            "INSERT INTO installation_key (purpose, version, fingerprint) VALUES ($1, $2, $3)",
            "not_yet_thought_of", std::int64_t{1}, "0011223344556677");
    });
    EXPECT_EQ(fault_at_start(), "it started");
}

}  // namespace
}  // namespace mashang::app
