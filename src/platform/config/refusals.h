#pragma once

#include <array>

#include "base/refused.h"

/// What can be wrong with a settings file or an override, besides the faults of platform/json.
namespace mashang::config::refusals {

using enum RefusalKind;

inline constexpr Refusal kSyntax{"config.syntax", malformed, "不是有效的TOML：{reason}",
                                 "This is not TOML: {reason}"};
inline constexpr Refusal kUnknown{"config.unknown", invalid, "没有这个设置项；最接近的是 {nearest}",
                                  "There is no such setting; the nearest is {nearest}"};
inline constexpr Refusal kOutOfRange{"config.out_of_range", invalid, "数值应在{min}到{max}之间",
                                     "The number is to lie between {min} and {max}"};

/// All of them, for the public list of codes and for tests.
inline constexpr std::array kConfig{&kSyntax, &kUnknown, &kOutOfRange};

}  // namespace mashang::config::refusals
