#pragma once

// What an authenticator answers, verified as Web Authentication Level 3 sections 7.1 and 7.2 say;
// no clock, no database. All texts here are bytes.

#include <boost/describe.hpp>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace mashang::identity::webauthn {

/// Whose passkeys they are: the host that people see, and where its pages come from.
struct Site {
    std::string rp_id = "localhost";
    std::string origin = {};  ///< "https://mashang.example"; empty: localhost at any port, by http
};

/// "https://mashang.example:8443/x" → that host and origin. Without a URL, or with one whose host
/// is an address (which passkeys are not made for), it is localhost.
Site site_of(std::string_view public_url);

/// What does not hold; for tests and the journal, never told outside.
enum class Flaw {
    client_data,         ///< is no JSON of the form
    ceremony,            ///< made for something else
    challenge,           ///< not ours
    origin,              ///< made on a page that is not ours
    embedded,            ///< made in a frame of another's page
    authenticator_data,  ///< cut short, or with something behind
    site,                ///< for another rp id
    absent,              ///< nobody touched the device
    unverified,          ///< the device did not verify its holder
    backup,              ///< backed up, and not eligible for it
    key,                 ///< no key of a kind that we take
    attestation,         ///< neither `none` nor `packed` by the key itself
    signature
};
BOOST_DESCRIBE_ENUM(Flaw, client_data, ceremony, challenge, origin, embedded, authenticator_data,
                    site, absent, unverified, backup, key, attestation, signature)

template <class T>
using Verified = std::expected<T, Flaw>;

struct Expected {
    std::string challenge;
    Site site;
};

/// What an authenticator says with each answer.
struct Said {
    std::uint32_t sign_count = 0;  ///< 0: it does not count
    bool is_backup_eligible = false;
    bool is_backed_up = false;
};

struct NewKey {
    std::string credential_id;
    std::string public_key;  ///< COSE_Key
    std::string aaguid;      ///< 16 bytes
    Said said;
};

inline constexpr std::size_t kLongestCredentialId = 1023;

/// Registering. Its user was present and verified.
Verified<NewKey> verify_registration(std::string_view client_data, std::string_view attestation,
                                     const Expected& expected);

/// Signing in with `public_key`. Its user was present and verified.
Verified<Said> verify_assertion(std::string_view client_data, std::string_view authenticator_data,
                                std::string_view signature, std::string_view public_key,
                                const Expected& expected);

/// The challenge that the client data answers, before anything of it is believed; empty when there
/// is none.
std::string challenge_in(std::string_view client_data);

}  // namespace mashang::identity::webauthn
