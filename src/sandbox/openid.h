#pragma once

#include <boost/describe/enum.hpp>
#include <boost/json.hpp>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "platform/clock/clock.h"
#include "platform/jose/signing_key.h"
#include "sandbox/people.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

/// How a provider deceives whoever relies on it. `none`: not at all.
enum class Deceit {
    none,
    wrong_nonce,      ///< an ID token of another sign-in
    alg_none,         ///< unsigned
    other_issuer,     ///< the token names another provider
    other_answer,     ///< the answer does (RFC 9207)
    wrong_audience,   ///< the token is for another app
    expired,          ///< an hour ago
    substituted_key,  ///< signed by a key that is not in the set, under the name of one that is
    other_at_hash,    ///< the access token of another
    other_userinfo,   ///< the facts of another
    same_subject,     ///< everybody is "1", as at the other provider
    false_discovery,  ///< the document names another issuer
};
BOOST_DESCRIBE_ENUM(Deceit, none, wrong_nonce, alg_none, other_issuer, other_answer, wrong_audience,
                    expired, substituted_key, other_at_hash, other_userinfo, same_subject,
                    false_discovery)

/// Two OpenID providers of our neighbourhood, "e福州" at /efuzhou and "闽税通" at /mstax:
/// discovery, keys, a page on which one of the named people, or whoever's number is typed, signs in
/// and agrees, codes with PKCE, tokens, userinfo. The client is `mashang` with the secret
/// `sandbox-openid`; any address it names is sent back to. e福州 says name and citizen_id in the ID
/// token, 闽税通 says taxpayer_name and id_number in userinfo only. Safe to share between threads.
class OpenidProviders {
  public:
    OpenidProviders(const People& people, std::string client_secret, const platform::Clock& clock);

    /// Any path below /efuzhou/ and /mstax/.
    Answer serve(const Request& request);
    /// PUT /sandbox/deceits {"provider": "efuzhou", "deceit": "wrong_nonce"}
    Answer deceive(const Request& request);

    static bool is_path(std::string_view path);

  private:
    struct House;
    struct Granted;

    Answer discovery(const House& house) const;
    Answer page(const House& house, const Request& request) const;
    Answer agree(const House& house, const Request& request);
    Answer token(const House& house, const Request& request);
    Answer userinfo(const House& house, const Request& request);
    std::string id_token(const House& house, const Granted& granted, const std::string& access);
    Deceit deceit_of(std::string_view provider) const;
    std::optional<PersonRecord> chosen_in(const Request& request) const;

    struct Granted {
        std::string provider;
        std::string redirect_uri;
        std::string nonce;
        std::string challenge;
        std::optional<PersonRecord> person;
    };
    struct Signed {
        std::string provider;
        std::optional<PersonRecord> person;
    };

    const People& people_;
    std::string client_secret_;
    const platform::Clock& clock_;
    jose::SigningKey key_;
    jose::SigningKey other_key_;
    mutable std::mutex mutex_;
    std::map<std::string, Granted> codes_;
    std::map<std::string, Signed> tokens_;
    std::map<std::string, Deceit, std::less<>> deceits_;
};

}  // namespace mashang::sandbox
