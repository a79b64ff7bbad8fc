#include <gtest/gtest.h>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/small_town.h"

namespace mashang::discovery {
namespace {

using namespace small_town;

class Search : public testing::Test {
  protected:
    Result ask(std::string_view text, std::string_view division = kXiagang) const {
        return index_->search({.text = std::string(text), .division = std::string(division)});
    }
    std::string first(std::string_view text, std::string_view division = kXiagang) const {
        const Result result = ask(text, division);
        return result.hits.empty() ? "" : std::string(result.hits.front().id);
    }
    std::shared_ptr<const Index> index_ = small_town::index();
};

TEST_F(Search, a_query_finds_its_item_however_it_is_written) {
    struct Row {
        const char* how;
        const char* query;
        const char* item;
    };
    const Row rows[] = {
        {"name", "居民身份证补领", "GA003"},
        {"keyword", "身份证丢了", "GA003"},
        {"synonym", "身份证掉了", "GA003"},
        {"filler", "身份证掉了怎么办", "GA003"},
        {"full pinyin", "shenfenzheng buling", "GA003"},
        {"pinyin without blanks", "shenfenzhengbuling", "GA003"},
        {"pinyin of a synonym", "shenfenzheng diaole", "GA003"},
        {"initials", "sfzbl", "GA003"},
        {"initials of a keyword", "bbsfz", "GA003"},
        {"syllable and initials", "shenfzbl", "GA003"},
        {"southern pinyin", "senfenzen buning", "GA003"},
        {"mixed", "身份zheng补领", "GA003"},
        {"a word in Latin letters", "etc怎么办", "JT023"},
        {"same sound", "申份证补领", "GA003"},
        {"same sound", "身份正换领", "GA002"},
        {"looks alike", "身分证到期", "GA002"},
        {"traditional", "居民身份證補領", "GA003"},
        {"traditional", "個體戶執照", "SC005"},
        {"a character left out", "居民身证补领", "GA003"},
        {"a character too much", "身份份证到期", "GA002"},
        {"two characters swapped", "身证份到期", "GA002"},
        {"intent", "穷得没饭吃", "MZ008"},
        {"what people say for one item", "我的钱包被偷证没了怎么办", "GA003"},
        {"what people say, in pinyin", "yeshi maiyifu", "SC005"},
        {"English name", "Resident identity card renewal", "GA002"},
        {"other English words", "lost id card", "GA003"},
        {"English with other endings", "renewing identity cards", "GA002"},
        {"an English sentence", "How do I open a shop?", "SC005"},
        {"English with a slip", "identity card renewl", "GA002"},
        {"one English word with a slip", "trador", "SC005"},
        {"an English synonym", "my card is missing", "GA003"},
        {"a long sentence",
         "你好，我上个星期坐车的时候不知道怎么回事身份证掉了，人又在外面打工，我要重新办一张",
         "GA003"},
        {"capitals", "ETC", "JT023"},
        {"full width", "ＥＴＣ", "JT023"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(first(row.query), row.item) << row.how << ": " << row.query;
}

TEST_F(Search, a_hit_names_the_most_specific_division_that_implements_it) {
    const struct {
        std::string_view here, item, division;
    } rows[] = {
        {kXiaxi, "低保", kXiagang},  // the village has none, its street does
        {kXiagang, "低保", kXiagang},       {kSiming, "低保", kSiming},
        {kXiagang, "身份证补领", kSiming},  {kXiagang, "ETC", kProvince},
        {kJinjing, "身份证补领", kPingtan}, {kPingtan, "身份证补领", kPingtan},
    };
    for (const auto& row : rows) {
        const Result result = ask(row.item, row.here);
        ASSERT_FALSE(result.hits.empty()) << row.item;
        EXPECT_EQ(result.hits[0].division, row.division) << row.here << row.item;
    }
}

TEST_F(Search, an_item_of_the_divisions_below_is_found_and_asks_to_choose_one) {
    const Result result = ask("身份证补领", kXiamen);
    ASSERT_FALSE(result.hits.empty());
    EXPECT_EQ(result.hits[0].id, "GA003");
    EXPECT_EQ(result.hits[0].division, "");
    EXPECT_EQ(result.levels[0].value, "below");
}

TEST_F(Search, an_item_that_is_only_implemented_elsewhere_is_not_found) {
    EXPECT_EQ(first("通行证签注", kSiming), "GA043");
    EXPECT_NE(first("通行证签注", kJinjiang), "GA043");
}

TEST_F(Search, a_region_in_the_query_changes_the_place) {
    const struct {
        std::string_view text, here, region, place, searched;
    } rows[] = {
        {"思明区 身份证补领", kJinjiang, kSiming, kSiming, "身份证补领"},
        {"身份证补领晋江", kXiagang, kJinjiang, kJinjiang, "身份证补领"},
        {"厦门思明身份证", kJinjiang, kSiming, kSiming, "身份证"},
        {"平潭身份证", kXiagang, kPingtan, kPingtan, "身份证"},
        {"平潭综合实验区身份证", kXiagang, kPingtan, kPingtan, "身份证"},
        {"xiamen shenfenzheng", kJinjiang, kXiamen, kXiamen, "shenfenzheng"},
        {"身份证补领Xiamen", kJinjiang, kXiamen, kXiamen, "身份证补领"},
        {"xiamenshenfenzheng", kJinjiang, "", kJinjiang, "xiamenshenfenzheng"},
        {"simingshenfenzheng", kJinjiang, "", kJinjiang, "simingshenfenzheng"},
        {"晋江金井镇低保", kXiagang, kJinjingOfJinjiang, kJinjingOfJinjiang, "低保"},
        {"平潭金井镇低保", kXiagang, kJinjing, kJinjing, "低保"},
        {"金井镇低保", kJinjiang, kJinjingOfJinjiang, kJinjingOfJinjiang, "低保"},
        {"金井镇低保", kXiagang, "", kXiagang, "金井镇低保"},   // two, and neither is near
        {"厦门身份证", kXiagang, kXiamen, kXiagang, "身份证"},  // already there, and more exactly
        {"身份证补领", kXiagang, "", kXiagang, "身份证补领"},
        {"思明区", kJinjiang, "", kJinjiang, "思明区"},  // nothing else to search
    };
    for (const auto& row : rows) {
        const Result result = ask(row.text, row.here);
        EXPECT_EQ(result.region, row.region) << row.text;
        EXPECT_EQ(result.place, row.place) << row.text;
        EXPECT_EQ(result.searched, row.searched) << row.text;
    }
}

TEST_F(Search, an_unknown_division_means_the_province) {
    EXPECT_EQ(ask("身份证", "999999999999").place, kProvince);
    EXPECT_EQ(ask("身份证", "").place, kProvince);
}

TEST_F(Search, facets_count_every_page_and_audiences_every_tab) {
    const Result all = ask("身份证登记");
    ASSERT_GE(all.total, 3U);
    const Result persons = index_->search({.text = "身份证登记",
                                           .division = std::string(kXiagang),
                                           .audience = Audience::person,
                                           .limit = 1});
    ASSERT_EQ(persons.hits.size(), 1U);
    std::uint32_t of_persons = 0;
    for (const auto& facet : all.audiences) of_persons += facet.value == "person" ? facet.count : 0;
    EXPECT_EQ(persons.total, of_persons);
    EXPECT_EQ(persons.audiences.size(), all.audiences.size());
    std::uint32_t levels = 0;
    for (const auto& facet : all.levels) levels += facet.count;
    EXPECT_EQ(levels, all.total);
}

TEST_F(Search, pages_follow_one_another_without_gap_or_repeat) {
    const Result whole = ask("身份证登记");
    std::vector<std::string_view> paged;
    for (std::size_t offset = 0; offset < whole.total; ++offset) {
        const Result page = index_->search({.text = "身份证登记",
                                            .division = std::string(kXiagang),
                                            .limit = 1,
                                            .offset = offset});
        ASSERT_EQ(page.hits.size(), 1U);
        EXPECT_EQ(page.total, whole.total);
        paged.push_back(page.hits[0].id);
    }
    ASSERT_EQ(paged.size(), whole.hits.size());
    for (std::size_t i = 0; i < paged.size(); ++i) EXPECT_EQ(paged[i], whole.hits[i].id);
    EXPECT_TRUE(index_->search({.text = "身份证", .limit = 10, .offset = 1U << 30U}).hits.empty());
}

TEST_F(Search, a_query_without_anything_to_search_finds_nothing) {
    for (const char* text : {"", "   ", "？！", "350203199001011234", "\xFF\xFE"}) {
        EXPECT_EQ(ask(text).total, 0U) << text;
    }
}

TEST_F(Search, a_phrase_in_latin_letters_is_not_found_within_a_word) {
    EXPECT_EQ(first("bus"), "MZ008");
    EXPECT_NE(first("business"), "MZ008");
}

TEST_F(Search, anything_that_may_be_pasted_gets_an_answer_without_harm) {
    const auto ten_thousand = [](std::string_view of, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) text += of;
        return text;
    };
    const std::string letters(10'000, 'z');
    const struct {
        const char* what;
        std::string text;
        bool finds;
    } rows[] = {
        {"ten thousand characters", ten_thousand("身份证补领", 2'000), true},
        {"ten thousand times the same character", ten_thousand("证", 10'000), false},
        {"ten thousand letters", letters, false},
        {"ten thousand blanks", std::string(10'000, ' '), false},
        {"ideographic blanks", "\u3000\u3000\u00a0\u200b", false},
        {"emoji", "😀😭👨‍👩‍👧🇨🇳", false},
        {"emoji among words", "身份证😭掉了😭", true},
        {"SQL", "'; DROP TABLE item; --", false},
        {"SQL among words", "身份证' OR '1'='1", true},
        {"a regular expression", "(.*)*[^a-z]+$", false},
        {"a regular expression among words", "^身份证.*补领$", true},
        {"markup", "<script>alert(1)</script>身份证", true},
        {"GBK", "\xC9\xED\xB7\xDD\xD6\xA4", false},
        {"UTF-8 read as Latin-1 and written again", "è\u00ba\u00abä\u00bb\u00bd", false},
        {"a lone surrogate", "身份证\xED\xA0\xBD补领", true},
        {"an overlong form", "\xC0\xAF\xE0\x80\xAF身份证", true},
        {"control characters", std::string("\0\x01\x1B[31m身份证\x7F", 15), true},
        {"a change of direction", "\u202e身份证", true},
    };
    for (const auto& row : rows) {
        const Result result = ask(row.text);
        EXPECT_EQ(result.total > 0, row.finds) << row.what << ": " << result.explanation;
        EXPECT_LE(result.searched.size(), 4U * 128U) << row.what;
        index_->suggest(row.text, kXiagang, 8);
    }
}

TEST_F(Search, what_is_to_be_done_decides_between_items_about_the_same_thing) {
    EXPECT_EQ(first("身份证"), "GA003") << "the more popular one";
    EXPECT_EQ(first("身份证旧"), "GA002");
    EXPECT_EQ(first("身份证旧没事"), "GA003") << "nothing is to be done";
}

TEST_F(Search, an_item_has_the_english_name_of_the_table_or_none) {
    EXPECT_EQ(index_->english_name(0), "Resident identity card replacement");
    EXPECT_EQ(index_->english_name(3), "");
}

TEST_F(Search, the_explanation_tells_how_the_query_was_read_and_no_number) {
    const std::string how = ask("晋江身份证掉了怎么办13800138000").explanation;
    EXPECT_NE(how.find("区划=350582000000"), std::string::npos) << how;
    EXPECT_NE(how.find("同=掉了→补领"), std::string::npos) << how;
    EXPECT_NE(how.find("去=怎么办"), std::string::npos) << how;
    EXPECT_EQ(how.find("138"), std::string::npos) << how;
}

TEST_F(Search, the_same_query_gets_the_same_answer_beside_others) {
    const Result before = ask("身份证掉了");
    ask("etc");
    const auto other =
        Index::build({items()[2]}, places(), {{std::string(kSiming), {0}}}, tables());
    other->search({.text = "执照", .division = std::string(kSiming)});
    const Result after = ask("身份证掉了");
    ASSERT_EQ(before.hits.size(), after.hits.size());
    for (std::size_t i = 0; i < before.hits.size(); ++i) {
        EXPECT_EQ(before.hits[i].id, after.hits[i].id);
        EXPECT_EQ(before.hits[i].score, after.hits[i].score);
    }
}

TEST(Build, refuses_what_does_not_fit_together) {
    auto twice = items();
    twice.push_back(twice[0]);
    EXPECT_THROW(Index::build(twice, places(), {}, tables()), std::invalid_argument);
    EXPECT_THROW(Index::build(items(), places(), {{"999999999999", {0}}}, tables()),
                 std::invalid_argument);
    EXPECT_THROW(Index::build(items(), places(), {{std::string(kSiming), {99}}}, tables()),
                 std::invalid_argument);
    auto orphan = places();
    orphan[2].parent = "999999999999";
    EXPECT_THROW(Index::build(items(), orphan, {}, tables()), std::invalid_argument);
    auto circle = places();
    circle[1].parent = kSiming;
    EXPECT_THROW(Index::build(items(), circle, {}, tables()), std::invalid_argument);
    Tables broken = tables();
    broken.synonyms_csv = "say,mean\n掉了\n";
    EXPECT_THROW(Index::build(items(), places(), {}, broken), std::invalid_argument);
    Tables shifted = tables();
    shifted.phrases_csv = "say,item\n重新办,GA003\n";
    EXPECT_THROW(Index::build(items(), places(), {}, shifted), std::invalid_argument);
    Tables doubled = tables();
    doubled.english_csv = "item,name,words\nGA003,Card,\nGA003,Another,\n";
    EXPECT_THROW(Index::build(items(), places(), {}, doubled), std::invalid_argument);
}

TEST(Build, variants_of_an_item_share_its_phrases_and_its_english_name) {
    auto variants = items();
    variants[2].id = "SC005.1";
    const auto index = Index::build(variants, places(), implemented(), tables());
    const auto result =
        index->search({.text = "夜市卖衣服", .division = std::string(kSiming), .limit = 1});
    ASSERT_FALSE(result.hits.empty());
    EXPECT_EQ(result.hits[0].id, "SC005.1");
    EXPECT_EQ(index->english_name(2), "Registration of a sole trader");
}

TEST(Build, phrases_and_english_names_may_be_missing) {
    Tables bare = tables();
    bare.phrases_csv.clear();
    bare.english_csv.clear();
    EXPECT_EQ(Index::build(items(), places(), {}, bare)->english_name(0), "");
}

TEST(Build, counts_pairs_of_item_and_division) {
    EXPECT_EQ(small_town::index()->implementations(), 15U);
}

}  // namespace
}  // namespace mashang::discovery
