#pragma once

// What an app may ask for, and what it is called in front of people (OpenID Connect Core 5.4).

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/refused.h"
#include "contexts/openid/words.h"

namespace mashang::openid {

struct Scope {
    std::string_view name;
    std::string_view zh;  ///< what the app receives, for the consent page
    std::string_view en;
    std::string_view claims;   ///< blank-separated, from the userinfo address
    bool is_of_person = true;  ///< false: for apps on their own account (client_credentials)

    std::string_view words(Language language) const { return language == Language::zh ? zh : en; }
};

/// All scopes of ours; `openid` first.
std::span<const Scope> scopes();
const Scope* find_scope(std::string_view name);

inline constexpr std::string_view kOpenid = "openid";
inline constexpr std::string_view kOfflineAccess = "offline_access";

/// A claim that can be asked for one by one (`claims` parameter).
struct ClaimName {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
    bool is_verifiable = false;  ///< may be asked for within `verified_claims`

    std::string_view words(Language language) const { return language == Language::zh ? zh : en; }
};
std::span<const ClaimName> claim_names();
const ClaimName* find_claim(std::string_view name);

/// The claims that scopes stand for.
Words claims_of(const Words& scopes);

}  // namespace mashang::openid
