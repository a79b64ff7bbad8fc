// Whatever a scanner reads: nothing is read past its end, what is taken for a code is one in
// exactly one way, and none is genuine.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "contexts/one_code/base45.h"
#include "contexts/one_code/check.h"
#include "contexts/one_code/commitment.h"
#include "contexts/one_code/number.h"

namespace mashang::one_code {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(std::string_view text) {
    const Keys keys;
    if (const auto code = decode(text)) require(encode(*code) == text);
    if (const auto code = parse(text)) {
        require(parse(text_of(*code)) == code);
        require(check_authenticity(*code, keys, Instant::from_ms(1'538'000'000'000)) != nullptr);
        for (const auto& claim : claims_in(code->showing)) require(claim.number <= kMostClaims);
        check_showing(*code);
        if (code->header.slot_s > 0) slot_at(code->header, Instant{});
    }
    if (const auto bytes = from_base45(text)) require(to_base45(*bytes) == text);
    if (const auto number = OneTimeNumber::parse(text)) require(number->view() == text);
    if (const auto size = showing_size(text)) {
        require(*size <= text.size());
        claims_in(text.substr(0, *size));
    }
    require(!RevocationList::parse(text, keys));
    Keys::parse(text);
}

}  // namespace
}  // namespace mashang::one_code

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::one_code::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
