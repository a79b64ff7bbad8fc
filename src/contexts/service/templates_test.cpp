#include "contexts/service/templates.h"

#include <gmock/gmock.h>

#include "base/enum_names.h"
#include "contexts/service/kinds.h"
#include "contexts/service/number.h"
#include "contexts/service/refusals.h"

namespace mashang::service {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::pair<std::string, const Refusal*>> found(DocumentKind kind,
                                                          const Template& wording) {
    std::vector<std::pair<std::string, const Refusal*>> all;
    for (const Fault& fault : faults_of(kind, wording)) {
        all.emplace_back(fault.pointer, fault.refusal);
    }
    return all;
}
std::pair<std::string, const Refusal*> at(const char* pointer, const Refusal& refusal) {
    return {pointer, &refusal};
}

TEST(Templates, TheStandardOnesHaveNoFaults) {
    for (const KindFacts& each : kinds()) {
        EXPECT_THAT(faults_of(each.kind, standard_template(each.kind)), IsEmpty());
    }
}

TEST(Templates, EveryFieldHasAnExample) {
    for (const Field& field : fields()) EXPECT_FALSE(field.example.empty()) << field.name;
}

TEST(Templates, FieldsThatNobodyFillsAreNamed) {
    EXPECT_THAT(
        found(DocumentKind::acceptance, {.title = "{number}", .body = "{item}{ item }"}),
        ElementsAre(at("/title", refusals::kUnknownField), at("/body", refusals::kUnknownField)));
}

TEST(Templates, BracesHavePartners) {
    for (const char* body : {"{", "}", "{item", "item}", "{{item}}", "a } b { c"}) {
        EXPECT_THAT(found(DocumentKind::acceptance, {.title = "题", .body = body}),
                    ElementsAre(at("/body", refusals::kOpenBrace)))
            << body;
    }
}

TEST(Templates, ANegativeDecisionSaysWhatMayBeDoneAgainstIt) {
    for (const KindFacts& each : kinds()) {
        const auto faults = found(each.kind, {.title = "决定书", .body = "理由：{reason}"});
        EXPECT_EQ(!faults.empty(), each.is_negative);
        if (each.is_negative) {
            EXPECT_THAT(faults, ElementsAre(at("/body", refusals::kRemedyMissing)));
        }
    }
}

TEST(Templates, ATitleIsOneShortLine) {
    EXPECT_THAT(found(DocumentKind::acceptance, {.title = "一\n二", .body = "文"}),
                ElementsAre(at("/title", refusals::kTitleOfOneLine)));
    std::string longest;
    for (int i = 0; i < 61; ++i) longest += "字";
    EXPECT_THAT(found(DocumentKind::acceptance, {.title = longest, .body = " "}),
                ElementsAre(at("/title", refusals::kTemplateLength),
                            at("/body", refusals::kTemplateLength)));
}

TEST(Templates, WhatIsFilledInIsNotReadAsATemplate) {
    const Filled done = fill({.title = "{item}", .body = "{reason}\n{remedy}\n特此通知。"},
                             {{"item", "甲{reason}"}, {"reason", "一\n二"}});
    EXPECT_EQ(done.title, "甲{reason}");
    EXPECT_THAT(done.paragraphs, ElementsAre("一", "二", "特此通知。"));
}

TEST(Templates, NumbersAreWrittenAsTheStandardSays) {
    EXPECT_EQ(number_text("榕公", "决", 2026, 12), "榕公决〔2026〕12号");
}

TEST(Kinds, EveryStepThatEndsACaseHasItsDocument) {
    const boost::json::object refused{{"outcome", "refused"}};
    EXPECT_EQ(kind_of("case.decided", refused), DocumentKind::denied);
    EXPECT_EQ(kind_of("case.decided", {{"outcome", "granted_in_part"}}),
              DocumentKind::granted_in_part);
    EXPECT_EQ(kind_of("case.decided", {{"outcome", "granted"}}), DocumentKind::granted);
    EXPECT_EQ(kind_of("case.refused", {}), DocumentKind::not_accepted);
    EXPECT_EQ(kind_of("case.terminated", {}), DocumentKind::terminated);
    EXPECT_EQ(kind_of("case.withdrawn", {}), std::nullopt);
    for (const std::string& step : followed_steps())
        EXPECT_TRUE(kind_of(step, {{"ruling", "changed"}})) << step;
}

TEST(Kinds, NoStepOfTheStateTableThatIsPutInWritingIsForgotten) {
    for (const cases::Transition& edge : cases::transitions()) {
        const auto kind = kind_of(edge.told_as, {});
        if (!kind) continue;
        const auto steps = facts_of(*kind).steps;
        EXPECT_NE(std::ranges::find(steps, name_of_enumerator(edge.event)), steps.end())
            << name_of_enumerator(edge.event);
    }
}

}  // namespace
}  // namespace mashang::service
