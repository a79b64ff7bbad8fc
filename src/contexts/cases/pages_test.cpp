// A page of the desk's lists costs as many statements as one row of it, and says the same.

#include <gtest/gtest.h>

#include "contexts/cases/office_setup.h"
#include "contexts/cases/process/testing.h"
#include "contexts/cases/task_queue.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"
#include "platform/json/json.h"
#include "platform/sql/testing/counting_tx.h"

namespace mashang::cases {
namespace {

constexpr const char* kOffice = "GA-350102000000";
constexpr const char* kItem = "GA003";

/// An office with officers, applicants of all kinds and cases of two items, one of which has two
/// processes.
class Pages : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        town_->next_random = 1000;
        for (const char* id : {"35010219900307200X", "350102199003072026", "350102199003072042"}) {
            people_.push_back(town_->proven_person(
                database(), ("1380000" + std::string{id}.substr(13, 4)).c_str(), id));
        }
        people_.push_back(
            identity::testing::numberless_person(database(), town_->identity, "13900001234"));
        for (const char* name : {"wang", "li.ming"}) {
            officers_.push_back(town_->hire(database(), name, "王警官"));
        }
        const http::Caller publisher = identity::testing::staff("publisher", "GA-350000000000");
        write([&](sql::Tx& tx) {
            put_process(tx, parts(), publisher, kItem, 0,
                        process::testing::side_by_side(process::Join::all));
            put_process(tx, parts(), publisher, kItem, 1,
                        process::Process{{process::testing::step("first", {"decide"}),
                                          process::testing::decision("decide")}});
        });
    }

    const Parts& parts() { return town_->parts; }
    TaskStore tasks() { return TaskStore{town_->store}; }
    const http::Caller& officer() { return officers_.front(); }

    /// A case with one open task, each unlike the one before.
    void add_case(int number) {
        const bool has_process = number % 3 != 2;
        const bool is_of_firm = number % 5 == 4;
        Case of = town_->case_in(database(), CaseState::accepted,
                                 people_[static_cast<std::size_t>(number) % people_.size()],
                                 has_process ? kItem : "GA001");
        if (is_of_firm) {
            of.person_id = *identity::PersonId::parse(testing::kFirm);
            of.id = CaseId{town_->house.ids.next(town_->house.clock.now())};
            of.applicant = mandates::PrincipalKind::legal_person;
        }
        Task task{.person_id = of.person_id,
                  .case_id = of.id,
                  .id = TaskId{town_->house.ids.next(town_->house.clock.now())},
                  .step = "decide",
                  .role = number % 7 == 6 ? process::StepRole::leader : process::StepRole::handler,
                  .office_id = of.office_id,
                  .opened_at = town_->house.clock.now(),
                  .due_on = *Date::parse(number % 4 == 0 ? "2018-09-20" : "2018-10-09")};
        const auto hands = static_cast<std::size_t>(number) % 4;
        if (hands < officers_.size()) task.holder = officers_[hands].account_id;
        if (hands == 2) task.holder = "0192f000-0000-7000-8000-00000000ffff";  // who left
        write([&](sql::Tx& tx) {
            if (is_of_firm) town_->store.add(tx, of, {});
            if (has_process) tasks().set_process_number(tx, of, 1 + number % 2);
            tasks().add(tx, task);
        });
    }

    TaskPage tasks_page(sql::Tx& tx) { return show_tasks(tx, parts(), officer(), {}); }
    std::vector<DeskRow> cases_page(sql::Tx& tx) {
        const auto office = *places::OfficeId::parse(kOffice);
        return desk_rows_of(tx, parts(), parts().store.list_of_office(tx, office, {}, {}),
                            Language::zh);
    }
    template <class Page>
    std::size_t statements_of(Page page) {
        std::size_t count = 0;
        read([&](sql::Tx& tx) {
            sql::CountingTx counting{tx};
            page(counting);
            count = counting.statements();
        });
        return count;
    }

  private:
    std::unique_ptr<testing::Town> town_;
    std::vector<http::Caller> people_, officers_;
};

TEST_P(Pages, OfTasksCostAsManyStatementsForFiftyRowsAsForTheFirstThatHaveEverything) {
    const auto page = [&](sql::Tx& tx) { tasks_page(tx); };
    for (int number = 0; number < 5; ++number) add_case(number);
    const std::size_t of_few = statements_of(page);
    // Herself: post, absent ones, sections. The page: tasks, the office's sections, cases, under
    // which processes, these, people, accounts of the nameless, officers.
    EXPECT_EQ(of_few, 11u);
    for (int number = 5; number < 60; ++number) add_case(number);
    read([&](sql::Tx& tx) { EXPECT_EQ(tasks_page(tx).tasks.size(), kTasksOfAPage); });
    EXPECT_EQ(statements_of(page), of_few);
}

TEST_P(Pages, OfCasesCostAsManyStatementsForFiftyRowsAsForTheFirstThatHaveEverything) {
    const auto page = [&](sql::Tx& tx) { cases_page(tx); };
    for (int number = 0; number < 5; ++number) add_case(number);
    const std::size_t of_few = statements_of(page);
    EXPECT_LE(of_few, 4u);
    for (int number = 5; number < 60; ++number) add_case(number);
    read([&](sql::Tx& tx) { EXPECT_EQ(cases_page(tx).size(), 50u); });
    EXPECT_EQ(statements_of(page), of_few);
}

TEST_P(Pages, SayOfEachTaskWhatItsCaseSays) {
    for (int number = 0; number < 20; ++number) add_case(number);
    read([&](sql::Tx& tx) {
        const TaskPage page = tasks_page(tx);
        const Officer who = officer_of(tx, parts(), officer());
        ASSERT_EQ(page.tasks.size(), 20u);
        for (TaskView row : page.tasks) {
            TaskView alone =
                task_view_of(tx, parts(), who, *tasks().find(tx, row.id), Language::zh);
            // A row does not look at what else was done in its case (task_views.h).
            row.may_do = alone.may_do;
            EXPECT_EQ(json::text_of(row), json::text_of(alone));
        }
    });
}

TEST_P(Pages, SayOfEachCaseWhatItSaysAlone) {
    for (int number = 0; number < 20; ++number) add_case(number);
    read([&](sql::Tx& tx) {
        const auto rows = cases_page(tx);
        EXPECT_EQ(rows.size(), 24u) << "of a firm's there are two";
        for (const DeskRow& row : rows) {
            const auto alone =
                desk_rows_of(tx, parts(), {*parts().store.find(tx, row.id)}, Language::zh);
            EXPECT_EQ(json::text_of(row), json::text_of(alone.front()));
            EXPECT_FALSE(row.applicant_masked.empty());
        }
    });
}

TEST_P(Pages, CountNoFurtherThanTheyAreToldTo) {
    for (int number = 0; number < 5; ++number) add_case(number);
    const auto office = *places::OfficeId::parse(kOffice);
    read([&](sql::Tx& tx) {
        const std::map<CaseState, std::int64_t> six{{CaseState::accepted, 6}};
        EXPECT_EQ(parts().store.count_of_office(tx, office, 100), six)
            << "of a firm's there are two";
        const std::map<CaseState, std::int64_t> three{{CaseState::accepted, 3}};
        EXPECT_EQ(parts().store.count_of_office(tx, office, 3), three);
    });
}

MASHANG_ON_EACH_ENGINE(Pages);

}  // namespace
}  // namespace mashang::cases
