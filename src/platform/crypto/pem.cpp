#include "platform/crypto/pem.h"

#include <openssl/pem.h>

namespace mashang::crypto {
namespace {

Bio reading(std::string_view text) {
    Bio bio{BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))};
    demand(bio != nullptr, "memory");
    return bio;
}

std::string written(BIO* bio) {
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio, &text);
    return {text, static_cast<std::size_t>(size)};
}

/// OpenSSL would ask the terminal for a password.
int no_password(char*, int, int, void*) {
    return -1;
}

}  // namespace

Pkey public_key_in(std::string_view pem) {
    return Pkey{PEM_read_bio_PUBKEY(reading(pem).get(), nullptr, no_password, nullptr)};
}

Pkey private_key_in(std::string_view pem) {
    return Pkey{PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, no_password, nullptr)};
}

std::string public_pem(const EVP_PKEY* key) {
    const Bio bio{BIO_new(BIO_s_mem())};
    demand(bio && PEM_write_bio_PUBKEY(bio.get(), key) == 1, "public key");
    return written(bio.get());
}

std::string private_pem(const EVP_PKEY* key) {
    const Bio bio{BIO_new(BIO_s_secmem())};
    demand(bio && PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr,
                                                nullptr) == 1,
           "private key");
    return written(bio.get());
}

}  // namespace mashang::crypto
