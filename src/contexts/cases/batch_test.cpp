#include "contexts/cases/batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/flows.h"
#include "contexts/cases/task_store.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

using ::testing::ElementsAre;

class Batches : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town_->proven_person(database());
        wang = town_->hire(database(), "wang", "王警官");
        li = town_->hire(database(), "li.ming", "李警官");
    }
    const Parts& parts() { return town_->parts; }

    Case handed_in(bool is_complete = true, const char* item = "GA003") {
        const Case of = town_->case_in(database(), CaseState::submitted, lin_, item);
        write([&](sql::Tx& tx) {
            boost::json::object form = parts().store.form_of(tx, of);
            form["address"] = is_complete ? "福州市鼓楼区" : "";
            form["mobile"] = "13800005678";
            parts().store.save_form(tx, of, form);
        });
        return of;
    }
    static SeenCase seen(const Case& of) { return {of.id, of.version}; }
    CaseState state_of(const Case& of) {
        return run([&](sql::Tx& tx) { return parts().store.find(tx, of.id)->state; });
    }
    Task task_of(const Case& of) {
        return run([&](sql::Tx& tx) { return TaskStore{parts().store}.list(tx, of).front(); });
    }
    Case accepted() {
        const Case of = handed_in();
        return run([&](sql::Tx& tx) { return accept(tx, parts(), wang, of.id, of.version); });
    }
    /// What came of each: empty for what was done.
    template <class WholeBatch>
    std::vector<std::string> codes(const http::Caller& caller, const WholeBatch& batch) {
        std::vector<std::string> all;
        const auto done = run([&](sql::Tx& tx) { return carry_out(tx, parts(), caller, batch); });
        for (const auto& result : done.results) {
            EXPECT_EQ(result.done, !result.code.has_value());
            EXPECT_EQ(result.done, !result.detail.has_value());
            all.push_back(result.code.value_or(""));
        }
        return all;
    }

    http::Caller wang;
    http::Caller li;

  private:
    std::unique_ptr<testing::Town> town_;
    http::Caller lin_;
};
MASHANG_ON_EACH_ENGINE(Batches);

TEST_P(Batches, SeveralCasesAreAcceptedAndWhatIsRefusedOfOneKeepsNoOther) {
    const Case first = handed_in();
    const Case incomplete = handed_in(false);
    const Case over = accepted();
    Case stale = handed_in();
    --stale.version;
    const Case last = handed_in();
    EXPECT_THAT(codes(wang, CaseBatch{CaseBatchDeed::accept,
                                      {seen(first), seen(incomplete), seen(over), seen(stale),
                                       seen(last)}}),
                ElementsAre("", "cases.incomplete", "cases.not_in_this_state",
                            "cases.changed_meanwhile", ""));
    EXPECT_EQ(state_of(first), CaseState::accepted);
    EXPECT_EQ(state_of(incomplete), CaseState::submitted);
    EXPECT_EQ(state_of(stale), CaseState::submitted);
    EXPECT_EQ(state_of(last), CaseState::accepted);
    EXPECT_EQ(task_of(last).step, "decide") << "its steps have opened";
}

TEST_P(Batches, SeveralCasesArePreChecked) {
    const Case first = handed_in();
    const Case second = handed_in();
    EXPECT_THAT(codes(wang, CaseBatch{CaseBatchDeed::pre_check, {seen(first), seen(second)}}),
                ElementsAre("", ""));
    EXPECT_EQ(state_of(first), CaseState::pre_checked);
    EXPECT_EQ(state_of(second), CaseState::pre_checked);
}

TEST_P(Batches, AnotherOfficeHasNothingToAcceptOfThese) {
    const Case of = handed_in();
    EXPECT_THAT(codes(testing::Town::officer("GA-350203000000"),
                      CaseBatch{CaseBatchDeed::accept, {seen(of)}}),
                ElementsAre("cases.no_such_case"));
    EXPECT_EQ(state_of(of), CaseState::submitted);
}

TEST_P(Batches, OfTwoWhoTakeTheSameTasksEachHearsWhatIsHis) {
    const Task first = task_of(accepted());
    const Task second = task_of(accepted());
    const Batch wangs{BatchDeed::take, {{first.id, first.version}}, {}};
    EXPECT_THAT(codes(wang, wangs), ElementsAre(""));
    const Batch both{BatchDeed::take, {{first.id, first.version}, {second.id, second.version}}, {}};
    EXPECT_THAT(codes(li, both), ElementsAre("cases.task_changed", ""));
    const Batch back{BatchDeed::give_back, {{second.id, second.version + 1}}, {}};
    EXPECT_THAT(codes(li, back), ElementsAre(""));
}

TEST_P(Batches, OnlyWhoLeadsAssigns) {
    const Task task = task_of(accepted());
    const auto to = identity::AccountId::parse(li.account_id);
    EXPECT_THAT(codes(wang, Batch{BatchDeed::assign, {{task.id, task.version}}, to}),
                ElementsAre("cases.leaders_only"));
}

TEST_P(Batches, NoMoreThanAHundredAreDoneAtOnce) {
    const Task task = task_of(accepted());
    const Batch many{BatchDeed::take, std::vector<SeenTask>(150, {task.id, task.version}), {}};
    EXPECT_EQ(codes(wang, many).size(), kMostAtOnce);
}

}  // namespace
}  // namespace mashang::cases
