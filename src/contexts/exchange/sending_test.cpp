// Rows on their way: a receiver that is down, slow to hear, wrong or strict, and what operators do.

#include <algorithm>
#include <set>

#include "contexts/exchange/testing/exchange_fixture.h"

namespace mashang::exchange {
namespace {

using cases::Outcome;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Sending : public testing::ExchangeTest {
  protected:
    std::size_t count(RowState state) {
        const auto all = rows();
        return static_cast<std::size_t>(std::ranges::count(all, state, &Row::state));
    }
    static boost::json::array fault(const char* column, const char* code, const char* message) {
        return {{{"column", column}, {"code", code}, {"message", message}}};
    }
    /// Each row once, in the order of its case.
    void expect_all_taken_once() {
        std::set<std::string> keys;
        std::map<std::string, std::int64_t> last;
        for (const auto& row : receiver.taken) {
            EXPECT_TRUE(keys.insert(std::string{row.at("key").as_string()}).second);
            const std::string number{row.at("cells").at("project_no").as_string()};
            EXPECT_GT(row.at("order").as_int64(), last[number]);
            last[number] = row.at("order").as_int64();
        }
        EXPECT_EQ(keys.size(), rows().size());
        EXPECT_EQ(count(RowState::accepted), rows().size());
    }
};
MASHANG_ON_EACH_ENGINE(Sending);

TEST_P(Sending, batches_are_numbered_without_gaps_and_hold_one_row_of_each_case) {
    granted();
    three_at_once();
    settle();
    expect_all_taken_once();
    for (std::size_t i = 0; i < receiver.sequences.size(); ++i) {
        EXPECT_EQ(receiver.sequences[i], static_cast<std::int64_t>(i) + 1);
    }
    std::size_t most = 0;
    for (const std::string& body : receiver.bodies) {
        const auto batch = boost::json::parse(body).as_object();
        EXPECT_EQ(batch.at("sender").as_string(), "mashang");
        EXPECT_EQ(batch.at("edition").as_string(), kEdition);
        std::set<std::string> numbers;
        for (const auto& row : batch.at("rows").as_array()) {
            const std::string number{row.at("cells").at("project_no").as_string()};
            EXPECT_TRUE(numbers.insert(number).second);
        }
        most = std::max(most, numbers.size());
    }
    EXPECT_GE(most, 3u);
}

TEST_P(Sending, a_receiver_that_is_down_for_a_day_loses_nothing) {
    receiver.is_down = true;
    granted();
    settle();
    pass(12);
    restart();
    submitted();
    settle();
    pass(13);
    EXPECT_THAT(receiver.taken, IsEmpty());
    EXPECT_FALSE(view().trouble.empty());
    EXPECT_GT(view().waiting, 0);
    receiver.is_down = false;
    pass(3);
    expect_all_taken_once();
    EXPECT_EQ(view().trouble, "");
    EXPECT_EQ(view().waiting, 0);
}

TEST_P(Sending, an_answer_of_500_400_or_another_kind_is_tried_again_with_the_same_bytes) {
    submitted();
    for (const int status : {500, 503, 400, 404, 413, 204}) {
        receiver.status = status;
        settle();
        pass(2);
        EXPECT_THAT(receiver.taken, IsEmpty()) << status;
        EXPECT_EQ(count(RowState::sending), 1u) << status;
    }
    receiver.status = 200;
    pass(3);
    expect_all_taken_once();
}

TEST_P(Sending, an_answer_that_is_lost_makes_no_second_row) {
    receiver.loses_answers = true;
    granted();
    settle();
    restart();
    pass(3);
    EXPECT_EQ(receiver.taken.size(), 1u) << "the case's next row waits for the answer";
    receiver.loses_answers = false;
    pass(3);
    EXPECT_GE(receiver.repeated, 1);
    EXPECT_EQ(receiver.bodies[0], receiver.bodies[1]);
    expect_all_taken_once();
}

TEST_P(Sending, an_answer_that_leaves_out_or_doubles_a_row_settles_nothing) {
    three_at_once();
    receiver.spoils = [](boost::json::object& answer) { answer["results"].as_array().pop_back(); };
    settle();
    EXPECT_EQ(count(RowState::sending), 3u);
    receiver.spoils = [](boost::json::object& answer) {
        auto& results = answer["results"].as_array();
        results.push_back(results.front());
    };
    pass(1);
    EXPECT_EQ(count(RowState::sending), 3u);
    receiver.spoils = [](boost::json::object& answer) { answer["batch"] = "another"; };
    pass(1);
    EXPECT_EQ(count(RowState::sending), 3u);
    receiver.spoils = nullptr;
    pass(2);
    expect_all_taken_once();
}

TEST_P(Sending, a_rejected_row_waits_for_an_operator_and_stops_its_case_alone) {
    receiver.rejects["up_pro_accept"] = fault("org_code", "E203", "部门未登记");
    const auto of = granted();
    submitted();
    settle();
    ASSERT_EQ(rejects().size(), 1u);
    EXPECT_EQ(rejects().front().kind, "org_code:receiver:E203");
    EXPECT_EQ(receiver.taken_of(of.number->text()).size(), 1u);
    EXPECT_EQ(count(RowState::accepted), 2u) << "both cases' receipt";
    RejectView shown = view_of(parts(), rejects().front(), Language::zh);
    EXPECT_EQ(shown.said, "部门未登记");
    EXPECT_EQ(shown.faults.front().label, "受理部门编码");
    EXPECT_EQ(view().kinds.front().words, "受理部门编码：接收方退回：E203");

    receiver.rejects.clear();
    write([&](sql::Tx& tx) { ask_again(tx, parts(), operator_, rejects().front().key); });
    EXPECT_EQ(view().asked, 1);
    settle();
    expect_all_taken_once();
    EXPECT_THAT(rejects(), IsEmpty());
    const auto accept = std::ranges::find_if(receiver.taken, [](const auto& row) {
        return row.at("table").as_string() == "up_pro_accept";
    });
    EXPECT_EQ(accept->at("version").as_int64(), 2);
}

TEST_P(Sending, a_retry_that_does_not_help_is_held_again) {
    officer_name.reset();
    granted();
    settle();
    const std::string key = rejects().front().key;
    write([&](sql::Tx& tx) { ask_again(tx, parts(), operator_, key); });
    settle();
    ASSERT_FALSE(rejects().empty());
    EXPECT_EQ(rejects().front().key, key);
    EXPECT_EQ(rejects().front().version, 2);
    EXPECT_THAT(told("exchange_row:" + key), ElementsAre("exchange.retry_asked"));
}

TEST_P(Sending, all_of_a_kind_are_tried_again_once_their_cause_is_mended) {
    officer_name.reset();
    accepted(submitted());
    accepted(submitted());
    settle();
    EXPECT_EQ(rejects().size(), 2u);
    officer_name = "王五";
    write([&](sql::Tx& tx) {
        EXPECT_EQ(
            ask_all_again(tx, parts(), operator_, TableName::process, "handle_user_name:missing"),
            2);
    });
    settle();
    expect_all_taken_once();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  ask_all_again(tx, parts(), operator_, TableName::process,
                                "handle_user_name:missing");
              }),
              &refusals::kNoSuchKind);
}

