#pragma once

#include "base/refused.h"

/// Why no certificate is ordered, or one is not changed.
namespace mashang::certificates::refusals {

using enum RefusalKind;

// The request that a device makes. All that is wrong with it is named at once.
inline constexpr Refusal kOtherSubject{
    .code = "certificates.other_subject",
    .kind = invalid,
    .zh = "证书申请中的主体名称应为“{expected}”，而不是“{found}”",
    .en = "The request must name \"{expected}\" as its subject, not \"{found}\"",
    .clause = "RFC 7030 4.2.1",
};
inline constexpr Refusal kKeyInUse{
    .code = "certificates.key_in_use",
    .kind = conflict,
    .zh = "该密钥已用于另一张证书，请在设备上生成新的密钥",
    .en = "This key serves another certificate already; make a new one on the device",
};

// Who may have one, and how many.
inline constexpr Refusal kNotProvenEnough{
    .code = "certificates.two_factors_needed",
    .kind = forbidden,
    .zh = "办理或恢复证书需要用两种方式验证身份，请使用通行密钥或两步验证重新登录",
    .en = "To get or resume a certificate, sign in with a passkey or in two steps",
};
inline constexpr Refusal kNotTheirSigner{
    .code = "certificates.not_their_signer",
    .kind = forbidden,
    .zh = "您不是该单位的法定代表人，也没有受其委托签名",
    .en = "You are neither this legal person's representative nor an agent who may sign for it",
    .clause = "民法典 165",
};
inline constexpr Refusal kOrderPending{
    .code = "certificates.order_pending",
    .kind = conflict,
    .zh = "已有一张证书正在签发，请稍候",
    .en = "A certificate is being issued already; wait a moment",
};
inline constexpr Refusal kTooManyIssued{
    .code = "certificates.too_many",
    .kind = conflict,
    .zh = "有效证书最多{most}张，请先吊销不用的",
    .en = "At most {most} certificates at a time: revoke one first",
};
inline constexpr Refusal kTooManyOrders{
    .code = "certificates.too_many_orders",
    .kind = too_many,
    .zh = "一天内最多申请{most}次证书，请明天再试",
    .en = "At most {most} certificates may be asked for in a day; try tomorrow",
};
inline constexpr Refusal kAuthorityNotConnected{
    .code = "certificates.authority_not_connected",
    .kind = unavailable,
    .zh = "证书签发服务尚未开通",
    .en = "No certificate authority is connected",
};

// Renewal.
inline constexpr Refusal kRenewTooEarly{
    .code = "certificates.renew_too_early",
    .kind = conflict,
    .zh = "证书到期前{days}天起可以更新",
    .en = "A certificate can be renewed in its last {days} days",
};
inline constexpr Refusal kRenewNotInForce{
    .code = "certificates.renew_not_in_force",
    .kind = conflict,
    .zh = "只有有效的证书可以更新，请申请新证书",
    .en = "Only a certificate in force can be renewed; ask for a new one",
    .clause = "RFC 7030 4.2.2",
};
inline constexpr Refusal kRenewedAlready{
    .code = "certificates.renewed_already",
    .kind = conflict,
    .zh = "这张证书已经更新过",
    .en = "This certificate was renewed already",
};
inline constexpr Refusal kSubjectChanged{
    .code = "certificates.subject_changed",
    .kind = conflict,
    .zh = "证书上的名称已变更，不能更新，请申请新证书",
    .en = "The name in the certificate has changed: ask for a new one instead of renewing it",
    .clause = "RFC 7030 4.2.2",
};

// Standing.
inline constexpr Refusal kNoSuchIssued{
    .code = "certificates.no_such_certificate",
    .kind = missing,
    .zh = "没有这张证书",
    .en = "There is no such certificate",
};
inline constexpr Refusal kNotFromHere{
    .code = "certificates.not_from_here",
    .kind = conflict,
    .zh = "证书当前的状态不允许这样做",
    .en = "The certificate's state does not allow that",
    .clause = "RFC 5280 5.3.1",
};
inline constexpr Refusal kHeldByOther{
    .code = "certificates.held_by_other",
    .kind = forbidden,
    .zh = "证书由单位法定代表人或平台暂停，只能由其恢复",
    .en = "The representative or the platform put this certificate on hold, and must take it off",
};
inline constexpr Refusal kDaysOver{
    .code = "certificates.days_over",
    .kind = gone,
    .zh = "证书已过期",
    .en = "The certificate's days are over",
};
inline constexpr Refusal kChangePending{
    .code = "certificates.change_pending",
    .kind = conflict,
    .zh = "上一次变更正在告知签发机构，请稍候",
    .en = "The authority is still being told of the last change; wait a moment",
};

// Reasons of an order that came to nothing (shown with it, never thrown).
inline constexpr Refusal kAuthorityRefused{
    .code = "certificates.authority_refused",
    .kind = conflict,
    .zh = "签发机构不接受这份申请，请重新申请；仍不成功时请联系我们",
    .en = "The authority does not take this request; ask anew, and tell us if it fails again",
};
inline constexpr Refusal kUnfit{
    .code = "certificates.unfit",
    .kind = unavailable,
    .zh = "签发机构给出的证书与申请不符，已作废，请重新申请",
    .en = "What the authority sent does not fit the request and was thrown away; ask anew",
};
inline constexpr Refusal kAuthorityUnavailable{
    .code = "certificates.authority_unavailable",
    .kind = unavailable,
    .zh = "签发机构暂时无法联系，请稍后重新申请",
    .en = "The authority could not be reached; ask again later",
};
inline constexpr Refusal kWithdrawn{
    .code = "certificates.withdrawn",
    .kind = gone,
    .zh = "申请已取消",
    .en = "The order was withdrawn",
};

}  // namespace mashang::certificates::refusals
