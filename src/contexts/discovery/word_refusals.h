#pragma once

#include "base/refused.h"

namespace mashang::discovery::refusals {

inline constexpr Refusal kNotProvincial{
    .code = "discovery.not_provincial",
    .kind = RefusalKind::forbidden,
    .zh = "检索用语由省级机构维护",
    .en = "Provincial offices keep the words of search",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kNoSuchProposal{
    .code = "discovery.no_such_proposal",
    .kind = RefusalKind::missing,
    .zh = "没有这份用语建议",
    .en = "There is no such proposal of words",
};
inline constexpr Refusal kProposalDone{
    .code = "discovery.proposal_done",
    .kind = RefusalKind::conflict,
    .zh = "这份用语建议已经办结，不能再更改",
    .en = "This proposal is finished and cannot be changed any more",
};
inline constexpr Refusal kProposalChanged{
    .code = "discovery.proposal_changed",
    .kind = RefusalKind::conflict,
    .zh = "这份用语建议已被更改（现为第 {version} 次修改），请先查看最新内容",
    .en = "This proposal was changed meanwhile (now change {version}); look at it first",
};
inline constexpr Refusal kOwnWords{
    .code = "discovery.own_words",
    .kind = RefusalKind::forbidden,
    .zh = "不能发布自己提出的用语，请由另一位审核人发布",
    .en = "Nobody publishes words of her own; another publisher has to",
};
inline constexpr Refusal kNotYourProposal{
    .code = "discovery.not_your_proposal",
    .kind = RefusalKind::forbidden,
    .zh = "只有提出人可以修改这份建议",
    .en = "Only who made a proposal changes it",
};
inline constexpr Refusal kTooManyProposals{
    .code = "discovery.too_many_proposals",
    .kind = RefusalKind::conflict,
    .zh = "待审核的用语建议已有 {most} 份，请先处理",
    .en = "{most} proposals wait already; decide on them first",
};
inline constexpr Refusal kTooManyWords{
    .code = "discovery.too_many_words",
    .kind = RefusalKind::conflict,
    .zh = "维护的用语不能超过 {most} 条",
    .en = "At most {most} words are kept over the shipped lists",
};
inline constexpr Refusal kNoChanges{
    .code = "discovery.no_changes",
    .kind = RefusalKind::invalid,
    .zh = "请至少写明一处变更",
    .en = "Say at least one change",
};
inline constexpr Refusal kTooManyChanges{
    .code = "discovery.too_many_changes",
    .kind = RefusalKind::invalid,
    .zh = "一份建议最多 {most} 处变更",
    .en = "A proposal has at most {most} changes",
};
inline constexpr Refusal kWordTwice{
    .code = "discovery.word_twice",
    .kind = RefusalKind::invalid,
    .zh = "这份建议里有两次",
    .en = "It stands twice in this proposal",
};
inline constexpr Refusal kWordThere{
    .code = "discovery.word_there",
    .kind = RefusalKind::invalid,
    .zh = "已经有这条用语",
    .en = "This word is there already",
};
inline constexpr Refusal kWordNotThere{
    .code = "discovery.word_not_there",
    .kind = RefusalKind::invalid,
    .zh = "没有这条用语，无法撤下",
    .en = "There is no such word to withdraw",
};
inline constexpr Refusal kWordLength{
    .code = "discovery.word_length",
    .kind = RefusalKind::invalid,
    .zh = "请写 {min} 至 {max} 个字",
    .en = "Write {min} to {max} characters",
};
inline constexpr Refusal kWordSigns{
    .code = "discovery.word_signs",
    .kind = RefusalKind::invalid,
    .zh = "须有文字，不能有逗号、竖线、引号和控制字符",
    .en = "It has to have words, and no comma, bar, quotation mark or control character",
};
inline constexpr Refusal kWordOfNoItem{
    .code = "discovery.word_of_no_item",
    .kind = RefusalKind::invalid,
    .zh = "没有编号为 {item} 的在用事项",
    .en = "There is no item {item} in use",
};
inline constexpr Refusal kWordOfOther{
    .code = "discovery.word_of_other",
    .kind = RefusalKind::invalid,
    .zh = "这个说法已经指向事项 {item}",
    .en = "This is said of item {item} already",
};
inline constexpr Refusal kWordIsItsName{
    .code = "discovery.word_is_its_name",
    .kind = RefusalKind::invalid,
    .zh = "这就是该事项的名称或关键词，不必再加",
    .en = "It is this item's name or keyword already",
};
inline constexpr Refusal kWordIsNameOfOther{
    .code = "discovery.word_is_name_of_other",
    .kind = RefusalKind::invalid,
    .zh = "这是事项 {item} 的名称或关键词",
    .en = "It is a name or keyword of item {item}",
};
inline constexpr Refusal kMeansItself{
    .code = "discovery.means_itself",
    .kind = RefusalKind::invalid,
    .zh = "两边是同一个词",
    .en = "Both sides are the same word",
};
inline constexpr Refusal kMeansNothing{
    .code = "discovery.means_nothing",
    .kind = RefusalKind::invalid,
    .zh = "目录里没有“{means}”，指向它什么也找不到",
    .en = "The catalogue knows no \"{means}\"; meaning it finds nothing",
};
inline constexpr Refusal kMeansTooMuch{
    .code = "discovery.means_too_much",
    .kind = RefusalKind::invalid,
    .zh = "一个词最多有 {most} 个同义词",
    .en = "A word means at most {most} others",
};
inline constexpr Refusal kGoesRound{
    .code = "discovery.goes_round",
    .kind = RefusalKind::invalid,
    .zh = "同义词绕成了一圈",
    .en = "The synonyms go round in a circle",
};
inline constexpr Refusal kChangesTooMuch{
    .code = "discovery.changes_too_much",
    .kind = RefusalKind::invalid,
    .zh =
        "会改变 {changed} 个（共 {probes} 个）已知说法的首个结果，超过 "
        "{most}%；请去掉影响过大的用语",
    .en =
        "It changes what {changed} of {probes} known queries find first, more than {most}%; leave "
        "out what changes so much",
};
inline constexpr Refusal kReasonWhy{
    .code = "discovery.reason_why",
    .kind = RefusalKind::invalid,
    .zh = "请说明原因",
    .en = "Say why",
};

}  // namespace mashang::discovery::refusals
