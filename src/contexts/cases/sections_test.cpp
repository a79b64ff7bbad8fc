// The sections of an office: whose a task is, who may do it, and who sees it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/flows.h"
#include "contexts/cases/office_setup.h"
#include "contexts/cases/section_setup.h"
#include "contexts/cases/task_acts.h"
#include "contexts/cases/task_queue.h"
#include "contexts/cases/testing.h"
#include "platform/sql/testing/counting_tx.h"

namespace mashang::cases {
namespace {

using process::StepRole;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

constexpr const char* kOffice = "GA-350102000000";

/// 户籍科 has GA001 and GA002, 证件科 has GA003; GA004 is everybody's. Wang works in the first, Li
/// in the second, Chen in both, Zhao in none that is named; Zhou leads.
class Sections : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town().proven_person(database());
        wang = hire("wang", "王警官");
        li = hire("li.ming", "李警官");
        chen = hire("chen", "陈警官");
        zhao = hire("zhao", "赵警官");
        zhou = hire("zhou", "周所长", {StepRole::leader});
        lay_down({{{}, "户籍科", {"GA001", "GA002"}, {wang.account_id, chen.account_id}},
                  {{}, "证件科", {"GA003"}, {li.account_id, chen.account_id}}});
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }

    http::Caller hire(const char* user_name, const char* name, std::vector<StepRole> roles = {}) {
        const http::Caller caller = town().hire(database(), user_name, name);
        write([&](sql::Tx& tx) {
            put_officer(tx, parts(), identity::testing::staff("operator", ""),
                        {kOffice, user_name, roles, {}});
        });
        return caller;
    }
    template <class Flow>
    std::string refusal_of(Flow flow) {
        const Refusal* refusal = DatabaseTest::refusal_of(flow);
        return refusal != nullptr ? std::string{refusal->code} : "";
    }

    SectionsView plan() {
        return run([&](sql::Tx& tx) { return sections_view_of(tx, parts(), kOffice); });
    }
    /// As it stands, to be changed and laid down.
    std::vector<Section> now() {
        std::vector<Section> sections;
        for (const SectionView& one : plan().sections) {
            sections.push_back({one.id, one.name, {}, one.officers});
            for (const SectionItem& item : one.items) sections.back().items.push_back(item.id);
        }
        return sections;
    }
    std::string laid_down_by(const http::Caller& by, const std::vector<Section>& sections,
                             int seen) {
        return refusal_of(
            [&](sql::Tx& tx) { put_sections(tx, parts(), by, kOffice, seen, sections); });
    }
    void lay_down(const std::vector<Section>& sections) {
        ASSERT_EQ(laid_down_by(zhou, sections, plan().number), "");
    }
    std::string id_of(std::string_view name) {
        for (const SectionView& one : plan().sections) {
            if (one.name == name) return one.id.text();
        }
        return "";
    }

    Case accepted(const char* item) {
        const Case of = town().case_in(database(), CaseState::submitted, lin, item);
        return run([&](sql::Tx& tx) { return accept(tx, parts(), zhao, of.id, of.version); });
    }
    Task task_of(const Case& of) {
        return run([&](sql::Tx& tx) { return TaskStore{parts().store}.list(tx, of).front(); });
    }
    SeenTask seen(const Case& of) {
        const Task task = task_of(of);
        return {task.id, task.version};
    }
    std::string taken(const http::Caller& by, const Case& of) {
        const SeenTask at = seen(of);
        return refusal_of([&](sql::Tx& tx) { take(tx, parts(), by, at); });
    }
    std::string decided(const http::Caller& by, const Case& of) {
        return refusal_of([&](sql::Tx& tx) {
            const Case now = *parts().store.find(tx, of.id);
            decide(tx, parts(), by, now.id, now.version, Outcome::granted, "准予");
        });
    }
    std::string assigned(const http::Caller& to, const Case& of) {
        const SeenTask at = seen(of);
        return refusal_of([&](sql::Tx& tx) { assign(tx, parts(), zhou, at, to.account_id); });
    }
    void acts_for(const http::Caller& deputy, const http::Caller& absent) {
        const Date today = town().house.clock.now().date();
        write([&](sql::Tx& tx) {
            add_deputy(tx, parts(), absent, {{}, deputy.account_id, today, today.plus_days(3)});
        });
    }

