// Files that were handed in while the scanner was down.

#include "contexts/cases/virus_checks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"
#include "platform/disk/disk.h"
#include "platform/files/clamd.h"
#include "platform/files/testing/fake_clamd.h"

namespace mashang::cases {
namespace {

class VirusChecks : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        citizen = town_->proven_person(database());
        of = town_->case_in(database(), CaseState::draft, citizen);
    }

    Parts parts() { return parts_with(watched_); }
    Parts parts_with(files::FileStore& files) {
        const Parts& all = town_->parts;
        return {.database = all.database,
                .clock = all.clock,
                .ids = all.ids,
                .journal = all.journal,
                .store = all.store,
                .identity = all.identity,
                .authorities = all.authorities,
                .files = files,
                .catalogue = all.catalogue,
                .calendar = all.calendar,
                .place_order = all.place_order,
                .random = all.random,
                .sign = all.sign};
    }

    /// A picture; with a virus in its colour profile, which is kept.
    static std::string picture(bool is_sick) {
        const std::filesystem::path corpus =
            std::filesystem::path{MASHANG_SOURCE_DIR} / "src/platform/files/corpus/sniff_fuzz";
        std::string bytes = disk::read(corpus / "photo.jpg", 1 << 20).value();
        if (!is_sick) return bytes;
        const std::string profile =
            std::string{"ICC_PROFILE\0\x01\x01", 14} + files::testing::eicar();
        return bytes.insert(
            2, std::string{"\xff\xe2\0", 3} + static_cast<char>(profile.size() + 2) + profile);
    }
    void put(int seq, const std::string& bytes) {
        const files::StoredFile file = watched_.take(bytes);
        write([&](sql::Tx& tx) {
            put_material(tx, parts(), citizen, of->id, seq, file, "照片.png");
        });
    }
    CaseMaterialView material(int seq) {
        std::optional<CaseMaterialView> found;
        write([&](sql::Tx& tx) {
            const Case now = parts().store.find(tx, of->id).value();
            const auto view = view_of(tx, parts(), citizen, open_dossier(tx, parts(), now));
            found = *std::ranges::find(view.materials, seq, &CaseMaterialView::seq);
        });
        return found.value();
    }
    std::int64_t waiting() {
        std::int64_t count = 0;
        read([&](sql::Tx& tx) { count = count_unchecked(tx); });
        return count;
    }

    std::unique_ptr<testing::Town> town_;
    http::Caller citizen;
    std::optional<Case> of;
    fixture::TemporaryFolder folder_;
    files::testing::FakeClamd peer_{folder_.path() / "clamd.ctl"};
    files::Clamd clamd_{*files::ClamdAddress::parse(peer_.address())};
    crypto::KeyStore keys_ = crypto::KeyStore::in_memory();
    files::FileStore watched_{folder_.path() / "files", keys_, crypto::SealAlgorithm::aes,
                              files::kLargestAttachment, &clamd_};
    files::FileStore unwatched_{folder_.path() / "plain", keys_, crypto::SealAlgorithm::aes};
};

TEST_P(VirusChecks, WhatWasCheckedSaysSoAndWhatWasNotToo) {
    put(1, picture(false));
    EXPECT_EQ(material(1).virus_check, files::VirusCheck::clean);
    EXPECT_EQ(material(2).virus_check, std::nullopt) << "no file";
}

TEST_P(VirusChecks, WhatWaitsIsLookedThroughWhenTheScannerIsBack) {
    peer_.stop();
    put(1, picture(false));
    EXPECT_EQ(material(1).virus_check, files::VirusCheck::waiting);
    EXPECT_EQ(look_through_waiting(parts()), 0);
    EXPECT_EQ(waiting(), 1);
    peer_.start();
    EXPECT_EQ(look_through_waiting(parts()), 0);
    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(material(1).virus_check, files::VirusCheck::clean);
}

TEST_P(VirusChecks, ASickFileIsTakenAwayAndBothSidesAreTold) {
    peer_.stop();
    put(1, picture(true));
    put(2, picture(false));
    const auto version = of->version;
    peer_.start();
    EXPECT_EQ(look_through_waiting(parts()), 1);
    EXPECT_EQ(material(1).state, MaterialState::missing);
    EXPECT_EQ(material(1).virus_check, files::VirusCheck::found);
    EXPECT_EQ(material(1).file_name, std::nullopt);
    EXPECT_EQ(material(2).virus_check, files::VirusCheck::clean);
    read([&](sql::Tx& tx) {
        const Case now = parts().store.find(tx, of->id).value();
        EXPECT_GT(now.version, version);
        const auto events = parts().store.events_of(tx, now);
        EXPECT_EQ(events.back().what, "virus_found");
        EXPECT_EQ(events.back().note, "Eicar-Test-Signature");
        const auto told = journal::read_subject(tx, "case:" + of->id.text(), 0, 100);
        EXPECT_EQ(told.back().what, "case.virus_found");
    });
}

TEST_P(VirusChecks, WithoutAScannerNothingWaits) {
    const Parts plain = parts_with(unwatched_);
    const files::StoredFile file = unwatched_.take(picture(true));
    write([&](sql::Tx& tx) { put_material(tx, plain, citizen, of->id, 1, file, "照片.png"); });
    EXPECT_EQ(material(1).virus_check, files::VirusCheck::no_scanner);
    EXPECT_EQ(look_through_waiting(plain), 0);
    EXPECT_EQ(waiting(), 0);
}

MASHANG_ON_EACH_ENGINE(VirusChecks);

}  // namespace
}  // namespace mashang::cases
