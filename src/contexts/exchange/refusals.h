#pragma once

#include "base/refused.h"

namespace mashang::exchange::refusals {

using enum RefusalKind;

inline constexpr Refusal kNoSuchReject{"exchange.no_such_reject", missing,
                                       "没有这条退回记录，可能已经处理",
                                       "There is no such rejected row, or it is settled already"};
inline constexpr Refusal kNoSuchKind{"exchange.no_such_kind", missing,
                                     "没有这一类退回记录，可能已经处理",
                                     "There are no rejected rows of that kind any more"};
inline constexpr Refusal kReasonMissing{"exchange.reason_missing", invalid, "请填写放弃的理由",
                                        "Say why it is given up"};

}  // namespace mashang::exchange::refusals
