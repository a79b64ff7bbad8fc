#pragma once

#include "base/refused.h"

/// Why the showcase says no.
namespace mashang::showcase::refusals {

using enum RefusalKind;

inline constexpr Refusal kNoSuchApp{"showcase.no_such_app", missing, "没有这个精品应用",
                                    "There is no such flagship app", "P 3.2.3"};

// Admissions.
inline constexpr Refusal kNoSuchCandidate{"showcase.no_such_candidate", missing,
                                          "没有这个事项或精品应用",
                                          "There is no such item or flagship app", "P 3.1.1"};
inline constexpr Refusal kNotYourCandidate{
    "showcase.not_your_candidate", forbidden, "只有主管部门的省级单位可以为它提出准入",
    "Only the provincial office of its body proposes it", "P 3.1.1"};
inline constexpr Refusal kNotThePlatform{"showcase.not_the_platform", forbidden,
                                         "只有平台运营单位可以办理",
                                         "Only the office that runs the platform does this"};
inline constexpr Refusal kNoSuchAdmission{"showcase.no_such_admission", missing, "没有这条准入记录",
                                          "There is no such admission"};
inline constexpr Refusal kProposedAlready{"showcase.proposed_already", conflict,
                                          "准入已经提出，正在等待评估",
                                          "It is proposed already and waits to be assessed"};
inline constexpr Refusal kAdmissionChanged{"showcase.admission_changed", conflict,
                                           "这条准入的状态已变化，请刷新后再操作",
                                           "This admission has changed meanwhile; look again"};
inline constexpr Refusal kOwnProposal{"showcase.own_proposal", forbidden,
                                      "提出准入的人不能自己评估",
                                      "Nobody assesses what she proposed", "P 3.1.1"};
inline constexpr Refusal kCriterionMissing{
    "showcase.criterion_missing", invalid, "四项标准都要评估，缺少：{criterion}",
    "All four criteria are assessed; missing: {criterion}", "P 3.1.1"};
inline constexpr Refusal kCriterionTwice{"showcase.criterion_twice", invalid, "每项标准只评估一次",
                                         "Assess each criterion once"};
inline constexpr Refusal kConditionsMissing{
    "showcase.conditions_missing", invalid, "部分符合时，须写明条件和期限（一年以内）",
    "What is met in part is admitted on conditions: say them, and by which day within a year"};
inline constexpr Refusal kConditionsWithoutNeed{
    "showcase.conditions_without_need", invalid, "没有部分符合的标准，不附条件",
    "No criterion is met in part, so there are no conditions"};

// Ratings.
inline constexpr Refusal kNotUsed{
    "showcase.not_used", forbidden, "近{days}天内通过它办理过事项的人才能评价",
    "Who has applied through it in the last {days} days may rate it", "P 3.2.3"};
inline constexpr Refusal kNoSuchGrade{"showcase.no_such_grade", invalid, "评价分为五级，1 到 5",
                                      "There are five grades, 1 to 5"};
inline constexpr Refusal kNumberInWords{
    "showcase.number_in_words", invalid, "评价会公开，请不要写证件号码、手机号码等号码",
    "Ratings are public: leave out numbers of documents and telephones"};
inline constexpr Refusal kChangedToday{"showcase.changed_today", too_many, "一天内只能修改一次评价",
                                       "A rating is changed once a day"};
inline constexpr Refusal kNoSuchRating{"showcase.no_such_rating", missing, "没有这条评价",
                                       "There is no such rating"};

// Appeals.
inline constexpr Refusal kAppealedAlready{"showcase.appealed_already", conflict,
                                          "这条评价已经申诉过", "It was appealed against already"};
inline constexpr Refusal kNoWords{"showcase.no_words", conflict, "这条评价没有文字，不能申诉",
                                  "This rating has no words to appeal against"};
inline constexpr Refusal kNoSuchAppeal{"showcase.no_such_appeal", missing, "没有这条申诉",
                                       "There is no such appeal"};
inline constexpr Refusal kAppealChanged{"showcase.appeal_changed", conflict,
                                        "这条申诉的状态已变化，请刷新后再操作",
                                        "This appeal has changed meanwhile; look again"};
inline constexpr Refusal kOwnAppeal{"showcase.own_appeal", forbidden,
                                    "提出或者处理过这条申诉的人不能再处理",
                                    "Who appealed, or decided before, does not decide"};
inline constexpr Refusal kKeptAndNotCounted{"showcase.kept_and_not_counted", invalid,
                                            "文字保留的评价照常计分",
                                            "A rating whose words stay counts"};
inline constexpr Refusal kNothingToObject{"showcase.nothing_to_object", conflict,
                                          "没有可以提出异议的处理，或者已经提过异议",
                                          "Nothing was hidden, or you have objected already"};

}  // namespace mashang::showcase::refusals
