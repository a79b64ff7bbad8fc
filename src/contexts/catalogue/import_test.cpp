#include "contexts/catalogue/import.h"

#include <gtest/gtest.h>

#include "contexts/places/testing.h"

namespace mashang::catalogue {
namespace {

using Files = std::map<std::string, std::string>;

const Files& real_files() {
    static const Files kFiles = places::testing::real_files(MASHANG_SOURCE_DIR "/data");
    return kFiles;
}

csv::Problems problems_of(const Files& files) {
    csv::Problems problems;
    const auto& places = places::testing::real_places(MASHANG_SOURCE_DIR "/data");
    const std::vector<places::Organisation> organisations(places.organisations().begin(),
                                                          places.organisations().end());
    read_import(files, organisations, problems);
    return problems;
}

struct Fault {
    std::string file;
    std::string from;  ///< text of the real file …
    std::string to;    ///< … and what stands there instead
    std::string column;
};

std::ostream& operator<<(std::ostream& out, const Fault& fault) {
    return out << fault.file << ": " << fault.to;
}

class CatalogueFaults : public ::testing::TestWithParam<Fault> {};

TEST_P(CatalogueFaults, AreNamedWithFileLineAndColumn) {
    const auto& [file, from, to, column] = GetParam();
    Files files = real_files();
    std::string& text = files[file];
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n');

    const csv::Problems problems = problems_of(files);
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.list()[0].file, file);
    EXPECT_EQ(problems.list()[0].line, line);
    EXPECT_EQ(problems.list()[0].column, column);
}

INSTANTIATE_TEST_SUITE_P(
    Import, CatalogueFaults,
    ::testing::Values(
        Fault{"items.csv", "GA002,居民身份证换领,行政确认", "GA001,居民身份证换领,行政确认", "id"},
        Fault{"items.csv", "GA002,居民身份证换领,行政确认", "GX002,居民身份证换领,行政确认", "id"},
        Fault{"items.csv", "GA002,居民身份证换领,行政确认", "GA002,,行政确认", "name"},
        Fault{"items.csv", "GA002,居民身份证换领,行政确认", "GA002,居民身份证换领,行政处罚",
              "type"},
        Fault{"items.csv", "GA002,居民身份证换领,行政确认,证件办理",
              "GA002,居民身份证换领,行政确认,在线办证", "interactions"},
        Fault{"items.csv", "自然人,P090,,GA,county,60,自然日,15,0",
              "自然人,P090,,QQ,county,60,自然日,15,0", "org"},
        Fault{"items.csv", "自然人,P090,,GA,county,60,自然日,15,0",
              "自然人,P090,,GA,shire,60,自然日,15,0", "levels"},
        Fault{"items.csv", "自然人,P090,,GA,county,60,自然日,15,0",
              "自然人,P091,,GA,county,60,自然日,15,0", "person_themes"},
        Fault{"items.csv", "自然人,P090,,GA,county,60,自然日,15,0",
              "法人,P090,,GA,county,60,自然日,15,0", "person_themes"},
        Fault{"items.csv", "自然人,P090,,GA,county,60,自然日,15,0",
              "自然人,P090,,GA,county,6,自然日,15,0", "promised_workdays"},
        Fault{"items.csv", "自然人,P090,,GA,county,60,自然日,15,0",
              "自然人,P090,,GA,county,60,,15,0", "legal_unit"},
        Fault{"items.csv", "自然人,P090,,GA,county,60,自然日,15,0",
              "自然人,P090,,GA,county,60,自然日,15,1", "instant"},
        Fault{"items.csv", "自然人,P090,,GA,county,60,自然日,15,0",
              "自然人,P090,,GA,county,x,自然日,15,0", "legal_limit"},
        Fault{"items.csv", "L001,居民身份证,办身份证", "L999,居民身份证,办身份证",
              "result_licence"},
        Fault{"materials.csv", "GA001,1,居民户口簿", "GA999,1,居民户口簿", "item"},
        Fault{"materials.csv", "GA001,1,居民户口簿", "GA001,3,居民户口簿", "seq"},
        Fault{"materials.csv", "居民户口簿,政府部门核发,必要,L003,电子证照",
              "居民户口簿,政府部门核发,必要,,电子证照", "form"},
        Fault{"materials.csv", "居民户口簿,政府部门核发,必要", "居民户口簿,政府部门核发,可选",
              "required"},
        Fault{"themes.csv", "P010,自然人,010", "P005,自然人,010", "id"},
        Fault{"life-stages.csv", "P01,自然人,出生,1,P005", "P01,自然人,出生,1,P006", "themes"},
        Fault{"bundles.csv", "法人,E01,SC", "法人,E09,SC", "life_stage"},
        Fault{"bundle-items.csv", "B01,2,SC002,1,必办", "B01,2,SC002,2,必办", "depends_on"},
        Fault{"bundle-items.csv", "B01,1,SC001,,必办", "B01,1,SC001,,必须", "required"},
        Fault{"premium-apps.csv", "RS008|RS009", "RS008|RS999", "items"},
        Fault{"licence-types.csv", "L001,居民身份证,GA", "L001,居民身份证,QQ", "issuer_org"},
        Fault{"licence-types.csv", "姓名:string;性别", "姓名;性别", "attributes"},
        Fault{"data-resources.csv", "参保状态:string;", "参保状态;", "fields"}));

TEST(CatalogueImport, TheRealFilesHaveNoProblem) {
    EXPECT_TRUE(problems_of(real_files()).empty());
}

TEST(CatalogueImport, EveryMissingFileIsNamed) {
    Files files = real_files();
    files.erase("items.csv");
    const csv::Problems problems = problems_of(files);
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.list()[0].file, "items.csv");
}

}  // namespace
}  // namespace mashang::catalogue
