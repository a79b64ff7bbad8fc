#include "contexts/catalogue/drift.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "contexts/catalogue/testing.h"

namespace mashang::catalogue {
namespace {

const Catalogue& real() {
    return *testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
}

/// The item as an office reports it that keeps to the source.
Reported faithful(const Item& item, const std::string& office_id) {
    Reported reported{.office_id = office_id,
                      .item_id = item.id,
                      .name = item.name,
                      .materials = {},
                      .legal_limit = item.content->legal_limit,
                      .promised_workdays = item.promised_workdays,
                      .fee = item.fee,
                      .visits = item.visits};
    for (const Material& material : item.materials) reported.materials.push_back(material.name);
    return reported;
}

TEST(Compared, TextsThatOnlyLookDifferentAreTheSame) {
    for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
             {"居民身份证（补领）", "居民身份证(补领)"},
             {"居民身份证 补领", "居民身份证补领"},
             {"ＡＢＣ１２３", "abc123"},
             {"医疗机构设置审批（县级）", "医疗机构设置审批"},
             {"“绿色通道”", "绿色通道"},
             {"户口簿、身份证", "户口簿身份证"}}) {
        EXPECT_EQ(compared(a), compared(b)) << a;
    }
    EXPECT_NE(compared("身份证补领"), compared("身份证换领"));
    EXPECT_NE(compared("县级"), "") << "what is nothing but a level stays";
}

TEST(Drift, AnOfficeThatKeepsToTheSourceHasNone) {
    for (const Item& item : real().items()) {
        EXPECT_THAT(drift_of(faithful(item, "GA-350102000000"), item), ::testing::IsEmpty())
            << item.id;
    }
}

TEST(Drift, EachElementIsFoundByItself) {
    const Item& item = *real().find_item("GA003");
    const auto drifts_after = [&](auto change) {
        Reported reported = faithful(item, "GA-350102000000");
        change(reported);
        std::vector<DriftElement> elements;
        for (const Drift& drift : drift_of(reported, item)) elements.push_back(drift.element);
        return elements;
    };
    using ::testing::ElementsAre;
    using ::testing::IsEmpty;
    EXPECT_THAT(drifts_after([](Reported& r) { r.name = "补办身份证"; }),
                ElementsAre(DriftElement::name));
    EXPECT_THAT(drifts_after([](Reported& r) { r.materials.push_back("单位证明"); }),
                ElementsAre(DriftElement::materials));
    EXPECT_THAT(drifts_after([](Reported& r) { r.materials.pop_back(); }),
                ElementsAre(DriftElement::materials));
    EXPECT_THAT(drifts_after([](Reported& r) { std::ranges::reverse(r.materials); }), IsEmpty());
    EXPECT_THAT(drifts_after([](Reported& r) { r.legal_limit.reset(); }),
                ElementsAre(DriftElement::legal_limit));
    EXPECT_THAT(drifts_after([](Reported& r) { r.promised_workdays += 1; }),
                ElementsAre(DriftElement::promise));
    EXPECT_THAT(drifts_after([](Reported& r) { r.promised_workdays -= 1; }), IsEmpty());
    EXPECT_THAT(drifts_after([](Reported& r) { r.fee = !r.fee; }), ElementsAre(DriftElement::fee));
    EXPECT_THAT(drifts_after([](Reported& r) { r.visits += 1; }),
                ElementsAre(DriftElement::visits));
}

/// Lists of all offices of two cities with drift planted at random: all of it is found, and nothing
/// else.
TEST(Drift, WhatWasPlantedIsFoundAndNothingElse) {
    std::mt19937 random{20181010};
    std::vector<Reported> reports;
    std::vector<Drift> planted;
    for (const places::Office& office : real().places().offices()) {
        if (!office.division->code.text().starts_with("3501") &&
            !office.division->code.text().starts_with("3502")) {
            continue;
        }
        for (const Item& item : real().items()) {
            if (item.organisation != office.organisation ||
                !real().is_implemented_in(item, *office.division)) {
                continue;
            }
            Reported reported = faithful(item, office.id.text());
            constexpr unsigned kOneIn = 50;
            if (random() % kOneIn == 0) {
                reported.visits += 1;
                planted.push_back({office.id.text(), item.id, DriftElement::visits,
                                   std::to_string(item.visits), std::to_string(reported.visits)});
            }
            reports.push_back(std::move(reported));
        }
    }
    ASSERT_GT(planted.size(), 20U);
    const DriftReport report = report_drift(reports, real());
    EXPECT_EQ(report.drifts, planted);
    EXPECT_TRUE(std::ranges::is_sorted(report.cities, {}, &DriftScore::score));
    std::size_t differing = 0;
    for (const DriftScore& body : report.bodies) differing += body.differing;
    EXPECT_EQ(differing, planted.size());
}

TEST(Drift, WhatNamesNothingOfTheCatalogueIsLeftOut) {
    Reported reported = faithful(*real().find_item("GA003"), "GA-350102000000");
    reported.item_id = "GA999";
    EXPECT_TRUE(report_drift({reported}, real()).bodies.empty());
    reported.item_id = "GA003";
    reported.office_id = "nonsense";
    EXPECT_TRUE(report_drift({reported}, real()).bodies.empty());
}

}  // namespace
}  // namespace mashang::catalogue
