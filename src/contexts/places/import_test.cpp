#include "contexts/places/import.h"

#include <gtest/gtest.h>

namespace mashang::places {
namespace {

using Files = std::map<std::string, std::string>;

/// A province of one city, one district, one street and one community, with one organisation.
Files small_town() {
    return {
        {"divisions-fujian.csv",
         "code,name,short,level,kind,parent,service_name,service_level,service_parent,note\n"
         "350000000000,福建省,福建,province,省,,福建省,province,,\n"
         "350100000000,福州市,福州,city,设区市,350000000000,福州市,city,350000000000,\n"
         "350102000000,鼓楼区,鼓楼,county,区,350100000000,鼓楼区,county,350100000000,\n"
         "350102001000,鼓东街道,鼓东,township,街道,350102000000,鼓东街道,township,350102000000,\n"},
        {"villages-fujian.csv",
         "code,name,kind,parent\n350102001001,中山社区,居委会,350102001000\n"},
        {"divisions-retired.csv",
         "code,full_name,level,province\n110103,北京市崇文区,county,110000\n350403,"
         "福建省三明市三元区,county,350000\n"},
        {"organisations.csv",
         "id,name,short,domain,kind,levels,city_name,county_name,district_name,township_name,"
         "pingtan_name,"
         "name_in_plan,former_name,note\n"
         "GA,福建省公安厅,省公安厅,公安,行政机关,province|city|county|township,{c}公安局,{x}公安局,"
         "{c}公安局{s}"
         "分局,{s}派出所,平潭综合实验区公安局,,,\n"},
    };
}

struct Located {
    std::string file;
    int line;
    std::string column;
    bool operator==(const Located&) const = default;
};

std::vector<Located> faults_of(const Files& files) {
    csv::Problems problems;
    read_import(files, problems);
    std::vector<Located> faults;
    for (const csv::Problem& problem : problems.list()) {
        faults.push_back({problem.file, problem.line, problem.column});
    }
    return faults;
}

Files changed(const std::string& file, const std::string& from, const std::string& to) {
    Files files = small_town();
    std::string& text = files[file];
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
    return files;
}

TEST(PlacesImport, ASoundTownIsReadWhole) {
    csv::Problems problems;
    const Import import = read_import(small_town(), problems);
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(import.divisions.size(), 6u) << "the retired code of another province is left out";
    ASSERT_EQ(import.organisations.size(), 1u);
    EXPECT_EQ(import.organisations[0].levels.size(), 4u);
    EXPECT_EQ(import.organisations[0].number, 1);
}

TEST(PlacesImport, EachFaultIsNamedWhereItStands) {
    const std::string divisions = "divisions-fujian.csv";
    EXPECT_EQ(faults_of(changed(divisions, "350102001000,鼓东街道,鼓东,township,街道",
                                "35010200100,鼓东街道,鼓东,township,街道"))[0],
              (Located{divisions, 5, "code"}));
    EXPECT_EQ(
        faults_of(changed(divisions, "鼓楼区,county,350100000000", "鼓楼区,shire,350100000000"))[0],
        (Located{divisions, 4, "service_level"}));
    EXPECT_EQ(faults_of(changed(divisions, "鼓楼区,county,350100000000",
                                "鼓楼区,county,350900000000"))[0],
              (Located{divisions, 4, "parent"}));
    EXPECT_EQ(faults_of(changed(divisions, "鼓楼区,county,350100000000", "鼓楼区,county,"))[0],
              (Located{divisions, 4, "service_parent"}));
    EXPECT_EQ(
        faults_of(changed(divisions, "福州市,city,350000000000", "福州市,city,350102000000"))[0],
        (Located{divisions, 3, "parent"}));
    EXPECT_EQ(faults_of(changed("villages-fujian.csv", "350102001001", "350102001000"))[0],
              (Located{"villages-fujian.csv", 2, "code"}));
    EXPECT_EQ(faults_of(changed("organisations.csv", "GA,", "ga,"))[0],
              (Located{"organisations.csv", 2, "id"}));
    EXPECT_EQ(faults_of(changed("organisations.csv", "{c}公安局,", ","))[0],
              (Located{"organisations.csv", 2, "city_name"}));
    EXPECT_EQ(faults_of(changed("organisations.csv", "|township", "|hamlet"))[0],
              (Located{"organisations.csv", 2, "levels"}));
}

TEST(PlacesImport, AMissingFileIsSaidOnce) {
    Files files = small_town();
    files.erase("organisations.csv");
    EXPECT_EQ(faults_of(files), (std::vector<Located>{{"organisations.csv", 0, ""}}));
}

}  // namespace
}  // namespace mashang::places
