// Whatever a register of licences answers: it is a licence, none, or not understood.

#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "contexts/one_code/licence_wire.h"
#include "platform/json/json.h"

namespace mashang::one_code {
namespace {

void look_into(const std::string& text) {
    try {
        const auto licence = read_licence({.status = 200, .body = text});
        if (!licence) return;
        // What was read can be kept and read again.
        const auto again = json::decode_or_refuse<Licence>(json::parse(json::text_of(*licence)));
        if (again.face != licence->face || again.holder != licence->holder) std::abort();
    } catch (const std::runtime_error&) {  // the order is carried out again
    }
}

}  // namespace
}  // namespace mashang::one_code

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::one_code::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
