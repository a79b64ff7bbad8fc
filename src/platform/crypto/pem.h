#pragma once

// The inside of platform/crypto: keys as PEM.

#include <string>
#include <string_view>

#include "platform/crypto/openssl.h"

namespace mashang::crypto {

// Null for what is no key, and for a key behind a password.
Pkey public_key_in(std::string_view pem);
Pkey private_key_in(std::string_view pem);

std::string public_pem(const EVP_PKEY* key);   ///< SubjectPublicKeyInfo
std::string private_pem(const EVP_PKEY* key);  ///< PKCS#8

}  // namespace mashang::crypto
