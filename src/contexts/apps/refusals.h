#pragma once

#include "base/refused.h"

namespace mashang::apps::refusals {

using enum RefusalKind;

inline constexpr Refusal kNoSuchApp{"apps.no_such_app", missing, "没有这个应用，或者它不归您管理",
                                    "There is no such app, or it is not yours"};
inline constexpr Refusal kNoSuchEndpoint{"apps.no_such_endpoint", missing, "没有这个推送地址",
                                         "There is no such endpoint"};
inline constexpr Refusal kAddress{
    "apps.address", invalid, "推送地址应为完整的https网址，不含片段和用户信息，且不是内部地址",
    "An endpoint is a whole https URL without fragment or user, and of no private network"};
inline constexpr Refusal kNoEvent{"apps.no_event", invalid, "请至少选择一种事件",
                                  "Choose at least one type of event"};
inline constexpr Refusal kEventType{"apps.event_type", invalid, "没有这种事件，或者重复",
                                    "There is no such type of event, or it is there already"};
inline constexpr Refusal kTooManyEndpoints{"apps.too_many_endpoints", conflict,
                                           "已有{max}个推送地址，请先删除一个",
                                           "There are {max} endpoints already: remove one first"};
inline constexpr Refusal kNotInThisState{"apps.not_in_this_state", conflict,
                                         "推送地址当前的状态不允许此操作",
                                         "As the endpoint stands now, this cannot be done"};

}  // namespace mashang::apps::refusals
