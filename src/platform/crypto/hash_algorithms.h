#pragma once

#include <openssl/evp.h>

// The inside of platform/crypto: looked up once, kept for good, changed by nobody.
namespace mashang::crypto {

const EVP_MD* sm3_algorithm();
const EVP_MD* sha256_algorithm();

}  // namespace mashang::crypto
