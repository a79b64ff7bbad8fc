#pragma once

#include "base/refused.h"

namespace mashang::places::refusals {

inline constexpr Refusal kNoSuchDivision{
    .code = "places.no_such_division",
    .kind = RefusalKind::missing,
    .zh = "没有代码为 {code} 的行政区划",
    .en = "There is no division with the code {code}",
};
inline constexpr Refusal kNoSuchOffice{
    .code = "places.no_such_office",
    .kind = RefusalKind::missing,
    .zh = "没有编号为 {id} 的实施机构",
    .en = "There is no office with the id {id}",
};

}  // namespace mashang::places::refusals
