#pragma once

// Refusals about promises in the place of materials.

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kPromiseNotAllowed{
    .code = "cases.promise_not_allowed",
    .kind = RefusalKind::conflict,
    .zh = "“{material}”不能以承诺或容缺方式办理",
    .en = "For \"{material}\" no such promise is taken",
    .clause = "P 3.1.2",
};
inline constexpr Refusal kNoSuchPromise{
    .code = "cases.no_such_promise",
    .kind = RefusalKind::missing,
    .zh = "这项材料没有承诺",
    .en = "Nothing was promised for this material",
};
inline constexpr Refusal kPromiseSettled{
    .code = "cases.promise_settled",
    .kind = RefusalKind::conflict,
    .zh = "这项承诺已经核查完毕",
    .en = "This promise has been settled already",
};
inline constexpr Refusal kPromiseRuns{
    .code = "cases.promise_runs",
    .kind = RefusalKind::conflict,
    .zh = "材料尚未补交且未到期，还不能作出结论",
    .en = "The material has not come and there is time left: it cannot be settled yet",
};

}  // namespace mashang::cases::refusals
