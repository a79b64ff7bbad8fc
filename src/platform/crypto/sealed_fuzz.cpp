// Whatever bytes come in as an envelope, as its text form or as a signature: nothing is read past
// their end, and nothing opens that was not sealed.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/crypto/bytes.h"
#include "platform/crypto/sealed.h"
#include "platform/crypto/signing.h"

namespace mashang::crypto {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(std::string_view text) {
    static const SealingKey key{1, std::string(32, 'k')};
    require(!key.open(text, "context"));
    if (const auto sealed = Sealed::parse(text)) {
        require(sealed->header.size() + sealed->nonce.size() + sealed->ciphertext.size() +
                    sealed->tag.size() ==
                text.size());
    }
    if (const auto bytes = from_base64url(text)) require(to_base64url(*bytes) == text);
    if (const auto bytes = from_base64(text)) require(to_base64(*bytes) == text);
    if (const auto bytes = from_base32(text)) require(from_base32(to_base32(*bytes)) == bytes);
    if (const auto raw = der_to_raw(text)) require(raw_to_der(*raw) == text);
}

}  // namespace
}  // namespace mashang::crypto

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::crypto::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
