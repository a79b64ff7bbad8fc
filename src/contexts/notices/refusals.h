#pragma once

#include "base/refused.h"

namespace mashang::notices::refusals {

inline constexpr Refusal kNoSuchNotice{
    .code = "notices.no_such_notice",
    .kind = RefusalKind::missing,
    .zh = "没有这条消息",
    .en = "There is no such notice",
};

}  // namespace mashang::notices::refusals
