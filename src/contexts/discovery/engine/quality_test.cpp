#include <gtest/gtest.h>

#include <algorithm>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/repository_data.h"

namespace mashang::discovery {
namespace {

const std::filesystem::path kData = MASHANG_SOURCE_DIR "/data";
constexpr std::string_view kHome = "350203000000";  // 思明区

class RepositoryQuality : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        auto data = read_repository_data(kData);
        const auto tables = load_tables(
            kData, MASHANG_SOURCE_DIR "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict");
        index_ =
            Index::build(std::move(data.items), std::move(data.places), data.implemented, tables);
    }
    static void TearDownTestSuite() { index_.reset(); }

    /// Part of the queries whose answer is among the first `depth`.
    static double success(const std::vector<JudgedQuery>& queries, std::size_t depth) {
        std::size_t right = 0;
        for (const auto& query : queries) {
            const auto result = index_->search(
                {.text = query.text, .division = std::string(kHome), .limit = depth});
            right += std::ranges::any_of(
                result.hits, [&](const Hit& hit) { return contains(query.expected, hit.id); });
        }
        return static_cast<double>(right) / static_cast<double>(queries.size());
    }
    static inline std::shared_ptr<const Index> index_;
};

TEST_F(RepositoryQuality, nine_of_ten_open_queries_are_answered_first_and_nearly_all_among_five) {
    const auto queries = read_judged_queries(kData / "queries-open.csv");
    ASSERT_EQ(queries.size(), 200U);
    EXPECT_GE(success(queries, 1), 0.92);
    EXPECT_GE(success(queries, 5), 0.98);
}

TEST_F(RepositoryQuality, queries_written_before_the_synonyms_are_answered_as_well) {
    const auto queries = read_judged_queries(kData / "queries-own.csv");
    ASSERT_GE(queries.size(), 100U);
    EXPECT_GE(success(queries, 1), 0.92);
    EXPECT_GE(success(queries, 5), 0.98);
}

TEST_F(RepositoryQuality, every_region_named_in_a_judged_query_is_recognised) {
    for (const char* file : {"queries-open.csv", "queries-own.csv"}) {
        for (const auto& query : read_judged_queries(kData / file)) {
            if (query.region.empty()) continue;
            const auto result =
                index_->search({.text = query.text, .division = std::string(kHome)});
            EXPECT_EQ(result.region, query.region) << query.text;
        }
    }
}

TEST_F(RepositoryQuality, what_is_none_of_the_states_business_finds_nothing) {
    const char* const rows[] = {
        "王者荣耀上分攻略",
        "量子纠缠是什么原理",
        "西红柿炒鸡蛋",
        "蓝色的大象在跳舞",
        "外星人入侵地球",
        "双子座今日运势",
        "口红色号推荐",
        "魔方公式口诀",
        "瑜伽动作教学",
        "围棋定式",
        "唐僧师徒西天取经",
        "孙悟空大闹天宫",
        "月亮上的兔子",
        "玫瑰花语是什么",
        "周杰伦最新专辑下载",
        "哈哈哈哈哈哈",
        "紫色大象喝咖啡",
        "圆周率小数点后一百位",
        "天苍苍野茫茫风吹草低见牛羊",
    };
    for (const char* text : rows) {
        const auto result = index_->search({.text = text, .division = std::string(kHome)});
        EXPECT_EQ(result.total, 0U)
            << text << ": " << (result.hits.empty() ? "" : result.hits.front().id);
        EXPECT_EQ(result.did_you_mean, "") << text;
    }
}

TEST_F(RepositoryQuality, what_people_say_of_a_matter_in_passing_finds_something) {
    const char* const rows[] = {
        "隔壁天天装修吵得要死",
        "我儿子今年考上大学家里困难想申请点补助",
        "老爸走了户口怎么销",
        "楼下烧烤店油烟熏得我开不了窗",
        "想在小区门口支个摊卖早点要办啥",
        "厂里两个月没发钱了找谁",
        "车子年检到期了在外地咋办",
        "生了二胎产假能休几天",
        "户照办理",
        "居主证办理",
        "残急证办理",
        "低宝怎么申请",
        "落户",
        "办证",
    };
    for (const char* text : rows) {
        const auto result = index_->search({.text = text, .division = std::string(kHome)});
        EXPECT_GT(result.total, 0U) << text;
    }
}

TEST_F(RepositoryQuality, no_judged_query_is_taken_for_nonsense) {
    for (const char* file : {"queries-open.csv", "queries-own.csv"}) {
        for (const auto& query : read_judged_queries(kData / file)) {
            const auto result =
                index_->search({.text = query.text, .division = std::string(kHome)});
            EXPECT_GT(result.total, 0U) << query.text;
        }
    }
}

TEST_F(RepositoryQuality, every_item_is_the_first_answer_to_its_own_name) {
    const auto items = read_repository_data(kData).items;
    std::size_t wrong = 0;
    for (const auto& item : items) {
        const auto result =
            index_->search({.text = item.name, .division = std::string(kHome), .limit = 1});
        if (result.hits.empty() || result.hits[0].id != item.id) ++wrong;
    }
    EXPECT_LE(wrong, items.size() / 100);
}

}  // namespace
}  // namespace mashang::discovery
