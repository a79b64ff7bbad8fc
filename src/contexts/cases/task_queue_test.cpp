// The queue of an office's tasks: page by page, by role, step, hands and due date.

#include <gtest/gtest.h>

#include <set>

#include "contexts/cases/task_store.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kTasks = 130;
const Date kFirstDay = *Date::parse("2018-10-01");

/// 130 tasks on five due dates and 10 of another office; every third for a reviewer, every fourth
/// in somebody's hands, every fifth a step of its own.
class TaskQueue : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        const Case of =
            town_->case_in(database(), CaseState::accepted, town_->proven_person(database()));
        write([&](sql::Tx& tx) {
            for (std::size_t i = 0; i < kTasks + 10; ++i) {
                add(tx, of, i, i < kTasks ? "GA-350102000000" : "GA-350203000000");
            }
        });
    }

    /// All of them, page by page: how many, each once, in the order of their days.
    std::size_t count(TaskQuery query, std::size_t page) {
        std::set<std::string> seen;
        std::string last;
        query.limit = page;
        for (;;) {
            std::vector<Task> tasks;
            read([&](sql::Tx& tx) { tasks = store().list(tx, office_, query); });
            for (const Task& task : tasks) {
                EXPECT_TRUE(seen.insert(task.id.text()).second) << "seen twice";
                EXPECT_LT(last, cursor_of(task));
                last = cursor_of(task);
            }
            if (tasks.size() < page) return seen.size();
            query.cursor = last;
        }
    }

  private:
    TaskStore store() { return TaskStore{town_->store}; }
    void add(sql::Tx& tx, const Case& of, std::size_t i, const char* office) {
        const Instant now = town_->house.clock.now();
        Task task{.person_id = of.person_id,
                  .case_id = of.id,
                  .id = TaskId{town_->house.ids.next(now)},
                  .step = i % 5 == 0 ? "fire" : "first",
                  .role = i % 3 == 0 ? process::StepRole::reviewer : process::StepRole::handler,
                  .office_id = *places::OfficeId::parse(office),
                  .opened_at = now,
                  .due_on = kFirstDay.plus_days(static_cast<int>(i % 5))};
        if (i % 4 == 0) task.holder = "wang";
        store().add(tx, task);
    }

    places::OfficeId office_ = *places::OfficeId::parse("GA-350102000000");
    std::unique_ptr<testing::Town> town_;
};

TEST_P(TaskQueue, IsReadPageByPageWithoutAGapOrARepetition) {
    for (const std::size_t page : {1, 7, 50, 200}) EXPECT_EQ(count({}, page), kTasks) << page;
}

TEST_P(TaskQueue, IsAskedByRoleStepHandsAndDueDate) {
    using process::StepRole;
    EXPECT_EQ(count({.role = StepRole::reviewer}, 7), 44u);
    EXPECT_EQ(count({.role = StepRole::leader}, 7), 0u);
    EXPECT_EQ(count({.step = "fire"}, 7), 26u);
    EXPECT_EQ(count({.holder = "wang"}, 7), 33u);
    EXPECT_EQ(count({.holder = ""}, 7), 97u);
    EXPECT_EQ(count({.role = StepRole::reviewer, .holder = "wang"}, 7), 11u);
    EXPECT_EQ(count({.due_by = kFirstDay.plus_days(1)}, 7), 52u);
}

MASHANG_ON_EACH_ENGINE(TaskQueue);

}  // namespace
}  // namespace mashang::cases
