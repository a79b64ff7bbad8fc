// One whole case of every kind, and the rows that the receiver has of it.

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "contexts/exchange/testing/exchange_fixture.h"

namespace mashang::exchange {
namespace {

using cases::Outcome;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Lines = std::vector<std::string>;

class Lives : public testing::ExchangeTest {
  protected:
    Lines taken_of(const cases::Case& of) { return receiver.taken_of(of.number.value().text()); }
    /// Of acceptance with the materials of GA003.
    static Lines begun(Lines before, const Lines& after) {
        before.insert(before.end(),
                      {"accept", "material 居民户口簿", "material 近期免冠照片", "process 05"});
        before.insert(before.end(), after.begin(), after.end());
        return before;
    }
    cases::Case supplemented(const cases::Case& of) {
        const auto asked = stepped([&](sql::Tx& tx) {
            return cases::request_supplement(tx, town().parts, officer, of.id, of.version,
                                             {"照片不清晰"});
        });
        return stepped([&](sql::Tx& tx) {
            return cases::supplement(tx, town().parts, lin, of.id, asked.version, "已重拍").of;
        });
    }
    cases::Case suspended(const cases::Case& of) {
        return stepped([&](sql::Tx& tx) {
            return cases::suspend(tx, town().parts, officer, of.id, of.version,
                                  {catalogue::SpecialProcedure::expert_review, 7, "须专家评审"});
        });
    }
    cases::Case resumed(const cases::Case& of) {
        return stepped([&](sql::Tx& tx) {
            return cases::resume(tx, town().parts, officer, of.id, of.version, "评审通过");
        });
    }
    cases::Case withdrawn(const cases::Case& of) {
        return stepped([&](sql::Tx& tx) {
            return cases::withdraw(tx, town().parts, lin, of.id, of.version, "不办了");
        });
    }
    /// As the receiver has it now.
    boost::json::object result_of(const cases::Case& of) {
        boost::json::object last;
        for (const auto& row : receiver.taken) {
            const auto& cells = row.at("cells").as_object();
            const bool is_it = row.at("table") == "up_pro_result" &&
                               cells.at("project_no").as_string() == of.number.value().text();
            if (is_it) last = cells;
        }
        return last;
    }
    /// The rows of each table as text, column by column; keys and numbers by their places.
    std::string rows_as_text(const cases::Case& of) {
        std::string text;
        for (const auto& row : receiver.taken) {
            const auto& cells = row.at("cells").as_object();
            if (cells.at("project_no").as_string() != of.number.value().text()) continue;
            text.append(std::string_view{row.at("table").as_string()}).append("\n");
            for (const auto& [column, value] : cells) {
                if (column == "row_guid" || column == "project_no") continue;
                text.append("  ").append(std::string_view{column}).append("=");
                text.append(std::string_view{value.as_string()}).append("\n");
            }
        }
        return text;
    }
};
MASHANG_ON_EACH_ENGINE(Lives);

TEST_P(Lives, a_granted_case_gives_acceptance_materials_process_and_result) {
    const auto of = granted();
    settle();
    EXPECT_THAT(rejects(), IsEmpty());
    EXPECT_EQ(taken_of(of), begun({"process 01"}, {"process 12", "result 01", "process 16"}));
}

TEST_P(Lives, a_result_that_came_on_paper_is_sent_again_and_says_so) {
    const auto of = decided(accepted(submitted()), Outcome::granted);
    settle();
    EXPECT_EQ(result_of(of).at("is_delivery_results"), "0");
    served(of, cases::ServedBy::delivered);
    settle();
    EXPECT_EQ(result_of(of).at("is_delivery_results"), "1");
    EXPECT_THAT(rejects(), IsEmpty());
    const auto all = rows();
    const auto result = std::ranges::find(all, TableName::result, &Row::table_name);
    ASSERT_NE(result, all.end());
    EXPECT_EQ(result->version, 2);
    EXPECT_EQ(result->state, RowState::accepted);
}

TEST_P(Lives, a_refusal_that_came_on_paper_is_no_result_that_was_sent) {
    const auto of = decided(accepted(submitted()), Outcome::refused);
    served(of, cases::ServedBy::delivered);
    settle();
    EXPECT_EQ(result_of(of).at("is_delivery_results"), "0");
    EXPECT_THAT(rejects(), IsEmpty());
}

TEST_P(Lives, a_case_that_is_granted_at_once_is_accepted_by_that) {
    const auto in = submitted();
    const auto of = stepped([&](sql::Tx& tx) {
        return cases::advance(tx, town().parts, {}, in, in.version,
                              {.event = cases::CaseEvent::decide_at_once,
                               .note = "符合规则",
                               .change = [](cases::Case& changed, Instant now) {
                                   changed.accepted_at = now;
                                   changed.decided_at = now;
                                   changed.outcome = Outcome::granted;
                               }});
    });
    settle();
    EXPECT_THAT(rejects(), IsEmpty());
    EXPECT_EQ(taken_of(of), (Lines{"process 01", "accept", "material 居民户口簿",
                                   "material 近期免冠照片", "process 12", "result 01"}));
}

TEST_P(Lives, a_case_that_is_refused_on_the_merits_has_no_licence) {
    const auto of = decided(accepted(submitted()), Outcome::refused);
    settle();
    EXPECT_EQ(taken_of(of), begun({"process 01"}, {"process 12", "result 03"}));
    EXPECT_EQ(receiver.taken.back().at("cells").as_object().count("result_cetr_name"), 0u);
}

TEST_P(Lives, a_case_that_is_not_accepted_has_a_result_and_no_acceptance) {
    const auto in = submitted();
    const auto of = stepped([&](sql::Tx& tx) {
        return cases::refuse(tx, town().parts, officer, in.id, in.version,
                             cases::RefusalGround::not_competent, "不属于本机关职权");
    });
    settle();
    EXPECT_EQ(taken_of(of), (Lines{"process 01", "process 13", "result 04"}));
}

TEST_P(Lives, a_withdrawn_case_ends_with_that_result_and_a_draft_brings_nothing) {
    const auto of = withdrawn(accepted(submitted()));
    const auto draft = town().case_in(database(), cases::CaseState::draft, lin, "GA005");
    withdrawn(draft);
    settle();
    EXPECT_EQ(taken_of(of), begun({"process 01"}, {"process 14", "result 05"}));
    EXPECT_EQ(receiver.taken.size(), taken_of(of).size());
}

TEST_P(Lives, a_terminated_case_ends_with_that_result) {
    const auto in = accepted(submitted());
    const auto of = stepped([&](sql::Tx& tx) {
        return cases::terminate(tx, town().parts, officer, in.id, in.version,
                                cases::TerminationGround::matter_gone, "所涉房屋已灭失");
    });
    settle();
    EXPECT_EQ(taken_of(of), begun({"process 01"}, {"process 15", "result 06"}));
}

TEST_P(Lives, supplements_are_steps_before_acceptance) {
    const auto of = accepted(supplemented(supplemented(submitted())));
    settle();
    EXPECT_EQ(taken_of(of),
              begun({"process 01", "process 03", "process 04", "process 03", "process 04"}, {}));
}

TEST_P(Lives, a_special_procedure_has_a_row_once_it_is_over) {
    auto of = suspended(accepted(submitted()));
    settle();
    EXPECT_EQ(taken_of(of), begun({"process 01"}, {"process 09"}));
    of = suspended(resumed(of));
    of = decided(resumed(of), Outcome::granted_in_part);
    settle();
    EXPECT_EQ(
        taken_of(of),
        begun({"process 01"}, {"process 09", "special_procedure 08", "process 10", "process 09",
                               "special_procedure 08", "process 10", "process 12", "result 02"}));
}

TEST_P(Lives, a_case_withdrawn_in_a_special_procedure_ends_both) {
    const auto of = withdrawn(suspended(resumed(suspended(accepted(submitted())))));
    settle();
    EXPECT_EQ(taken_of(of), begun({"process 01"},
                                  {"process 09", "special_procedure 08", "process 10", "process 09",
                                   "special_procedure 08", "process 14", "result 05"}));
}

TEST_P(Lives, an_extension_is_a_step_with_its_reason) {
    auto of = accepted(submitted());
    of = stepped([&](sql::Tx& tx) {
        return cases::ask_extension(tx, town().parts, officer, of.id, of.version, 5, "案情复杂");
    });
    http::Caller leader = officer;
    leader.account_id = "0192f000-0000-7000-8000-0000000000b1";
    of = stepped([&](sql::Tx& tx) {
        return cases::settle_extension(tx, town().parts, leader, of.id, of.version, true);
    });
    settle();
    EXPECT_EQ(taken_of(of), begun({"process 01"}, {"process 11"}));
    EXPECT_EQ(receiver.taken.back().at("cells").at("handle_explain").as_string(), "案情复杂");
}

TEST_P(Lives, every_column_of_a_whole_case_says_what_the_case_knows) {
    auto of = suspended(accepted(supplemented(submitted())));
    of = served(decided(resumed(of), Outcome::granted));
    settle();
    std::ifstream in{MASHANG_SOURCE_DIR "/src/contexts/exchange/cases/whole-case.txt"};
    const std::string expected{std::istreambuf_iterator<char>{in}, {}};
    ASSERT_FALSE(expected.empty());
    EXPECT_EQ(rows_as_text(of), expected);
}

TEST_P(Lives, steps_in_the_same_millisecond_keep_their_own_words) {
    const auto in = submitted();
    const auto of = run([&](sql::Tx& tx) {
        auto now = in;
        for (const char* words : {"第一次", "第二次"}) {
            now = cases::request_supplement(tx, town().parts, officer, in.id, now.version, {words});
            now = cases::supplement(tx, town().parts, lin, in.id, now.version, words).of;
        }
        return now;
    });
    settle();
    Lines words;
    for (const auto& row : receiver.taken) {
        words.emplace_back(row.at("cells").at("handle_explain").as_string());
    }
    EXPECT_THAT(words, ElementsAre("收件", "第一次", "第一次", "第二次", "第二次"));
    EXPECT_EQ(taken_of(of).size(), 5u);
}

TEST_P(Lives, a_row_whose_source_is_wrong_is_held_and_names_its_fault) {
    officer_name.reset();
    const auto of = accepted(submitted());
    settle();
    ASSERT_EQ(rejects().size(), 1u);
    const Row held = rejects().front();
    EXPECT_EQ(held.state, RowState::held);
    EXPECT_EQ(held.kind, "handle_user_name:missing");
    EXPECT_THAT(held.list_faults(), ElementsAre(RowFault{"handle_user_name", "missing"}));
    EXPECT_EQ(held.feed, std::nullopt) << "those who fetch do not see it";
    EXPECT_EQ(taken_of(of),
              (Lines{"process 01", "accept", "material 居民户口簿", "material 近期免冠照片"}));
}

TEST_P(Lives, nothing_of_a_person_lies_in_clear) {
    granted();
    settle();
    std::vector<std::string> cells;
    read([&](sql::Tx& tx) { cells = tx.query<std::string>("SELECT cells FROM exchange_row"); });
    ASSERT_FALSE(cells.empty());
    for (const std::string& each : cells) {
        for (const char* clear : {"350102199003071234", "13800005678", "林", "{"}) {
            EXPECT_EQ(each.find(clear), each.npos);
        }
    }
    std::vector<std::string> payloads;
    read([&](sql::Tx& tx) {
        payloads = tx.query<std::string>("SELECT faults FROM exchange_row WHERE faults <> '[]'");
    });
    EXPECT_THAT(payloads, IsEmpty());
}

TEST_P(Lives, the_applicant_sees_that_her_data_went_out) {
    granted();
    settle();
    EXPECT_THAT(told("person:" + lin.person_id),
                ::testing::Contains(std::string{journal::kPersonDataRead}));
    EXPECT_EQ(words_of_reading("exchange_acceptance", Language::zh)->substr(0, 6), "姓名");
    EXPECT_EQ(words_of_reading("case", Language::zh), std::nullopt);
}

/// Any life of a case, step by step as the state table allows.
class RandomLife {
  public:
    RandomLife(cases::testing::Town& town, sql::Tx& tx, const http::Caller& lin,
               const http::Caller& officer)
        : town_{town}, tx_{tx}, lin_{lin}, officer_{officer} {}

