// The queue of an officer, along her sections: what going through all tasks finds.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "contexts/cases/task_queue.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

using process::StepRole;

constexpr const char* kOffice = "GA-350102000000";
const places::OfficeId& office() {
    static const auto kId = *places::OfficeId::parse(kOffice);
    return kId;
}

/// Random tasks, officers and filters: the queue is what going through all tasks finds.
class SectionQueue : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        of_ = town_->case_in(database(), CaseState::accepted, town_->proven_person(database()));
    }
    const Parts& parts() { return town_->parts; }
    TaskStore store() { return TaskStore{town_->store}; }

    static std::string any_of(const std::vector<std::string>& values) {
        return *rc::gen::elementOf(values);
    }
    static std::set<std::string> some_of(const std::vector<std::string>& values) {
        std::set<std::string> some;
        for (const std::string& value : values) {
            if (*rc::gen::arbitrary<bool>()) some.insert(value);
        }
        return some;
    }
    static StepRole any_role() { return *rc::gen::element(StepRole::handler, StepRole::reviewer); }

    /// Anew, of that office alone.
    void fill() {
        const int count = *rc::gen::inRange(0, 40);
        write([&](sql::Tx& tx) {
            tx.execute("DELETE FROM cases_task");
            for (int i = 0; i < count; ++i) {
                const std::string holder = any_of(kHands);
                store().add(tx, {.person_id = of_->person_id,
                                 .case_id = of_->id,
                                 .id = TaskId{town_->house.ids.next(town_->house.clock.now())},
                                 .step = any_of(kSteps),
                                 .role = any_role(),
                                 .office_id = office(),
                                 .state = *rc::gen::element(TaskState::open, TaskState::open,
                                                            TaskState::done),
                                 .holder = holder.empty() ? std::nullopt : std::optional{holder},
                                 .due_on = *rc::gen::element(no_due(), *Date::parse("2018-10-08"),
                                                             *Date::parse("2018-10-09")),
                                 .item_id = "GA003",
                                 .section = any_of(kSections)});
            }
        });
    }
    static Officer any_officer() {
        Officer officer{.account = "wang", .office_id = kOffice};
        for (const std::string& absent : some_of({"li", "zhou"})) officer.absent.push_back(absent);
        if (*rc::gen::arbitrary<bool>()) officer.sections = some_of({"s1", "s2", "s3"});
        return officer;
    }
    static TaskFilter any_filter() {
        TaskFilter filter;
        if (*rc::gen::arbitrary<bool>()) filter.role = any_role();
        if (*rc::gen::arbitrary<bool>()) filter.step = json::Text<30>::parse(any_of(kSteps));
        if (*rc::gen::arbitrary<bool>())
            filter.hands = *rc::gen::element(Hands::mine, Hands::nobody);
        if (*rc::gen::arbitrary<bool>()) filter.due_by = Date::parse("2018-10-08");
        if (*rc::gen::arbitrary<bool>()) {
            filter.section = json::Text<36>::parse(any_of({"all", "none", "s1", "s2", "gone"}));
        }
        return filter;
    }

    static bool finds_section(const Officer& officer, const TaskFilter& filter, const Task& task) {
        if (filter.section) {
            const std::string& section = filter.section->text();
            return section == "all" || task.section == (section == "none" ? "" : section);
        }
        return filter.hands == Hands::mine || !officer.sections || task.section.empty() ||
               officer.sections->contains(task.section);
    }
    static bool finds_hands(const Officer& officer, const TaskFilter& filter, const Task& task) {
        if (!filter.hands) return true;
        if (*filter.hands == Hands::nobody) return !task.holder;
        return task.holder && officer.acts_for(*task.holder);
    }
    static bool finds(const Officer& officer, const TaskFilter& filter, const Task& task) {
        return task.is_open() && finds_section(officer, filter, task) &&
               finds_hands(officer, filter, task) && (!filter.role || task.role == *filter.role) &&
               (!filter.step || task.step == filter.step->text()) &&
               (!filter.due_by || task.due_on <= *filter.due_by);
    }
    /// In the order of their due dates.
    std::vector<std::string> found_one_by_one(const Officer& officer, const TaskFilter& filter) {
        std::vector<std::string> found;
        read([&](sql::Tx& tx) {
            for (const Task& task : store().list(tx, *of_)) {
                if (finds(officer, filter, task)) found.push_back(cursor_of(task));
            }
        });
        std::ranges::sort(found);
        return found;
    }
    std::vector<std::string> found_page_by_page(const Officer& officer, TaskFilter filter,
                                                std::size_t page) {
        std::vector<std::string> found;
        for (;;) {
            std::vector<Task> tasks;
            read([&](sql::Tx& tx) {
                tasks = list_tasks(tx, parts(), office(), officer, filter, page);
            });
            for (const Task& task : tasks) found.push_back(cursor_of(task));
            if (tasks.size() < page) return found;
            filter.cursor = json::Text<60>::parse(found.back());
        }
    }

  private:
    inline static const std::vector<std::string> kHands{"", "", "wang", "li", "zhou", "chen"};
    inline static const std::vector<std::string> kSteps{"first", "decide"};
    inline static const std::vector<std::string> kSections{"", "s1", "s2", "s3", "s4"};

    std::unique_ptr<testing::Town> town_;
    std::optional<Case> of_;
};

TEST_P(SectionQueue, IsWhatGoingThroughAllTasksFindsEachOnceAndInOrder) {
    EXPECT_TRUE(rc::check([&] {
        fill();
        const Officer officer = any_officer();
        const TaskFilter filter = any_filter();
        const auto page = *rc::gen::inRange<std::size_t>(1, 9);
        RC_ASSERT(found_page_by_page(officer, filter, page) == found_one_by_one(officer, filter));
    }));
}

MASHANG_ON_EACH_ENGINE(SectionQueue);

}  // namespace
}  // namespace mashang::cases
