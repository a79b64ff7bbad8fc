#include "platform/crypto/openssl.h"

#include <openssl/err.h>

#include <array>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {

void demand(bool holds, std::string_view what) {
    if (holds) return;
    std::array<char, 256> reason{};
    ERR_error_string_n(ERR_get_error(), reason.data(), reason.size());
    forget_errors();
    throw CryptoFailure(std::string{what} + ": " + reason.data());
}

void forget_errors() {
    ERR_clear_error();
}

}  // namespace mashang::crypto
