#include "platform/crypto/sha512.h"

#include <openssl/evp.h>

#include "platform/crypto/openssl.h"

namespace mashang::crypto {

std::string sha512(std::string_view bytes) {
    std::string digest(64, '\0');
    demand(EVP_Q_digest(nullptr, "SHA512", nullptr, bytes.data(), bytes.size(), octets(digest),
                        nullptr) == 1,
           "hash");
    return digest;
}

}  // namespace mashang::crypto
