#pragma once

#include "base/refused.h"

namespace mashang::catalogue::refusals {

inline constexpr Refusal kNoSuchItem{
    .code = "catalogue.no_such_item",
    .kind = RefusalKind::missing,
    .zh = "没有编号为 {id} 的事项",
    .en = "There is no item with the id {id}",
};
inline constexpr Refusal kNotImplementedHere{
    .code = "catalogue.not_implemented_here",
    .kind = RefusalKind::missing,
    .zh = "{division}没有办理“{item}”的机构，请选择更具体的地区",
    .en = "No office in {division} carries out \"{item}\"; choose a place within it",
    .clause = "P 2.1",
};
inline constexpr Refusal kNoSuchTheme{
    .code = "catalogue.no_such_theme",
    .kind = RefusalKind::missing,
    .zh = "没有编号为 {id} 的主题",
    .en = "There is no theme with the id {id}",
};
inline constexpr Refusal kNoSuchLifeStage{
    .code = "catalogue.no_such_life_stage",
    .kind = RefusalKind::missing,
    .zh = "没有编号为 {id} 的人生阶段",
    .en = "There is no life stage with the id {id}",
};
inline constexpr Refusal kNoSuchBundle{
    .code = "catalogue.no_such_bundle",
    .kind = RefusalKind::missing,
    .zh = "没有编号为 {id} 的“一件事”",
    .en = "There is no bundle with the id {id}",
};

}  // namespace mashang::catalogue::refusals
