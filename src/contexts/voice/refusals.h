#pragma once

#include "base/refused.h"

namespace mashang::voice::refusals {

inline constexpr Refusal kNotYet{
    .code = "voice.not_yet",
    .kind = RefusalKind::conflict,
    .zh = "办结之后才能评价",
    .en = "A case can be rated once it is decided",
    .clause = "P 4.2",
};
inline constexpr Refusal kRatedAlready{
    .code = "voice.rated_already",
    .kind = RefusalKind::conflict,
    .zh = "您已经评价过这个办件",
    .en = "You have rated this case already",
    .clause = "P 4.2",
};
inline constexpr Refusal kWrongRating{
    .code = "voice.wrong_rating",
    .kind = RefusalKind::invalid,
    .zh = "评价内容有误",
    .en = "The rating is not well-formed",
};
inline constexpr Refusal kNoSuchGrade{
    .code = "voice.no_such_grade",
    .kind = RefusalKind::invalid,
    .zh = "评价分为五级，1 到 5",
    .en = "There are five grades, 1 to 5",
};
inline constexpr Refusal kNoSuchOption{
    .code = "voice.no_such_option",
    .kind = RefusalKind::invalid,
    .zh = "这一级没有评价项“{code}”，或者重复选择",
    .en = "This grade has no option \"{code}\", or it is named twice",
};

}  // namespace mashang::voice::refusals
