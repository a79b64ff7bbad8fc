// Rows by many keys: each once, in as few statements as there are pages of keys.

#include "platform/sql/among.h"

#include "platform/sql/testing/counting_tx.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::sql {
namespace {

constexpr const char* kStatement = "SELECT id FROM parcel WHERE id IN ({})";

class Among : public DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        write([](Tx& tx) {
            tx.script("CREATE TABLE parcel (id TEXT PRIMARY KEY)");
            for (const std::string& key : keys(200)) {
                tx.execute("INSERT INTO parcel (id) VALUES ($1)", key);
            }
        });
    }

    static std::vector<std::string> keys(int count) {
        std::vector<std::string> all;
        for (int i = 0; i < count; ++i) all.push_back(std::to_string(1000 + i));
        return all;
    }
    /// The rows, and how many statements they took.
    std::pair<std::vector<std::string>, std::size_t> ask(const std::vector<std::string>& wanted) {
        std::pair<std::vector<std::string>, std::size_t> answer;
        read([&](Tx& tx) {
            CountingTx counting{tx};
            answer.first = query_among<std::string>(counting, kStatement, wanted);
            answer.second = counting.statements();
        });
        std::ranges::sort(answer.first);
        return answer;
    }
};

TEST_P(Among, FindsEachRowOnceInOneStatementForEverySixtyFourKeys) {
    for (const int count : {1, 2, 63, 64, 65, 128, 129, 200}) {
        const auto [rows, statements] = ask(keys(count));
        EXPECT_EQ(rows, keys(count));
        EXPECT_EQ(statements, (static_cast<std::size_t>(count) + kMostAmong - 1) / kMostAmong);
    }
}

TEST_P(Among, AsksNothingForNoKeys) {
    const auto [rows, statements] = ask({});
    EXPECT_TRUE(rows.empty());
    EXPECT_EQ(statements, 0u);
}

TEST_P(Among, KeysThatAreGivenTwiceOrNotThereChangeNothing) {
    EXPECT_EQ(ask({"1002", "1001", "1002", "none"}).first,
              (std::vector<std::string>{"1001", "1002"}));
    EXPECT_TRUE(ask({"none"}).first.empty());
}

MASHANG_ON_EACH_ENGINE(Among);

}  // namespace
}  // namespace mashang::sql
