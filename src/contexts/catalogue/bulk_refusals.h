#pragma once

#include "base/refused.h"

namespace mashang::catalogue::refusals {

inline constexpr Refusal kSheetUnsound{
    .code = "catalogue.sheet_unsound",
    .kind = RefusalKind::invalid,
    .zh = "表格有 {count} 处错误，什么也没有改；可下载标注了错误的表格",
    .en = "The sheet has {count} faults; nothing was changed. Fetch it with the faults marked",
};
inline constexpr Refusal kSheetSaysNothing{
    .code = "catalogue.sheet_says_nothing",
    .kind = RefusalKind::conflict,
    .zh = "表格与现行内容没有不同",
    .en = "Nothing in the sheet differs from what is in force",
};
inline constexpr Refusal kStrangeColumn{
    .code = "catalogue.strange_column",
    .kind = RefusalKind::invalid,
    .zh = "没有“{column}”这一列；请用下载的表格，不要改动表头",
    .en =
        "There is no column \"{column}\"; use the sheet that you downloaded and leave its headings",
};
inline constexpr Refusal kColumnMissing{
    .code = "catalogue.column_missing",
    .kind = RefusalKind::invalid,
    .zh = "缺少“{column}”这一列",
    .en = "The column \"{column}\" is missing",
};
inline constexpr Refusal kSheetIsOld{
    .code = "catalogue.sheet_is_old",
    .kind = RefusalKind::invalid,
    .zh = "事项已更新到第 {edition} 版，请重新下载表格",
    .en = "The item is in edition {edition} by now; download the sheet again",
};
inline constexpr Refusal kCellUnsound{
    .code = "catalogue.cell_unsound",
    .kind = RefusalKind::invalid,
    .zh = "格式不对，或文字过长",
    .en = "Not in the right form, or too long",
};

}  // namespace mashang::catalogue::refusals
