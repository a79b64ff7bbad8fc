#include <gtest/gtest.h>

#include <filesystem>

#include "platform/sql/sql.h"

namespace mashang::sql {
namespace {

struct Parcel {
    std::string id;
    std::int64_t weight_g = 0;
    std::optional<double> height_m;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (id, weight_g, height_m))

TEST(SqliteDatabaseTest, RowsGoInAndComeOutByTheNamesOfTheirMembers) {
    const auto folder = std::filesystem::path{testing::TempDir()} / "mashang-sqlite-first";
    std::filesystem::remove_all(folder);
    const auto database = open("sqlite:" + (folder / "x.db").string());
    const Migration steps[] = {
        {"delivery", 1,
         "CREATE TABLE parcel (id TEXT PRIMARY KEY, weight_g BIGINT, height_m DOUBLE PRECISION);"}};
    database->migrate(steps);
    database->migrate(steps);
    database->write([](Tx& tx) {
        tx.insert("parcel", Parcel{"a", 1, 2.5});
        tx.execute("INSERT INTO parcel (weight_g, id) VALUES ($2, $1)", "b", 7);
    });
    database->read([](Tx& tx) {
        const auto rows = tx.query<Parcel>("SELECT weight_g, id, height_m FROM parcel ORDER BY id");
        ASSERT_EQ(rows.size(), 2u);
        EXPECT_EQ(rows[1].weight_g, 7);
        EXPECT_EQ(rows[0].height_m, 2.5);
    });
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace mashang::sql