    /// The items of the tasks that she is shown.
    std::vector<std::string> shown(const http::Caller& to, const TaskFilter& filter = {}) {
        const TaskPage page = run([&](sql::Tx& tx) { return show_tasks(tx, parts(), to, filter); });
        std::vector<std::string> items;
        for (const TaskView& task : page.tasks) {
            items.push_back(
                run([&](sql::Tx& tx) { return parts().store.find(tx, task.case_id)->item_id; }));
        }
        std::ranges::sort(items);
        return items;
    }

    http::Caller lin, wang, li, chen, zhao, zhou;

  private:
    std::unique_ptr<testing::Town> town_;
};

TaskFilter in_section(const std::string& section) {
    return {.section = json::Text<36>::parse(section)};
}

TEST_P(Sections, AreLaidDownByWhoLeadsTheOfficeOrByAnOperator) {
    const auto sections = now();
    EXPECT_EQ(laid_down_by(wang, sections, 1), "cases.leaders_only");
    EXPECT_EQ(laid_down_by(identity::testing::staff("operator", ""), sections, 1), "");
    EXPECT_EQ(laid_down_by(zhou, sections, 1), "cases.sections_changed");
    EXPECT_EQ(plan().number, 2);
    EXPECT_EQ(plan().sections.front().items.front().name, "居民身份证首次申领");
    for (const SectionItem& other : plan().others) EXPECT_NE(other.id, "GA003");
}

TEST_P(Sections, AreRefusedWithEveryFaultAtItsPlace) {
    auto sections = now();
    sections[0].items.push_back("GA003");
    sections[1].items.insert(sections[1].items.end(), {"ZZ999", "MZ001"});
    sections.push_back({{}, "", {}, {lin.account_id}});
    try {
        write([&](sql::Tx& tx) { put_sections(tx, parts(), zhou, kOffice, 1, sections); });
        FAIL() << "taken";
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.refusal().code, "cases.sections_wrong");
        std::vector<std::string> codes;
        for (const Fault& fault : refused.faults()) codes.emplace_back(fault.refusal->code);
        EXPECT_THAT(codes,
                    ElementsAre("cases.item_of_two_sections", "cases.unknown_item_of_section",
                                "cases.item_not_of_this_office", "cases.section_without_name",
                                "cases.not_of_this_office"));
    }
    EXPECT_EQ(plan().number, 1);
}

TEST_P(Sections, AreRemovedOnlyWhenNothingAndNobodyIsInThem) {
    auto sections = now();
    const Section first = sections.front();
    sections.erase(sections.begin());
    EXPECT_EQ(laid_down_by(zhou, sections, 1), "cases.section_not_empty");
    sections.insert(sections.begin(), {first.id, first.name, {}, {}});
    lay_down(sections);
    sections.erase(sections.begin());
    lay_down(sections);
    EXPECT_EQ(plan().sections.size(), 1u);
}

TEST_P(Sections, ATaskOpensInThatOfItsItemAndGoesWithIt) {
    const Case identity_card = accepted("GA001");
    const Case everybodys = accepted("GA004");
    EXPECT_EQ(task_of(identity_card).section, id_of("户籍科"));
    EXPECT_EQ(task_of(everybodys).section, "");
    auto sections = now();
    sections[0].items = {"GA002", "GA004"};
    sections[1].items.push_back("GA001");
    lay_down(sections);
    EXPECT_EQ(task_of(identity_card).section, id_of("证件科"));
    EXPECT_EQ(task_of(everybodys).section, id_of("户籍科"));
    sections = now();
    sections[1].items.clear();
    lay_down(sections);
    EXPECT_EQ(task_of(identity_card).section, "");
}

TEST_P(Sections, ATaskThatHasEndedStaysWhereItWasDone) {
    const Case of = accepted("GA001");
    const std::string before = task_of(of).section;
    ASSERT_EQ(decided(wang, of), "");
    auto sections = now();
    sections[0].items = {"GA002"};
    lay_down(sections);
    EXPECT_EQ(task_of(of).section, before);
}

