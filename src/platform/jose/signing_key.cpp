#include "platform/jose/signing_key.h"

#include <fmt/format.h>

#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::jose {

SigningKey::SigningKey(Algorithm algorithm, crypto::KeyPair pair)
    : algorithm_{algorithm},
      pair_{std::move(pair)},
      public_key_{PublicKey::of(pair_.public_half(), algorithm)} {}

std::string SigningKey::sign(std::string_view type, std::string_view payload) const {
    std::string header =
        fmt::format(R"({{"alg":"{}","kid":"{}")", name_of(algorithm_), *public_key_.kid());
    if (!type.empty()) header += fmt::format(R"(,"typ":{})", json::text_of(std::string{type}));
    header += '}';
    return sign_under(header, payload);
}

std::string SigningKey::sign_under(std::string_view header, std::string_view payload) const {
    std::string token = crypto::to_base64url(header);
    token += '.';
    token += crypto::to_base64url(payload);
    const std::string signature = pair_.sign(scheme_of(algorithm_), token);
    token += '.';
    token += crypto::to_base64url(signature);
    return token;
}

}  // namespace mashang::jose
