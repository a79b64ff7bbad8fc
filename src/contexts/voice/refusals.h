#pragma once

#include "base/refused.h"

namespace mashang::voice::refusals {

inline constexpr Refusal kNotYet{
    .code = "voice.not_yet",
    .kind = RefusalKind::conflict,
    .zh = "办结之后才能评价",
    .en = "A case can be rated once it is decided",
    .clause = "P 4.2",
};
inline constexpr Refusal kRatedAlready{
    .code = "voice.rated_already",
    .kind = RefusalKind::conflict,
    .zh = "您已经评价过这个办件",
    .en = "You have rated this case already",
    .clause = "P 4.2",
};
inline constexpr Refusal kWrongRating{
    .code = "voice.wrong_rating",
    .kind = RefusalKind::invalid,
    .zh = "评价内容有误",
    .en = "The rating is not well-formed",
};
inline constexpr Refusal kNoSuchGrade{
    .code = "voice.no_such_grade",
    .kind = RefusalKind::invalid,
    .zh = "评价分为五级，1 到 5",
    .en = "There are five grades, 1 to 5",
};
inline constexpr Refusal kNoSuchOption{
    .code = "voice.no_such_option",
    .kind = RefusalKind::invalid,
    .zh = "这一级没有评价项“{code}”，或者重复选择",
    .en = "This grade has no option \"{code}\", or it is named twice",
};

inline constexpr Refusal kNobodyToAsk{
    .code = "voice.nobody_to_ask",
    .kind = RefusalKind::missing,
    .zh = "本地区还没有可以答复的机构，请拨打 12345",
    .en = "No office of this place answers questions yet; call 12345",
};
inline constexpr Refusal kTooManyQuestions{
    .code = "voice.too_many_questions",
    .kind = RefusalKind::conflict,
    .zh = "您还有 {max} 个咨询没有答复，请等答复后再提",
    .en = "{max} questions of yours are not answered yet; wait for an answer first",
};
inline constexpr Refusal kTooManyWaiting{
    .code = "voice.too_many_waiting",
    .kind = RefusalKind::conflict,
    .zh = "该机构待答复的咨询太多，请拨打 12345",
    .en = "Too many questions wait at this office; call 12345",
};
inline constexpr Refusal kNoSuchQuestion{
    .code = "voice.no_such_question",
    .kind = RefusalKind::missing,
    .zh = "没有这个咨询，或者查询码不对",
    .en = "There is no such question, or the secret is another one",
};
inline constexpr Refusal kAnsweredAlready{
    .code = "voice.answered_already",
    .kind = RefusalKind::conflict,
    .zh = "这个咨询已经答复",
    .en = "This question is answered already",
};

}  // namespace mashang::voice::refusals
