#pragma once

#include "base/refused.h"

namespace mashang::one_code::refusals {

using enum RefusalKind;

// Of a code (docs/formats/gz1.md, "Checks"), in the order in which they are looked for.
inline constexpr Refusal kUnreadable{
    .code = "one_code.unreadable",
    .kind = invalid,
    .zh = "这不是一码通行的码，请重新扫描",
    .en = "This is no code of ours; scan it again",
};
inline constexpr Refusal kUnknownKey{
    .code = "one_code.unknown_key",
    .kind = invalid,
    .zh = "签发该码的密钥未知或已停用；离线核验请先更新公钥",
    .en = "The key behind this code is unknown or out of use; off line, fetch the keys anew",
};
inline constexpr Refusal kOutOfRange{
    .code = "one_code.out_of_range",
    .kind = invalid,
    .zh = "码中的时段序号不在有效范围内",
    .en = "The slot that the code names is none of its credential's",
};
inline constexpr Refusal kStale{
    .code = "one_code.stale",
    .kind = gone,
    .zh = "该码已过时，请出示当前的码",
    .en = "This code's time is over; show the one of this moment",
};
inline constexpr Refusal kEarly{
    .code = "one_code.early",
    .kind = conflict,
    .zh = "该码的时间在当前之后，请校准手机或终端的时钟",
    .en = "This code is of a later moment; set the clock of the phone or the terminal",
};
inline constexpr Refusal kBadSignature{
    .code = "one_code.bad_signature",
    .kind = invalid,
    .zh = "码的签名不符，可能被改动过",
    .en = "The code's signature does not fit; it may have been altered",
};
inline constexpr Refusal kBadClaims{
    .code = "one_code.bad_claims",
    .kind = invalid,
    .zh = "随码出示的信息与签发时不符",
    .en = "What is shown along with the code is not what was issued",
};
inline constexpr Refusal kReplayed{
    .code = "one_code.replayed",
    .kind = conflict,
    .zh = "该码已经使用过，请等待下一个码",
    .en = "This code was used before; wait for the next one",
};
inline constexpr Refusal kWrongPurpose{
    .code = "one_code.wrong_purpose",
    .kind = forbidden,
    .zh = "该码的用途与本终端不符",
    .en = "The code is for another purpose than this terminal's",
};
inline constexpr Refusal kRevoked{
    .code = "one_code.revoked",
    .kind = gone,
    .zh = "该码已被持有人停用",
    .en = "The holder has revoked this code",
};
inline constexpr Refusal kUnknownCredential{
    .code = "one_code.unknown_credential",
    .kind = missing,
    .zh = "平台没有签发过该码",
    .en = "The platform knows no such code",
};

// Of terminals.
inline constexpr Refusal kNoSuchTerminal{
    .code = "one_code.no_such_terminal",
    .kind = forbidden,
    .zh = "终端未登记、已停用或注销，或终端密钥、所属应用不符",
    .en = "The terminal is not registered, is suspended or closed, or key or app are not its own",
};
inline constexpr Refusal kTerminalMissing{
    .code = "one_code.terminal_missing",
    .kind = missing,
    .zh = "没有这个终端，或已注销",
    .en = "There is no such terminal, or it is closed",
};
inline constexpr Refusal kNoSuchApp{
    .code = "one_code.no_such_app",
    .kind = invalid,
    .zh = "没有接入这个应用，或尚未批准",
    .en = "No such app is connected and approved",
};
inline constexpr Refusal kNoPurpose{
    .code = "one_code.no_purpose",
    .kind = invalid,
    .zh = "请至少选择一种用途，且不重复",
    .en = "Name at least one purpose, and none twice",
};
inline constexpr Refusal kTooManyTerminals{
    .code = "one_code.too_many_terminals",
    .kind = too_many,
    .zh = "一个应用最多登记{most}个终端",
    .en = "An app may have {most} terminals at most",
};

inline constexpr Refusal kLicenceTypes{
    .code = "one_code.licence_types",
    .kind = invalid,
    .zh = "亮证授权须选择1至{most}种证照；没有此用途的终端不选",
    .en = "For licences name 1 to {most} kinds that there are; for other purposes none",
};

// Of issuing.
inline constexpr Refusal kBadCid{
    .code = "one_code.bad_cid",
    .kind = invalid,
    .zh = "应为8字节的随机标识（16位十六进制）",
    .en = "Expected 8 random bytes as 16 hex digits",
};
inline constexpr Refusal kBadAnchor{
    .code = "one_code.bad_anchor",
    .kind = invalid,
    .zh = "应为16字节的链首（base64url）",
    .en = "Expected 16 bytes, the chain's anchor, as base64url",
};
inline constexpr Refusal kBadSlots{
    .code = "one_code.bad_slots",
    .kind = invalid,
    .zh = "时段数应为1到{most}",
    .en = "Expected 1 to {most} slots",
};
inline constexpr Refusal kCidTaken{
    .code = "one_code.cid_taken",
    .kind = conflict,
    .zh = "该标识已被使用，请重新生成",
    .en = "This identifier is in use; make another",
};
inline constexpr Refusal kStrongerSignIn{
    .code = "one_code.stronger_sign_in",
    .kind = forbidden,
    .zh = "亮证授权须以两种方式登录（如密码和动态口令，或通行密钥）",
    .en = "To authorise licences, sign in with two factors (password and time code, or a passkey)",
    .clause = "P 3.3.1",
};
inline constexpr Refusal kTooManyCredentials{
    .code = "one_code.too_many_credentials",
    .kind = too_many,
    .zh = "生效中的码过多，请先停用不用的，或稍后再试",
    .en = "Too many of your codes are in force; revoke some, or wait",
};
inline constexpr Refusal kNoSuchCredential{
    .code = "one_code.no_such_credential",
    .kind = missing,
    .zh = "没有这个码，或已停用",
    .en = "There is no such code, or it is revoked",
};

// Of showing licences.
inline constexpr Refusal kReferenceOver{
    .code = "one_code.reference_over",
    .kind = gone,
    .zh = "取证凭据无效、已使用或已过期",
    .en = "The reference is none, was used, or its time is over",
};
inline constexpr Refusal kNotThisLicence{
    .code = "one_code.not_this_licence",
    .kind = forbidden,
    .zh = "本终端未登记查看此种证照",
    .en = "The terminal is not registered to see this kind of licence",
};
inline constexpr Refusal kNoLicenceRequest{
    .code = "one_code.no_licence_request",
    .kind = missing,
    .zh = "没有这个亮证请求，或已答复、已过期",
    .en = "There is no such request for a licence, or it was answered, or its time is over",
};

}  // namespace mashang::one_code::refusals
