#pragma once

#include "base/refused.h"

namespace mashang::app::refusals {

inline constexpr Refusal kNoSuchLetter{
    .code = "app.no_such_letter",
    .kind = RefusalKind::missing,
    .zh = "没有这封未送达的信件，可能已经重发",
    .en = "There is no such dead letter; it may have been sent again already",
};
inline constexpr Refusal kNoSuchParkedEntry{
    .code = "app.no_such_parked_entry",
    .kind = RefusalKind::missing,
    .zh = "没有这条搁置的记录，可能已经处理",
    .en = "No such entry is parked; it may have taken effect already",
};

}  // namespace mashang::app::refusals
