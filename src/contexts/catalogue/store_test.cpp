#include "contexts/catalogue/store.h"

#include <gtest/gtest.h>

#include "contexts/catalogue/guide.h"
#include "contexts/catalogue/schema.h"
#include "contexts/catalogue/testing.h"
#include "platform/json/json.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::catalogue {
namespace {

class CatalogueStore : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(schema());
    }
};

TEST_P(CatalogueStore, TheRealCatalogueComesBackAsItWas) {
    const auto real = testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    const auto& source = testing::real_data(MASHANG_SOURCE_DIR "/data");

    for (int round = 0; round < 2; ++round) {
        write([&](sql::Tx& tx) { save(tx, source.rows); });
    }
    Rows rows;
    read([&](sql::Tx& tx) { rows = load(tx); });
    const Catalogue again{rows, source.places};

    EXPECT_EQ(again.count_implementations(), real->count_implementations());
    const auto& gulou = *again.places().find(*DivisionCode::parse("350102"));
    for (const Item& item : real->items()) {
        const auto before = real->implementation_for(item, *real->places().find(gulou.code));
        const auto after = again.implementation_for(*again.find_item(item.id), gulou);
        ASSERT_EQ(before.has_value(), after.has_value()) << item.id;
        if (!before) continue;
        EXPECT_EQ(json::text_of(guide_of(*real, *before, Language::zh).materials),
                  json::text_of(guide_of(again, *after, Language::zh).materials));
    }
}

MASHANG_ON_EACH_ENGINE(CatalogueStore);

}  // namespace
}  // namespace mashang::catalogue
