// Whatever bytes somebody uploads as a certificate or as a file of them: nothing is read past their
// end, and what is read is read the same from what we write.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/pki/certificate.h"
#include "platform/pki/path.h"

namespace mashang::pki {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(std::string_view bytes) {
    const auto all = parse_certificates(bytes);
    require(!all || all->size() <= kMostCertificates);
    const auto one = Certificate::parse(bytes);
    if (!one) return;
    const auto again = Certificate::parse(one->pem());
    require(again && *again == *one && again->subject() == one->subject());
    static_cast<void>(one->uscc());
    static_cast<void>(one->list_addresses());
    static_cast<void>(one->responder_addresses());
    for (const Use use : {Use::sign_in, Use::signature, Use::any}) {
        // Nobody is trusted.
        require(!find_path(*one, {}, {}, {.at = one->not_before(), .use = use}).holds());
    }
}

}  // namespace
}  // namespace mashang::pki

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::pki::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
