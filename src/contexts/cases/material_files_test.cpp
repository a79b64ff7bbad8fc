#include <gtest/gtest.h>

#include "contexts/cases/testing.h"
#include "platform/crypto/bytes.h"

namespace mashang::cases {
namespace {

namespace fs = std::filesystem;

/// One pixel of another colour than testing::one_pixel().
const std::string kPng = *crypto::from_base64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQUDAAAACkAGE0Zn1yAAAAAElFTkSuQmCC");

class MaterialFiles : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        citizen = town_->proven_person(database());
        write([&](sql::Tx& tx) {
            const Case of =
                open_draft(tx, parts(), citizen, "GA003", *DivisionCode::parse("350102001001")).of;
            id = of.id;
            seq = parts().store.materials_of(tx, of).at(0).seq;
        });
    }

    const Parts& parts() { return town_->parts; }
    files::FileId put(const std::string& bytes) {
        const files::StoredFile file = parts().files.take(bytes);
        write([&](sql::Tx& tx) { put_material(tx, parts(), citizen, *id, seq, file, "照片"); });
        return file.id;
    }
    bool is_named(const files::FileId& file) {
        bool named = false;
        read([&](sql::Tx& tx) { named = parts().store.names_file(tx, file); });
        return named;
    }
    bool is_there(const files::FileId& file) { return parts().files.read(file).has_value(); }

    /// As if no file had been touched for three days.
    void make_old() {
        for (const auto& entry : fs::recursive_directory_iterator{town_->folder.path()}) {
            if (!entry.is_regular_file()) continue;
            fs::last_write_time(entry.path(),
                                fs::file_time_type::clock::now() - std::chrono::hours{72});
        }
    }
    /// Removes what no material has named for a day.
    void sweep() {
        const Instant before = platform::SystemClock{}.now() - std::chrono::hours{24};
        for (unsigned piece = 0; piece < files::FileStore::kPieces; ++piece) {
            parts().files.sweep(
                piece, [&](const files::FileId& file) { return is_named(file); }, before);
        }
    }

    /// The file of a material that `change` makes another of.
    void expect_to_stay_a_day(const std::function<void()>& change) {
        const files::FileId photo = put(kPng);
        make_old();
        sweep();
        EXPECT_TRUE(is_named(photo));
        EXPECT_TRUE(is_there(photo));
        change();
        EXPECT_FALSE(is_named(photo));
        sweep();
        EXPECT_TRUE(is_there(photo)) << "a backup of a moment ago names it";
        make_old();
        sweep();
        EXPECT_FALSE(is_there(photo));
    }

    std::unique_ptr<testing::Town> town_;
    http::Caller citizen;
    std::optional<CaseId> id;
    int seq = 0;
};

TEST_P(MaterialFiles, TheFileOfAReplacedMaterialStaysADay) {
    expect_to_stay_a_day([&] { put(testing::one_pixel()); });
}

TEST_P(MaterialFiles, TheFileOfARemovedMaterialStaysADay) {
    expect_to_stay_a_day(
        [&] { write([&](sql::Tx& tx) { remove_material(tx, parts(), citizen, *id, seq); }); });
}

TEST_P(MaterialFiles, TheFileOfAMaterialThatARegisterIsAskedForInsteadStaysADay) {
    expect_to_stay_a_day(
        [&] { write([&](sql::Tx& tx) { retrieve_material(tx, parts(), citizen, *id, seq); }); });
}

TEST_P(MaterialFiles, AFileThatTwoMaterialsNameIsNamedUntilBothChange) {
    const files::FileId photo = put(kPng);
    const int first = seq;
    ++seq;
    EXPECT_EQ(put(kPng), photo);
    put(testing::one_pixel());
    EXPECT_TRUE(is_named(photo));
    seq = first;
    put(testing::one_pixel());
    EXPECT_FALSE(is_named(photo));
}

MASHANG_ON_EACH_ENGINE(MaterialFiles);

}  // namespace
}  // namespace mashang::cases
