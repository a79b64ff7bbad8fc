#pragma once

#include "base/refused.h"

namespace mashang::xlsx::refusals {

inline constexpr Refusal kNoWorkbook{
    .code = "xlsx.no_workbook",
    .kind = RefusalKind::invalid,
    .zh = "这不是 XLSX 工作簿，或已损坏；请用下载的表格填写后上传",
    .en = "This is no XLSX workbook, or a broken one; fill in the sheet that you downloaded",
};
inline constexpr Refusal kTooLarge{
    .code = "xlsx.too_large",
    .kind = RefusalKind::too_large,
    .zh = "工作簿太大：最多 20000 行、100 列，每格最多 32767 字",
    .en =
        "The workbook is too large: 20,000 rows, 100 columns and 32,767 characters a cell at most",
};

}  // namespace mashang::xlsx::refusals
