// Whatever bytes somebody sends as a request for a certificate: what is taken is signed by its key,
// and is read the same from what we write.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/pki/request.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using mashang::pki::CertificateRequest;
    const auto request = CertificateRequest::parse({reinterpret_cast<const char*>(data), size});
    if (!request) return 0;
    const auto again = CertificateRequest::parse(request->pem());
    const bool is_same = again && again->der() == request->der() &&
                         again->subject() == request->subject() && again->key() == request->key();
    if (!is_same || !request->key().is_strong()) std::abort();
    return 0;
}
