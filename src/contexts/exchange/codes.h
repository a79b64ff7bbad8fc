#pragma once

// The code lists of the exchange tables, in one edition: what the receiving side reads a code as.

#include <span>
#include <string_view>

#include "base/refused.h"

namespace mashang::exchange {

/// Named in every batch. The national numbering of several lists is not public (docs/limits.md): a
/// receiver with other numbers is another edition.
inline constexpr std::string_view kEdition = "mashang-1";

enum class CodeList {
    none,
    apply_type,      ///< 申请类型
    applicant_type,  ///< 申请人类型 (server_type of implementation lists)
    paper_type,      ///< 申请人证件类型
    project_type,    ///< 办理类型
    action,          ///< 业务动作
    special_type,    ///< 特别程序种类
    result_type,     ///< 办结结果
    get_type,        ///< 收取方式
    yes_no,
    satisfaction,  ///< 满意度: the five grades
};

struct Code {
    CodeList list;
    std::string_view code;
    std::string_view zh;
    std::string_view en;

    std::string_view words(Language language) const { return language == Language::zh ? zh : en; }
};

std::span<const Code> codes();
/// Null: the list has none such.
const Code* find_code(CodeList list, std::string_view code);

// Those that rows are made with.
namespace action {
inline constexpr std::string_view kReceived = "01";
inline constexpr std::string_view kPreChecked = "02";
inline constexpr std::string_view kMoreAsked = "03";
inline constexpr std::string_view kSupplemented = "04";
inline constexpr std::string_view kAccepted = "05";
inline constexpr std::string_view kReviewBegun = "06";
inline constexpr std::string_view kStepDone = "07";
inline constexpr std::string_view kSentBack = "08";
inline constexpr std::string_view kProcedureBegun = "09";
inline constexpr std::string_view kProcedureOver = "10";
inline constexpr std::string_view kExtended = "11";
inline constexpr std::string_view kDecided = "12";
inline constexpr std::string_view kNotAccepted = "13";
inline constexpr std::string_view kWithdrawn = "14";
inline constexpr std::string_view kTerminated = "15";
inline constexpr std::string_view kServed = "16";
}  // namespace action

}  // namespace mashang::exchange
