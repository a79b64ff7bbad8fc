#pragma once

#include <boost/describe.hpp>
#include <string>

#include "base/instant.h"

namespace mashang::certificates {

enum class AuthorityState {
    trusted,
    suspended,  ///< nothing with its certificate in its chain counts
};
BOOST_DESCRIBE_ENUM(AuthorityState, trusted, suspended)

/// One row of the trust list: an authority, of whichever place in a hierarchy, that the platform's
/// operators trust.
struct Authority {
    std::string id;  ///< SHA-256 of the certificate, hex
    std::string key_fingerprint;
    std::string name;
    std::string certificate;  ///< DER, base64
    std::string list_url;
    std::string responder_url;
    std::string hardware_policy;
    AuthorityState state = AuthorityState::trusted;
    std::string added_by;
    Instant added_at;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(Authority, (),
                      (id, key_fingerprint, name, certificate, list_url, responder_url,
                       hardware_policy, state, added_by, added_at, changed_at))

}  // namespace mashang::certificates
