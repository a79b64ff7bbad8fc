#pragma once

#include "base/refused.h"

namespace mashang::supervision::refusals {

inline constexpr Refusal kNoSuchRange{
    .code = "supervision.no_such_range",
    .kind = RefusalKind::invalid,
    .zh = "起始日期不能晚于截止日期",
    .en = "The first day cannot lie after the last one",
};

}  // namespace mashang::supervision::refusals
