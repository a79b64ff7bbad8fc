#include "contexts/discovery/word_flows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/catalogue/testing.h"
#include "contexts/discovery/schema.h"
#include "contexts/discovery/store.h"
#include "contexts/discovery/store_clicks.h"
#include "contexts/discovery/store_words.h"
#include "contexts/discovery/word_check.h"
#include "contexts/discovery/word_refusals.h"
#include "platform/journal/schema.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::discovery {
namespace {

using ::testing::ElementsAre;

const Tables& tables() {
    static const Tables kTables =
        load_tables(MASHANG_SOURCE_DIR "/data", MASHANG_SOURCE_DIR
                    "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict");
    return kTables;
}

const Snapshot<Searchable>& real() {
    static const Snapshot<Searchable> kSnapshot{
        make_searchable(catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"), tables())};
    return kSnapshot;
}

WordChange add(WordKind kind, const std::string& say, const std::string& means) {
    return {WordDeed::add, {kind, say, means}};
}
WordChange phrase(const std::string& say, const std::string& item) {
    return add(WordKind::phrase, say, item);
}
WordChange synonym(const std::string& say, const std::string& means) {
    return add(WordKind::synonym, say, means);
}
WordChange withdrawn(WordChange change) {
    change.deed = WordDeed::withdraw;
    return change;
}

/// "pointer code" of each fault.
std::vector<std::string> faults_of(const std::vector<WordChange>& changes) {
    std::vector<std::string> lines;
    for (const Fault& fault : check_changes(changes, *real().get())) {
        lines.push_back(fault.pointer + " " + std::string{fault.refusal->code});
    }
    return lines;
}

TEST(WordCheck, ASoundChangeHasNoFault) {
    EXPECT_THAT(faults_of({phrase("手滑丢了身份证", "GA003"), synonym("飞走了", "遗失"),
                           withdrawn(phrase("身份证落出租车上", "GA003"))}),
                ElementsAre());
}

TEST(WordCheck, EveryFaultIsNamedAtItsPlace) {
    EXPECT_THAT(
        faults_of({phrase("手滑丢了身份证", "ZZ999"), phrase("身份证落出租车上", "GA002"),
                   phrase("丢", "GA003"), phrase("丢了\n证件", "GA003"), phrase("a|b", "GA003"),
                   phrase("居民身份证换领", "GA003"), synonym("飞走了", "飞走了"),
                   synonym("飞走啦", "魑魅魍魉"), phrase("身份证落出租车上", "GA003"),
                   withdrawn(phrase("从没有过的话", "GA003")), phrase("？！", "GA003"),
                   phrase(std::string(31, 'x'), "GA003")}),
        ElementsAre(
            "/changes/0/means discovery.word_of_no_item", "/changes/1/say discovery.word_of_other",
            "/changes/2/say discovery.word_length", "/changes/3/say discovery.word_signs",
            "/changes/4/say discovery.word_signs", "/changes/5/say discovery.word_is_name_of_other",
            "/changes/6/means discovery.means_itself", "/changes/7/means discovery.means_nothing",
            "/changes/8/say discovery.word_there", "/changes/9/say discovery.word_not_there",
            "/changes/10/say discovery.word_signs", "/changes/11/say discovery.word_length"));
}

TEST(WordCheck, AWordThatMovesFromOneItemToAnotherIsNoFault) {
    EXPECT_THAT(faults_of({withdrawn(phrase("身份证落出租车上", "GA003")),
                           phrase("身份证落出租车上", "GA002")}),
                ElementsAre());
}

TEST(WordCheck, TheSameWordTwiceAndARoundOfSynonymsAreFaults) {
    EXPECT_THAT(faults_of({synonym("飞走了", "遗失"), synonym("飞走了", "遗失")}),
                ElementsAre("/changes/1/say discovery.word_twice"));
    EXPECT_THAT(faults_of({synonym("飞走了", "补领证件"), synonym("补领证件", "换领证件"),
                           synonym("换领证件", "飞走了")}),
                ::testing::Contains("/changes/0/means discovery.goes_round"));
}

TEST(WordCheck, NothingAndTooMuchAreFaults) {
    EXPECT_THAT(faults_of({}), ElementsAre("/changes discovery.no_changes"));
    EXPECT_THAT(faults_of(std::vector(kMostChanges + 1, synonym("飞走了", "遗失"))),
                ElementsAre("/changes discovery.too_many_changes"));
}

class WordFlows : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(journal::schema());
        database().migrate(schema());
        parts_.emplace(
            WordParts{.database = database(),
                      .clock = clock_,
                      .journal = journal_,
                      .searchable = real(),
                      .shipped = tables(),
                      .staff_name = [](sql::Tx&, const std::string& account) { return account; }});
    }
    static http::Caller staff(const char* account, const char* role,
                              const char* office = "GA-350000000000") {
        http::Caller caller;
        caller.kind = http::CallerKind::staff;
        caller.account_id = account;
        caller.office_id = office;
        caller.roles = {role};
        return caller;
    }
    Examined examined(std::vector<WordChange> changes) {
        return examine(*parts_, std::move(changes));
    }
    WordProposal propose(const std::vector<WordChange>& changes) {
        WordProposal proposal;
        const Examined found = examined(changes);
        write([&](sql::Tx& tx) {
            proposal = propose_words(tx, *parts_, editor_, "群众这样说", found);
        });
        return proposal;
    }
    std::vector<EditedWord> words() {
        std::vector<EditedWord> words;
        read([&](sql::Tx& tx) { words = store::load_words(tx); });
        return words;
    }
    Revision revision() {
        Revision now;
        read([&](sql::Tx& tx) { now = store::revision(tx); });
        return now;
    }
    const Refusal* refusal_of(const std::function<void(sql::Tx&)>& flow) {
        try {
            write(flow);
        } catch (const Refused& refused) {
            return refused.faults().empty() ? &refused.refusal() : refused.faults().front().refusal;
        }
        return nullptr;
    }

    platform::SetClock clock_{*Instant::parse("2018-10-10T09:00:00+08:00")};
    UuidMaker ids_{[next = std::uint8_t{0}](std::uint8_t* bytes, std::size_t count) mutable {
        std::fill_n(bytes, count, ++next);
    }};
    journal::Journal journal_{ids_};
    std::optional<WordParts> parts_;
    http::Caller editor_ = staff("editor", "editor");
    http::Caller publisher_ = staff("publisher", "publisher");
};

TEST_P(WordFlows, AnotherPersonPublishesAndThenTheWordFindsItsItem) {
    const std::vector<WordChange> changes{phrase("叽里咕噜的小本子", "GA003")};
    const WordProposal proposal = propose(changes);
    EXPECT_EQ(proposal.number, 1);
    EXPECT_TRUE(words().empty());
    EXPECT_EQ(revision().words, 0);
    const Examined found = examine_proposal(*parts_, proposal.number);
    write([&](sql::Tx& tx) { publish_words(tx, *parts_, publisher_, {1, 1}, found); });
    EXPECT_EQ(revision().words, 1);
    const auto now = make_searchable(real().get()->catalogue, tables(), words());
    const Result result = now->index->search({.text = "叽里咕噜的小本子"});
    ASSERT_FALSE(result.hits.empty());
    EXPECT_EQ(result.hits.front().id, "GA003");
    EXPECT_TRUE(now->words->has(changes.front().word));
    read([&](sql::Tx& tx) {
        const auto told = journal::read_subject(tx, "words:1", 0, 10);
        ASSERT_EQ(told.size(), 2U);
        EXPECT_EQ(told.back().what, "discovery.words_published");
        EXPECT_EQ(told.back().facts.at("changes").at(0).at("say"), "叽里咕噜的小本子");
    });
}

TEST_P(WordFlows, NobodyPublishesHerOwnWordsAndNothingIsDecidedTwice) {
    propose({phrase("手滑丢了身份证", "GA003")});
    const Examined found = examine_proposal(*parts_, 1);
    const http::Caller author = staff("editor", "publisher");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { publish_words(tx, *parts_, author, {1, 1}, found); }),
              &refusals::kOwnWords);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { publish_words(tx, *parts_, publisher_, {1, 7}, found); }),
        &refusals::kProposalChanged);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { publish_words(tx, *parts_, publisher_, {9, 1}, found); }),
        &refusals::kNoSuchProposal);
    write([&](sql::Tx& tx) { publish_words(tx, *parts_, publisher_, {1, 1}, found); });
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { publish_words(tx, *parts_, publisher_, {1, 2}, found); }),
        &refusals::kProposalDone);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { decline_words(tx, *parts_, publisher_, {1, 2}, "不"); }),
        &refusals::kProposalDone);
}

