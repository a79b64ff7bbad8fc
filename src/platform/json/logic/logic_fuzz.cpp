// Whatever the rule and the data are, an evaluation ends within its limits; and a rule in which
// nothing is wrong and nothing is reckoned too far has a value.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/json/json.h"
#include "platform/json/logic/logic.h"
#include "platform/json/logic/rule_check.h"

namespace {

namespace json = mashang::json;
namespace logic = mashang::json::logic;

void check(bool holds) {
    if (!holds) std::abort();
}

/// {"rule": …, "data": …}
void evaluate(const boost::json::object& given) {
    const auto* rule = given.if_contains("rule");
    const auto* data = given.if_contains("data");
    if (rule == nullptr || data == nullptr) return;
    const auto reading = logic::read_rule(*rule, {.is_open = true});
    const auto result = logic::evaluate(*rule, *data, {.max_steps = 5000, .max_bytes = 100'000});
    check(!result.failure || result.value.is_null());
    const bool is_sound = reading.faults.empty();
    check(!is_sound || result.failure != logic::Failure::unknown_operation);
    check(!is_sound || result.failure != logic::Failure::too_deep);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto value = json::parse({reinterpret_cast<const char*>(data), size});
        if (value.is_object()) evaluate(value.get_object());
    } catch (const mashang::Refused&) {
        return 0;
    }
    return 0;
}
