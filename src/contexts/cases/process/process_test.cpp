// Which processes are taken, and how acts move through them.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "contexts/cases/process/check.h"
#include "contexts/cases/process/marking.h"
#include "contexts/cases/process/refusals.h"
#include "contexts/cases/process/testing.h"
#include "contexts/cases/process/testing/random_process.h"

namespace mashang::cases::process {
namespace {

using testing::any_process;
using testing::count_before;
using testing::ids;
using testing::step;
using Set = std::set<std::string>;

/// "pointer code" of each fault, in order.
std::vector<std::string> faults_of(const Process& process) {
    std::vector<std::string> texts;
    for (const Fault& fault : check(process)) {
        texts.push_back(fault.pointer + " " + std::string{fault.refusal->code});
    }
    return texts;
}
using Faults = std::vector<std::string>;

TEST(ProcessCheck, TakesTheDefaultAndOneWithBranchesThatMeet) {
    EXPECT_EQ(faults_of(default_process()), Faults{});
    EXPECT_EQ(faults_of(testing::side_by_side(Join::all)), Faults{});
    EXPECT_EQ(faults_of(testing::side_by_side(Join::any)), Faults{});
}

TEST(ProcessCheck, FindsEveryFaultOfNamesAtOnce) {
    Process process{{step("First", {"second", "nowhere", "second"}), step("second", {"last"}),
                     step("second", {"last"}), step("last", {})}};
    process.steps[1].promised = Limit{0, LimitUnit::working_day};
    process.steps[1].send_back_to = ids({"elsewhere"});
    EXPECT_EQ(
        faults_of(process),
        (Faults{"/steps/0/id cases.process_step_id", "/steps/0/next/1 cases.process_no_such_step",
                "/steps/0/next/2 cases.process_named_twice",
                "/steps/1/promised cases.process_step_limit",
                "/steps/1/send_back_to/0 cases.process_no_such_step",
                "/steps/2/id cases.process_step_twice", "/steps cases.process_one_decision"}));
}

TEST(ProcessCheck, HasLimitsOfDaysOrHoursAndPromisesNoMoreThanTheLaw) {
    const auto faults_with = [](std::optional<Limit> promised, std::optional<Limit> statutory) {
        Process process{{testing::decision("decide")}};
        process.steps[0].promised = promised;
        process.steps[0].statutory = statutory;
        return faults_of(process);
    };
    using enum LimitUnit;
    EXPECT_EQ(faults_with(Limit{2, working_day}, Limit{2, working_day}), Faults{});
    EXPECT_EQ(faults_with(Limit{48, hour}, Limit{1, calendar_day}), Faults{})
        << "of different kinds nobody can say which is longer";
    EXPECT_EQ(faults_with(Limit{8760, hour}, {}), Faults{});
    const Faults none_such{"/steps/0/promised cases.process_step_limit"};
    EXPECT_EQ(faults_with(Limit{8761, hour}, {}), none_such);
    EXPECT_EQ(faults_with(Limit{366, calendar_day}, {}), none_such);
    EXPECT_EQ(faults_with(Limit{1, month}, {}), none_such);
    EXPECT_EQ(faults_with(Limit{3, working_day}, Limit{2, working_day}),
              Faults{"/steps/0/promised cases.process_promise_beyond_law"});
    EXPECT_EQ(faults_with({}, Limit{2, working_day}),
              Faults{"/steps/0/promised cases.process_law_without_promise"});
}

TEST(Process, OneThatWasStoredWithWorkingDaysPromisesThem) {
    const Process process = process_from(
        R"({"steps":[{"id":"decide","name":"决定","name_en":"Decision","role":"handler",)"
        R"("act":"decide","next":[],"send_back_to":[],"not_by":[],"working_days":4}]})");
    EXPECT_EQ(process.steps.front().promised, (Limit{4, LimitUnit::working_day}));
    EXPECT_FALSE(process.steps.front().statutory);
}

TEST(ProcessCheck, HasOneDecisionAndNothingAfterIt) {
    Process two{{step("a", {"b", "c"}), testing::decision("b"), testing::decision("c")}};
    EXPECT_EQ(faults_of(two), Faults{"/steps cases.process_one_decision"});
    Process on{{testing::decision("a"), step("b", {})}};
    on.steps[0].next = ids({"b"});
    EXPECT_EQ(faults_of(on), Faults{"/steps/0/next cases.process_decision_is_last"});
}

TEST(ProcessCheck, FindsDeadEndsUnreachableStepsAndCircles) {
    const Process process{{step("a", {"b", "lost", "end"}), step("b", {"a"}), step("lost", {}),
                           step("island", {"end"}), testing::decision("end", Join::all)}};
    EXPECT_EQ(
        faults_of(process),
        (Faults{"/steps/0/next cases.process_circle", "/steps/1/next cases.process_circle",
                "/steps/2/next cases.process_dead_end", "/steps/3/id cases.process_unreachable"}));
}

TEST(ProcessCheck, JoinsWhereBranchesMeetAndNowhereElse) {
    Process process = testing::side_by_side(Join::all);
    process.steps[3].join.reset();
    process.steps[1].join = Join::any;
    EXPECT_EQ(faults_of(process), (Faults{"/steps/1/join cases.process_join_without_split",
                                          "/steps/3/join cases.process_join_missing"}));
}

TEST(ProcessCheck, SendsBackAndPartsHandsByEarlierStepsOnly) {
    Process process = testing::side_by_side(Join::all);
    process.steps[0].send_back_to = ids({"fire"});
    process.steps[1].send_back_to = ids({"building", "fire"});
    process.steps[1].not_by = ids({"approve", "first"});
    EXPECT_EQ(faults_of(process), (Faults{"/steps/0/send_back_to/0 cases.process_sends_forward",
                                          "/steps/1/send_back_to/0 cases.process_sends_forward",
                                          "/steps/1/send_back_to/1 cases.process_sends_forward",
                                          "/steps/1/not_by/0 cases.process_not_before"}));
}

TEST(ProcessCheck, HasBoundsOfSize) {
    EXPECT_EQ(faults_of({}), Faults{"/steps cases.process_step_count"});
    Process wide{{step("a", {})}};
    for (int i = 0; i < 14; ++i) {
        const std::string id = "b" + std::to_string(i);
        wide.steps[0].next.push_back(*StepId::parse(id));
        wide.steps.push_back(step(id, {"end"}));
    }
    wide.steps.push_back(testing::decision("end", Join::all));
    EXPECT_EQ(faults_of(wide), Faults{}) << "fourteen side by side are 2^14 markings";
    wide.steps.insert(wide.steps.end() - 1, step("c", {"end"}));
    EXPECT_EQ(faults_of(wide), Faults{"/steps cases.process_step_count"});
}

TEST(ProcessMarking, AJoinOfAllWaitsForEachBranch) {
    const Process process = testing::side_by_side(Join::all);
    Move move = complete(process, start(process), "first");
    EXPECT_EQ(move.opened, (Set{"building", "fire"}));
    move = complete(process, move.after, "fire");
    EXPECT_EQ(move.opened, Set{});
    EXPECT_EQ(move.after.open, Set{"building"});
    move = complete(process, move.after, "building");
    EXPECT_EQ(move.opened, Set{"approve"});
    EXPECT_FALSE(may_decide(process, move.after));
    move = complete(process, move.after, "approve");
    EXPECT_TRUE(may_decide(process, move.after));
}

TEST(ProcessMarking, AJoinOfAnyGoesOnWithTheFirstAndClosesTheOthers) {
    const Process process = testing::side_by_side(Join::any);
    Move move = complete(process, complete(process, start(process), "first").after, "fire");
    EXPECT_EQ(move.opened, Set{"approve"});
    EXPECT_EQ(move.closed, Set{"building"});
    EXPECT_EQ(move.after.open, Set{"approve"});
}

TEST(ProcessMarking, WhatIsSentBackIsDoneAnewWithAllThatCameAfterIt) {
    const Process process = testing::side_by_side(Join::all);
    Marking at = start(process);
    for (const char* id : {"first", "fire", "building"}) at = complete(process, at, id).after;
    EXPECT_FALSE(may_send_back(process, at, "approve", "fire")) << "it does not say so";
    ASSERT_TRUE(may_send_back(process, at, "approve", "building"));
    Move move = send_back(process, at, "approve", "building");
    EXPECT_EQ(move.opened, Set{"building"});
    EXPECT_EQ(move.undone, Set{"building"});
    EXPECT_EQ(move.closed, Set{});
    EXPECT_EQ(move.after.done, (Set{"first", "fire"})) << "the other branch stands";
    move = send_back(process, at, "approve", "first");
    EXPECT_EQ(move.after, (Marking{{"first"}, {}}));
}

TEST(ProcessMarking, AnActOnAStepThatIsNotOpenMovesNothing) {
    const Process process = testing::side_by_side(Join::all);
    const Marking at = start(process);
    EXPECT_EQ(complete(process, at, "fire").after, at);
    EXPECT_EQ(complete(process, at, "nowhere").after, at);
    EXPECT_EQ(send_back(process, at, "first", "approve").after, at);
}

/// Some acts, whatever may be done at each moment.
Marking walked(const Process& process) {
    Marking at = start(process);
    const int acts = *rc::gen::inRange(0, 20);
    for (int i = 0; i < acts && !at.open.empty(); ++i) {
        const std::string id = *rc::gen::elementOf(std::vector(at.open.begin(), at.open.end()));
        const ProcessStep& here = *find_step(process, id);
        if (here.act == StepAct::decide) break;
        const bool back = !here.send_back_to.empty() && *rc::gen::arbitrary<bool>();
        at = back
                 ? send_back(process, at, id, (*rc::gen::elementOf(here.send_back_to)).text()).after
                 : complete(process, at, id).after;
    }
    return at;
}

RC_GTEST_PROP(ProcessProperty, WhatTheCheckTakesCanEndFromEveryMarkingThatActsLeadTo, ()) {
    const Process process = any_process();
    RC_PRE(check(process).empty());
    RC_CLASSIFY(process.steps.size() > 4, "long");
    Marking at = walked(process);
    std::size_t acts = 0;
    while (!may_decide(process, at)) {
        RC_ASSERT(!at.open.empty());
        RC_ASSERT(++acts <= process.steps.size());
        at = complete(process, at, *rc::gen::elementOf(std::vector(at.open.begin(), at.open.end())))
                 .after;
    }
}

RC_GTEST_PROP(ProcessProperty, NoStepIsOpenAndDoneAndEachDoneOneWasReached, ()) {
    const Process process = any_process();
    RC_PRE(check(process).empty());
    const Marking at = walked(process);
    for (const std::string& id : at.open) RC_ASSERT(!at.done.contains(id));
    for (const ProcessStep& each : process.steps) {
        const bool is_marked = at.open.contains(each.id.text()) || at.done.contains(each.id.text());
        if (!is_marked || each.id == process.steps.front().id) continue;
        std::size_t done = 0;
        for (const ProcessStep& other : process.steps) {
            const bool leads = std::ranges::find(other.next, each.id) != other.next.end();
            if (leads && at.done.contains(other.id.text())) ++done;
        }
        const std::size_t before = count_before(process, each.id);
        RC_ASSERT((each.join == Join::any ? done > 0 : done == before));
    }
}

RC_GTEST_PROP(ProcessProperty, AStoredProcessIsReadBackAsItWas, ()) {
    const Process process = any_process();
    RC_ASSERT(process_from(text_of(process)) == process);
}

}  // namespace
}  // namespace mashang::cases::process
