// Whatever bytes an authenticator sends: nothing is read past their end, and what is read as one
// item is read the same when it stands alone.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/crypto/cbor.h"
#include "platform/crypto/cose.h"

namespace mashang::crypto {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(std::string_view bytes) {
    const auto read = Cbor::read(bytes);
    if (read) {
        require(read->rest.size() < bytes.size());
        const auto alone = Cbor::parse(bytes.substr(0, bytes.size() - read->rest.size()));
        require(alone == read->item);
    }
    const auto key = CoseKey::parse(bytes);
    require(!key || (read && read->rest.empty() && !key->verify("message", bytes)));
}

}  // namespace
}  // namespace mashang::crypto

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::crypto::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