TEST_P(Sending, a_row_that_is_given_up_lets_its_case_go_on_and_says_why) {
    receiver.rejects["up_pro_material"] = fault("", "E9", "");
    const auto of = granted();
    settle();
    while (!rejects().empty()) {
        const std::string key = rejects().front().key;
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { give_up(tx, parts(), operator_, key, " "); }),
                  &refusals::kReasonMissing);
        write([&](sql::Tx& tx) { give_up(tx, parts(), operator_, key, "接收方不收材料目录"); });
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { give_up(tx, parts(), operator_, key, "再次"); }),
                  &refusals::kNoSuchReject);
        EXPECT_THAT(told("exchange_row:" + key), Contains("exchange.given_up"));
        settle();
    }
    EXPECT_EQ(count(RowState::given_up), 2u);
    EXPECT_EQ(receiver.taken_of(of.number->text()),
              (std::vector<std::string>{"process 01", "accept", "process 05", "process 12",
                                        "result 01", "process 16"}));
    for (const Row& row : rows()) {
        if (row.state != RowState::given_up) continue;
        EXPECT_EQ(open_reason(parts(), row), "接收方不收材料目录");
        EXPECT_EQ(row.reason.find("接收方"), std::string::npos);
    }
}

TEST_P(Sending, the_desk_masks_what_is_personal) {
    receiver.rejects["up_pro_accept"] = fault("applyer_page_code", "E1", "");
    accepted(submitted());
    settle();
    const auto shown = view_of(parts(), rejects().front(), Language::en);
    EXPECT_EQ(shown.faults.front().shown, "3***(18)");
    EXPECT_EQ(shown.faults.front().words, "refused by the receiver: E1");
}

