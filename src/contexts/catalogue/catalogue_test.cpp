#include "contexts/catalogue/catalogue.h"

#include <gtest/gtest.h>

#include <set>

#include "contexts/catalogue/form.h"
#include "contexts/catalogue/guide.h"
#include "contexts/catalogue/testing.h"

namespace mashang::catalogue {
namespace {

const Catalogue& real() {
    return *testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
}

const Item& item(const char* id) {
    const Item* found = real().find_item(id);
    EXPECT_NE(found, nullptr) << id;
    return *found;
}

const places::Division& at(const char* code) {
    return *real().places().find(*DivisionCode::parse(code));
}

TEST(Catalogue, TheRealSourceIsSoundAndWhole) {
    EXPECT_EQ(real().items().size(), 770u);
    EXPECT_EQ(real().themes().size(), 67u);
    EXPECT_EQ(real().life_stages().size(), 16u);
    EXPECT_EQ(real().bundles().size(), 29u);
    EXPECT_EQ(real().flagship_apps().size(), 32u);
    EXPECT_EQ(real().licence_types().size(), 190u);
    std::size_t materials = 0;
    for (const Item& each : real().items()) materials += each.materials.size();
    EXPECT_EQ(materials, 1704u);
}

TEST(Catalogue, EveryItemIsImplementedAndTheImplementationsAreCounted) {
    std::size_t sum = 0;
    for (const Item& each : real().items()) {
        EXPECT_GT(real().count_implementations(each), 0u) << each.id << " " << each.name;
        sum += real().count_implementations(each);
    }
    EXPECT_EQ(sum, real().count_implementations());
    EXPECT_EQ(sum, 155991u);
}

TEST(Catalogue, BasicCodesAreUniqueAndNameTypeAndOrganisation) {
    std::set<std::string> codes;
    for (const Item& each : real().items()) {
        EXPECT_TRUE(codes.insert(each.basic_code.text()).second) << each.id;
        EXPECT_EQ(each.basic_code.region(), "35");
        EXPECT_EQ(each.basic_code.item_type(), code_of(each.type));
    }
    EXPECT_EQ(item("GA001").basic_code.text(), "350701001000");
}

struct Served {
    const char* item;
    const char* from;
    const char* office;
};

class WhoServes : public ::testing::TestWithParam<Served> {};

TEST_P(WhoServes, IsTheNearestOfficeOnTheWayUp) {
    const auto implementation =
        real().implementation_for(item(GetParam().item), at(GetParam().from));
    ASSERT_TRUE(implementation);
    EXPECT_EQ(implementation->office->name, GetParam().office);
}

INSTANTIATE_TEST_SUITE_P(Catalogue, WhoServes,
                         ::testing::Values(Served{"GA001", "350102001001", "福州市公安局鼓楼分局"},
                                           Served{"GA001", "350102000000", "福州市公安局鼓楼分局"},
                                           Served{"GA001", "350128000000",
                                                  "平潭综合实验区公安局"}));

TEST(Catalogue, WhereNoOfficeIsNobodyServes) {
    EXPECT_FALSE(real().implementation_for(item("GA001"), at("350100000000")))
        << "a county's item is not carried out for a whole city";
}

TEST(Catalogue, AnImplementationCodeIsMadeOfBodyLevelAndItem) {
    const auto implementation = real().implementation_for(item("GA001"), at("350102000000"));
    const TaskCode code = implementation->task_code();
    EXPECT_EQ(code.text().size(), 31u);
    EXPECT_EQ(code.body(), implementation->office->uscc);
    EXPECT_EQ(code.level(), ExerciseLevel::county);
    EXPECT_EQ(code.item(), item("GA001").basic_code);
}

TEST(Guide, EveryItemHasOneInBothLanguages) {
    for (const Item& each : real().items()) {
        const auto* office = [&]() -> const places::Office* {
            for (const places::Office& candidate : real().places().offices()) {
                if (candidate.organisation == each.organisation &&
                    real().is_implemented_in(each, *candidate.division)) {
                    return &candidate;
                }
            }
            return nullptr;
        }();
        ASSERT_NE(office, nullptr) << each.id;
        for (const Language language : {Language::zh, Language::en}) {
            const ItemGuide guide = guide_of(real(), {&each, office}, language);
            EXPECT_FALSE(guide.conditions.empty());
            EXPECT_GE(guide.process.size(), 4u);
            EXPECT_EQ(guide.materials.size(), each.materials.size());
            EXPECT_FALSE(guide.next_action.label.empty());
            EXPECT_EQ(guide.fee, guide.fee_note.has_value());
        }
    }
}

TEST(Guide, WhatTheStateHoldsComesFromTheRegister) {
    const auto implementation = real().implementation_for(item("GA001"), at("350102000000"));
    const ItemGuide guide = guide_of(real(), *implementation, Language::zh);
    EXPECT_EQ(guide.materials[0].name, "居民户口簿");
    EXPECT_EQ(guide.materials[0].how, How::from_register);
    EXPECT_EQ(guide.office.telephone, "0591-12345");
    EXPECT_EQ(guide.legal_limit->value, 60);
}

TEST(Guide, TellsWhatTheSourceSaysBesidesAndNothingOfWhatItDoesNot) {
    EXPECT_TRUE(guide_of(real(), *real().implementation_for(item("GA003"), at("350102000000")),
                         Language::zh)
                    .notes.empty());
    const auto written =
        testing::catalogue_with(MASHANG_SOURCE_DIR "/data", "GA003", [](ItemContent& content) {
            content.complaints = FullPassage::parse("拨打 12345").value();
            content.power_source = PowerSource::entrusted_by_peer;
            content.self_service = false;
            content.materials[0].copies = 2;
            content.materials[0].paper_size = Line::parse("A4").value();
        });
    const auto here =
        written->implementation_for(*written->find_item("GA003"),
                                    *written->places().find(*DivisionCode::parse("350102000000")));
    const ItemGuide guide = guide_of(*written, *here, Language::en);
    ASSERT_EQ(guide.notes.size(), 3u);
    EXPECT_EQ(guide.notes[0].element, GuideElement::complaints);
    EXPECT_EQ(guide.notes[0].text, "拨打 12345");
    EXPECT_EQ(guide.notes[1].text, "No");
    EXPECT_EQ(guide.notes[2].text, "Entrusted at the same level");
    EXPECT_EQ(guide.materials[0].copies, 2);
    EXPECT_EQ(guide.materials[0].paper_size, "A4");
}

TEST(Form, AsksNothingThatTheOfficeItselfDecides) {
    for (const Item& each : real().items()) {
        const auto schema = form_schema(each);
        const auto& fields = schema.at("properties").as_object();
        EXPECT_TRUE(fields.contains("applicant_name"));
        EXPECT_FALSE(fields.contains("发证机关")) << each.id;
        EXPECT_FALSE(fields.contains("照片")) << each.id;
        for (const auto& name : schema.at("required").as_array()) {
            EXPECT_TRUE(fields.contains(name.as_string())) << each.id;
        }
    }
}

TEST(Form, IsMadeOnceForEveryItem) {
    for (const Item& each : real().items()) {
        ASSERT_NE(each.form, nullptr) << each.id;
        const auto& own = each.content->form;
        EXPECT_EQ(*each.form, own ? *own : form_of(each)) << each.id;
    }
}

TEST(Form, MarksWhatTheRegisterKnows) {
    const auto schema = form_schema(item("GA001"));
    const auto& fields = schema.at("properties").as_object();
    EXPECT_EQ(fields.at("applicant_name").at("x-known"), "name");
    EXPECT_EQ(fields.at("applicant_name").at("readOnly"), true);
    EXPECT_EQ(fields.at("民族").at("x-known"), "ethnicity");
    EXPECT_EQ(fields.at("mobile").as_object().contains("readOnly"), false);
}

TEST(Form, AsksWhichCaseItIsAndLeavesOutWhatThatDoesNotTake) {
    const boost::json::object schema = form_of(item("GA002"));
    const boost::json::value& question = schema.at("properties").at("case_kind");
    EXPECT_EQ(question.at("enum"),
              boost::json::parse(R"(["有效期满换领", "证件损坏换领", "登记内容变更换领"])"));
    EXPECT_EQ(question.at("x-leaves-out").at("有效期满换领"), boost::json::parse("[2]"));
    EXPECT_EQ(question.at("x-leaves-out").at("登记内容变更换领"), boost::json::parse("[]"));
    EXPECT_EQ(schema.at("x-layout").at(0).at("fields"), boost::json::parse(R"(["case_kind"])"));
    for (const auto& name : schema.at("required").as_array()) EXPECT_NE(name, "case_kind");
    EXPECT_EQ(form_of(item("GA001")), form_schema(item("GA001"))) << "of one case nothing is asked";
}

TEST(Form, AsksLegalPersonsForTheirCode) {
    const auto& schema = form_schema(item("SC001"));
    EXPECT_TRUE(schema.at("properties").as_object().contains("organisation_uscc"));
}

}  // namespace
}  // namespace mashang::catalogue
