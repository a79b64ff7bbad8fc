#include "base/task_code.h"

#include <algorithm>
#include <array>

#include "base/digits.h"
#include "base/provinces.h"
#include "base/refusals.h"

namespace mashang {

Checked<BasicCode> BasicCode::check(std::string_view digits) {
    if (digits.size() != kLength) return because(refusals::kBasicCodeLength);
    if (!all_digits(digits)) return because(refusals::kBasicCodeCharacter);
    const auto region = digits.substr(0, 2);
    if (region != "00" && !is_province(region)) return because(refusals::kBasicCodeRegion);
    return BasicCode{digits};
}

TaskCode TaskCode::make(const Uscc& body, ExerciseLevel level, const BasicCode& item) {
    std::array<char, kLength> characters;
    auto* end = std::ranges::copy(body.view(), characters.begin()).out;
    *end++ = static_cast<char>('0' + static_cast<int>(level));
    std::ranges::copy(item.view(), end);
    return TaskCode{{characters.data(), kLength}};
}

Checked<TaskCode> TaskCode::check(std::string_view text) {
    if (text.size() != kLength) return because(refusals::kTaskCodeLength);
    const auto body = Uscc::check(text.substr(0, 18));
    if (!body) return because(refusals::kTaskCodeBody);
    if (text[18] < '1' || text[18] > '6') return because(refusals::kTaskCodeLevel);
    const auto item = BasicCode::check(text.substr(19));
    if (!item) return because(refusals::kTaskCodeBasicCode);
    return make(*body, static_cast<ExerciseLevel>(text[18] - '0'), *item);
}

Uscc TaskCode::body() const {
    return *Uscc::parse(view().substr(0, 18));
}

ExerciseLevel TaskCode::level() const {
    return static_cast<ExerciseLevel>(view()[18] - '0');
}

BasicCode TaskCode::item() const {
    return BasicCode{view().substr(19)};
}

}  // namespace mashang