TEST_P(Sections, ATaskIsForThoseWhoWorkThereInNoneThatIsNamedOrLead) {
    const Case of = accepted("GA001");
    EXPECT_EQ(taken(li, of), "cases.other_section");
    EXPECT_EQ(decided(li, of), "cases.other_section");
    EXPECT_EQ(assigned(li, of), "cases.other_section");
    for (const http::Caller* may : {&wang, &chen, &zhao, &zhou}) {
        EXPECT_EQ(assigned(*may, of), "");
        const SeenTask at = seen(of);
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                      hand_over(tx, parts(), *may, at, li.account_id, "他更熟悉");
                  }),
                  "cases.other_section");
        const SeenTask still = seen(of);
        write([&](sql::Tx& tx) { give_back(tx, parts(), *may, still); });
        EXPECT_EQ(taken(*may, of), "");
        const SeenTask hers = seen(of);
        write([&](sql::Tx& tx) { give_back(tx, parts(), *may, hers); });
    }
    EXPECT_EQ(taken(li, accepted("GA004")), "") << "everybody's";
}

TEST_P(Sections, WhatSheHasIsHersToDoAlthoughItsItemMoves) {
    const Case of = accepted("GA001");
    ASSERT_EQ(taken(wang, of), "");
    auto sections = now();
    sections[0].items = {"GA002"};
    sections[1].items.push_back("GA001");
    lay_down(sections);
    EXPECT_THAT(shown(wang, {.hands = Hands::mine}), ElementsAre("GA001"));
    EXPECT_EQ(decided(wang, of), "");
}

TEST_P(Sections, ADeputyActsInThoseOfTheAbsent) {
    const Case of = accepted("GA001");
    EXPECT_THAT(shown(li), IsEmpty());
    acts_for(li, wang);
    EXPECT_THAT(shown(li), ElementsAre("GA001"));
    EXPECT_EQ(taken(li, of), "");
}

TEST_P(Sections, ADeputyOfOneWhoWorksInAllActsInAll) {
    const Case of = accepted("GA001");
    acts_for(li, zhao);
    EXPECT_THAT(shown(li), ElementsAre("GA001"));
    EXPECT_EQ(taken(li, of), "");
}

TEST_P(Sections, ShowEachOfficerHerOwnFirst) {
    for (const char* item : {"GA001", "GA002", "GA003", "GA004"}) accepted(item);
    EXPECT_THAT(shown(wang), ElementsAre("GA001", "GA002", "GA004"));
    EXPECT_THAT(shown(li), ElementsAre("GA003", "GA004"));
    for (const http::Caller* all : {&chen, &zhao, &zhou}) EXPECT_EQ(shown(*all).size(), 4u);
    EXPECT_THAT(shown(li, in_section("none")), ElementsAre("GA004"));
    EXPECT_EQ(shown(li, in_section("all")).size(), 4u);
    EXPECT_THAT(shown(li, in_section(id_of("户籍科"))), ElementsAre("GA001", "GA002"));
    const TaskFilter of_others = in_section(id_of("户籍科"));
    const TaskPage page = run([&](sql::Tx& tx) { return show_tasks(tx, parts(), li, of_others); });
    ASSERT_EQ(page.tasks.size(), 2u);
    for (const TaskView& task : page.tasks) {
        EXPECT_EQ(task.section_name, "户籍科");
        EXPECT_FALSE(task.may_do);
    }
    ASSERT_EQ(page.sections.size(), 2u);
    EXPECT_FALSE(page.sections[0].mine);
    EXPECT_TRUE(page.sections[1].mine);
}

TEST_P(Sections, APageCostsTheSameForOneItemAndForAllThatTheOfficeCarriesOut) {
    for (const char* item : {"GA001", "GA002", "GA003", "GA004"}) accepted(item);
    const auto statements = [&] {
        std::size_t count = 0;
        read([&](sql::Tx& tx) {
            sql::CountingTx counting{tx};
            show_tasks(counting, parts(), wang, {});
            count = counting.statements();
        });
        return count;
    };
    const std::size_t of_few = statements();
    auto sections = now();
    for (const SectionItem& other : plan().others) sections[0].items.push_back(other.id);
    EXPECT_GT(sections[0].items.size(), 50u);
    lay_down(sections);
    EXPECT_EQ(statements(), of_few);
}

MASHANG_ON_EACH_ENGINE(Sections);

}  // namespace
}  // namespace mashang::cases
