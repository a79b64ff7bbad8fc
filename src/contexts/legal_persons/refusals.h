#pragma once

#include "base/refused.h"

namespace mashang::legal_persons::refusals {

using enum RefusalKind;

inline constexpr Refusal kBadName{
    .code = "legal_persons.bad_name",
    .kind = invalid,
    .zh = "名称应为2至100个字，与营业执照或登记证书一致",
    .en = "The name has 2 to 100 characters, as on the business licence or the certificate",
};

// Of claims.
inline constexpr Refusal kNoSuchClaim{
    .code = "legal_persons.no_such_claim",
    .kind = missing,
    .zh = "没有这项法人认证",
    .en = "There is no such claim",
};
inline constexpr Refusal kClaimPending{
    .code = "legal_persons.claim_pending",
    .kind = conflict,
    .zh = "该法人的认证正在核验，请稍候",
    .en = "Your claim to this legal person is being checked; wait a moment",
};
inline constexpr Refusal kAlreadyYours{
    .code = "legal_persons.already_yours",
    .kind = conflict,
    .zh = "您已认证为该法人的法定代表人",
    .en = "You are proven to be its legal representative already",
};
inline constexpr Refusal kTooManyClaims{
    .code = "legal_persons.too_many_claims",
    .kind = too_many,
    .zh = "24小时内最多认证{most}次，请稍后再试",
    .en = "{most} claims within 24 hours at most; try later",
};
inline constexpr Refusal kTooManyLegalPersons{
    .code = "legal_persons.too_many",
    .kind = conflict,
    .zh = "一人最多代表{most}个法人",
    .en = "One person represents {most} legal persons at most",
};
/// Shown with a refused claim: why the register did not match.
inline constexpr Refusal kNotConfirmed{
    .code = "legal_persons.not_confirmed",
    .kind = conflict,
    .zh = "名称、统一社会信用代码与法定代表人未能核验一致。请核对；刚办理变更登记的，请次日再试",
    .en =
        "The register does not confirm this name, this code and you as representative together. "
        "Compare them; after a change of registration, try on the next day",
    .clause = "P 3.3.1",
};
inline constexpr Refusal kNotInBusiness{
    .code = "legal_persons.not_in_business",
    .kind = conflict,
    .zh = "该主体已被吊销或已注销，不能再以其名义办事",
    .en = "It was revoked or deregistered; nothing can be done in its name any more",
};
inline constexpr Refusal kRegisterUnavailable{
    .code = "legal_persons.register_unavailable",
    .kind = unavailable,
    .zh = "登记机关的核验服务暂不可用，请稍后重新提交",
    .en = "The register cannot be asked at the moment; hand the claim in again later",
};

// Of legal persons and agencies.
inline constexpr Refusal kNoSuchLegalPerson{
    .code = "legal_persons.no_such_legal_person",
    .kind = missing,
    .zh = "没有这个法人，或您不是其法定代表人",
    .en = "There is no such legal person, or you are not its representative",
};
inline constexpr Refusal kNotConfirmedOfLate{
    .code = "legal_persons.not_confirmed_of_late",
    .kind = conflict,
    .zh = "登记机关已很久未能确认该法人，请重新认证",
    .en = "The register has not confirmed this legal person for a long time; claim it again",
};
inline constexpr Refusal kNoSuchAgency{
    .code = "legal_persons.no_such_agency",
    .kind = missing,
    .zh = "没有这项经办授权，或已结束",
    .en = "There is no such agency, or it has ended",
};
inline constexpr Refusal kNoSuchOffer{
    .code = "legal_persons.no_such_offer",
    .kind = missing,
    .zh = "没有这项邀请，或已失效",
    .en = "There is no such invitation, or its time is over",
};
inline constexpr Refusal kMeantForAnother{
    .code = "legal_persons.meant_for_another",
    .kind = forbidden,
    .zh = "邀请中的姓名与您的实名不一致，请法定代表人重新邀请",
    .en = "The invitation names somebody else; ask the representative for a new one",
};
inline constexpr Refusal kRepresentsIt{
    .code = "legal_persons.represents_it",
    .kind = conflict,
    .zh = "您是该法人的法定代表人，无需经办授权",
    .en = "You are its legal representative and need no agency",
};
inline constexpr Refusal kTooManyAgents{
    .code = "legal_persons.too_many_agents",
    .kind = too_many,
    .zh = "一个法人最多有{most}名经办人（含待确认的）",
    .en = "A legal person has {most} agents at most, those invited included",
};
inline constexpr Refusal kTooManyOffers{
    .code = "legal_persons.too_many_offers",
    .kind = too_many,
    .zh = "24小时内最多邀请{most}次，请稍后再试",
    .en = "{most} invitations within 24 hours at most; try later",
};

// Faults of an agency's wish.
inline constexpr Refusal kOwnMobile{
    .code = "legal_persons.own_mobile",
    .kind = invalid,
    .zh = "这是您自己的手机号码",
    .en = "This is your own number",
};
inline constexpr Refusal kNoVerb{
    .code = "legal_persons.no_verb",
    .kind = invalid,
    .zh = "请至少选择一种权限",
    .en = "Choose what the agent may do",
};
inline constexpr Refusal kNoItem{
    .code = "legal_persons.no_item",
    .kind = invalid,
    .zh = "请选择事项，或授权全部事项",
    .en = "Choose items, or all of them",
};
inline constexpr Refusal kUnknownItem{
    .code = "legal_persons.unknown_item",
    .kind = invalid,
    .zh = "没有这个事项",
    .en = "There is no such item",
};
inline constexpr Refusal kTooManyItems{
    .code = "legal_persons.too_many_items",
    .kind = invalid,
    .zh = "最多选择{most}个事项",
    .en = "{most} items at most",
};
inline constexpr Refusal kStartsInThePast{
    .code = "legal_persons.starts_in_the_past",
    .kind = invalid,
    .zh = "开始日期不能早于今天",
    .en = "The first day may not lie before today",
};
inline constexpr Refusal kStartsTooLate{
    .code = "legal_persons.starts_too_late",
    .kind = invalid,
    .zh = "开始日期应在{days}天之内",
    .en = "The first day is within {days} days",
};
inline constexpr Refusal kEndsBeforeItStarts{
    .code = "legal_persons.ends_before_it_starts",
    .kind = invalid,
    .zh = "结束日期不能早于开始日期",
    .en = "The last day may not lie before the first",
};
inline constexpr Refusal kLastsTooLong{
    .code = "legal_persons.lasts_too_long",
    .kind = invalid,
    .zh = "授权期限最长{days}天",
    .en = "An agency lasts {days} days at most",
    .clause = "民法典 165",
};

}  // namespace mashang::legal_persons::refusals
