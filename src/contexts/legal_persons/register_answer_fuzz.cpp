// Whatever a register answers: it is read as one of the findings or refused, and a name that is
// kept is read the same again.

#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

#include "contexts/legal_persons/register_wire.h"

namespace mashang::legal_persons {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(std::string_view text) {
    const Uscc asked = *Uscc::make('9', '1', "350099", "MA2XYD01");
    try {
        const auto read = read_register_answer({.status = 200, .body = std::string{text}}, asked);
        if (read.name) require(OrganisationName::parse(read.name->text()) == read.name);
        require(!read.name || read.finding == Finding::matched);
    } catch (const std::runtime_error&) {
    }
    if (const auto name = OrganisationName::parse(text)) {
        require(OrganisationName::parse(name->text()) == name);
    }
}

}  // namespace
}  // namespace mashang::legal_persons

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::legal_persons::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
