#include "contexts/identity/screen.h"

#include <algorithm>

namespace mashang::identity {
namespace {

constexpr unsigned kFirst = 10;
constexpr unsigned kHowMany = 90;  // 10 to 99

/// Below `end`, each equally likely; `end` is at most 128.
unsigned below(unsigned end, const std::function<std::string(std::size_t)>& random_bytes) {
    const unsigned whole = 256 - 256 % end;
    for (;;) {
        const auto byte = static_cast<unsigned char>(random_bytes(1).at(0));
        if (byte < whole) return byte % end;
    }
}

}  // namespace

ScreenNumbers make_numbers(const std::function<std::string(std::size_t count)>& random_bytes) {
    ScreenNumbers numbers;
    while (numbers.choice.size() < kNumbersToChoose) {
        auto number = std::to_string(kFirst + below(kHowMany, random_bytes));
        if (std::ranges::find(numbers.choice, number) != numbers.choice.end()) continue;
        numbers.choice.push_back(std::move(number));
    }
    numbers.shown = numbers.choice[below(kNumbersToChoose, random_bytes)];
    std::ranges::sort(numbers.choice);
    return numbers;
}

}  // namespace mashang::identity
