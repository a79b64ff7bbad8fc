#pragma once

// Who proves possession of a key, for tests (RFC 9449).

#include <atomic>
#include <string>
#include <string_view>
#include <utility>

#include "platform/crypto/hash.h"
#include "platform/jose/testing/test_keys.h"
#include "platform/json/json.h"

namespace mashang::openid::testing {

class Prover {
  public:
    explicit Prover(jose::Algorithm algorithm) : key_{jose::fixture::key_of(algorithm)} {
        header_["typ"] = "dpop+jwt";
        header_["alg"] = jose::name_of(algorithm);
        header_["jwk"] = json::parse(key_.public_key().bare_jwk());
    }

    std::string thumbprint() const { return key_.public_key().thumbprint(); }

    /// The header with a fresh proof; `access_token`: what comes along, or empty.
    std::pair<std::string, std::string> proof(Instant now, std::string_view method,
                                              std::string_view path,
                                              std::string_view access_token = {}) const {
        static std::atomic<int> count{0};
        boost::json::object claims{{"jti", "proof-" + std::to_string(++count)},
                                   {"htm", method},
                                   {"htu", "https://mashang.example" + std::string{path}},
                                   {"iat", now.ms() / 1000}};
        if (!access_token.empty()) {
            claims["ath"] = crypto::to_base64url(crypto::view(crypto::sha256(access_token)));
        }
        return {"DPoP", key_.sign_under(json::text_of(header_), json::text_of(claims))};
    }

  private:
    const jose::SigningKey& key_;
    boost::json::object header_;
};

}  // namespace mashang::openid::testing