TEST_P(WordFlows, WhatWasRewrittenMeanwhileIsNotPublished) {
    propose({phrase("手滑丢了身份证", "GA003")});
    const Examined old = examine_proposal(*parts_, 1);
    const Examined fresh = examined({phrase("叽里咕噜的小本子", "GA003")});
    write([&](sql::Tx& tx) { rewrite_words(tx, *parts_, editor_, {1, 1}, "换个说法", fresh); });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { publish_words(tx, *parts_, publisher_, {1, 2}, old); }),
              &refusals::kProposalChanged);
    EXPECT_TRUE(words().empty());
}

TEST_P(WordFlows, OnlyItsAuthorChangesAProposalAndEitherOfThemEndsIt) {
    propose({phrase("手滑丢了身份证", "GA003")});
    const Examined found = examine_proposal(*parts_, 1);
    const http::Caller other = staff("another", "editor");
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { rewrite_words(tx, *parts_, other, {1, 1}, "换", found); }),
        &refusals::kNotYourProposal);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { decline_words(tx, *parts_, other, {1, 1}, "不"); }),
              &refusals::kNotYourProposal);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { decline_words(tx, *parts_, editor_, {1, 1}, ""); }),
              &refusals::kReasonWhy);
    write([&](sql::Tx& tx) { decline_words(tx, *parts_, editor_, {1, 1}, "写错了"); });
    EXPECT_TRUE(words().empty());
    EXPECT_EQ(refusal_of([&](sql::Tx&) { demand_sound(examine_proposal(*parts_, 1)); }),
              &refusals::kProposalDone);
    EXPECT_EQ(refusal_of([&](sql::Tx&) { demand_sound(examine_proposal(*parts_, 99)); }),
              &refusals::kNoSuchProposal);
}

