#pragma once

#include "base/refused.h"

/// Why mandates say no. None of these tells whether a number has an account.
namespace mashang::mandates::refusals {

using enum RefusalKind;

inline constexpr Refusal kNoSuchMandate{"mandates.no_such_mandate", missing,
                                        "没有这项授权，或者它与您无关",
                                        "There is no such mandate, or it is not yours"};
inline constexpr Refusal kNotInThisState{"mandates.not_in_this_state", conflict,
                                         "这项授权的状态已变化，请刷新后再操作",
                                         "This mandate has changed meanwhile; look at it again"};
inline constexpr Refusal kTooMany{"mandates.too_many", conflict,
                                  "您有效的授权已达 {most} 项，请先结束不用的",
                                  "You have {most} mandates in force; end those not needed first"};
inline constexpr Refusal kAuthorityOver{
    "mandates.authority_over", forbidden, "您代其办理的授权已结束，请切换回为本人办理",
    "You may act for them no longer; switch back to acting for yourself", "民法典 173"};
inline constexpr Refusal kNotCovered{"mandates.not_covered", forbidden, "授权的范围不包括这个事项",
                                     "What you may do for them does not cover this item",
                                     "民法典 165"};
inline constexpr Refusal kNoSignScope{
    "mandates.no_sign_scope", forbidden,
    "您的经办权限中没有“签名”，不能代单位签名，也不能查看所签的内容；请该单位的法定代表人（负责人）"
    "在“我的—法人与经办”中授予“签名”权限",
    "Your agency lacks the scope \"sign\": you neither sign for the legal person nor see what is "
    "signed. Only its representative can give it to you, under \"Me - legal persons\"",
    "民法典 165"};
inline constexpr Refusal kNoAuthority{"mandates.no_authority", forbidden, "您没有代其办理的授权",
                                      "You may not act for them", "民法典 162"};

// What is wrong with a proposal; members of json.invalid.
inline constexpr Refusal kScope{"mandates.scope", invalid, "请选择一个主题，或列出1至{most}个事项",
                                "Choose one theme, or name 1 to {most} items", "民法典 165"};
inline constexpr Refusal kNoSuchItem{"mandates.no_such_item", invalid, "没有这个个人事项：{item}",
                                     "There is no such item for persons: {item}"};
inline constexpr Refusal kNoSuchTheme{"mandates.no_such_theme", invalid,
                                      "没有这个个人主题：{theme}",
                                      "There is no such theme for persons: {theme}"};
inline constexpr Refusal kUntil{"mandates.until", invalid, "截止日期应在今天之后的一年之内",
                                "The last day is within one year from today", "民法典 165"};
inline constexpr Refusal kFieldTwice{"mandates.field_twice", invalid, "同一项信息不要重复选择",
                                     "Name each piece of information once"};
inline constexpr Refusal kYourself{"mandates.yourself", invalid, "不能授权给自己",
                                   "You cannot give a mandate to yourself"};
inline constexpr Refusal kNameDiffers{
    "mandates.name_differs", forbidden, "授权书上的姓名与您的实名不一致，请对方核对后重新发起",
    "The name in the mandate is not the one you are proven under; ask for it to be made anew"};

// Children.
inline constexpr Refusal kNoSuchChild{"mandates.no_such_child", missing, "没有这条监护关系",
                                      "There is no such guardianship"};
inline constexpr Refusal kNoSuchGuardian{"mandates.no_such_guardian", missing, "没有这位监护人",
                                         "There is no such guardian of yours"};
inline constexpr Refusal kNotAMinor{"mandates.not_a_minor", invalid,
                                    "已满18周岁，请由本人办理或授权",
                                    "Of age: acts alone, or gives a mandate", "民法典 17"};
inline constexpr Refusal kTooManyChildren{"mandates.too_many_children", too_many,
                                          "核验监护关系的次数已达上限，请到窗口办理",
                                          "No more guardianships can be checked; come to a window"};
inline constexpr Refusal kChildKnown{"mandates.child_known", conflict,
                                     "这条监护关系已核验或正在核验",
                                     "This guardianship is confirmed or being checked already"};
inline constexpr Refusal kEndedByDocument{
    "mandates.ended_by_document", conflict,
    "这段监护关系已依法律文书终止；文书有变更的，请携带新的文书到窗口办理",
    "This guardianship was ended by a legal document; if another has replaced it, bring that to a "
    "window",
    "民法典 39"};
/// Shown with a guardianship that the register confirms no more, never thrown.
inline constexpr Refusal kConfirmedNoMore{
    "mandates.confirmed_no_more", forbidden,
    "人口库已不再显示您是这个孩子的监护人；情况不符的，请先到户籍地派出所更正",
    "The population register does not show you as this child's guardian any more; if that is "
    "wrong, have it put right at the police station where the child is registered",
    "民法典 39"};
/// Shown with a guardian whom the register has not confirmed again, never thrown.
inline constexpr Refusal kNotConfirmedAgain{
    "mandates.not_confirmed_again", unavailable,
    "人口库尚未答复您是否仍是监护人；到{until}仍未答复的，之后暂不能代办，答复后恢复",
    "The population register has not said yet whether you still are the guardian; without an "
    "answer you may act until {until}, and again once it has answered",
    "民法典 27"};
/// Shown with a guardianship that was refused, never thrown.
inline constexpr Refusal kNotConfirmed{
    "mandates.not_confirmed", forbidden,
    "未能核验监护关系，请核对姓名和公民身份号码，或携带户口簿到窗口办理",
    "The guardianship could not be confirmed; check name and number, or come to a window with the "
    "household register",
    "民法典 27"};
inline constexpr Refusal kRegisterUnavailable{
    "mandates.register_unavailable", unavailable, "人口库暂时无法核验，请稍后重试",
    "The population register could not be asked; try again later"};

// At a window.
inline constexpr Refusal kNoSuchGuardianship{
    "mandates.no_such_guardianship", missing,
    "没有找到这段监护关系，请核对监护人的姓名、公民身份号码和孩子的公民身份号码",
    "There is no such guardianship; check the guardian's name and number and the child's number",
    "民法典 36"};
inline constexpr Refusal kOneWayToAgree{
    "mandates.one_way_to_agree", malformed, "请使用短信验证码或出示证件其中一种方式确认同意",
    "She agrees either by the code on her phone or by showing her document"};
inline constexpr Refusal kProveFirst{
    "mandates.prove_first", conflict, "申请人尚未实名，请先在窗口核验身份",
    "The applicant is not proven yet; prove her identity at the window first", "P 3.3.1"};

}  // namespace mashang::mandates::refusals
