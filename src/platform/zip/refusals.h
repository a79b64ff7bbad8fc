#pragma once

#include "base/refused.h"

namespace mashang::zip::refusals {

inline constexpr Refusal kNoPackage{
    .code = "zip.no_package",
    .kind = RefusalKind::invalid,
    .zh = "这不是ZIP文件，或已损坏，或含有不应有的文件名",
    .en = "This is no ZIP package, or a broken one, or it has names that it must not have",
};
inline constexpr Refusal kTooLarge{
    .code = "zip.too_large",
    .kind = RefusalKind::too_large,
    .zh = "ZIP文件太大，或解压后太大",
    .en = "The ZIP package is too large, or would be when it is unpacked",
};

}  // namespace mashang::zip::refusals
