#pragma once

// Refusals about cases that one office receives and another decides.

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kNoCrossRegion{
    .code = "cases.no_cross_region",
    .kind = RefusalKind::conflict,
    .zh = "“{item}”只能在办理单位所在地交件，不能异地交件",
    .en = "\"{item}\" is handed in where it is decided and nowhere else",
    .clause = "GB/T 39554",
};
inline constexpr Refusal kOutsideArea{
    .code = "cases.outside_area",
    .kind = RefusalKind::conflict,
    .zh = "{place}不在“{item}”的通办范围（{area}）内，请另选交件地",
    .en = "{place} lies outside {area}, within which \"{item}\" may be handed in",
    .clause = "GB/T 39554",
};
inline constexpr Refusal kNoServiceCentre{
    .code = "cases.no_service_centre",
    .kind = RefusalKind::conflict,
    .zh = "{place}没有可代为收件的行政服务中心，请另选交件地",
    .en = "There is no government-service centre in {place} that could receive it",
};
inline constexpr Refusal kNotHandedOver{
    .code = "cases.not_handed_over",
    .kind = RefusalKind::conflict,
    .zh = "本件还在收件单位（{office}），尚未移交",
    .en = "The case is still with the office that received it ({office})",
};
inline constexpr Refusal kHandedOver{
    .code = "cases.handed_over",
    .kind = RefusalKind::conflict,
    .zh = "本件已移交{office}办理，您可以查看，不能再操作",
    .en = "The case was handed over to {office}; you may look at it and do nothing more",
};
inline constexpr Refusal kReceivesOnly{
    .code = "cases.receives_only",
    .kind = RefusalKind::forbidden,
    .zh = "收件单位核对材料并移交；受理和决定由{office}作出",
    .en =
        "The office that receives looks whether it is complete and hands over; {office} accepts "
        "and "
        "decides",
};

}  // namespace mashang::cases::refusals
