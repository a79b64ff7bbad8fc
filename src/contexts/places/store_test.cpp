#include "contexts/places/store.h"

#include <gtest/gtest.h>

#include "contexts/places/schema.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::places {
namespace {

DivisionCode code(const char* text) {
    return *DivisionCode::parse(text);
}

Import a_town() {
    Import import;
    import.divisions.push_back({.code = code("350000"),
                                .name = "福建省",
                                .short_name = "福建",
                                .level = DivisionLevel::province,
                                .kind = "省"});
    import.divisions.push_back({.code = code("350100"),
                                .name = "福州市",
                                .short_name = "福州",
                                .level = DivisionLevel::city,
                                .kind = "设区市",
                                .parent = code("350000"),
                                .has_offices = false});
    import.organisations.push_back({.id = "GA",
                                    .name = "福建省公安厅",
                                    .short_name = "省公安厅",
                                    .domain = "公安",
                                    .kind = "行政机关",
                                    .levels = {DivisionLevel::province, DivisionLevel::city},
                                    .city_name = "{c}公安局",
                                    .number = 1});
    return import;
}

class PlacesStore : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(schema());
    }
    void save_on(const Import& import, const char* day) {
        write([&](sql::Tx& tx) { save(tx, import, *Date::parse(day)); });
    }
    Import loaded() {
        Import import;
        read([&](sql::Tx& tx) { import = load(tx); });
        return import;
    }
};

TEST_P(PlacesStore, WhatWasSavedIsLoaded) {
    save_on(a_town(), "2026-01-01");
    EXPECT_EQ(loaded().divisions, a_town().divisions);
    EXPECT_EQ(loaded().organisations, a_town().organisations);
}

TEST_P(PlacesStore, SavingTwiceChangesNothing) {
    save_on(a_town(), "2026-01-01");
    save_on(a_town(), "2026-02-01");
    EXPECT_EQ(loaded().divisions, a_town().divisions);
    EXPECT_EQ(loaded().organisations, a_town().organisations);
}

TEST_P(PlacesStore, ADivisionThatLeftTheSourceEndsAndIsKept) {
    save_on(a_town(), "2026-01-01");
    Import smaller = a_town();
    smaller.divisions.pop_back();
    save_on(smaller, "2026-02-01");

    const auto divisions = loaded().divisions;
    ASSERT_EQ(divisions.size(), 2u);
    EXPECT_FALSE(divisions[0].valid_to);
    EXPECT_EQ(divisions[1].valid_to, Date::parse("2026-02-01"));
}

MASHANG_ON_EACH_ENGINE(PlacesStore);

}  // namespace
}  // namespace mashang::places
