#pragma once

// What is wrong with the rules by which an item is granted at once (decision_check.h).

#include "base/refused.h"

namespace mashang::catalogue::refusals {

inline constexpr Refusal kNoConditions{
    .code = "catalogue.no_conditions",
    .kind = RefusalKind::invalid,
    .zh = "秒批规则应有 1 到 {most} 条条件",
    .en = "Rules that decide at once have 1 to {most} conditions",
    .clause = "P 3.2.2",
};
inline constexpr Refusal kSampledShare{
    .code = "catalogue.sampled_share",
    .kind = RefusalKind::invalid,
    .zh = "抽查比例应在 1 到 100 之间",
    .en = "Between 1 and 100 of a hundred are looked at by a person",
    .clause = "P 3.2.2",
};
inline constexpr Refusal kNeedsAPerson{
    .code = "catalogue.needs_a_person",
    .kind = RefusalKind::invalid,
    .zh = "须到现场、有特别程序或者收费的事项不能由规则当场准予",
    .en = "What takes a visit, a special procedure or a fee is not granted by rule",
    .clause = "P 3.2.2",
};
inline constexpr Refusal kConditionVariable{
    .code = "catalogue.condition_variable",
    .kind = RefusalKind::invalid,
    .zh = "条件所用的“{value}”不在表单、已知信息或登记信息中",
    .en = "The condition reads \"{value}\", which neither form nor registers have",
};
inline constexpr Refusal kConditionReadsNothing{
    .code = "catalogue.condition_reads_nothing",
    .kind = RefusalKind::invalid,
    .zh = "条件没有用到任何信息，总是得到同样的结果",
    .en = "The condition reads nothing: it always comes to the same",
};

}  // namespace mashang::catalogue::refusals
