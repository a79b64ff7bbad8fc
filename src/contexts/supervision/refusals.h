#pragma once

#include "base/refused.h"

namespace mashang::supervision::refusals {

inline constexpr Refusal kNoSuchRange{
    .code = "supervision.no_such_range",
    .kind = RefusalKind::invalid,
    .zh = "起始日期不能晚于截止日期",
    .en = "The first day cannot lie after the last one",
};

inline constexpr Refusal kNoSuchCircular{
    .code = "supervision.no_such_circular",
    .kind = RefusalKind::missing,
    .zh = "没有这个月的通报",
    .en = "There is no circular of this month",
};

}  // namespace mashang::supervision::refusals
