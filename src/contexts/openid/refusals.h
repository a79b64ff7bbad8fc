#pragma once

#include "base/refused.h"

/// Why the provider says no on our own interface. What it says to apps is OAuth's (oauth_error.h).
namespace mashang::openid::refusals {

using enum RefusalKind;

// Registration of apps.
inline constexpr Refusal kAddress{
    "openid.address", invalid, "地址应为完整的https网址，不含片段和用户信息，且不是内部地址",
    "An address is a whole https URL without fragment or user, and of no private network",
    "RFC 9700 4.11"};
inline constexpr Refusal kAddressTwice{"openid.address_twice", invalid, "此地址重复",
                                       "This address is there already"};
inline constexpr Refusal kTooMany{"openid.too_many", invalid, "最多{max}项", "At most {max}"};
inline constexpr Refusal kNoAddress{"openid.no_address", invalid, "此登录方式至少需要一个回调地址",
                                    "This grant type needs a redirect address"};
inline constexpr Refusal kGrantType{"openid.grant_type", invalid, "不支持此授权方式",
                                    "There is no such grant type", "RFC 7591 2"};
inline constexpr Refusal kGrantNeedsSecret{
    "openid.grant_needs_secret", invalid, "公开客户端不能使用此授权方式",
    "An app that cannot keep a secret may not use this grant type", "RFC 6749 4.4"};
inline constexpr Refusal kUnknownScope{"openid.unknown_scope", invalid, "没有这个权限范围",
                                       "There is no such scope"};
inline constexpr Refusal kNoReason{"openid.no_reason", invalid, "请说明为什么需要此项信息",
                                   "Say what this is needed for", "个人信息保护法 6"};
inline constexpr Refusal kAlgorithm{"openid.algorithm", invalid, "不支持此签名算法",
                                    "There is no such signature algorithm"};
inline constexpr Refusal kFapiAlgorithm{
    "openid.fapi_algorithm", invalid, "FAPI 2.0 只允许 PS256、ES256 和 EdDSA",
    "FAPI 2.0 allows PS256, ES256 and EdDSA only", "FAPI 2.0 5.4"};
inline constexpr Refusal kFapiAuthMethod{
    "openid.fapi_auth_method", invalid, "FAPI 2.0 的客户端须以 private_key_jwt 证明身份",
    "A FAPI 2.0 client authenticates by private_key_jwt", "FAPI 2.0 5.3"};
inline constexpr Refusal kKeysMissing{"openid.keys_missing", invalid,
                                      "private_key_jwt 需要 jwks 或 jwks_uri 其中之一",
                                      "private_key_jwt needs jwks or jwks_uri, one of them"};
inline constexpr Refusal kSector{
    "openid.sector", invalid, "回调地址属于不同主机时，须填写sector_identifier主机名",
    "Redirect addresses of several hosts need a sector_identifier: a host name", "OIDC Core 8.1"};

// Apps on the desk.
inline constexpr Refusal kNoSuchApp{"openid.no_such_app", missing, "没有这个应用，或者它不归您管理",
                                    "There is no such app, or it is not yours"};
inline constexpr Refusal kNotInThisState{"openid.not_in_this_state", conflict,
                                         "应用当前的状态不允许此操作",
                                         "As the app stands now, this cannot be done"};
inline constexpr Refusal kNoSecret{"openid.no_secret", conflict, "此应用不使用密钥口令",
                                   "This app does not use a secret"};
inline constexpr Refusal kTooManySecrets{"openid.too_many_secrets", conflict,
                                         "已有{max}个有效密钥，请先作废一个",
                                         "There are {max} secrets already: remove one first"};
inline constexpr Refusal kNoSuchSecret{"openid.no_such_secret", missing, "没有这个密钥",
                                       "There is no such secret"};
inline constexpr Refusal kNoOffice{"openid.no_office", forbidden,
                                   "应用须由实施机构登记，您的账号不属于任何机构",
                                   "An office answers for each app, and your account is of none"};
inline constexpr Refusal kOwnReview{"openid.own_review", forbidden, "不能审核自己提交的应用",
                                    "Nobody reviews an app of his own"};

// A person's apps.
inline constexpr Refusal kNoSuchConsent{"openid.no_such_consent", missing, "您没有授权过这个应用",
                                        "You have not let this app have anything"};

}  // namespace mashang::openid::refusals
