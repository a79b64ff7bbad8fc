#include "contexts/cases/rules.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "contexts/cases/refusals.h"
#include "contexts/catalogue/form.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

Date day(const char* text) {
    return *Date::parse(text);
}

catalogue::Item an_item() {
    return {
        .id = "GA001",
        .basic_code = *BasicCode::parse("350701001000"),
        .name = "居民身份证换领",
        .type = catalogue::ItemType::confirmation,
        .interactions = {catalogue::Interaction::certificate},
        .audiences = {catalogue::Audience::person},
        .promised_workdays = 15,
        .materials = {
            {1, "居民户口簿", catalogue::MaterialSource::government, catalogue::Necessity::required,
             catalogue::MaterialForm::licence, nullptr, std::nullopt},
            {2, "近期免冠照片", catalogue::MaterialSource::applicant,
             catalogue::Necessity::optional, catalogue::MaterialForm::electronic, nullptr,
             std::nullopt},
            {3, "营业执照", catalogue::MaterialSource::government, catalogue::Necessity::required,
             catalogue::MaterialForm::licence, nullptr, catalogue::Audience::legal_person}}};
}

TEST(DueColour, TurnsYellowWhenItWarnsAndRedAfterItsLastDay) {
    Case of{.person_id = {},
            .item_id = "GA001",
            .office_id = *places::OfficeId::parse("GA-350102000000"),
            .division = *DivisionCode::parse("350102"),
            .state = CaseState::accepted,
            .due_date = day("2018-09-28"),
            .warns_on = day("2018-09-27")};
    EXPECT_EQ(due_colour(of, day("2018-09-26")), DueColour::green);
    EXPECT_EQ(due_colour(of, day("2018-09-27")), DueColour::yellow);
    EXPECT_EQ(due_colour(of, day("2018-09-28")), DueColour::yellow);
    EXPECT_EQ(due_colour(of, day("2018-09-29")), DueColour::red);
    of.due_date.reset();
    EXPECT_EQ(due_colour(of, day("2018-09-29")), DueColour::none);
}

std::vector<std::pair<std::string, const Refusal*>> found(const std::vector<Fault>& faults) {
    std::vector<std::pair<std::string, const Refusal*>> pairs;
    for (const Fault& fault : faults) pairs.emplace_back(fault.pointer, fault.refusal);
    return pairs;
}

json::object a_form() {
    return {{"applicant_name", "张三"},
            {"applicant_citizen_id", "350102199003071234"},
            {"mobile", "13800138000"},
            {"address", "福州市鼓楼区"}};
}

struct FormFault {
    const char* field;
    json::value value;
    Stage stage;
    const Refusal* refusal;
};

class FormFaults : public ::testing::TestWithParam<FormFault> {};

TEST_P(FormFaults, AreNamedWithTheirField) {
    const auto& [field, value, stage, refusal] = GetParam();
    json::object form = a_form();
    form[field] = value;
    const json::object known{{"applicant_name", "张三"}};
    const auto faults =
        found(check_form(catalogue::form_schema(an_item()), form, known, stage, "/form"));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].first, std::string{"/form/"} + field);
    EXPECT_EQ(faults[0].second, refusal);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, FormFaults,
    ::testing::Values(FormFault{"colour", "red", Stage::drafting, &refusals::kFieldUnknown},
                      FormFault{"mobile", 138, Stage::drafting, &refusals::kFieldWrong},
                      FormFault{"mobile", "12345", Stage::complete, &refusals::kFieldWrong},
                      FormFault{"mobile", "", Stage::complete, &refusals::kFieldMissing},
                      FormFault{"applicant_name", "李四", Stage::drafting, &refusals::kFieldFixed},
                      FormFault{"applicant_citizen_id", "350102199003071235", Stage::complete,
                                &refusals::kFieldWrong},
                      FormFault{"address", json::string(700, 'a'), Stage::drafting,
                                &refusals::kFieldTooLong}));

TEST(Form, ADraftMayBeIncompleteButNotASubmission) {
    const json::object empty;
    const auto schema = catalogue::form_schema(an_item());
    EXPECT_TRUE(check_form(schema, empty, empty, Stage::drafting, "").empty());
    EXPECT_EQ(check_form(schema, empty, empty, Stage::complete, "").size(), 4u);
    EXPECT_TRUE(check_form(schema, a_form(), empty, Stage::complete, "").empty());
}

CaseMaterial material(int seq, MaterialState state) {
    return {.person_id = {},
            .case_id = {},
            .seq = seq,
            .state = state,
            .file_id = {},
            .file_name = {},
            .media_type = {},
            .size = 0};
}

TEST(Materials, OnlyRequiredOnesOfThisApplicantAreAsked) {
    const auto by = catalogue::Audience::person;
    EXPECT_EQ(found(check_materials(an_item(), by, {})),
              (std::vector{std::pair{std::string{"/materials/1"}, &refusals::kMaterialMissing}}));
    EXPECT_EQ(check_materials(an_item(), catalogue::Audience::legal_person, {}).size(), 2u);

    const std::vector given{material(1, MaterialState::from_register)};
    EXPECT_TRUE(check_materials(an_item(), by, given).empty());
    const std::vector uploaded{material(1, MaterialState::uploaded)};
    EXPECT_TRUE(check_materials(an_item(), by, uploaded).empty());
}

TEST(Materials, OneThatIsOnItsWayIsSaidToBe) {
    const std::vector asked{material(1, MaterialState::requested)};
    const auto faults = found(check_materials(an_item(), catalogue::Audience::person, asked));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].second, &refusals::kMaterialOnItsWay);
    const std::vector none{material(1, MaterialState::not_found)};
    EXPECT_EQ(found(check_materials(an_item(), catalogue::Audience::person, none))[0].second,
              &refusals::kMaterialMissing);
}

}  // namespace
}  // namespace mashang::cases
