#pragma once

#include <array>

#include "base/refused.h"

/// Why a token, a key or a set of keys is not what it should be. The rows never show the token.
namespace mashang::jose::refusals {

using enum RefusalKind;

// Keys, RFC 7517.
inline constexpr Refusal kOtherKey{
    "jose.other_key", invalid, "此密钥不是本系统可用的签名验证密钥（RSA、P-256或Ed25519）",
    "This key is not one for verifying RS256, PS256, ES256 or EdDSA", "RFC 7517"};
inline constexpr Refusal kPrivateMembers{
    "jose.private_members", invalid, "公钥中含有私钥内容，请立即更换此密钥",
    "The public key holds private parts: replace this key", "RFC 7517 9.2"};
inline constexpr Refusal kKeyMember{"jose.key_member", invalid, "密钥缺少必需的内容或格式不正确",
                                    "A member of the key is missing or not written as it should be",
                                    "RFC 7518 6"};
inline constexpr Refusal kRsaSize{"jose.rsa_size", invalid, "RSA密钥应为2048至4096位",
                                  "An RSA key has 2048 to 4096 bits", "RFC 7518 3.3"};
inline constexpr Refusal kKeyNumbers{"jose.key_numbers", invalid, "密钥的数值无效",
                                     "The numbers of the key are those of no key", "RFC 7518 6"};
inline constexpr Refusal kKeyId{"jose.key_id", invalid, "密钥的kid应为1至200个字符的文字",
                                "The kid of a key is a text of 1 to 200 characters",
                                "RFC 7517 4.5"};
inline constexpr Refusal kKeyIdTwice{"jose.key_id_twice", invalid, "两个密钥的kid相同",
                                     "Two keys have the same kid", "RFC 7517 4.5"};
inline constexpr Refusal kKeySet{"jose.key_set", invalid, "密钥集有{count}处错误，请逐项更正",
                                 "{count} entries of the key set are not right; each is named",
                                 "RFC 7517 5"};

// Tokens, RFC 7515 and 7518.
inline constexpr Refusal kTooLong{"jose.too_long", too_large, "令牌过长", "The token is too long"};
inline constexpr Refusal kNotCompact{"jose.not_compact", malformed, "令牌不是三段式的签名令牌",
                                     "The token is not header, payload and signature",
                                     "RFC 7515 7.1"};
inline constexpr Refusal kHeader{"jose.header", malformed, "令牌头部无法读取",
                                 "The header of the token cannot be read", "RFC 7515 4"};
inline constexpr Refusal kCritical{"jose.critical", malformed, "令牌要求本系统不支持的扩展",
                                   "The token demands an extension that is not known here",
                                   "RFC 7515 4.1.11"};
inline constexpr Refusal kAlgorithm{"jose.algorithm", malformed, "令牌的签名算法不受支持",
                                    "The algorithm of the token is not supported", "RFC 8725 3.1"};

// Claims, RFC 7519.
inline constexpr Refusal kPayload{"jose.payload", malformed, "令牌内容无法读取",
                                  "The payload of the token cannot be read", "RFC 7519 7.2"};
inline constexpr Refusal kClaimType{"jose.claim_type", invalid, "令牌中此项的类型不正确",
                                    "This claim is of a wrong type", "RFC 7519 4.1"};
inline constexpr Refusal kMissingClaim{"jose.missing_claim", invalid, "令牌缺少此项",
                                       "This claim is missing"};
inline constexpr Refusal kExpired{"jose.expired", invalid, "令牌已过期", "The token has expired",
                                  "RFC 7519 4.1.4"};
inline constexpr Refusal kNotYet{"jose.not_yet", invalid, "令牌尚未生效",
                                 "The token is not valid yet", "RFC 7519 4.1.5"};
inline constexpr Refusal kIssuedLater{"jose.issued_later", invalid, "令牌的签发时间晚于现在",
                                      "The token says that it was issued later than now",
                                      "RFC 7519 4.1.6"};

/// All of them, for the public list of codes and for tests.
inline constexpr std::array kJose{
    &kOtherKey,  &kPrivateMembers, &kKeyMember,  &kRsaSize, &kKeyNumbers, &kKeyId,     &kKeyIdTwice,
    &kKeySet,    &kTooLong,        &kNotCompact, &kHeader,  &kCritical,   &kAlgorithm, &kPayload,
    &kClaimType, &kMissingClaim,   &kExpired,    &kNotYet,  &kIssuedLater};

}  // namespace mashang::jose::refusals
