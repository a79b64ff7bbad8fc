#pragma once

// Refusals around taking a grant by rule back.

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kNotToRevoke{
    .code = "cases.not_to_revoke",
    .kind = RefusalKind::conflict,
    .zh = "只有抽查认定有误、仍然有效的自动决定可以提出撤销",
    .en = "Only a grant by rule that was found wrong and still holds can be revoked",
    .clause = "行政许可法 69",
};
inline constexpr Refusal kNoRevocation{
    .code = "cases.no_revocation",
    .kind = RefusalKind::missing,
    .zh = "没有待处理的撤销",
    .en = "No revocation waits here",
};
inline constexpr Refusal kHearingOver{
    .code = "cases.hearing_over",
    .kind = RefusalKind::conflict,
    .zh = "已经陈述申辩过，或者陈述申辩的期限已过",
    .en = "You were heard already, or the time for it is over",
    .clause = "行政许可法 7",
};
inline constexpr Refusal kHearingRuns{
    .code = "cases.hearing_runs",
    .kind = RefusalKind::conflict,
    .zh = "当事人在 {until} 前可以陈述申辩，届时或者收到陈述后才能决定",
    .en = "The person may be heard until {until}: it is settled after that, or when she has been",
    .clause = "行政许可法 7",
};
inline constexpr Refusal kOwnRevocation{
    .code = "cases.own_revocation",
    .kind = RefusalKind::forbidden,
    .zh = "不能决定自己提出的撤销，请由其他人决定",
    .en = "You cannot settle a revocation that you proposed: let somebody else",
    .clause = "行政许可法 69",
};

}  // namespace mashang::cases::refusals
