#include "contexts/exchange/tables.h"

#include <algorithm>
#include <array>

#include "base/enum_names.h"

namespace mashang::exchange {
namespace {

using enum Type;
constexpr auto kPersonal = Privacy::personal;

constexpr Column kKey{.name = "row_guid",
                      .zh = "记录唯一标识",
                      .en = "key of the row",
                      .length = 50,
                      .required = true};
constexpr Column kProject{.name = "project_no",
                          .zh = "办件编号",
                          .en = "case number",
                          .length = 50,
                          .required = true,
                          .form = Form::case_number};
constexpr Column kRemark{.name = "remark", .zh = "备注", .en = "remark", .length = 256};

constexpr Column text_column(std::string_view name, std::string_view zh, std::string_view en,
                             std::size_t length, bool required) {
    return {.name = name, .zh = zh, .en = en, .length = length, .required = required};
}
constexpr Column moment_column(std::string_view name, std::string_view zh, std::string_view en,
                               bool required) {
    return {.name = name, .zh = zh, .en = en, .type = moment, .required = required};
}
constexpr Column code_column(std::string_view name, std::string_view zh, std::string_view en,
                             std::size_t length, CodeList list, bool required) {
    return {.name = name,
            .zh = zh,
            .en = en,
            .type = code,
            .length = length,
            .required = required,
            .list = list};
}
constexpr Column personal_column(std::string_view name, std::string_view zh, std::string_view en,
                                 std::size_t length, bool required, Form form = Form::any) {
    return {.name = name,
            .zh = zh,
            .en = en,
            .length = length,
            .required = required,
            .form = form,
            .privacy = kPersonal};
}

constexpr std::array kAccept{
    kKey,
    kProject,
    Column{.name = "catalog_code",
           .zh = "基本编码",
           .en = "basic code",
           .length = 12,
           .required = true,
           .form = Form::basic_code},
    Column{.name = "task_code",
           .zh = "实施编码",
           .en = "code of the implementation",
           .length = 36,
           .required = true,
           .form = Form::task_code},
    text_column("task_handle_item", "业务办理项编码", "code of the variant", 50, false),
    text_column("task_name", "事项名称", "item", 1000, true),
    Column{.name = "task_version",
           .zh = "事项版本",
           .en = "edition of the item",
           .type = integer,
           .length = 10,
           .required = true},
    text_column("project_name", "办理摘要", "summary", 1000, false),
    code_column("apply_type", "申请类型", "how it was applied for", 2, CodeList::apply_type, true),
    code_column("project_type", "办理类型", "kind of handling", 2, CodeList::project_type, true),
    personal_column("applyer_name", "申请人名称", "applicant", 100, true),
    code_column("applyer_type", "申请人类型", "kind of applicant", 2, CodeList::applicant_type,
                true),
    code_column("applyer_page_type", "申请人证件类型", "kind of the applicant's document", 70,
                CodeList::paper_type, true),
    personal_column("applyer_page_code", "申请人证件号码", "number of the applicant's document",
                    500, true),
    personal_column("legal", "法定代表人", "legal representative", 100, false),
    personal_column("contact_name", "联系人/代理人姓名", "contact or agent", 100, false),
    code_column("contact_type", "联系人/代理人证件类型", "kind of the contact's document", 6,
                CodeList::paper_type, false),
    personal_column("contact_code", "联系人/代理人证件号码", "number of the contact's document", 50,
                    false),
    personal_column("contact_mobile", "联系人手机号码", "mobile number of the contact", 11, false,
                    Form::mobile),
    moment_column("apply_date", "申请时间", "applied at", true),
    moment_column("accept_date", "受理时间", "accepted at", true),
    text_column("org_name", "受理部门", "accepting body", 100, true),
    Column{.name = "org_code",
           .zh = "受理部门编码",
           .en = "code of the accepting body",
           .length = 18,
           .required = true,
           .form = Form::uscc},
    text_column("handle_user_name", "受理人员", "accepting officer", 100, false),
    text_column("accept_doc_no", "受理文书编号", "number of the acceptance notice", 50, false),
    moment_column("promise_date", "承诺办结时间", "promised by", false),
    personal_column("address", "通讯地址", "postal address", 1000, false),
    Column{.name = "zip_code", .zh = "邮编", .en = "postcode", .length = 6, .form = Form::postcode},
};

constexpr std::array kProcess{
    kKey,
    kProject,
    text_column("process_name", "环节名称", "step", 1000, true),
    code_column("event_name", "业务动作", "action", 2, CodeList::action, true),
    text_column("handle_user_name", "办理人", "handled by", 100, true),
    text_column("handle_explain", "办理意见", "opinion", 2000, true),
    moment_column("event_start_time", "环节开始时间", "step began at", true),
    moment_column("event_end_time", "环节结束时间", "step ended at", true),
    kRemark,
};

constexpr std::array kSpecial{
    kKey,
    kProject,
    code_column("special_type", "特别程序种类", "kind of procedure", 2, CodeList::special_type,
                true),
    text_column("special_name", "特别程序种类名称", "name of the procedure", 1000, true),
    text_column("special_reason", "特别程序启动理由或依据", "reason or ground", 2000, true),
    moment_column("special_time", "特别程序开始时间", "began at", true),
    moment_column("end_time", "特别程序结束时间", "ended at", true),
    text_column("result", "特别程序结果", "result", 2000, false),
    text_column("special_explain", "特别程序办理意见", "opinion", 2000, false),
    text_column("handle_user", "办理人", "handled by", 100, false),
    kRemark,
};

constexpr std::array kResult{
    kKey,
    kProject,
    code_column("result_type", "办结结果", "outcome", 2, CodeList::result_type, true),
    moment_column("result_date", "办结时间", "ended at", true),
    text_column("result_explain", "办件结果描述", "words of the outcome", 2000, false),
    text_column("result_cetr_name", "结果证照名称", "licence that resulted", 256, false),
    text_column("result_cetr_no", "结果证照编号", "number of that licence", 2000, false),
    code_column("is_delivery_results", "是否快递递送结果", "sent by courier", 2, CodeList::yes_no,
                true),
    code_column("satisfaction", "满意度", "rating", 2, CodeList::satisfaction, false),
    text_column("handle_user_name", "办理人", "handled by", 100, false),
    kRemark,
};

constexpr std::array kMaterial{
    kKey,
    kProject,
    text_column("material_name", "材料名称", "material", 200, true),
    code_column("get_type", "收取方式", "how it was taken", 2, CodeList::get_type, true),
    Column{.name = "get_num", .zh = "收取数量", .en = "how many", .type = integer, .length = 5},
    text_column("material_attach_name", "附件名称", "name of the file", 200, false),
    kRemark,
};

constexpr std::array kTables{
    Table{TableName::accept, "up_pro_accept", "办件受理信息", "acceptance", kAccept},
    Table{TableName::process, "up_pro_process", "办件过程信息", "process", kProcess},
    Table{TableName::special_procedure, "up_pro_special_procedure", "特别程序信息",
          "special procedure", kSpecial},
    Table{TableName::result, "up_pro_result", "办件结果信息", "result", kResult},
    Table{TableName::material, "up_pro_material", "材料目录信息", "material", kMaterial},
};

}  // namespace

const Column* Table::find(std::string_view column) const {
    const auto found = std::ranges::find(columns, column, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

std::span<const Table> tables() {
    return kTables;
}

const Table& table_of(TableName name) {
    return *std::ranges::find(kTables, name, &Table::name);
}

std::string_view cell(const Cells& cells, std::string_view column) {
    const auto* const found = cells.if_contains(column);
    if (found == nullptr || !found->is_string()) return {};
    return found->get_string();
}

}  // namespace mashang::exchange
