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
