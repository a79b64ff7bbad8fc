#pragma once

#include "base/refused.h"

namespace mashang::own_data::refusals {

using enum RefusalKind;

inline constexpr Refusal kCopyPending{"own_data.copy_pending", conflict,
                                      "您的数据副本正在制作，请稍候", "Your copy is being made"};
inline constexpr Refusal kTooManyCopies{"own_data.too_many_copies", too_many,
                                        "每天最多制作{max}份数据副本，请明天再来",
                                        "At most {max} copies a day: come again tomorrow"};
inline constexpr Refusal kNoSuchCopy{
    "own_data.no_such_copy", missing, "没有这份数据副本，或已经下载过、已过期",
    "There is no such copy, or it was fetched already, or its day is over"};
inline constexpr Refusal kNotProven{"own_data.not_proven", conflict,
                                    "您尚未实名，登记信息由您自己填写，可直接修改",
                                    "You are not proven yet: nothing of a register is kept of you"};
inline constexpr Refusal kNoOffice{"own_data.no_office", unavailable,
                                   "暂时找不到负责该信息的单位，请到窗口办理",
                                   "No office is known that answers for this: come to a counter"};
inline constexpr Refusal kNoSuchCase{"own_data.no_such_case", missing, "没有这个办件",
                                     "There is no such case of yours"};
inline constexpr Refusal kNothingTold{"own_data.nothing_told", missing,
                                      "没有登记机关为这个办件提供过这一项",
                                      "No register told this for a case of yours"};
inline constexpr Refusal kTooManyCorrections{
    "own_data.too_many_corrections", conflict, "您有{max}项更正申请尚未答复，请等待答复后再提出",
    "{max} of your requests are not answered yet: wait for those first"};
inline constexpr Refusal kNoSuchCorrection{"own_data.no_such_correction", missing,
                                           "没有这项更正申请", "There is no such request"};
inline constexpr Refusal kAnsweredAlready{"own_data.answered_already", conflict,
                                          "这项更正申请已经答复或撤回",
                                          "This request was answered or taken back already"};

}  // namespace mashang::own_data::refusals