TEST_P(WordFlows, OnlyProvincialOfficesKeepWords) {
    EXPECT_NO_THROW(demand_provincial(*parts_, editor_));
    for (const char* office : {"GA-350102000000", ""}) {
        try {
            demand_provincial(*parts_, staff("editor", "editor", office));
            ADD_FAILURE() << office;
        } catch (const Refused& refused) {
            EXPECT_EQ(&refused.refusal(), &refusals::kNotProvincial);
        }
    }
}

TEST_P(WordFlows, ThePreviewNamesWhatGetsWorseAndWhatGetsBetter) {
    const auto probe_of = [](const Preview& preview, const std::string& text) {
        for (const ChangedProbe& one : preview.examples) {
            if (one.text == text) return std::optional{one};
        }
        return std::optional<ChangedProbe>{};
    };
    const Preview worse = examined({withdrawn(phrase("身份证照片太老想换", "GA002")),
                                    phrase("身份证照片太老想换", "GA024")})
                              .preview;
    EXPECT_GT(worse.probes, 5'000U);
    const auto changed = probe_of(worse, "身份证照片太老想换");
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->after, "GA024");
    EXPECT_EQ(changed->verdict, Verdict::worse);
    EXPECT_FALSE(changes_too_much(worse));
}

TEST_P(WordFlows, AnAnsweredWishIsAProbe) {
    write([&](sql::Tx& tx) {
        Wish wish{.division = "350102000000",
                  .text = "叽里咕噜的小本子",
                  .area = "/350000000000/",
                  .first_at = clock_.now(),
                  .last_at = clock_.now()};
        store::count_wish(tx, wish);
        wish.answer = "GA003";
        store::save_answer(tx, wish);
    });
    const Preview preview = examined({phrase("叽里咕噜的小本子", "GA003")}).preview;
    ASSERT_EQ(preview.better, 1U);
    EXPECT_EQ(preview.examples.front().source, ProbeSource::wish);
    EXPECT_EQ(preview.examples.front().after, "GA003");
}

TEST_P(WordFlows, WhatChangesTooMuchIsNotProposed) {
    Examined found = examined({phrase("手滑丢了身份证", "GA003")});
    found.preview = {.probes = 100, .changed = 5};
    EXPECT_FALSE(changes_too_much(found.preview));
    found.preview.changed = 6;
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { propose_words(tx, *parts_, editor_, "原因", found); }),
              &refusals::kChangesTooMuch);
}

TEST_P(WordFlows, OnlySoManyProposalsWait) {
    const Examined found = examined({phrase("手滑丢了身份证", "GA003")});
    const auto propose_one = [&] {
        return refusal_of([&](sql::Tx& tx) { propose_words(tx, *parts_, editor_, "原因", found); });
    };
    for (int i = 0; i < kMostOpenProposals; ++i) ASSERT_EQ(propose_one(), nullptr);
    EXPECT_EQ(propose_one(), &refusals::kTooManyProposals);
}

MASHANG_ON_EACH_ENGINE(WordFlows);

}  // namespace
}  // namespace mashang::discovery
