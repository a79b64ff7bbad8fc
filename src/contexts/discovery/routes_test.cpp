#include "contexts/discovery/routes.h"

#include <gtest/gtest.h>

#include "contexts/catalogue/testing.h"
#include "platform/http/route.h"

namespace mashang::discovery {
namespace {

namespace json = boost::json;

Tables real_tables() {
    return load_tables(MASHANG_SOURCE_DIR "/data", MASHANG_SOURCE_DIR
                       "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict");
}

const Snapshot<Searchable>& real() {
    static const Snapshot<Searchable> kSnapshot{make_searchable(
        catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"), real_tables(), {},
        {{"L001", {"Resident identity card", "身份证", "ID card"}},
         {"L009", {"Passport", "护照"}},
         {"L056", {"Social security card", "社保卡"}}})};
    return kSnapshot;
}

json::value get(std::string_view path, json::object parameters, Language language = Language::zh,
                const Snapshot<Searchable>& searched = real()) {
    for (const http::Route& route : routes(searched)) {
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
    EXPECT_EQ(answer.at("cards").at(0).at("name"), "Resident identity card replacement");
}

TEST(Search, AnItemWithoutAnEnglishNameKeepsItsOwn) {
    Tables tables = real_tables();
    tables.english_csv.clear();
    const Snapshot<Searchable> unnamed{
        make_searchable(catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"), tables)};
    const auto answer =
        get("/api/v1/search", {{"q", "户口登记一般项目变更"}}, Language::en, unnamed);
    EXPECT_EQ(answer.at("cards").at(0).at("name"), "户口登记一般项目变更");
}

TEST(Search, EnglishWordsFindWhatTheyName) {
    const std::pair<const char*, const char*> rows[] = {
        {"lost passport", "GA037"},
        {"How do I renew my passport?", "GA036"},
        {"pasport renewal", "GA036"},
        {"open a restaurant", "SC024"},
        {"my boss does not pay my salary", "RS062"},
        {"Driver's license expired", "GA070"},
        {"social security card", "RS001"},
        {"passport renewal Xiamen", "GA036"},
    };
    for (const auto& [typed, item] : rows) {
        const auto answer = get("/api/v1/search", {{"q", typed}}, Language::en);
        ASSERT_FALSE(answer.at("cards").as_array().empty()) << typed;
        EXPECT_EQ(answer.at("cards").at(0).at("item_id"), item) << typed;
    }
}

TEST(Search, ThePlaceThatTheWordsNameIsToldAndUsed) {
    const struct {
        const char* typed;
        const char* place;
        const char* searched;
        const char* item;
    } rows[] = {
        {"厦门社保卡补办", "350200000000", "社保卡补办", "RS002"},
        {"在泉州怎么补社保卡", "350500000000", "在 怎么补社保卡", "RS002"},
        {"xiamen shebaoka", "350200000000", "shebaoka", "RS001"},
        {"莆田市公积金贷款", "350300000000", "公积金贷款", "GJ012"},
        {"晉江補辦身份證", "350582000000", "补办身份证", "GA003"},
    };
    for (const auto& row : rows) {
        const auto answer = get("/api/v1/search", {{"q", row.typed}, {"division", "350102000000"}});
        EXPECT_EQ(answer.at("region_recognised").at("code"), row.place) << row.typed;
        EXPECT_EQ(answer.at("division"), row.place) << row.typed;
        EXPECT_EQ(answer.at("searched"), row.searched) << row.typed;
        ASSERT_FALSE(answer.at("cards").as_array().empty()) << row.typed;
        EXPECT_EQ(answer.at("cards").at(0).at("item_id"), row.item) << row.typed;
    }
}

std::vector<std::string> names_in(const json::value& answer, const char* group) {
    std::vector<std::string> names;
    for (const auto& found : answer.at("groups").at(group).as_array())
        names.emplace_back(found.at("name").as_string());
    return names;
}
using Names = std::vector<std::string>;

TEST(Groups, ABundleIsFoundByItsNameAPartOfItOrItsFirstLetters) {
    for (const char* typed :
         {"新生儿出生一件事", "新生儿出生", "办新生儿出生要什么", "xinshenger", "xsecs"}) {
        const auto answer = get("/api/v1/search", {{"q", typed}});
        EXPECT_EQ(names_in(answer, "bundles"), Names{"新生儿出生一件事"}) << typed;
    }
    EXPECT_EQ(names_in(get("/api/v1/search", {{"q", "身份证丢了"}}), "bundles"), Names{});
}

/// What the page holds against the licences that she has.
TEST(Groups, ATypeOfLicenceIsFoundHoweverItIsWritten) {
    const std::pair<const char*, Names> rows[] = {
        {"居民身份证", {"L001"}},
        {"身份证丢了怎么办", {"L001"}},
        {"居民身", {"L001"}},
        {"shenfenzheng", {"L001"}},
        {"wo de shenfenzheng diule", {"L001"}},
        {"sfz", {"L001"}},
        {"申份证丢了", {"L001"}},
        {"身份證", {"L001"}},
        {"I lost my ID card", {"L001"}},
        {"pasport", {"L009"}},
        {"huzhaodaoqi", {"L009"}},
        {"厦门社保卡补办", {"L056"}},
        {"社保卡和护照", {"L009", "L056"}},
        {"公积金贷款", {}},
        {"证", {}},
    };
    for (const auto& [typed, types] : rows) {
        const auto answer = get("/api/v1/search", {{"q", typed}});
        Names found;
        for (const auto& type : answer.at("groups").at("licence_types").as_array())
            found.emplace_back(type.as_string());
        std::ranges::sort(found);
        EXPECT_EQ(found, types) << typed;
    }
}

TEST(Groups, ABundleIsFoundByWhatPeopleCallIt) {
    const std::pair<const char*, const char*> rows[] = {
        {"退伍回来办手续", "军人退役一件事"},     {"爸爸快退休了要办什么", "公民退休一件事"},
        {"想在老家盖房子", "农村建房一件事"},     {"kaiminsu", "开办宾馆（民宿）一件事"},
        {"孩子上小学怎么报名", "教育入学一件事"},
    };
    for (const auto& [typed, name] : rows) {
        const auto names = names_in(get("/api/v1/search", {{"q", typed}}), "bundles");
        EXPECT_NE(std::ranges::find(names, name), names.end()) << typed;
    }
}

TEST(Groups, ABundleIsFoundWordByWord) {
    const std::pair<const char*, const char*> rows[] = {
        {"想开个餐饮店", "企业准营（开办餐饮店）一件事"},
        {"餐饮店怎么开办", "企业准营（开办餐饮店）一件事"},
    };
    for (const auto& [typed, name] : rows) {
        const auto names = names_in(get("/api/v1/search", {{"q", typed}}), "bundles");
        EXPECT_NE(std::ranges::find(names, name), names.end()) << typed;
    }
    EXPECT_EQ(names_in(get("/api/v1/search", {{"q", "补办护照要几天"}}), "bundles"), Names{});
}

TEST(Groups, ABundleForFirmsIsNotShownToPersons) {
    const json::object typed{{"q", "企业开办"}, {"audience", "person"}};
    EXPECT_EQ(names_in(get("/api/v1/search", typed), "bundles"), Names{});
    EXPECT_EQ(names_in(get("/api/v1/search", {{"q", "企业开办"}}), "bundles"),
              Names{"企业开办一件事"});
}

TEST(Groups, AnAppIsFoundBesideTheItems) {
    const auto answer = get("/api/v1/search", {{"q", "公积金查询"}});
    EXPECT_EQ(names_in(answer, "apps"), Names{"公积金查询"});
    EXPECT_FALSE(answer.at("cards").as_array().empty());
}

TEST(Groups, TheNearestOfficesComeFirst) {
    const auto town = get("/api/v1/search", {{"q", "公安局"}, {"division", "350102000000"}});
    EXPECT_EQ(names_in(town, "offices"), (Names{"福州市公安局鼓楼分局", "福州市公安局"}));
    const auto below = get("/api/v1/search", {{"q", "派出所"}, {"division", "350102000000"}});
    EXPECT_EQ(names_in(below, "offices").size(), 3U) << json::serialize(below.at("groups"));
    const auto brief = get("/api/v1/search", {{"q", "厦门人社局在哪里"}});
    EXPECT_EQ(names_in(brief, "offices").front(), "厦门市人力资源和社会保障局");
}

TEST(Groups, AreOfTheFirstPage) {
    const auto answer = get("/api/v1/search", {{"q", "公积金查询"}, {"cursor", "1"}});
    EXPECT_EQ(names_in(answer, "apps"), Names{});
}

std::uint64_t count_of(const json::value& answer, const char* facet, const char* key,
                       std::string_view value) {
    for (const auto& one : answer.at("facets").at(facet).as_array()) {
        if (one.at(key).as_string() == value) return one.at("count").to_number<std::uint64_t>();
    }
    return 0;
}

TEST(Facets, TellWhatEachFilterWouldLeave) {
    const json::object typed{{"q", "登记"}, {"limit", "3"}};
    const auto all = get("/api/v1/search", typed);
    const struct {
        const char* parameter;
        const char* facet;
        const char* key;
        const char* value;
    } rows[] = {{"body", "bodies", "id", "SC"},
                {"body", "bodies", "id", "BD"},
                {"theme", "themes", "id", "L005"},
                {"audience", "audiences", "value", "person"}};
    for (const auto& row : rows) {
        json::object narrowed = typed;
        narrowed[row.parameter] = row.value;
        const auto left = get("/api/v1/search", narrowed);
        const auto counted = count_of(all, row.facet, row.key, row.value);
        EXPECT_GT(counted, 3U) << row.value;
        EXPECT_LT(counted, all.at("total").to_number<std::uint64_t>()) << row.value;
        EXPECT_EQ(left.at("total").to_number<std::uint64_t>(), counted) << row.value;
        EXPECT_EQ(left.at("facets").at(row.facet), all.at("facets").at(row.facet)) << row.value;
    }
}

TEST(Facets, AThemeThatIsNotIsRefused) {
    EXPECT_THROW(get("/api/v1/search", {{"q", "登记"}, {"theme", "P001"}}), Refused);
    EXPECT_EQ(get("/api/v1/search", {{"q", "登记"}, {"body", "??"}}).at("total"), 0);
}

TEST(DidYouMean, NamesTheWordsThatTheAnswerIsFor) {
    const struct {
        const char* typed;
        const char* meant;
    } rows[] = {
        {"申份证丢了", "身份证丢了"},
        {"身证份丢了", "身份证丢了"},
        {"身份份证丢了", "身份证丢了"},
        {"公积金货款", "公积金贷款"},
        {"结昏登记", "结婚登记"},
        {"pasport renewal", "passport renewal"},
        {"厦门申份证丢了", "厦门市身份证丢了"},
    };
    for (const auto& row : rows) {
        const auto answer = get("/api/v1/search", {{"q", row.typed}});
        ASSERT_TRUE(answer.as_object().contains("did_you_mean")) << row.typed;
        EXPECT_EQ(answer.at("did_you_mean"), row.meant) << row.typed;
    }
    for (const char* typed :
         {"身份证丢了", "公积金贷款", "户口薄丢了", "sfz", "passport renewal", "", "飞船"}) {
        EXPECT_FALSE(get("/api/v1/search", {{"q", typed}}).as_object().contains("did_you_mean"))
            << typed;
    }
}

TEST(DidYouMean, IsTheSameWithEveryFilterAndOnEveryPage) {
    for (json::object narrowed :
         {json::object{{"theme", "P090"}}, json::object{{"audience", "person"}},
          json::object{{"body", "RS"}}, json::object{{"cursor", "1"}, {"limit", "1"}}}) {
        narrowed["q"] = "申份证丢了";
        const auto answer = get("/api/v1/search", narrowed);
        ASSERT_TRUE(answer.as_object().contains("did_you_mean")) << json::serialize(narrowed);
        EXPECT_EQ(answer.at("did_you_mean"), "身份证丢了");
    }
}

TEST(DidYouMean, TheLiteralWordsCanBeSearched) {
    const auto literal = get("/api/v1/search", {{"q", "申份证"}, {"literal", "true"}});
    EXPECT_FALSE(literal.as_object().contains("did_you_mean"));
    const auto taken = get("/api/v1/search", {{"q", "申份证"}});
    EXPECT_NE(literal.at("total"), taken.at("total"));
    const json::object slip{{"q", "pasport"}, {"literal", "true"}};
    EXPECT_EQ(get("/api/v1/search", slip).at("total"), 0);
}

TEST(Answer, AFactIsToldOfTheItemThatTheWordsNameExactly) {
    const struct {
        const char* typed;
        const char* item;
        const char* fact;
        const char* text;
    } rows[] = {
        {"身份证丢了多少钱", "GA003", "fee", "收费：40元/证"},
        {"居民身份证补领收费标准", "GA003", "fee", "收费：40元/证"},
        {"补办护照要几天", "GA037", "limit", "承诺 5 个工作日内办结"},
        {"请问护照丢了多久", "GA037", "limit", "承诺 5 个工作日内办结"},
        {"第一次办护照几点上班", "GA035", "hours", "周一至周五 "},
        {"护照到期要带什么", "GA036", "materials", "种材料"},
    };
    for (const auto& row : rows) {
        const auto found = get("/api/v1/search", {{"q", row.typed}, {"division", "350102000000"}});
        ASSERT_TRUE(found.as_object().contains("answer")) << row.typed;
        const auto& answer = found.at("answer");
        EXPECT_EQ(answer.at("item_id"), row.item) << row.typed;
        EXPECT_EQ(answer.at("fact"), row.fact) << row.typed;
        EXPECT_NE(answer.at("text").as_string().find(row.text), std::string::npos)
            << json::serialize(answer);
        EXPECT_EQ(answer.at("edition"), 1) << row.typed;
        EXPECT_EQ(answer.at("materials").as_array().empty(), row.fact != std::string{"materials"});
    }
    const json::object english{{"q", "lost ID card how much"}};
    EXPECT_EQ(get("/api/v1/search", english, Language::en).at("answer").at("text"),
              "There is a fee: 40元/证");
}

TEST(Answer, NoneIsGivenOnAScoreAlone) {
    for (const char* typed :
         {"护照多少钱", "多少钱", "身份证被狗咬了多少钱", "身份证丢了", "身份证丢了多少钱要几天",
          "申份证丢了多少钱", "补办身份证和护照多少钱"}) {
        EXPECT_FALSE(get("/api/v1/search", {{"q", typed}}).as_object().contains("answer")) << typed;
    }
}

/// The real catalogue, with one item suspended and one abolished.
std::shared_ptr<const catalogue::Catalogue> with_standings() {
    const auto real = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    catalogue::Sources sources;
    for (const catalogue::Item& item : real->items()) {
        auto& source =
            sources.items.emplace_back(item.id, item.edition, item.content,
                                       catalogue::Standing{.item = item.id, .reason = "系统升级"});
        if (item.id == "GA003") source.standing.status = catalogue::ItemStatus::suspended;
        if (item.id == "GA002") source.standing.status = catalogue::ItemStatus::abolished;
    }
    return std::make_shared<catalogue::Catalogue>(
        catalogue::testing::real_data(MASHANG_SOURCE_DIR "/data").rows, sources,
        std::shared_ptr<const places::Places>(real, &real->places()));
}

TEST(Search, ASuspendedItemSaysSoAndAnAbolishedOneIsGone) {
    const Snapshot<Searchable> searchable{make_searchable(
        with_standings(), load_tables(MASHANG_SOURCE_DIR "/data", MASHANG_SOURCE_DIR
                                      "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/"
                                      "dict"))};
    const json::object typed{{"q", "身份证丢了"}, {"limit", "100"}};
    const auto before = get("/api/v1/search", typed);
    EXPECT_EQ(before.at("cards").at(0).at("status"), "in_use");
    const auto now = json::parse(http::call(routes(searchable).front(), nullptr, {}, typed).body);
    const auto& first = now.at("cards").at(0);
    EXPECT_EQ(first.at("item_id"), "GA003");
    EXPECT_EQ(first.at("status"), "suspended");
    EXPECT_EQ(first.at("status_reason"), "系统升级");
    EXPECT_EQ(first.at("next_action").at("kind"), "wait");
    const auto shows = [](const json::value& answer, std::string_view id) {
        return std::ranges::any_of(answer.at("cards").as_array(), [&](const json::value& card) {
            return card.at("item_id").as_string() == id;
        });
    };
    EXPECT_TRUE(shows(before, "GA002"));
    EXPECT_FALSE(shows(now, "GA002"));
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
    for (const char* typed : {"", "   ", "？！", "😀😭", "350203199001011234"}) {
        const auto answer = get("/api/v1/search", {{"q", typed}});
        EXPECT_EQ(answer.at("total"), 0) << typed;
        EXPECT_EQ(answer.at("searched"), "") << typed;
    }
    EXPECT_EQ(get("/api/v1/search", json::object{}).at("total"), 0);
}

TEST(Search, AnUnknownDivisionIsRefused) {
    EXPECT_THROW(get("/api/v1/search", {{"q", "社保"}, {"division", "990000000000"}}), Refused);
    EXPECT_THROW(get("/api/v1/search", {{"q", "社保"}, {"division", "35010"}}), Refused);
}

TEST(Search, ALongTextIsCutAndABookIsRefused) {
    std::string text = "我的身份证掉了";
    while (text.size() < 3'000) text += "啊";
    const auto answer = get("/api/v1/search", {{"q", text.substr(0, 2'700)}});
    EXPECT_EQ(answer.at("cards").at(0).at("item_id"), "GA003");
    EXPECT_LE(answer.at("searched").as_string().size(), 4U * 128U);
    EXPECT_THROW(get("/api/v1/search", {{"q", text + text}}), Refused);
    EXPECT_THROW(get("/api/v1/suggestions", {{"q", text + text}}), Refused);
}

TEST(Search, WhatIsNoneOfTheStatesBusinessFindsNothing) {
    for (const char* typed : {"蓝色的大象在跳舞", "西红柿炒鸡蛋", "孙悟空大闹天宫"}) {
        const auto answer = get("/api/v1/search", {{"q", typed}});
        EXPECT_EQ(answer.at("total"), 0) << typed;
        EXPECT_TRUE(answer.at("cards").as_array().empty()) << typed;
        EXPECT_FALSE(answer.at("searched").as_string().empty()) << "the page says what for";
    }
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
