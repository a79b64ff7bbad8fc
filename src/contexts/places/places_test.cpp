#include "contexts/places/places.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "contexts/places/testing.h"

namespace mashang::places {
namespace {

const Places& real() {
    return testing::real_places(MASHANG_SOURCE_DIR "/data");
}

const Division& at(const char* code) {
    const Division* division = real().find(*DivisionCode::parse(code));
    EXPECT_NE(division, nullptr) << code;
    return *division;
}

std::string office_name(const char* organisation, const char* code) {
    const Office* office = real().office_of(organisation, at(code));
    return office == nullptr ? "" : office->name;
}

TEST(Places, TheProvinceHasItsDivisionsOfFiveLevels) {
    std::map<DivisionLevel, int> count;
    for (const Division& division : real().divisions()) {
        if (!division.valid_to) ++count[division.level];
    }
    EXPECT_EQ(count[DivisionLevel::province], 1);
    EXPECT_EQ(count[DivisionLevel::city], 10) << "nine cities and 平潭综合实验区";
    EXPECT_EQ(count[DivisionLevel::county], 83);
    EXPECT_EQ(count[DivisionLevel::township], 1169);
    EXPECT_EQ(count[DivisionLevel::village], 17497);
}

TEST(Places, AVillageLiesInAChainUpToTheProvince) {
    const auto chain = real().chain(at("350102001001"));
    ASSERT_EQ(chain.size(), 5u);
    EXPECT_EQ(chain[1]->name, "鼓东街道");
    EXPECT_EQ(chain[2]->name, "鼓楼区");
    EXPECT_EQ(chain[3]->name, "福州市");
    EXPECT_EQ(chain[4]->name, "福建省");
    EXPECT_EQ(real().full_name(at("350102001001")), "福建省福州市鼓楼区鼓东街道中山社区");
}

TEST(Places, TheExperimentalZoneIsServedAsACityAndCarriesOutWhatACountyDoes) {
    const Division& zone = at("350128000000");
    EXPECT_EQ(zone.name, "平潭综合实验区");
    EXPECT_EQ(zone.level, DivisionLevel::city);
    EXPECT_EQ(real().parent(zone)->name, "福建省");
    EXPECT_TRUE(Places::exercises(zone, DivisionLevel::city));
    EXPECT_TRUE(Places::exercises(zone, DivisionLevel::county));
    EXPECT_FALSE(Places::exercises(zone, DivisionLevel::township));
    EXPECT_FALSE(Places::exercises(at("350102000000"), DivisionLevel::city));
}

TEST(Places, ARetiredCodeIsKnownToOldCasesOnly) {
    const auto code = *DivisionCode::parse("350403");
    EXPECT_EQ(real().find(code), nullptr);
    ASSERT_NE(real().find_ever(code), nullptr);
    EXPECT_EQ(real().find_ever(code)->valid_to, Date::parse("2023-06-30"));
    EXPECT_EQ(real().find_ever(*DivisionCode::parse("350999")), nullptr);
}

struct OfficeName {
    const char* organisation;
    const char* code;
    const char* name;
};

class OfficeNames : public ::testing::TestWithParam<OfficeName> {};

TEST_P(OfficeNames, FollowTheOrganisationsTemplates) {
    EXPECT_EQ(office_name(GetParam().organisation, GetParam().code), GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(
    Places, OfficeNames,
    ::testing::Values(OfficeName{"GA", "350000000000", "福建省公安厅"},
                      OfficeName{"GA", "350100000000", "福州市公安局"},
                      OfficeName{"GA", "350102000000", "福州市公安局鼓楼分局"},
                      OfficeName{"GA", "350121000000", "闽侯县公安局"},
                      OfficeName{"GA", "350181000000", "福清市公安局"},
                      OfficeName{"GA", "350102001000", "鼓东派出所"},
                      OfficeName{"GA", "350128000000", "平潭综合实验区公安局"},
                      OfficeName{"SW", "350102000000", "国家税务总局福州市鼓楼区税务局"},
                      OfficeName{"RS", "350102001000", "鼓东街道便民服务中心"},
                      OfficeName{"XG", "350102001000", "鼓东街道办事处"},
                      OfficeName{"XG", "350121101000", "白沙镇人民政府"},
                      OfficeName{"XG", "350104400000", ""},    // a farm has no township government
                      OfficeName{"XG", "350102000000", ""},    // and a district none either
                      OfficeName{"BD", "350000000000", ""},    // starts at the cities
                      OfficeName{"YJ", "350128000000", ""},    // provincial only
                      OfficeName{"GA", "350527000000", ""}));  // 金门县 has no offices yet

TEST(Places, EveryOfficeHasANameWithoutPlaceholdersAndAUsccOfItsOwn) {
    std::set<std::string> usccs;
    for (const Office& office : real().offices()) {
        EXPECT_EQ(office.name.find('{'), std::string::npos) << office.name;
        EXPECT_FALSE(office.name.empty()) << office.id.text();
        EXPECT_TRUE(office.uscc.has_sound_subject_code());
        EXPECT_TRUE(usccs.insert(office.uscc.text()).second) << office.name;
    }
    EXPECT_GT(usccs.size(), 20000u);
}

TEST(Places, AnOfficeIsFoundByItsId) {
    const auto id = OfficeId::parse("GA-350102000000");
    ASSERT_TRUE(id);
    EXPECT_EQ(id->organisation(), "GA");
    const Office* office = real().find_office(*id);
    ASSERT_NE(office, nullptr);
    EXPECT_EQ(office->id, *id);
    EXPECT_EQ(telephone_of(*office), "0591-12345");
    EXPECT_EQ(address_of(*office), "鼓楼区行政服务中心公安窗口");
    EXPECT_EQ(hours_of(*office).size(), 2u);
    EXPECT_EQ(real().find_office(*OfficeId::parse("ZZ-350102000000")), nullptr);
    EXPECT_EQ(real().find_office(*OfficeId::parse("GA-350999000000")), nullptr);
}

TEST(Places, WhatIsNotAnOfficeIdIsRefused) {
    for (const char* bad : {"", "GA", "GA-", "ga-350102000000", "GA_350102000000", "GA-35010200000",
                            "GA-99", "GA-3501020000001", "GAA350102000000"}) {
        EXPECT_FALSE(OfficeId::parse(bad)) << bad;
    }
}

TEST(Places, ChildrenAreInOrderAndUnknownPlacesHaveNone) {
    const auto cities = real().children(real().province()->code);
    EXPECT_EQ(cities.size(), 10u);
    EXPECT_TRUE(std::ranges::is_sorted(cities, {}, [](const Division* d) { return d->code; }));
    EXPECT_TRUE(real().children(*DivisionCode::parse("350102001001")).empty());
}

}  // namespace
}  // namespace mashang::places
