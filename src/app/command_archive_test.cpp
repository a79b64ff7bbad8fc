// `mashang verify archive`, as an auditor runs it who has public keys and nothing else of ours.

#include <gmock/gmock.h>

#include <fstream>

#include "app/commands.h"
#include "contexts/archive/package.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/journal/proof.h"
#include "platform/json/json.h"

namespace mashang::app {
namespace {

using ::testing::HasSubstr;

constexpr const char* kCase = "01890a5d-ac96-774b-bcce-b302099a8057";

/// One entry, sealed alone in a block.
journal::Proof one_entry(crypto::KeyStore& keys) {
    const std::string about = std::string{"case:"} + kCase;
    const journal::Record record{.position = 1,
                                 .id = "e1",
                                 .at = Instant::from_ms(1),
                                 .what = "case.decided",
                                 .actor = "a1",
                                 .on_behalf = "p1",
                                 .authority = "officer",
                                 .subject = about,
                                 .matter = "",
                                 .facts = "{}"};
    journal::Block block{.number = 1,
                         .first_position = 1,
                         .last_position = 1,
                         .at = Instant::from_ms(2),
                         .root = crypto::to_hex(journal::leaf_of(record)),
                         .previous = journal::no_previous(),
                         .key_id = "journal_seal.1",
                         .signature = {},
                         .leaves = {}};
    const auto key = keys.newest_sm2(crypto::kJournalSeal).key;
    block.signature = crypto::to_hex(key.sign(journal::header_bytes(block)));
    return {.about = about,
            .blocks = {{.number = block.number,
                        .first_position = block.first_position,
                        .last_position = block.last_position,
                        .at = block.at,
                        .root = block.root,
                        .previous = block.previous,
                        .key_id = block.key_id,
                        .signature = block.signature,
                        .entries = {{record, {}}}}}};
}

class VerifyArchive : public ::testing::Test {
  protected:
    VerifyArchive() {
        archive::Contents contents;
        contents.head.case_id = kCase;
        contents.head.case_number = "GA350102-20180903-7K3F9QD";
        contents.files.push_back({.name = archive::kJournal,
                                  .role = archive::FileRole::journal_proof,
                                  .title = "流水",
                                  .media_type = "application/json",
                                  .content = json::text_of(one_entry(keys_))});
        package_ = archive::pack(std::move(contents), archive::signers_of(keys_)).bytes;
        for (const auto& key : archive::archive_public_keys(keys_)) write(key.id + ".pem", key.pem);
    }

    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream{folder_.path() / name, std::ios::binary} << bytes;
    }
    /// What it prints, with its outcome in front.
    std::string verified(const std::string& bytes) const {
        write("package.zip", bytes);
        ::testing::internal::CaptureStdout();
        const Outcome outcome = verify_archive(
            Settings{}, {.file = folder_.path() / "package.zip", .keys = folder_.path()});
        const std::string printed = ::testing::internal::GetCapturedStdout();
        return (outcome == Outcome::done ? "done: " : "failed: ") + printed;
    }

    fixture::TemporaryFolder folder_;
    crypto::KeyStore keys_ = crypto::KeyStore::in_memory();
    std::string package_;
};

TEST_F(VerifyArchive, ASoundPackageIsSound) {
    const std::string said = verified(package_);
    EXPECT_THAT(said, HasSubstr("done: GA350102-20180903-7K3F9QD"));
    EXPECT_THAT(said, HasSubstr("1 journal entries"));
    EXPECT_THAT(said, HasSubstr("\nsound"));
}

TEST_F(VerifyArchive, WhatIsWrongIsNamed) {
    EXPECT_THAT(verified(package_.substr(1)), HasSubstr("failed: "));
    const auto key = keys_.rotate(archive::kArchiveSm2);
    write("archive_sm2.1.pem", keys_.find_sm2(archive::kArchiveSm2, key)->public_key().pem());
    EXPECT_THAT(verified(package_), HasSubstr("signature_wrong manifest.sm2.sig"));
}

}  // namespace
}  // namespace mashang::app