    /// What the step is told as; empty: not in this state.
    bool step(cases::Case& of, cases::CaseEvent event) {
        const auto& parts = town_.parts;
        using enum cases::CaseEvent;
        if (cases::find_transition(of.state, event) == nullptr) return false;
        town_.house.clock.advance(std::chrono::minutes{*rc::gen::inRange(0, 3000)});
        switch (event) {
            case pre_check:
                of = cases::pre_check(tx_, parts, officer_, of.id, of.version);
                return true;
            case request_supplement:
                of = cases::request_supplement(tx_, parts, officer_, of.id, of.version, {"补"});
                return true;
            case supplement:
                of = cases::supplement(tx_, parts, lin_, of.id, of.version, words()).of;
                return true;
            case accept:
                of = cases::accept(tx_, parts, officer_, of.id, of.version);
                return true;
            case refuse:
                of = cases::refuse(tx_, parts, officer_, of.id, of.version,
                                   cases::RefusalGround::not_entitled, "不具备资格");
                return true;
            case begin_review:
                of = cases::begin_review(tx_, parts, officer_, of.id, of.version);
                return true;
            case suspend:
                of = cases::suspend(tx_, parts, officer_, of.id, of.version,
                                    {*rc::gen::element(catalogue::SpecialProcedure::hearing,
                                                       catalogue::SpecialProcedure::public_notice),
                                     3, "理由"});
                return true;
            case resume:
                of = cases::resume(tx_, parts, officer_, of.id, of.version, "结果");
                return true;
            case decide:
                of = cases::decide(tx_, parts, officer_, of.id, of.version,
                                   *rc::gen::element(Outcome::granted, Outcome::refused), "决定");
                return true;
            case withdraw:
                of = cases::withdraw(tx_, parts, lin_, of.id, of.version, words());
                return true;
            case terminate:
                of = cases::terminate(tx_, parts, officer_, of.id, of.version,
                                      cases::TerminationGround::matter_gone, "事由消失");
                return true;
            case serve:
                of = cases::serve(tx_, parts, lin_, of, cases::ServedBy::opened);
                return true;
            default:
                return false;
        }
    }

