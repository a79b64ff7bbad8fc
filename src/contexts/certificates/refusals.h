#pragma once

#include "base/refused.h"

/// Why a certificate is not taken, or an authority not trusted. What is wrong with the certificate
/// itself is named by rows of platform/pki.
namespace mashang::certificates::refusals {

using enum RefusalKind;

// Showing a certificate. All faults are named within kNotTaken.
inline constexpr Refusal kNotTaken{
    .code = "certificates.not_taken",
    .kind = invalid,
    .zh = "未能用此证书证明身份，原因共{count}项，见下",
    .en = "The certificate does not show who you are: {count} faults, each named",
};
inline constexpr Refusal kChallengeOver{
    .code = "certificates.challenge_over",
    .kind = invalid,
    .zh = "待签内容已过期、已使用过，或不是发给此浏览器的，请重新开始",
    .en = "What was to be signed is over, used, or not this browser's: begin anew",
};
inline constexpr Refusal kWrongSignature{
    .code = "certificates.wrong_signature",
    .kind = invalid,
    .zh = "签名与待签内容或证书的公钥不符",
    .en = "The signature is not one of this text by the certificate's key",
};
inline constexpr Refusal kWrongScheme{
    .code = "certificates.wrong_scheme",
    .kind = invalid,
    .zh = "此签名算法不适用于证书的密钥",
    .en = "The certificate's key does not sign in that way",
};
inline constexpr Refusal kAuthoritySuspended{
    .code = "certificates.authority_suspended",
    .kind = invalid,
    .zh = "签发机构“{name}”已被平台暂停信任",
    .en = "The platform has suspended its trust in the authority \"{name}\"",
};
inline constexpr Refusal kStatusNotToBeHad{
    .code = "certificates.status_not_to_be_had",
    .kind = invalid,
    .zh = "无法确认证书是否已吊销：签发机构的吊销列表已过期或状态服务无答复，请稍后再试",
    .en =
        "Whether the certificate is revoked cannot be found out: the authority's list is out of "
        "date and its responder does not answer; try later",
    .clause = "RFC 5280 6.3",
};
inline constexpr Refusal kNotBound{
    .code = "certificates.not_bound",
    .kind = invalid,
    .zh = "此证书还没有绑定账号：请先用其他方式登录，再在“我的证书”中绑定",
    .en = "No account is bound to this certificate: sign in another way and bind it first",
};

inline constexpr Refusal kAnothers{
    .code = "certificates.anothers",
    .kind = invalid,
    .zh = "此证书绑定的不是您的账号",
    .en = "This certificate is bound to another account than yours",
};

inline constexpr Refusal kOtherMatters{
    .code = "certificates.other_matters",
    .kind = invalid,
    .zh = "单位证书只能用于该单位自己的办件",
    .en = "An organisation's certificate serves in that organisation's own matters only",
};

// Binding.
inline constexpr Refusal kBoundAlready{
    .code = "certificates.bound_already",
    .kind = conflict,
    .zh = "此证书已绑定到一个账号",
    .en = "This certificate is bound to an account already",
};
inline constexpr Refusal kTooManyBound{
    .code = "certificates.too_many_bound",
    .kind = conflict,
    .zh = "最多可绑定{most}张证书，请先解除不用的",
    .en = "At most {most} certificates may be bound: remove one first",
};
inline constexpr Refusal kNoSuchBinding{
    .code = "certificates.no_such_binding",
    .kind = missing,
    .zh = "没有绑定这张证书",
    .en = "No such certificate is bound",
};
inline constexpr Refusal kOthersName{
    .code = "certificates.others_name",
    .kind = invalid,
    .zh = "证书上的姓名与您实名认证的姓名不符",
    .en = "The name in the certificate is not the one that you are proven by",
};
inline constexpr Refusal kOthersNumber{
    .code = "certificates.others_number",
    .kind = invalid,
    .zh = "证书上的公民身份号码与您实名认证的号码不符",
    .en = "The citizen's number in the certificate is not the one that you are proven by",
};
inline constexpr Refusal kNotTheirs{
    .code = "certificates.not_theirs",
    .kind = invalid,
    .zh = "您不是证书所载单位的法定代表人，也没有受其委托签名",
    .en =
        "You are neither the representative of the legal person in the certificate nor an agent "
        "who may sign for it",
    .clause = "民法典 165",
};

// Seals of legal persons.
inline constexpr Refusal kNoLegalPerson{
    .code = "certificates.no_legal_person",
    .kind = conflict,
    .zh = "制作印章须使用单位的证书：此证书没有载明统一社会信用代码",
    .en = "A seal is made with a legal person's certificate: this one names no USCC",
    .clause = "GB/T 38540",
};
inline constexpr Refusal kPictureRefused{
    .code = "certificates.picture_refused",
    .kind = invalid,
    .zh = "印模应为不超过256 KB的PNG图片",
    .en = "The picture of a seal is a PNG of 256 KB at most",
};
inline constexpr Refusal kTooManySeals{
    .code = "certificates.too_many_seals",
    .kind = conflict,
    .zh = "每个单位最多{most}枚未注销的印章",
    .en = "A legal person has {most} seals at most that are not revoked",
};
inline constexpr Refusal kNoSuchSeal{
    .code = "certificates.no_such_seal",
    .kind = missing,
    .zh = "没有这枚印章，或者它不归您管理",
    .en = "There is no such seal, or it is not yours to keep",
};
inline constexpr Refusal kSealNotInThisState{
    .code = "certificates.seal_not_in_this_state",
    .kind = conflict,
    .zh = "印章当前的状态不允许此操作",
    .en = "As the seal stands now, this cannot be done",
};
inline constexpr Refusal kSealHeld{
    .code = "certificates.seal_held",
    .kind = forbidden,
    .zh =
        "这枚印章由法定代表人（负责人）停用，或因持有人失去签名权限而停用，只有法定代表人（负责人）"
        "可以恢复",
    .en =
        "The representative suspended this seal, or its holder lost the right to it: only the "
        "representative resumes it",
};
inline constexpr Refusal kSealHolderGone{
    .code = "certificates.seal_holder_gone",
    .kind = conflict,
    .zh = "印章的持有人现在不能代该单位签名，印章不能恢复：请先授予其签名权限，或另行制作印章",
    .en =
        "The holder of this seal may not sign for the legal person now, so it is not resumed: "
        "let her sign again first, or make another seal",
    .clause = "民法典 173",
};
inline constexpr Refusal kSealNotUsable{
    .code = "certificates.seal_not_usable",
    .kind = conflict,
    .zh = "印章不在有效状态，或持有人现在不能代该单位签名，不能用于盖章",
    .en =
        "The seal is not in force, or its holder may not sign for the legal person now: nothing "
        "is sealed with it",
    .clause = "民法典 173",
};

// The trust list.
inline constexpr Refusal kNoSuchAuthority{
    .code = "certificates.no_such_authority",
    .kind = missing,
    .zh = "信任列表中没有这个机构",
    .en = "There is no such authority on the trust list",
};
inline constexpr Refusal kNotAnAuthority{
    .code = "certificates.not_an_authority",
    .kind = invalid,
    .zh = "这不是签发机构的证书（基本约束）",
    .en = "This is no certificate of an authority (basic constraints)",
    .clause = "RFC 5280 4.2.1.9",
};
inline constexpr Refusal kAuthorityKnown{
    .code = "certificates.authority_known",
    .kind = conflict,
    .zh = "该机构已在信任列表中",
    .en = "The authority is on the trust list already",
};
inline constexpr Refusal kAddressRefused{
    .code = "certificates.address_refused",
    .kind = invalid,
    .zh = "地址应为公网的http或https网址",
    .en = "The address must be http or https on the open net",
};
inline constexpr Refusal kPolicyId{
    .code = "certificates.policy_id",
    .kind = invalid,
    .zh = "证书策略应为点分数字，如1.2.156.10197",
    .en = "A certificate policy is dotted numbers, as 1.2.156.10197",
};
inline constexpr Refusal kTooManyAuthorities{
    .code = "certificates.too_many_authorities",
    .kind = conflict,
    .zh = "信任列表最多{most}个机构",
    .en = "The trust list holds {most} authorities at most",
};

}  // namespace mashang::certificates::refusals
