#include "app/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/migrations.h"
#include "app/snapshots.h"
#include "contexts/discovery/store_clicks.h"
#include "contexts/discovery/store_words.h"
#include "contexts/licences/kinds.h"
#include "platform/crypto/bytes.h"
#include "platform/journal/sequencer.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::app {
namespace {

const std::filesystem::path kData = MASHANG_SOURCE_DIR "/data";
const Instant kNow = *Instant::parse("2018-09-30T16:59:00+08:00");

TEST(Dataset, AMissingFileIsAProblemWithItsName) {
    auto files = read_files(kData);
    files.erase("items.csv");
    csv::Problems problems;
    check_dataset(files, problems);
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.list().front().file, "items.csv");
}

TEST(Dataset, AFolderThatIsNotThereIsNamed) {
    EXPECT_THROW(read_files("/nowhere/at/all"), std::runtime_error);
}

class Load : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(all_migrations());
    }
    bool load(const Dataset& dataset) {
        bool changed = false;
        write([&](sql::Tx& tx) {
            changed = load_dataset(tx, journal, kNow, dataset, count(dataset));
        });
        if (engine() == sql::Engine::postgresql) journal::Sequencer{database()}.run_once();
        return changed;
    }
    static Dataset real_data() {
        csv::Problems problems;
        Dataset dataset = check_dataset(read_files(kData), problems);
        EXPECT_TRUE(problems.empty());
        return dataset;
    }

    UuidMaker ids{crypto::fill_random};
    journal::Journal journal{ids};
};

TEST_P(Load, TheRealDataAreCountedLoadedAndToldOnce) {
    const Dataset dataset = real_data();
    const Loaded counted = count(dataset);
    EXPECT_EQ(counted.items, 770U);
    EXPECT_EQ(counted.villages, 17'497U);
    EXPECT_TRUE(load(dataset));
    EXPECT_FALSE(load(dataset));
    read([&](sql::Tx& tx) {
        const auto told = journal::read_subject(tx, kCatalogueSubject, 0, 10);
        ASSERT_EQ(told.size(), 1U);
        EXPECT_EQ(told.front().what, "catalogue.imported");
        EXPECT_EQ(imported_digest(tx), dataset.digest);
    });
}

TEST_P(Load, SnapshotsAreSwappedWhenAnImportWasToldAndNotOtherwise) {
    Snapshots snapshots{{.jieba_words = {},
                         .pinyin_csv = "char,readings\n",
                         .synonyms_csv = "say,mean\n",
                         .fillers_csv = "phrase,weight\n"}};
    EXPECT_FALSE(snapshots.refresh(database()));
    EXPECT_FALSE(snapshots.is_loaded());

    Dataset dataset = real_data();
    load(dataset);
    EXPECT_TRUE(snapshots.refresh(database()));
    EXPECT_TRUE(snapshots.is_loaded());
    EXPECT_TRUE(snapshots.calendar().get()->is_published(2018));
    EXPECT_EQ(snapshots.catalogue().get()->items().size(), 770U);
    const auto searchable = snapshots.searchable().get();
    EXPECT_EQ(searchable->licences.size(), licences::kinds().size());
    const auto named = searchable->index->search({.text = "我的身份证掉了"}).named;
    ASSERT_FALSE(named.empty()) << "licences are found by what people call them";
    EXPECT_FALSE(snapshots.refresh(database()));

    dataset.digest = "another";
    dataset.calendar.clear();
    load(dataset);
    EXPECT_TRUE(snapshots.refresh(database()));
    EXPECT_FALSE(snapshots.calendar().get()->is_published(2018));
}

TEST_P(Load, SnapshotsTakeUpTheOfficesWordsAndWhatWasLearned) {
    Snapshots snapshots{{.jieba_words = {},
                         .pinyin_csv = "char,readings\n",
                         .synonyms_csv = "say,mean\n",
                         .fillers_csv = "phrase,weight\n"}};
    load(real_data());
    EXPECT_TRUE(snapshots.refresh(database()));
    const auto catalogue = snapshots.catalogue().get();

    const discovery::Word word{discovery::WordKind::phrase, "遛狗证", "NY001"};
    write([&](sql::Tx& tx) {
        discovery::store::save_word(
            tx, {word.kind, word.say, word.means, discovery::WordDeed::add, 1, {}});
        discovery::store::count_word_change(tx);
    });
    EXPECT_TRUE(snapshots.refresh(database()));
    const auto index = snapshots.searchable().get()->index;
    EXPECT_TRUE(snapshots.searchable().get()->words->has(word));
    ASSERT_FALSE(index->search({.text = "遛狗证"}).hits.empty());

    const Date day = *Date::parse("2018-10-10");
    write([&](sql::Tx& tx) {
        discovery::store::save_learned(tx, {"遛狗证", "NY001", day, 30});
        discovery::store::count_learning(tx, day);
    });
    EXPECT_TRUE(snapshots.refresh(database()));
    EXPECT_TRUE(snapshots.searchable().get()->learned->means("遛狗证", "NY001"));
    EXPECT_EQ(snapshots.searchable().get()->index, index) << "what is learned makes no new index";
    EXPECT_EQ(snapshots.catalogue().get(), catalogue);
    EXPECT_FALSE(snapshots.refresh(database()));
}

MASHANG_ON_EACH_ENGINE(Load);

}  // namespace
}  // namespace mashang::app
