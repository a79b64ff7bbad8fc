// OpenSSL's generic interface takes 217 ns for a hash of 30 bytes (118 ns with a context that is
// used again), of which the hash itself takes 40. Its older one has no such cost and is deprecated,
// so it is used in this file and nowhere else.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/sha.h>

#include "platform/crypto/hash.h"
#include "platform/crypto/openssl.h"

namespace mashang::crypto {

Digest sha256_of_short(std::string_view bytes) {
    SHA256_CTX context;
    Digest digest;
    demand(SHA256_Init(&context) == 1 && SHA256_Update(&context, bytes.data(), bytes.size()) == 1 &&
               SHA256_Final(digest.data(), &context) == 1,
           "hash");
    return digest;
}

}  // namespace mashang::crypto
