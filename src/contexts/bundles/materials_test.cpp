#include "contexts/bundles/materials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/catalogue/testing.h"

namespace mashang::bundles {
namespace {

using catalogue::MaterialForm;
using catalogue::Necessity;
using ::testing::ElementsAre;
using ::testing::SizeIs;

catalogue::LicenceType licence(const char* id) {
    catalogue::LicenceType type{};
    type.id = id;
    return type;
}
const catalogue::LicenceType kCard = licence("L001");
const catalogue::LicenceType kBirth = licence("L010");

catalogue::Material material(int seq, const char* name, MaterialForm form,
                             const catalogue::LicenceType* type = nullptr,
                             Necessity necessity = Necessity::required) {
    return {.seq = seq,
            .name = name,
            .source = catalogue::MaterialSource::applicant,
            .necessity = necessity,
            .form = form,
            .licence_type = type,
            .applies_to = {}};
}

/// Part 2 and 3 after part 1, part 4 beside them.
const Graph kGraph{{}, {{1, "WJ001", {}}, {2, "GA008", {1}}, {3, "RS001", {2}}, {4, "YB017", {}}}};

TEST(Materials, OneOfSeveralPartsIsHandedInOnce) {
    const PartMaterials parts[]{
        {1, {material(1, "申请表", MaterialForm::electronic)}, "", ""},
        {2,
         {material(1, "身份证", MaterialForm::licence, &kCard),
          material(2, "申请表", MaterialForm::electronic, nullptr, Necessity::optional)},
         "",
         ""},
        {4, {material(1, "居民身份证", MaterialForm::licence, &kCard)}, "", ""}};
    const auto merged = merge_materials(kGraph, parts);
    ASSERT_THAT(merged, SizeIs(2));
    EXPECT_EQ(merged[0].key, "1-1");
    EXPECT_EQ(merged[0].from, MaterialFrom::applicant);
    EXPECT_TRUE(merged[0].is_required) << "one of them wants it";
    EXPECT_THAT(merged[0].demands, ElementsAre(Demand{1, 1}, Demand{2, 2}));
    EXPECT_EQ(merged[1].from, MaterialFrom::registers) << "one licence under two names";
    EXPECT_THAT(merged[1].demands, ElementsAre(Demand{2, 1}, Demand{4, 1}));
}

TEST(Materials, TheResultOfAPartIsNotAskedForByThoseThatComeAfterIt) {
    const PartMaterials parts[]{
        {1, {}, "L010", "出生医学证明"},
        {2, {material(1, "出生证", MaterialForm::licence, &kBirth)}, "", "户口簿"},
        {3,
         {material(1, "出生医学证明", MaterialForm::electronic),
          material(2, "户口簿", MaterialForm::electronic)},
         "",
         ""},
        {4, {material(1, "出生证", MaterialForm::licence, &kBirth)}, "", ""}};
    const auto merged = merge_materials(kGraph, parts);
    const auto from = [&](int part, int seq) {
        for (const MergedMaterial& one : merged) {
            for (const Demand& demand : one.demands) {
                if (demand == Demand{part, seq}) return std::pair{one.from, one.made_by};
            }
        }
        throw std::logic_error("lost");
    };
    EXPECT_EQ(from(2, 1), std::pair(MaterialFrom::earlier, 1));
    EXPECT_EQ(from(3, 1), std::pair(MaterialFrom::earlier, 1)) << "at second hand, by its name";
    EXPECT_EQ(from(3, 2), std::pair(MaterialFrom::earlier, 2));
    EXPECT_EQ(from(4, 1), std::pair(MaterialFrom::registers, 0)) << "does not wait for it";
}

TEST(Materials, WhoseApplicantIsOfAnotherKindHandsItNotIn) {
    catalogue::Item item =
        *catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data")->find_item("GA003");
    item.materials = {material(1, "身份证", MaterialForm::licence, &kCard),
                      material(2, "营业执照", MaterialForm::electronic)};
    item.materials[1].applies_to = catalogue::Audience::legal_person;
    EXPECT_THAT(materials_of(1, item, catalogue::Audience::person).materials, SizeIs(1));
    EXPECT_THAT(materials_of(1, item, catalogue::Audience::legal_person).materials, SizeIs(2));
}

}  // namespace
}  // namespace mashang::bundles
