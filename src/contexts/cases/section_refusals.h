#pragma once

// Refusals about the sections of an office.

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kOtherSection{
    .code = "cases.other_section",
    .kind = RefusalKind::forbidden,
    .zh = "这项待办归“{section}”办理",
    .en = "This task is for the section \"{section}\"",
};
inline constexpr Refusal kSectionsWrong{
    .code = "cases.sections_wrong",
    .kind = RefusalKind::invalid,
    .zh = "科室设置有 {count} 处问题",
    .en = "The sections have {count} faults",
};
inline constexpr Refusal kSectionsChanged{
    .code = "cases.sections_changed",
    .kind = RefusalKind::conflict,
    .zh = "科室设置已被更改（现为第 {number} 版），请先查看",
    .en = "The sections have changed meanwhile (now number {number}); look at them first",
};
inline constexpr Refusal kSectionNotEmpty{
    .code = "cases.section_not_empty",
    .kind = RefusalKind::conflict,
    .zh = "“{name}”还有事项或人员，请先移走再撤销",
    .en = "\"{name}\" still has items or officers; move them before it is removed",
};
inline constexpr Refusal kTooManySections{
    .code = "cases.too_many_sections",
    .kind = RefusalKind::invalid,
    .zh = "一个机构最多设 {most} 个科室",
    .en = "An office has {most} sections at most",
};
inline constexpr Refusal kNoSuchSection{
    .code = "cases.no_such_section",
    .kind = RefusalKind::invalid,
    .zh = "没有这个科室，或者它列了两次",
    .en = "There is no such section, or it stands twice",
};
inline constexpr Refusal kSectionWithoutName{
    .code = "cases.section_without_name",
    .kind = RefusalKind::invalid,
    .zh = "请填写科室名称",
    .en = "A section needs a name",
};
inline constexpr Refusal kSectionNameTwice{
    .code = "cases.section_name_twice",
    .kind = RefusalKind::invalid,
    .zh = "已有名为“{name}”的科室",
    .en = "There are two sections called \"{name}\"",
};
inline constexpr Refusal kUnknownItemOfSection{
    .code = "cases.unknown_item_of_section",
    .kind = RefusalKind::invalid,
    .zh = "没有编号为 {item} 的事项",
    .en = "There is no item {item}",
};
inline constexpr Refusal kItemNotOfThisOffice{
    .code = "cases.item_not_of_this_office",
    .kind = RefusalKind::invalid,
    .zh = "本机构不办理事项 {item}",
    .en = "This office does not carry out the item {item}",
};
inline constexpr Refusal kItemOfTwoSections{
    .code = "cases.item_of_two_sections",
    .kind = RefusalKind::invalid,
    .zh = "事项 {item} 列了两次，一个事项只归一个科室",
    .en = "The item {item} stands twice: it is one section's at most",
};
inline constexpr Refusal kOfficerTwice{
    .code = "cases.officer_twice",
    .kind = RefusalKind::invalid,
    .zh = "同一科室里同一人员列了两次",
    .en = "An officer stands twice in one section",
};
inline constexpr Refusal kTooManySectionsOfOfficer{
    .code = "cases.too_many_sections_of_officer",
    .kind = RefusalKind::invalid,
    .zh = "一人最多归 {most} 个科室；各科室都办的，不必指定",
    .en = "An officer works in {most} sections at most; who works in all needs none",
};

}  // namespace mashang::cases::refusals
