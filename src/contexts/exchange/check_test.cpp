// Each rule of the tables by one row that keeps it and one that breaks it.

#include "contexts/exchange/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace mashang::exchange {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Cells good_row(TableName table) {
    const Cells common{{"row_guid", "0192f00000007000800000000000000a-12-901"},
                       {"project_no", "GA350102-20180930-000001V"}};
    Cells cells = common;
    const auto put = [&](std::initializer_list<std::pair<const char*, const char*>> values) {
        for (const auto& [column, text] : values) cells[column] = text;
    };
    switch (table) {
        case TableName::accept:
            put({{"catalog_code", "370117002011"},
                 {"task_code", "11370800MB285591843370117002011"},
                 {"task_name", "居民身份证换领"},
                 {"task_version", "1"},
                 {"apply_type", "1"},
                 {"project_type", "2"},
                 {"applyer_name", "林小红"},
                 {"applyer_type", "1"},
                 {"applyer_page_type", "111"},
                 {"applyer_page_code", "350102199003071234"},
                 {"contact_mobile", "13800005678"},
                 {"apply_date", "2018-09-30 16:59:00"},
                 {"accept_date", "2018-09-30 17:10:00"},
                 {"promise_date", "2018-10-20 23:59:59"},
                 {"org_name", "鼓楼分局"},
                 {"org_code", "11370800MB28559184"},
                 {"zip_code", "350001"}});
            break;
        case TableName::process:
            put({{"process_name", "受理"},
                 {"event_name", "05"},
                 {"handle_user_name", "王五"},
                 {"handle_explain", "同意"},
                 {"event_start_time", "2018-09-30 16:59:00"},
                 {"event_end_time", "2018-09-30 16:59:00"}});
            break;
        case TableName::special_procedure:
            put({{"special_type", "01"},
                 {"special_name", "听证"},
                 {"special_reason", "利害关系人申请"},
                 {"special_time", "2018-09-30 16:59:00"},
                 {"end_time", "2018-10-08 09:00:00"}});
            break;
        case TableName::result:
            put({{"result_type", "01"},
                 {"result_date", "2018-09-30 16:59:00"},
                 {"result_cetr_name", "居民身份证"},
                 {"result_cetr_no", "1"},
                 {"is_delivery_results", "0"}});
            break;
        case TableName::material:
            put({{"material_name", "照片"}, {"get_type", "2"}, {"get_num", "1"}});
            break;
    }
    return cells;
}

std::vector<RowFault> faults_of(TableName table, const char* column, std::string_view text) {
    Cells cells = good_row(table);
    cells[column] = text;
    return check(table_of(table), cells);
}

TEST(Check, a_good_row_of_every_table_may_be_sent) {
    for (const Table& table : tables()) {
        EXPECT_THAT(check(table, good_row(table.name)), IsEmpty()) << table.wire;
    }
}

TEST(Check, every_required_column_of_every_table_is_missed) {
    for (const Table& table : tables()) {
        for (const Column& column : table.columns) {
            Cells cells = good_row(table.name);
            cells.erase(column.name);
            const auto faults = check(table, cells);
            if (column.required) {
                EXPECT_THAT(faults, Contains(RowFault{std::string{column.name}, "missing"}));
            } else if (column.name != "result_cetr_name") {
                EXPECT_THAT(faults, IsEmpty()) << column.name;
            }
        }
    }
}

TEST(Check, every_column_is_held_to_its_length_in_characters) {
    for (const Table& table : tables()) {
        for (const Column& column : table.columns) {
            if (column.type != Type::text || column.form != Form::any) continue;
            std::string text;
            for (std::size_t i = 0; i < column.length; ++i) text += "字";
            const std::string name{column.name};
            EXPECT_THAT(faults_of(table.name, name.c_str(), text),
                        ::testing::Not(Contains(RowFault{name, "too_long"})));
            EXPECT_THAT(faults_of(table.name, name.c_str(), text + "字"),
                        Contains(RowFault{name, "too_long"}))
                << table.wire << "." << name;
        }
    }
}

TEST(Check, every_code_is_looked_up_in_its_list) {
    for (const Table& table : tables()) {
        for (const Column& column : table.columns) {
            if (column.type != Type::code) continue;
            const std::string name{column.name};
            EXPECT_THAT(faults_of(table.name, name.c_str(), "~"),
                        ElementsAre(RowFault{name, "not_in_list"}));
        }
    }
}

struct Case {
    TableName table;
    const char* column;
    const char* text;
    const char* code;
};

class EachRule : public ::testing::TestWithParam<Case> {};

TEST_P(EachRule, is_broken_by_one_value) {
    const Case& of = GetParam();
    EXPECT_THAT(faults_of(of.table, of.column, of.text), Contains(RowFault{of.column, of.code}))
        << of.column << " = " << of.text;
}

