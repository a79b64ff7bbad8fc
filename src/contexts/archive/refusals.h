#pragma once

#include "base/refused.h"

namespace mashang::archive::refusals {

using enum RefusalKind;

inline constexpr Refusal kNoSuchPackage{"archive.no_such_package", missing, "没有这份电子档案",
                                        "There is no such package"};
inline constexpr Refusal kNoSuchFailure{"archive.no_such_failure", missing,
                                        "没有这个归档失败的办件",
                                        "No case of that id fails to be archived"};
inline constexpr Refusal kDestroyed{"archive.destroyed", conflict,
                                    "这份电子档案已依法销毁，仅存登记信息",
                                    "This package was destroyed: only its record is left"};
inline constexpr Refusal kKeptForGood{"archive.kept_for_good", conflict,
                                      "这份电子档案永久保管，不得销毁",
                                      "This package is kept for good"};
inline constexpr Refusal kTermNotOver{"archive.term_not_over", conflict,
                                      "保管期限至{until}，期满后方可提出销毁",
                                      "It is kept until {until}; not before may anybody propose"};
inline constexpr Refusal kProposedAlready{"archive.proposed_already", conflict,
                                          "已有人提出销毁这份电子档案",
                                          "Its destruction is proposed already"};
inline constexpr Refusal kNothingProposed{"archive.nothing_proposed", conflict,
                                          "没有待审批的销毁申请",
                                          "Nobody proposes its destruction now"};
inline constexpr Refusal kOwnProposal{"archive.own_proposal", forbidden,
                                      "销毁须由另一名档案人员审批",
                                      "Another archivist must approve what you proposed"};
inline constexpr Refusal kOneOfTwo{"archive.one_of_two", invalid,
                                   "请填写一个办件编号，或一个机构的一个事项",
                                   "Name one case number, or one item of one office"};
inline constexpr Refusal kNoSuchAccess{"archive.no_such_access", missing, "没有这项查阅申请",
                                       "There is no such request for access"};
inline constexpr Refusal kNotOpen{"archive.access_not_open", forbidden,
                                  "查阅未获批准、已被收回或已到期",
                                  "This access is not granted, was taken back, or is over"};
inline constexpr Refusal kSettledAlready{"archive.access_settled", conflict, "这项查阅申请已经答复",
                                         "This request was settled already"};
inline constexpr Refusal kTooLong{"archive.access_too_long", invalid, "查阅期限为1至{max}天",
                                  "Access is for 1 to {max} days"};

}  // namespace mashang::archive::refusals
