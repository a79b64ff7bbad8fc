#include "platform/crypto/md5.h"

#include "platform/crypto/openssl.h"

namespace mashang::crypto {

std::string md5(std::string_view bytes) {
    std::string digest(16, '\0');
    unsigned size = 0;
    demand(EVP_Digest(bytes.data(), bytes.size(), octets(digest), &size, EVP_md5(), nullptr) == 1 &&
               size == digest.size(),
           "MD5");
    return digest;
}

}  // namespace mashang::crypto
