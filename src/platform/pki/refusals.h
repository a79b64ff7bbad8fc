#pragma once

#include <array>

#include "base/refused.h"

/// What is wrong with a certificate, its chain, its state, or a request for one. Rows of one check
/// are named together: who mends one fault wants to know of the others.
namespace mashang::pki::refusals {

using enum RefusalKind;

// What was handed in.
inline constexpr Refusal kUnreadable{
    "pki.unreadable", malformed, "无法读取此证书：应为DER或PEM格式的X.509证书，且不带多余内容",
    "This is no X.509 certificate in DER or PEM, or something follows it", "RFC 5280 4.1"};
inline constexpr Refusal kTooLarge{"pki.too_large", too_large, "证书或证书文件过大",
                                   "The certificate or its file is too large"};
inline constexpr Refusal kName{"pki.name", invalid, "证书主体名称含有无法显示的字符",
                               "A name in the certificate holds characters that cannot be shown",
                               "RFC 5280 4.1.2.6"};
inline constexpr Refusal kRequestUnreadable{
    "pki.request_unreadable", malformed,
    "无法读取此证书申请：应为DER或PEM格式的PKCS#10，且不带多余内容",
    "This is no PKCS#10 request in DER or PEM, or something follows it", "RFC 2986"};
inline constexpr Refusal kNoPossession{
    "pki.no_possession", invalid, "证书申请不是用其中公钥对应的私钥签名的",
    "The request is not signed by the key that it names", "RFC 2986 4.2"};

// Keys and signatures.
inline constexpr Refusal kWeakKey{
    "pki.weak_key", invalid, "密钥强度不足或类型不受支持：应为2048至8192位RSA、P-256、P-384或SM2",
    "The key is too weak or of another kind: RSA of 2048 to 8192 bits, P-256, P-384 or SM2"};
inline constexpr Refusal kWeakSignature{
    "pki.weak_signature", invalid, "证书使用了不安全的签名算法（MD5、SHA-1等）",
    "The certificate is signed with a broken algorithm (MD5, SHA-1 …)"};
inline constexpr Refusal kBadSignature{
    "pki.bad_signature", invalid, "证书的签名与其签发机构的公钥不符",
    "The certificate's signature is not its issuer's", "RFC 5280 6.1.3"};

// The chain.
inline constexpr Refusal kUntrusted{
    "pki.untrusted", invalid, "证书不是由信任列表中的机构签发的，或缺少中间证书",
    "No authority of the trust list stands behind the certificate, or one in between is missing",
    "RFC 5280 6.1"};
inline constexpr Refusal kExpired{"pki.expired", invalid, "证书已于{until}过期",
                                  "The certificate expired at {until}", "RFC 5280 4.1.2.5"};
inline constexpr Refusal kNotYetValid{"pki.not_yet_valid", invalid, "证书自{from}起才生效",
                                      "The certificate is valid from {from} on",
                                      "RFC 5280 4.1.2.5"};
inline constexpr Refusal kNoAuthority{
    "pki.no_authority", invalid, "链上的上级证书无权签发证书（基本约束、密钥用法或层级限制）",
    "A certificate of the chain may not issue others (basic constraints, key usage, path length)",
    "RFC 5280 4.2.1.9"};
inline constexpr Refusal kNameConstraint{
    "pki.name_constraint", invalid, "签发机构无权为该名称签发证书",
    "The issuer may not certify such a name", "RFC 5280 4.2.1.10"};
inline constexpr Refusal kCritical{"pki.critical", invalid, "证书含有本系统不支持的关键扩展",
                                   "The certificate has a critical extension unknown here",
                                   "RFC 5280 4.2"};
inline constexpr Refusal kChain{"pki.chain", invalid, "证书链无效：{reason}",
                                "The chain does not hold: {reason}", "RFC 5280 6.1"};
inline constexpr Refusal kIsAuthority{
    "pki.is_authority", invalid, "此证书属于签发机构，不能用于登录或签名",
    "The certificate is an authority's, not a holder's", "RFC 5280 4.2.1.9"};
inline constexpr Refusal kKeyUsage{"pki.key_usage", invalid, "证书的密钥用法不允许这样使用",
                                   "The certificate's key usage does not allow this",
                                   "RFC 5280 4.2.1.3"};
inline constexpr Refusal kExtendedKeyUsage{
    "pki.extended_key_usage", invalid, "证书的扩展密钥用法不允许这样使用",
    "The certificate's extended key usage does not allow this", "RFC 5280 4.2.1.12"};

// Its state.
inline constexpr Refusal kRevoked{"pki.revoked", invalid, "证书已于{at}吊销（{reason}）",
                                  "The certificate was revoked at {at} ({reason})",
                                  "RFC 5280 5.3.1"};
inline constexpr Refusal kSuspended{"pki.suspended", invalid, "证书自{at}起暂停使用",
                                    "The certificate has been on hold since {at}",
                                    "RFC 5280 5.3.1"};
inline constexpr Refusal kUnknownStatus{"pki.unknown_status", invalid, "签发机构答复说不认识此证书",
                                        "The authority says that it does not know the certificate",
                                        "RFC 6960 2.2"};
inline constexpr Refusal kListUnreadable{
    "pki.list_unreadable", malformed, "无法读取证书吊销列表",
    "This is no certificate revocation list, or one of a kind that is not read here",
    "RFC 5280 5.1"};
inline constexpr Refusal kListForeign{
    "pki.list_foreign", invalid, "证书吊销列表不是由该签发机构签署的",
    "The revocation list is not signed by that authority", "RFC 5280 6.3.3"};
inline constexpr Refusal kListElsewhere{
    "pki.list_elsewhere", invalid, "证书吊销列表不包括这一类证书",
    "The revocation list is of other certificates of that authority", "RFC 5280 6.3.3"};
inline constexpr Refusal kListStale{"pki.list_stale", invalid, "证书吊销列表已过期或尚未生效",
                                    "The revocation list is out of date, or of the future",
                                    "RFC 5280 5.1.2.5"};
inline constexpr Refusal kAnswerUnreadable{
    "pki.answer_unreadable", malformed, "无法读取证书状态答复",
    "The answer about the status cannot be read", "RFC 6960 4.2.1"};
inline constexpr Refusal kAnswerRefused{"pki.answer_refused", invalid, "证书状态服务没有给出答复",
                                        "The responder did not tell the status", "RFC 6960 2.3"};
inline constexpr Refusal kAnswerForeign{
    "pki.answer_foreign", invalid, "证书状态答复不是由有权者签署的",
    "The answer about the status is not signed by one who may give it", "RFC 6960 4.2.2.2"};
inline constexpr Refusal kAnswerOther{
    "pki.answer_other", invalid, "证书状态答复说的是另一张证书或另一次询问",
    "The answer is about another certificate or question", "RFC 6960 3.2"};
inline constexpr Refusal kAnswerStale{
    "pki.answer_stale", invalid, "证书状态答复已过期或尚未生效",
    "The answer about the status is out of date, or of the future", "RFC 6960 3.2"};

/// All of them, for the public list of codes and for tests.
inline constexpr std::array kPki{
    &kUnreadable,     &kTooLarge,         &kName,          &kRequestUnreadable,
    &kNoPossession,   &kWeakKey,          &kWeakSignature, &kBadSignature,
    &kUntrusted,      &kExpired,          &kNotYetValid,   &kNoAuthority,
    &kNameConstraint, &kCritical,         &kChain,         &kIsAuthority,
    &kKeyUsage,       &kExtendedKeyUsage, &kRevoked,       &kSuspended,
    &kUnknownStatus,  &kListUnreadable,   &kListForeign,   &kListElsewhere,
    &kListStale,      &kAnswerUnreadable, &kAnswerRefused, &kAnswerForeign,
    &kAnswerOther,    &kAnswerStale};

}  // namespace mashang::pki::refusals
