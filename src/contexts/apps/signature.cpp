#include "contexts/apps/signature.h"

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::apps {

std::string text_of_secret(std::string_view secret) {
    return "whsec_" + crypto::to_padded_base64(secret);
}

std::string signature_of(std::string_view secret, std::string_view id, Instant at,
                         std::string_view payload) {
    std::string signed_text{id};
    signed_text.append(".").append(std::to_string(at.ms() / 1000)).append(".").append(payload);
    const auto mac = crypto::hmac_sha256(secret, signed_text);
    return "v1," + crypto::to_padded_base64(crypto::view(mac));
}

std::string signatures_of(std::span<const std::string> secrets, std::string_view id, Instant at,
                          std::string_view payload) {
    std::string all;
    for (const std::string& secret : secrets) {
        if (!all.empty()) all += ' ';
        all += signature_of(secret, id, at, payload);
    }
    return all;
}

}  // namespace mashang::apps
