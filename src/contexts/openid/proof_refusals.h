#pragma once

#include <array>

#include "base/refused.h"

/// Why a proof of possession or a client's assertion is not accepted.
namespace mashang::openid::refusals {

using enum RefusalKind;

// RFC 9449 section 4.3, in the order of its list.
inline constexpr Refusal kDpopType{"openid.dpop_type", invalid, "DPoP证明的typ应为dpop+jwt",
                                   "The typ of a DPoP proof is dpop+jwt", "RFC 9449 4.3"};
inline constexpr Refusal kDpopAlgorithm{
    "openid.dpop_algorithm", invalid, "DPoP证明的签名算法不被允许",
    "The algorithm of the DPoP proof is not allowed", "RFC 9449 4.3"};
inline constexpr Refusal kDpopKey{"openid.dpop_key", invalid, "DPoP证明的头部缺少公钥（jwk）",
                                  "The header of the DPoP proof holds no public key (jwk)",
                                  "RFC 9449 4.3"};
inline constexpr Refusal kDpopSignature{"openid.dpop_signature", invalid, "DPoP证明的签名不正确",
                                        "The signature of the DPoP proof is wrong", "RFC 9449 4.3"};
inline constexpr Refusal kDpopClaims{"openid.dpop_claims", invalid,
                                     "DPoP证明缺少jti、htm、htu或iat，或其类型不正确",
                                     "The DPoP proof lacks jti, htm, htu or iat, or one is of a "
                                     "wrong type",
                                     "RFC 9449 4.2"};
inline constexpr Refusal kDpopMethod{"openid.dpop_method", invalid, "DPoP证明的htm与请求方法不符",
                                     "The htm of the DPoP proof is not the method of the request",
                                     "RFC 9449 4.3"};
inline constexpr Refusal kDpopAddress{"openid.dpop_address", invalid, "DPoP证明的htu与请求地址不符",
                                      "The htu of the DPoP proof is not the address of the request",
                                      "RFC 9449 4.3"};
inline constexpr Refusal kDpopTime{"openid.dpop_time", invalid, "DPoP证明的时间不在接受范围内",
                                   "The DPoP proof was made too long ago, or later than now",
                                   "RFC 9449 4.3"};
inline constexpr Refusal kDpopToken{"openid.dpop_token", invalid, "DPoP证明的ath与访问令牌不符",
                                    "The ath of the DPoP proof is not that of the access token",
                                    "RFC 9449 4.3"};
inline constexpr Refusal kDpopOtherKey{
    "openid.dpop_other_key", invalid, "DPoP证明的密钥不是所绑定的密钥",
    "The DPoP proof was made with another key than the bound one", "RFC 9449 4.3"};

// RFC 7523 section 3.
inline constexpr Refusal kAssertionType{"openid.assertion_type", invalid, "客户端断言的typ不被接受",
                                        "The typ of the client assertion is not accepted",
                                        "RFC 8725 3.11"};
inline constexpr Refusal kAssertionAlgorithm{
    "openid.assertion_algorithm", invalid, "客户端断言的签名算法不被允许",
    "The algorithm of the client assertion is not allowed", "FAPI 2.0 5.4.1"};
inline constexpr Refusal kAssertionSignature{
    "openid.assertion_signature", invalid, "客户端断言的签名与登记的公钥不符",
    "No registered key of the client made the signature of the assertion", "RFC 7523 3"};
inline constexpr Refusal kAssertionClient{
    "openid.assertion_client", invalid, "客户端断言的iss和sub应为客户端标识",
    "iss and sub of the client assertion are the client's id", "RFC 7523 3"};
inline constexpr Refusal kAssertionAudience{
    "openid.assertion_audience", invalid, "客户端断言的aud不是本平台",
    "The aud of the client assertion is not this provider", "RFC 7523 3"};
inline constexpr Refusal kAssertionLife{"openid.assertion_life", invalid,
                                        "客户端断言的有效期过长（最长{minutes}分钟）",
                                        "The client assertion is valid too long (at most {minutes} "
                                        "minutes)",
                                        "RFC 7523 3"};
inline constexpr Refusal kAssertionId{
    "openid.assertion_id", invalid, "客户端断言的jti应为1至256个字节",
    "The jti of the client assertion has 1 to 256 bytes", "RFC 7523 3"};

/// All of them, for the public list of codes and for tests.
inline constexpr std::array kProofs{&kDpopType,           &kDpopAlgorithm,   &kDpopKey,
                                    &kDpopSignature,      &kDpopClaims,      &kDpopMethod,
                                    &kDpopAddress,        &kDpopTime,        &kDpopToken,
                                    &kDpopOtherKey,       &kAssertionType,   &kAssertionAlgorithm,
                                    &kAssertionSignature, &kAssertionClient, &kAssertionAudience,
                                    &kAssertionLife,      &kAssertionId};

}  // namespace mashang::openid::refusals