TEST_P(Sending, without_a_receiver_rows_are_made_and_fetched) {
    parts().is_connected = false;
    granted();
    settle();
    EXPECT_EQ(receiver.calls, 0);
    http::Caller app{.kind = http::CallerKind::app, .client_id = "province"};
    std::int64_t after = 0;
    std::vector<std::string> keys;
    for (;;) {
        const auto page =
            run([&](sql::Tx& tx) { return fetch(tx, parts(), app, std::nullopt, after, 3); });
        if (page.empty()) break;
        for (const Row& row : page) keys.push_back(row.key);
        after = page.back().feed.value();
    }
    EXPECT_EQ(keys.size(), rows().size());
    EXPECT_TRUE(std::ranges::is_sorted(keys, {}, [&](const std::string& key) {
        const auto all = rows();
        return std::ranges::find(all, key, &Row::key)->origin;
    }));
    EXPECT_THAT(told("app:province"), Contains("exchange.fetched"));
    EXPECT_THAT(told("person:" + lin.person_id), Contains(std::string{journal::kPersonDataRead}));
    parts().is_connected = true;
    submitted();
    settle();
    expect_all_taken_once();
}

TEST_P(Sending, a_corrected_row_comes_again_to_those_who_fetch) {
    officer_name.reset();
    accepted(submitted());
    settle();
    const auto before = run([&](sql::Tx& tx) { return store::list_feed(tx, "", 0, 100); });
    officer_name = "王五";
    write([&](sql::Tx& tx) { ask_again(tx, parts(), operator_, rejects().front().key); });
    settle();
    const auto more =
        run([&](sql::Tx& tx) { return store::list_feed(tx, "", before.back().feed.value(), 100); });
    ASSERT_EQ(more.size(), 1u);
    EXPECT_EQ(more.front().table_name, TableName::process);
}

TEST_P(Sending, a_table_as_csv_is_read_back_as_it_was) {
    accepted(submitted());
    settle();
    const Table& table = table_of(TableName::accept);
    const auto found = run([&](sql::Tx& tx) { return store::list_feed(tx, "accept", 0, 100); });
    ASSERT_EQ(found.size(), 1u);
    const std::string text = csv_of(parts(), table, found);
    EXPECT_TRUE(text.starts_with("cursor,version,order,row_guid,project_no,catalog_code"));
    EXPECT_NE(text.find(",350102199003071234,"), text.npos);
    EXPECT_EQ(std::ranges::count(text, '\n'), 2);
}

TEST_P(Sending, what_is_settled_is_forgotten_after_its_time_and_what_waits_is_not) {
    receiver.rejects["up_pro_result"] = fault("", "E9", "");
    granted();
    settle();
    const std::size_t all = rows().size();
    const Instant now = town().house.clock.now();
    EXPECT_EQ(run([&](sql::Tx& tx) { return store::sweep(tx, now - std::chrono::days{1}); }), 0);
    run([&](sql::Tx& tx) { return store::sweep(tx, now + std::chrono::days{1}); });
    EXPECT_EQ(rows().size(), 2u) << "the reject and what comes behind it, of " << all;
}

}  // namespace
}  // namespace mashang::exchange
