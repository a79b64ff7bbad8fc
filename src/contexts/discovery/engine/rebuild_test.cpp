// An index that takes over from the one before it answers like one that was built from nothing.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contexts/discovery/engine/ranking.h"
#include "contexts/discovery/engine/repository_data.h"
#include "contexts/discovery/engine/small_town.h"

namespace mashang::discovery {
namespace {

using small_town::kXiagang;

std::string text_of(const std::vector<FacetCount>& counts) {
    std::string text;
    for (const auto& [value, count] : counts) text += fmt::format(" {}={}", value, count);
    return text;
}

/// All that a search and a completion tell, scores to the last bit.
std::string answer(const Index& index, const std::string& query, std::string_view division) {
    const Result result = index.search({.text = query, .division = std::string(division)});
    std::string text = fmt::format(
        "{} {} {} {} {}{}{}{}:", result.total, result.region, result.searched, result.did_you_mean,
        result.explanation, text_of(result.levels), text_of(result.themes), text_of(result.bodies));
    for (const Hit& hit : result.hits)
        text += fmt::format(" {} {:a} {}", hit.id, hit.score, hit.division);
    for (const Suggestion& one : index.suggest(query, division, 10))
        text += fmt::format(" >{} {}", one.text, one.id);
    return text;
}

std::string all_of(const std::vector<Document>& documents) {
    std::string text;
    for (const Document& one : documents) {
        text += fmt::format("{}|{}|{}|{}|{}|{}\n", one.id, one.name, one.said, one.english,
                            one.about, one.material);
    }
    return text;
}

Tables tables_with_rare_words() {
    Tables tables = small_town::tables();
    tables.jieba_words += "绿本 2 n\n夜市 3 n\n保审 5 n\n本身 7 n\n";
    return tables;
}

/// Names of which one and the other contain rare words.
const std::vector<std::string> kNames{"居民身份证补领", "绿本补办",          "低保审核",
                                      "夜市摊位登记",   "ETC办理",           "摊位登记",
                                      "大绿本身份登记", "往来台湾通行证签注"};

std::vector<ItemText> any_edition() {
    auto items = small_town::items();
    for (ItemText& item : items) {
        if (*rc::gen::arbitrary<bool>()) item.name = *rc::gen::elementOf(kNames);
        if (*rc::gen::arbitrary<bool>()) item.keywords = {*rc::gen::elementOf(kNames)};
    }
    return items;
}

RC_GTEST_PROP(Rebuild, any_edition_after_any_other_answers_as_if_it_were_the_first, ()) {
    static const auto kLexicon = make_lexicon(tables_with_rare_words());
    std::shared_ptr<const Index> latest;
    for (int edition = 0; edition < 4; ++edition) {
        const auto items = any_edition();
        const auto build = [&](const Index* before) {
            return Index::build(items, small_town::places(), small_town::implemented(), kLexicon,
                                {}, before);
        };
        const auto fresh = build(nullptr);
        latest = build(latest.get());
        RC_ASSERT(all_of(latest->documents()) == all_of(fresh->documents()));
        auto queries = kNames;
        for (const char* other : {"绿本", "夜市卖衣服", "sfz", "shenfenzheng", "lost card", "保审"})
            queries.emplace_back(other);
        for (const auto& query : queries)
            RC_ASSERT(answer(*latest, query, kXiagang) == answer(*fresh, query, kXiagang));
    }
}

TEST(Rebuild, with_other_word_lists_nothing_is_taken_over) {
    const auto build = [](const Tables& tables, const Index* before) {
        return Index::build(small_town::items(), small_town::places(), small_town::implemented(),
                            make_lexicon(tables), {}, before);
    };
    Tables other = tables_with_rare_words();
    other.phrases_csv = "item,say\nGA003,绿本身丢了\n";
    const auto before = build(tables_with_rare_words(), nullptr);
    const auto after = build(other, before.get());
    const auto fresh = build(other, nullptr);
    for (const char* query : {"绿本身丢了", "绿本", "夜市卖衣服", "shenfenzheng"})
        EXPECT_EQ(answer(*after, query, kXiagang), answer(*fresh, query, kXiagang));
}

TEST(Rebuild, every_judged_query_over_the_real_catalogue_after_a_change_is_answered_alike) {
    const std::filesystem::path data = MASHANG_SOURCE_DIR "/data";
    const auto lexicon = make_lexicon(load_tables(
        data, MASHANG_SOURCE_DIR "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict"));
    auto now = read_repository_data(data);
    const auto build = [&](const Index* before) {
        return Index::build(now.items, now.places, now.implemented, lexicon, {}, before);
    };
    const auto before = build(nullptr);
    now.items[100].name = "社会保险查询（第三次）";
    now.items[200].keywords = {"龘靐齉", "随便一个新词"};
    const auto after = build(before.get());
    const auto fresh = build(nullptr);
    for (const char* file : {"queries-open.csv", "queries-own.csv"}) {
        for (const auto& query : read_judged_queries(data / file)) {
            EXPECT_EQ(answer(*after, query.text, "350203000000"),
                      answer(*fresh, query.text, "350203000000"));
        }
    }
}

}  // namespace
}  // namespace mashang::discovery
