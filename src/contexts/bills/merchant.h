#pragma once

// Who we are at WeChat Pay (API v3), and by which keys the two sides know each other.

#include <string>

#include "platform/crypto/key_pair.h"

namespace mashang::bills {

struct Merchant {
    std::string id;                   ///< mchid
    std::string app_id;               ///< appid
    std::string serial;               ///< of our certificate
    crypto::KeyPair key;              ///< RSA; signs what we ask
    crypto::Secret api_key;           ///< APIv3 key, 32 bytes: opens what they call back with
    std::string platform_serial;      ///< of their certificate, or "PUB_KEY_ID_…"
    crypto::PublicHalf platform_key;  ///< RSA; by it their words are verified

    /// Throws std::invalid_argument that says what is wrong: a key that is none, an APIv3 key that
    /// is not of 32 bytes.
    static Merchant of(std::string id, std::string app_id, std::string serial,
                       const std::string& key_pem, std::string api_key, std::string platform_serial,
                       const std::string& platform_key_pem);
};

}  // namespace mashang::bills
