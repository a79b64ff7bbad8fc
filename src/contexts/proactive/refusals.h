#pragma once

#include "base/refused.h"

namespace mashang::proactive::refusals {

inline constexpr Refusal kNotYours{
    .code = "proactive.not_yours",
    .kind = RefusalKind::forbidden,
    .zh = "这些设置只能由本人更改；单位的只能由法定代表人更改",
    .en = "Only the person herself changes this; of a legal person its representative",
    .clause = "P 3.2.2",
};
inline constexpr Refusal kNoSuchAttribute{
    .code = "proactive.no_such_attribute",
    .kind = RefusalKind::missing,
    .zh = "没有这项信息",
    .en = "Nothing of that kind is known of you",
};
inline constexpr Refusal kNoSuchTarget{
    .code = "proactive.no_such_target",
    .kind = RefusalKind::invalid,
    .zh = "没有这个主题、事项或部门",
    .en = "There is no such theme, item or office",
};
inline constexpr Refusal kNotSubscribed{
    .code = "proactive.not_subscribed",
    .kind = RefusalKind::missing,
    .zh = "您没有订阅这一项",
    .en = "You did not subscribe to that",
};
inline constexpr Refusal kTooManySubscriptions{
    .code = "proactive.too_many_subscriptions",
    .kind = RefusalKind::conflict,
    .zh = "订阅数量已达上限，请先取消不需要的",
    .en = "You have as many subscriptions as there may be; end one first",
};
inline constexpr Refusal kNoSuchReminder{
    .code = "proactive.no_such_reminder",
    .kind = RefusalKind::missing,
    .zh = "链接无效。请登录后在“我的—主动服务”中关闭提醒",
    .en = "This link leads nowhere. Sign in and switch reminders off under \"Me\"",
};

}  // namespace mashang::proactive::refusals
