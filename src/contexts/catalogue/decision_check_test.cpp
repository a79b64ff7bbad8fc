#include "contexts/catalogue/decision_check.h"

#include <gmock/gmock.h>

#include <functional>

#include "contexts/catalogue/publishing.h"
#include "contexts/catalogue/testing.h"
#include "contexts/catalogue/testing/sound_content.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;

const Catalogue& real() {
    return *testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
}

/// GA022: a proof of registration, from two licences, at once and free of charge.
object sound() {
    return testing::made_sound(
        json::parse(text_of(*real().find_item("GA022")->content)).as_object());
}

std::vector<std::string> faults_of(const object& written) {
    std::vector<std::string> faults;
    for (const Fault& fault :
         check_publishing(json::decode_or_refuse<ItemContent>(written), nullptr, real())) {
        faults.push_back(fault.pointer + " " + std::string{fault.refusal->code});
    }
    return faults;
}

object& rules_in(object& content) {
    return content.at("decision_rules").as_object();
}
object& condition_in(object& content, std::size_t i) {
    return rules_in(content).at("conditions").as_array().at(i).as_object();
}

TEST(DecisionRules, ThoseOfTheDataSetMayBePublished) {
    std::size_t found = 0;
    for (const Item& item : real().items()) {
        if (!item.content->decision_rules) continue;
        EXPECT_THAT(check_decision_rules(*item.content, real()), IsEmpty()) << item.id;
        ++found;
    }
    EXPECT_EQ(found, 3U);
    EXPECT_THAT(faults_of(sound()), IsEmpty());
}

TEST(DecisionRules, AnItemWithoutThemHasNothingToCheck) {
    object content = sound();
    content.erase("decision_rules");
    EXPECT_THAT(check_decision_rules(json::decode_or_refuse<ItemContent>(content), real()),
                IsEmpty());
}

struct Broken {
    const char* name;
    std::function<void(object&)> change;
    std::vector<std::string> faults;
};

void PrintTo(const Broken& broken, std::ostream* out) {
    *out << broken.name;
}

class DecisionRule : public ::testing::TestWithParam<Broken> {};

TEST_P(DecisionRule, IsToldAtItsPlace) {
    object content = sound();
    GetParam().change(content);
    EXPECT_THAT(faults_of(content), UnorderedElementsAreArray(GetParam().faults));
}

object reading(const char* name) {
    return {{"!", object{{"var", name}}}};
}

std::function<void(object&)> with_logic(object logic) {
    return [logic](object& content) { condition_in(content, 0)["logic"] = logic; };
}

const std::string kFirst = "/decision_rules/conditions/0";

INSTANTIATE_TEST_SUITE_P(
    Table, DecisionRule,
    ::testing::Values(
        Broken{"WithoutConditions",
               [](object& content) { rules_in(content)["conditions"] = array{}; },
               {"/decision_rules/conditions catalogue.no_conditions"}},
        Broken{"NobodyLooks",
               [](object& content) { rules_in(content)["sampled_percent"] = 0; },
               {"/decision_rules/sampled_percent catalogue.sampled_share"}},
        Broken{"MoreThanAll",
               [](object& content) { rules_in(content)["sampled_percent"] = 101; },
               {"/decision_rules/sampled_percent catalogue.sampled_share"}},
        Broken{"FieldThatTheFormHasNot",
               with_logic(reading("form.colour")),
               {kFirst + "/logic/!/var catalogue.condition_variable"}},
        Broken{"FactThatNobodyKnows",
               with_logic(reading("known.income")),
               {kFirst + "/logic/!/var catalogue.condition_variable"}},
        Broken{"MaterialThatIsNotThere",
               with_logic(reading("from_register.m3.found")),
               {kFirst + "/logic/!/var catalogue.condition_variable"}},
        Broken{"AttributeThatTheLicenceHasNot",
               with_logic(reading("from_register.m1.face.血型")),
               {kFirst + "/logic/!/var catalogue.condition_variable"}},
        Broken{"OperationThatIsNone",
               with_logic({{"guess", array{object{{"var", "today"}}}}}),
               {kFirst + "/logic catalogue.rule_operation"}},
        Broken{"ReadsNothing",
               with_logic({{"==", array{1, 1}}}),
               {kFirst + "/logic catalogue.condition_reads_nothing"}},
        Broken{"SaidTwice",
               [](object& content) {
                   condition_in(content, 1)["name"] = condition_in(content, 0)["name"];
               },
               {"/decision_rules/conditions/1/name catalogue.stands_twice"}},
        Broken{"AHearingNeedsAPerson",
               [](object& content) { content["special_procedures"] = array{"hearing"}; },
               {"/decision_rules catalogue.needs_a_person"}},
        Broken{"AllFaultsAtOnce",
               [](object& content) {
                   rules_in(content)["sampled_percent"] = 0;
                   condition_in(content, 0)["logic"] = reading("form.colour");
                   condition_in(content, 1)["logic"] = reading("known.income");
               },
               {"/decision_rules/sampled_percent catalogue.sampled_share",
                kFirst + "/logic/!/var catalogue.condition_variable",
                "/decision_rules/conditions/1/logic/!/var catalogue.condition_variable"}}),
    [](const auto& param) { return std::string{param.param.name}; });

TEST(DecisionRules, AMaterialThatTheApplicantUploadsIsNoneOfARegisters) {
    object content = sound();
    auto& material = content.at("materials").as_array().at(0).as_object();
    material["name"] = "本人手写的说明";
    material["source"] = "applicant";
    material["form"] = "electronic";
    material.erase("licence_type");
    const auto faults = faults_of(content);
    EXPECT_THAT(faults, ::testing::Contains(::testing::HasSubstr("catalogue.condition_variable")));
}

}  // namespace
}  // namespace mashang::catalogue