INSTANTIATE_TEST_SUITE_P(
    Check, EachRule,
    ::testing::Values(
        Case{TableName::accept, "task_version", "1a", "not_a_number"},
        Case{TableName::accept, "apply_date", "2018-02-30 00:00:00", "not_a_moment"},
        Case{TableName::accept, "apply_date", "2018-09-30 24:00:00", "not_a_moment"},
        Case{TableName::accept, "apply_date", "2018-09-30 23:60:00", "not_a_moment"},
        Case{TableName::accept, "apply_date", "2018-09-30 23:59:60", "not_a_moment"},
        Case{TableName::accept, "apply_date", "2018-09-30T23:59:00", "not_a_moment"},
        Case{TableName::accept, "apply_date", "2018-09-30", "not_a_moment"},
        Case{TableName::accept, "task_name", "a\x01", "not_text"},
        Case{TableName::accept, "task_name", "\xff", "not_text"},
        Case{TableName::accept, "project_no", "GA350102-20180930-000001W", "wrong_form"},
        Case{TableName::accept, "catalog_code", "3701170020", "wrong_form"},
        Case{TableName::accept, "task_code", "11370800MB285591853370117002011", "wrong_form"},
        Case{TableName::accept, "org_code", "11370800MB28559185", "wrong_form"},
        Case{TableName::accept, "contact_mobile", "12800005678", "wrong_form"},
        Case{TableName::accept, "zip_code", "35000a", "wrong_form"},
        Case{TableName::accept, "accept_date", "2018-09-30 16:58:59", "accepted_before_applied"},
        Case{TableName::accept, "promise_date", "2018-09-29 23:59:59", "promised_before_accepted"},
        Case{TableName::accept, "task_code", "11370800MB285591843370117002012",
             "task_of_other_item"},
        Case{TableName::accept, "task_code", "11650000010183859F3370117002011",
             "task_of_other_body"},
        Case{TableName::accept, "applyer_page_type", "001", "paper_of_other_kind"},
        Case{TableName::accept, "applyer_page_code", "350102199003071235", "paper_number"},
        Case{TableName::accept, "surplus", "1", "unknown_column"},
        Case{TableName::process, "event_end_time", "2018-09-30 16:58:59", "ends_before_start"},
        Case{TableName::special_procedure, "end_time", "2018-09-29 00:00:00", "ends_before_start"},
        Case{TableName::result, "result_cetr_name", "", "number_without_licence"},
        Case{TableName::material, "get_num", "100000", "too_long"}));

TEST(Check, a_result_that_is_none_is_not_sent_by_courier) {
    Cells cells = good_row(TableName::result);
    cells["is_delivery_results"] = "1";
    EXPECT_THAT(check(table_of(TableName::result), cells), IsEmpty());
    cells["result_type"] = "03";
    EXPECT_THAT(check(table_of(TableName::result), cells),
                ElementsAre(RowFault{"is_delivery_results", "sent_without_result"}));
}

TEST(Check, what_holds_between_columns_is_not_asked_of_columns_that_are_wrong) {
    const auto faults = faults_of(TableName::accept, "accept_date", "yesterday");
    EXPECT_THAT(faults, ElementsAre(RowFault{"accept_date", "not_a_moment"}));
}

TEST(Check, all_faults_are_found_at_once) {
    Cells cells = good_row(TableName::accept);
    cells.erase("applyer_name");
    cells["contact_mobile"] = "1";
    cells["apply_type"] = "9";
    EXPECT_EQ(check(table_of(TableName::accept), cells).size(), 3u);
}

TEST(Check, a_value_that_is_no_text_is_a_fault_and_no_crash) {
    Cells cells = good_row(TableName::material);
    cells["get_num"] = 1;
    EXPECT_THAT(check(table_of(TableName::material), cells),
                ElementsAre(RowFault{"get_num", "not_text"}));
}

TEST(Check, every_fault_has_words_in_both_languages_and_every_rule_a_fault) {
    std::set<std::string_view> words;
    for (const FaultWords& each : fault_words()) {
        EXPECT_TRUE(words.insert(each.code).second) << each.code;
        EXPECT_FALSE(each.zh.empty() || each.en.empty());
    }
    for (const CrossRule& rule : cross_rules()) {
        EXPECT_TRUE(words.contains(rule.code)) << rule.code;
        for (const auto column : rule.columns) {
            EXPECT_NE(table_of(rule.table).find(column), nullptr) << column;
        }
    }
    EXPECT_EQ(words_of({"x", "receiver:E7"}, Language::zh), "接收方退回：E7");
    EXPECT_EQ(words_of({"x", "missing"}, Language::en), "is required and empty");
}

TEST(Tables, hold_each_column_once_and_each_code_fits_its_column) {
    for (const Table& table : tables()) {
        std::set<std::string_view> seen;
        for (const Column& column : table.columns) {
            EXPECT_TRUE(seen.insert(column.name).second) << table.wire << "." << column.name;
            EXPECT_EQ(column.type == Type::code, column.list != CodeList::none) << column.name;
            for (const Code& code : codes()) {
                if (code.list == column.list) {
                    EXPECT_LE(code.code.size(), column.length) << column.name;
                }
            }
        }
    }
}

}  // namespace
}  // namespace mashang::exchange
