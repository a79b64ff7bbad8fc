#pragma once

#include "base/refused.h"

/// Why licences say no.
namespace mashang::licences::refusals {

using enum RefusalKind;

inline constexpr Refusal kAskedToday{"licences.asked_today", conflict,
                                     "每天只能查询一次，请明天再查",
                                     "The register is asked once a day; ask again tomorrow"};
inline constexpr Refusal kNoCitizenNumber{
    "licences.no_citizen_number", conflict, "证照库按公民身份号码查询，您的账号没有公民身份号码",
    "The register knows people by their citizen's numbers, and of you there is none"};

}  // namespace mashang::licences::refusals