  private:
    static std::string words() { return *rc::gen::element<std::string>("", "说明"); }

    cases::testing::Town& town_;
    sql::Tx& tx_;
    const http::Caller& lin_;
    const http::Caller& officer_;
};

TEST_P(Lives, every_step_of_any_life_gives_valid_rows_or_rejects_that_name_the_fault) {
    std::size_t lives = 0;
    const bool is_good = rc::check("any life", [&] {
        officer_name = *rc::gen::weightedElement<std::optional<std::string>>(
            {{4, std::optional<std::string>{"王五"}}, {1, std::nullopt}});
        auto of = submitted();
        std::size_t steps = 1;
        const auto wishes = *rc::gen::container<std::vector<int>>(
            rc::gen::inRange(0, static_cast<int>(cases::CaseEvent::serve) + 1));
        write([&](sql::Tx& tx) {
            RandomLife life{town(), tx, lin, officer};
            for (const int wish : wishes) {
                if (life.step(of, static_cast<cases::CaseEvent>(wish))) ++steps;
            }
        });
        settle();
        ++lives;
        std::size_t process = 0;
        std::set<std::string> keys;
        for (const Row& row : rows()) {
            if (row.case_id != of.id.text()) continue;
            RC_ASSERT(keys.insert(row.key).second);
            if (row.table_name == TableName::process) ++process;
            const auto faults = check(table_of(row.table_name), open_cells(parts(), row));
            RC_ASSERT((row.state == RowState::held) == !faults.empty());
            RC_ASSERT(row.list_faults() == faults);
            RC_ASSERT(row.feed.has_value() == faults.empty());
        }
        RC_ASSERT(process == steps);
        // What the receiver has of the case is its beginning, up to the first reject.
        std::size_t before = 0;
        bool is_blocked = false;
        for (const Row& row : rows()) {
            if (row.case_id != of.id.text()) continue;
            is_blocked = is_blocked || row.state == RowState::held;
            if (!is_blocked) ++before;
        }
        RC_ASSERT(taken_of(of).size() == before);
    });
    EXPECT_TRUE(is_good);
    EXPECT_GT(lives, 50u);
}

}  // namespace
}  // namespace mashang::exchange
