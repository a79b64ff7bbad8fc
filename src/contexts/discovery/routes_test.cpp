#include "contexts/discovery/routes.h"

#include <gtest/gtest.h>

#include "contexts/catalogue/testing.h"
#include "platform/http/route.h"

namespace mashang::discovery {
namespace {

namespace json = boost::json;

const Snapshot<Searchable>& real() {
    static const Snapshot<Searchable> kSnapshot{
        make_searchable(catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"),
                        load_tables(MASHANG_SOURCE_DIR "/data", MASHANG_SOURCE_DIR
                                    "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict"))};
    return kSnapshot;
}

json::value get(std::string_view path, json::object parameters, Language language = Language::zh) {
    for (const http::Route& route : routes(real())) {
        if (route.path != path) continue;
        http::Caller caller;
        caller.language = language;
        return json::parse(http::call(route, nullptr, caller, std::move(parameters)).body);
    }
    ADD_FAILURE() << "no route " << path;
    return {};
}

TEST(Search, ALostIdentityCardLeadsToItsReplacementWhereOneStands) {
    const auto answer = get("/api/v1/search", {{"q", "身份证丢了"}, {"division", "350102001001"}});
    ASSERT_FALSE(answer.at("cards").as_array().empty());
    const auto& card = answer.at("cards").at(0);
    EXPECT_EQ(card.at("item_id"), "GA003");
    EXPECT_EQ(card.at("office_name"), "福州市公安局鼓楼分局");
    EXPECT_EQ(card.at("next_action").at("kind"), "apply");
    EXPECT_EQ(card.at("next_action").at("label"), "马上办");
    EXPECT_GT(card.at("also_in").to_number<int>(), 50);
}

TEST(Search, APlaceThatIsNamedChangesThePlace) {
    const auto answer =
        get("/api/v1/search", {{"q", "思明区身份证丢了"}, {"division", "350102000000"}});
    EXPECT_EQ(answer.at("region_recognised").at("name"), "思明区");
    EXPECT_EQ(answer.at("division"), "350203000000");
    EXPECT_EQ(answer.at("cards").at(0).at("office_name"), "厦门市公安局思明分局");
}

TEST(Search, ACardSpeaksTheCallersLanguage) {
    const auto answer =
        get("/api/v1/search", {{"q", "身份证丢了"}, {"division", "350102000000"}}, Language::en);
    EXPECT_EQ(answer.at("cards").at(0).at("next_action").at("label"), "Apply now");
}

TEST(Search, PagesFollowEachOtherWithoutOverlap) {
    const auto first = get("/api/v1/search", {{"q", "登记"}, {"limit", "5"}});
    ASSERT_EQ(first.at("cards").as_array().size(), 5u);
    ASSERT_EQ(first.at("next_cursor"), "5");
    const auto second = get("/api/v1/search", {{"q", "登记"}, {"limit", "5"}, {"cursor", "5"}});
    for (const auto& card : second.at("cards").as_array()) {
        for (const auto& before : first.at("cards").as_array()) {
            EXPECT_NE(card.at("item_id"), before.at("item_id"));
        }
    }
}

TEST(Search, NothingTypedFindsNothingAndIsNoError) {
    EXPECT_EQ(get("/api/v1/search", json::object{}).at("total"), 0);
}

TEST(Search, AnUnknownDivisionIsRefused) {
    EXPECT_THROW(get("/api/v1/search", {{"q", "社保"}, {"division", "990000000000"}}), Refused);
    EXPECT_THROW(get("/api/v1/search", {{"q", "社保"}, {"division", "35010"}}), Refused);
}

TEST(Suggest, CompletesByPinyinInitials) {
    const auto answer = get("/api/v1/suggestions", {{"q", "sfz"}, {"division", "350102000000"}});
    ASSERT_FALSE(answer.at("suggestions").as_array().empty());
    const bool has_card =
        std::ranges::any_of(answer.at("suggestions").as_array(), [](const json::value& suggestion) {
            return suggestion.at("text").as_string().find("身份证") != std::string::npos;
        });
    EXPECT_TRUE(has_card) << json::serialize(answer);
}

TEST(Browse, AThemeListsItsItemsHotOnesFirst) {
    const auto answer = get("/api/v1/items", {{"theme", "P090"}, {"division", "350102000000"}});
    bool still_hot = true;
    for (const auto& card : answer.at("cards").as_array()) {
        const bool hot = card.at("hot").as_bool();
        EXPECT_TRUE(still_hot || !hot) << "a hot item after a plain one";
        still_hot = hot;
    }
    EXPECT_GT(answer.at("total").to_number<int>(), 3);
}

TEST(Browse, AnOfficeListsWhatItCarriesOut) {
    const auto answer = get("/api/v1/items", {{"office", "GA-350102000000"}, {"limit", "100"}});
    ASSERT_FALSE(answer.at("cards").as_array().empty());
    for (const auto& card : answer.at("cards").as_array()) {
        EXPECT_EQ(card.at("office_id"), "GA-350102000000");
    }
}

TEST(Browse, FiltersNarrowEachOther) {
    const auto all = get("/api/v1/items", {{"life_stage", "P01"}});
    const auto hot = get("/api/v1/items", {{"life_stage", "P01"}, {"hot", "true"}});
    const auto legal = get("/api/v1/items", {{"life_stage", "P01"}, {"audience", "legal_person"}});
    EXPECT_GT(all.at("total").to_number<int>(), hot.at("total").to_number<int>());
    EXPECT_LT(legal.at("total").to_number<int>(), all.at("total").to_number<int>());
}

TEST(Browse, WhatIsUnknownIsRefused) {
    for (const auto& [name, value] :
         {std::pair{"theme", "P001"}, {"life_stage", "Z1"}, {"office", "ZZ-350102000000"}}) {
        EXPECT_THROW(get("/api/v1/items", {{name, value}}), Refused) << name;
    }
}

}  // namespace
}  // namespace mashang::discovery
