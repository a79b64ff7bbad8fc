#pragma once

#include "base/refused.h"

namespace mashang::bundles::refusals {

inline constexpr Refusal kNoSuchRun{
    .code = "bundles.no_such_run",
    .kind = RefusalKind::missing,
    .zh = "没有这件“一件事”，或者它不归您查看",
    .en = "There is no such matter, or it is not yours to see",
};
inline constexpr Refusal kNotInAMatter{
    .code = "bundles.not_in_a_matter",
    .kind = RefusalKind::missing,
    .zh = "这个办件不属于任何“一件事”",
    .en = "The case is not part of a matter of several items",
};
inline constexpr Refusal kNotForPersons{
    .code = "bundles.not_for_persons",
    .kind = RefusalKind::forbidden,
    .zh = "“一件事”只能为本人或所代表的单位办理；替他人办理请逐项申请",
    .en =
        "Matters of several items are done for oneself or a legal person; for another person "
        "apply item by item",
    .clause = "个人信息保护法 6",
};
inline constexpr Refusal kChangedMeanwhile{
    .code = "bundles.changed_meanwhile",
    .kind = RefusalKind::conflict,
    .zh = "内容已被更改（现为第 {version} 版），请先查看最新内容",
    .en = "It has changed meanwhile (now version {version}); look at it first",
};
inline constexpr Refusal kHandedInAlready{
    .code = "bundles.handed_in_already",
    .kind = RefusalKind::conflict,
    .zh = "这件“一件事”已经提交，不能再修改",
    .en = "It is handed in already and cannot be changed any more",
};
inline constexpr Refusal kNotHandedIn{
    .code = "bundles.not_handed_in",
    .kind = RefusalKind::conflict,
    .zh = "这件“一件事”还没有提交",
    .en = "It is not handed in yet",
};
inline constexpr Refusal kIncomplete{
    .code = "bundles.incomplete",
    .kind = RefusalKind::invalid,
    .zh = "还有内容没有填写完整，请按提示补齐",
    .en = "Something is missing or wrong; each gap is named",
    .clause = "行政许可法 31",
};
inline constexpr Refusal kUnanswered{
    .code = "bundles.unanswered",
    .kind = RefusalKind::invalid,
    .zh = "请回答这个问题",
    .en = "Answer this question",
};
inline constexpr Refusal kNoSuchAnswer{
    .code = "bundles.no_such_answer",
    .kind = RefusalKind::invalid,
    .zh = "没有这个问题，或者不能这样回答",
    .en = "There is no such question, or no such answer to it",
};
inline constexpr Refusal kMaterialMissing{
    .code = "bundles.material_missing",
    .kind = RefusalKind::invalid,
    .zh = "请上传“{material}”",
    .en = "Upload \"{material}\"",
};
inline constexpr Refusal kNoSuchMaterial{
    .code = "bundles.no_such_material",
    .kind = RefusalKind::missing,
    .zh = "不需要您提供这份材料",
    .en = "No such material is asked of you",
    .clause = "P 3.1.2",
};
inline constexpr Refusal kNothingToDo{
    .code = "bundles.nothing_to_do",
    .kind = RefusalKind::conflict,
    .zh = "按您的回答，没有需要办理的事项",
    .en = "By your answers there is nothing to apply for",
};
inline constexpr Refusal kNoSuchPart{
    .code = "bundles.no_such_part",
    .kind = RefusalKind::missing,
    .zh = "这件“一件事”中没有这一项",
    .en = "The matter has no such part",
};
inline constexpr Refusal kPartOver{
    .code = "bundles.part_over",
    .kind = RefusalKind::conflict,
    .zh = "这一项已经办结，不能撤回",
    .en = "This part is over and cannot be taken back",
    .clause = "P 3.1.4",
};

}  // namespace mashang::bundles::refusals
