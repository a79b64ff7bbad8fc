// Whatever a certificate authority answers to an enrolment.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "contexts/certificates/est_wire.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read =
        mashang::certificates::read_enrolment({reinterpret_cast<const char*>(data), size});
    if (read && read->holder.is_authority()) __builtin_trap();
    return 0;
}
