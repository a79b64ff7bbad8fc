#include "platform/json/logic/rule_check.h"

#include <gmock/gmock.h>

namespace mashang::json::logic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// married, spouse.name, members[].name and .age
Variables form() {
    Variables made;
    made.members["married"];
    made.members["spouse"].members["name"];
    Variables& members = made.members["members"];
    members.is_list = true;
    members.members["name"];
    members.members["age"];
    return made;
}

std::vector<std::string> faults_of(const char* rule) {
    std::vector<std::string> told;
    for (const RuleFault& fault : read_rule(boost::json::parse(rule), form()).faults) {
        told.push_back(fault.pointer + " " + std::to_string(static_cast<int>(fault.kind)) + " " +
                       fault.word);
    }
    return told;
}

std::vector<std::string> reads_of(const char* rule) {
    return read_rule(boost::json::parse(rule), form()).reads;
}

std::string told(const char* pointer, RuleFaultKind kind, const char* word) {
    return std::string{pointer} + " " + std::to_string(static_cast<int>(kind)) + " " + word;
}

TEST(RuleCheck, FindsNothingInARuleThatIsSound) {
    for (const char* rule :
         {R"({"==":[{"var":"married"},"yes"]})",
          R"({"some":[{"var":"members"},{"<":[{"var":"age"},18]}]})",
          R"({"reduce":[{"var":"members"},{"+":[{"var":"current.age"},{"var":"accumulator"}]},0]})",
          R"({"!":{"missing":["married","spouse.name"]}})", R"({"var":["members.0.name",""]})",
          R"({">":[{"var":"members.length"},1]})", "true"}) {
        EXPECT_THAT(faults_of(rule), IsEmpty()) << rule;
    }
}

TEST(RuleCheck, NamesEveryFaultAtItsPlace) {
    EXPECT_THAT(
        faults_of(R"({"and":[{"=":[1,1]},{"==":[{"var":"maried"},1,2]},{"!":{"var":"wife"}}]})"),
        ElementsAre(told("/and/0", RuleFaultKind::unknown_operation, "="),
                    told("/and/1", RuleFaultKind::wrong_count, "=="),
                    told("/and/2/!/var", RuleFaultKind::unknown_variable, "wife")));
    EXPECT_THAT(faults_of(R"({"a":1,"b":2})"),
                ElementsAre(told("", RuleFaultKind::unknown_operation, "")));
    EXPECT_THAT(faults_of(R"({"missing":["spouse.name","spouse.age"]})"),
                ElementsAre(told("/missing/1", RuleFaultKind::unknown_variable, "spouse.age")));
    EXPECT_THAT(faults_of(R"({"var":{"cat":["spouse",".name"]}})"),
                ElementsAre(told("/var", RuleFaultKind::not_constant, "")));
}

TEST(RuleCheck, SeesTheElementsInsideOfARuleOverThem) {
    EXPECT_THAT(faults_of(R"({"all":[{"var":"members"},{"var":"married"}]})"),
                ElementsAre(told("/all/1/var", RuleFaultKind::unknown_variable, "married")));
    EXPECT_THAT(
        faults_of(R"({"reduce":[{"var":"members"},{"var":"current.wage"},0]})"),
        ElementsAre(told("/reduce/1/var", RuleFaultKind::unknown_variable, "current.wage")));
}

TEST(RuleCheck, TellsWhatARuleReads) {
    EXPECT_THAT(
        reads_of(R"({"and":[{"var":"married"},{"some":[{"var":"members"},{"var":"age"}]}]})"),
        ElementsAre("married", "members", "members.age"));
    EXPECT_THAT(reads_of(R"({"missing_some":[1,["married","spouse.name"]]})"),
                ElementsAre("married", "spouse.name"));
}

TEST(RuleCheck, HoldsARuleToItsDepthAndSize) {
    boost::json::value deep = true;
    for (std::size_t i = 0; i < kMostRuleDepth + 1; ++i) {
        deep = boost::json::object{{"!", std::move(deep)}};
    }
    EXPECT_EQ(read_rule(deep, {}).faults.at(0).kind, RuleFaultKind::too_deep);
    const boost::json::value large =
        boost::json::object{{"+", boost::json::array(kMostRuleNodes, 1)}};
    EXPECT_EQ(read_rule(large, {}).faults.at(0).kind, RuleFaultKind::too_large);
}

}  // namespace
}  // namespace mashang::json::logic
