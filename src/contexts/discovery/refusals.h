#pragma once

#include "base/refused.h"

namespace mashang::discovery::refusals {

inline constexpr Refusal kNothingWished{
    .code = "discovery.nothing_wished",
    .kind = RefusalKind::invalid,
    .zh = "请用文字写下想办的事；证件号码和手机号码不会保存",
    .en = "Say in words what you want done; numbers of documents and telephones are not kept",
    .clause = "P 3.2.1",
};
inline constexpr Refusal kNoSuchWish{
    .code = "discovery.no_such_wish",
    .kind = RefusalKind::missing,
    .zh = "本地区没有这个心愿",
    .en = "Nobody in this area wished for that",
};

inline constexpr Refusal kNotFoundSo{
    .code = "discovery.not_found_so",
    .kind = RefusalKind::invalid,
    .zh = "这样搜索找不到这个事项",
    .en = "This search does not find this item",
};

}  // namespace mashang::discovery::refusals
