#include "platform/crypto/ciphers.h"

#include <limits>

#include "platform/crypto/openssl.h"

namespace mashang::crypto {
namespace {

const EVP_CIPHER* aes_256_gcm() {
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return cipher;
}

const EVP_CIPHER* sm4_ctr_cipher() {
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr);
    return cipher;
}

enum class Direction { decrypt = 0, encrypt = 1 };

CipherContext begin(const EVP_CIPHER* cipher, std::string_view key, std::string_view nonce,
                    Direction direction) {
    CipherContext context{EVP_CIPHER_CTX_new()};
    demand(context && cipher != nullptr &&
               key.size() == static_cast<std::size_t>(EVP_CIPHER_get_key_length(cipher)) &&
               nonce.size() == static_cast<std::size_t>(EVP_CIPHER_get_iv_length(cipher)) &&
               EVP_CipherInit_ex2(context.get(), cipher, octets(key), octets(nonce),
                                  static_cast<int>(direction), nullptr) == 1,
           "cipher");
    return context;
}

int length_of(std::string_view text) {
    demand(text.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()),
           "text too long for a cipher");
    return static_cast<int>(text.size());
}

/// Stream ciphers: as many bytes come out as went in, nothing waits for the end.
std::string work(EVP_CIPHER_CTX* context, std::string_view text) {
    std::string result(text.size(), '\0');
    int size = 0;
    demand(EVP_CipherUpdate(context, octets(result), &size, octets(text), length_of(text)) == 1 &&
               size == length_of(text),
           "cipher");
    return result;
}

void authenticate(EVP_CIPHER_CTX* context, std::string_view authentic) {
    int size = 0;
    demand(EVP_CipherUpdate(context, nullptr, &size, octets(authentic), length_of(authentic)) == 1,
           "cipher");
}

}  // namespace

std::string aes_256_gcm_encrypt(std::string_view key, std::string_view nonce,
                                std::string_view authentic, std::string_view plain) {
    const auto context = begin(aes_256_gcm(), key, nonce, Direction::encrypt);
    authenticate(context.get(), authentic);
    std::string sealed = work(context.get(), plain);
    std::array<unsigned char, kGcmTag> tag{};
    int size = 0;
    demand(EVP_CipherFinal_ex(context.get(), tag.data(), &size) == 1 &&
               EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, kGcmTag, tag.data()) == 1,
           "cipher");
    return sealed.append(tag.begin(), tag.end());
}

std::optional<std::string> aes_256_gcm_decrypt(std::string_view key, std::string_view nonce,
                                               std::string_view authentic,
                                               std::string_view ciphertext, std::string_view tag) {
    if (tag.size() != kGcmTag) return std::nullopt;
    const auto context = begin(aes_256_gcm(), key, nonce, Direction::decrypt);
    authenticate(context.get(), authentic);
    std::string plain = work(context.get(), ciphertext);
    std::string expected{tag};
    std::array<unsigned char, kGcmTag> rest{};
    int size = 0;
    demand(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, kGcmTag, expected.data()) == 1,
           "cipher");
    if (EVP_CipherFinal_ex(context.get(), rest.data(), &size) != 1) {
        forget_errors();
        return std::nullopt;
    }
    return plain;
}

std::string sm4_ctr(std::string_view key, std::string_view nonce, std::string_view text) {
    return work(begin(sm4_ctr_cipher(), key, nonce, Direction::encrypt).get(), text);
}

}  // namespace mashang::crypto
