#pragma once

#include "base/refused.h"

/// Why federation says no. What is wrong with a token or a document of a provider is never shown to
/// the person: it stands in the journal, by its code.
namespace mashang::federation::refusals {

using enum RefusalKind;

// A provider as somebody writes it down.
inline constexpr Refusal kBadId{"federation.bad_id", invalid,
                                "代号应为2至32个小写字母、数字或连字符",
                                "An id is 2 to 32 small letters, digits or hyphens"};
inline constexpr Refusal kBadText{"federation.bad_text", invalid, "此项不能为空或过长",
                                  "This is empty or too long"};
inline constexpr Refusal kBadIssuer{
    "federation.bad_issuer", invalid, "签发者应为公网的https地址，不含查询、片段和用户信息",
    "An issuer is an https address of the open net without query, fragment or user",
    "OIDC Discovery 3"};
inline constexpr Refusal kBadSecret{
    "federation.bad_secret", invalid, "此认证方式不使用口令，或口令为空、过长",
    "This method has no secret, or the secret is empty or too long"};
inline constexpr Refusal kSecretMissing{"federation.secret_missing", invalid, "此认证方式需要口令",
                                        "This method needs a secret"};
inline constexpr Refusal kBadScopes{"federation.bad_scopes", invalid, "权限范围格式不正确或过多",
                                    "The scopes are not written as they should be, or too many",
                                    "RFC 6749 3.3"};
inline constexpr Refusal kNoOpenid{"federation.no_openid", invalid, "权限范围须包含openid",
                                   "The scopes must contain openid", "OIDC Core 3.1.2.1"};
inline constexpr Refusal kBadLevel{"federation.bad_level", invalid, "可信等级为0至{max}",
                                   "A trusted level is 0 to {max}"};
inline constexpr Refusal kIdTaken{"federation.id_taken", conflict, "此代号或签发者已登记",
                                  "This id or issuer is registered already"};
inline constexpr Refusal kNoSuchProvider{"federation.no_such_provider", missing,
                                         "没有这个身份提供方", "There is no such provider"};
inline constexpr Refusal kNotInThisState{"federation.not_in_this_state", conflict,
                                         "身份提供方当前的状态不允许此操作",
                                         "As the provider stands now, this cannot be done"};

// The other side.
inline constexpr Refusal kUpstreamDown{"federation.upstream_down", unavailable,
                                       "对方平台暂时无法访问，请稍后再试或使用其他方式登录",
                                       "The other side cannot be reached now; try again later or "
                                       "sign in in another way"};
inline constexpr Refusal kUpstreamWrong{"federation.upstream_wrong", unavailable,
                                        "对方平台的答复无法核实，未予采信",
                                        "What the other side answered cannot be trusted"};
inline constexpr Refusal kIssuerDiffers{
    "federation.issuer_differs", invalid, "签发者与登记的不一致",
    "The issuer is not the one that is registered", "OIDC Discovery 4.3"};
inline constexpr Refusal kBadAddress{"federation.bad_address", invalid,
                                     "此地址缺失，或不是公网的https地址",
                                     "This address is missing, or none of the open net by https"};
inline constexpr Refusal kNoCodeFlow{"federation.no_code_flow", invalid, "对方不支持授权码方式",
                                     "The authorization code flow is not offered"};
inline constexpr Refusal kNoPkce{"federation.no_pkce", invalid, "对方不支持S256",
                                 "S256 is not offered", "RFC 7636"};
inline constexpr Refusal kNoAlgorithm{"federation.no_algorithm", invalid,
                                      "对方不提供本系统接受的签名算法",
                                      "No signature algorithm that we accept is offered"};

// Its tokens (OIDC Core 3.1.3.7).
inline constexpr Refusal kTokenType{"federation.token_type", invalid, "令牌的类型不正确",
                                    "The token is of another type", "RFC 8725 3.11"};
inline constexpr Refusal kTokenAlgorithm{"federation.token_algorithm", invalid,
                                         "令牌的签名算法不在允许之列",
                                         "The token's algorithm is not allowed", "RFC 8725 3.1"};
inline constexpr Refusal kTokenSignature{"federation.token_signature", invalid, "令牌的签名无效",
                                         "The signature is by none of the provider's keys"};
inline constexpr Refusal kTokenIssuer{"federation.token_issuer", invalid, "令牌由他人签发",
                                      "The token is of another issuer", "OIDC Core 3.1.3.7"};
inline constexpr Refusal kTokenAudience{"federation.token_audience", invalid,
                                        "令牌不是发给本系统的", "The token is for somebody else",
                                        "OIDC Core 3.1.3.7"};
inline constexpr Refusal kTokenParty{"federation.token_party", invalid, "令牌的被授权方不是本系统",
                                     "The token was issued to somebody else", "OIDC Core 3.1.3.7"};
inline constexpr Refusal kTokenNonce{"federation.token_nonce", invalid, "令牌不属于这一次登录",
                                     "The token belongs to another sign-in", "OIDC Core 3.1.3.7"};
inline constexpr Refusal kTokenOld{"federation.token_old", invalid, "令牌签发过久",
                                   "The token was issued too long ago"};
inline constexpr Refusal kTokenSubject{"federation.token_subject", invalid, "令牌中的用户标识无效",
                                       "The subject is no subject", "OIDC Core 2"};
inline constexpr Refusal kTokenAccess{
    "federation.token_access", invalid, "访问令牌与身份令牌不匹配",
    "The access token is not that of the ID token", "OIDC Core 3.1.3.8"};
inline constexpr Refusal kUserinfoSubject{"federation.userinfo_subject", invalid,
                                          "用户信息属于他人", "The user's facts are another's",
                                          "OIDC Core 5.3.2"};
inline constexpr Refusal kLogoutEvent{"federation.logout_event", invalid, "不是退出令牌",
                                      "This is no logout token", "OIDC Back-Channel Logout 2.4"};
inline constexpr Refusal kLogoutNobody{
    "federation.logout_nobody", invalid, "退出令牌没有说明是谁或哪次登录",
    "The logout token names neither subject nor session", "OIDC Back-Channel Logout 2.4"};
inline constexpr Refusal kAnswerIssuer{"federation.answer_issuer", invalid, "答复来自另一签发者",
                                       "The answer is of another issuer", "RFC 9207 2.4"};

// Links.
inline constexpr Refusal kVisitOver{"federation.visit_over", gone, "登录已超时，请重新开始",
                                    "This took too long: please begin again"};
inline constexpr Refusal kOtherPerson{
    "federation.other_person", conflict, "对方平台的实名身份与本账号不是同一人，不能关联",
    "There you are somebody else than here: they cannot be linked", "P 3.3.1"};
inline constexpr Refusal kNotVerified{"federation.not_verified", conflict,
                                      "对方平台没有提供可信的实名身份，不能与已实名的账号关联",
                                      "The other side does not say surely enough who you are to be "
                                      "linked with a proven account",
                                      "P 3.3.1"};
inline constexpr Refusal kTaken{"federation.taken", conflict,
                                "该账号已关联，或您已关联该平台的另一账号",
                                "This is linked already, or you have linked another account there"};
inline constexpr Refusal kNoSuchWish{"federation.no_such_wish", missing,
                                     "没有待确认的关联，或已超时",
                                     "No link waits for your word, or it took too long"};
inline constexpr Refusal kNoSuchLink{"federation.no_such_link", missing, "没有这个关联",
                                     "There is no such link"};
inline constexpr Refusal kOnlyWay{"federation.only_way", conflict,
                                  "这是您唯一可靠的登录方式，请先设置密码或通行密钥",
                                  "This is your only sure way to sign in: set a password or a "
                                  "passkey first"};

}  // namespace mashang::federation::refusals
