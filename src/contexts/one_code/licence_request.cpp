#include "contexts/one_code/licence_request.h"

#include <set>

namespace mashang::one_code {
namespace {

constexpr std::size_t kChoices = 3;
constexpr unsigned kSmallest = 10;
constexpr unsigned kNumbers = 90;  // 10 to 99

/// Below `many`, each as likely as the others: bytes beyond a whole multiple are thrown away.
unsigned random_below(unsigned many,
                      const std::function<std::string(std::size_t count)>& random_bytes) {
    const unsigned end = 256 / many * many;
    for (;;) {
        const unsigned byte = static_cast<unsigned char>(random_bytes(1).at(0));
        if (byte < end) return byte % many;
    }
}

}  // namespace

NumberMatch make_number_match(const std::function<std::string(std::size_t count)>& random_bytes) {
    std::set<unsigned> numbers;
    while (numbers.size() < kChoices) {
        numbers.insert(kSmallest + random_below(kNumbers, random_bytes));
    }
    NumberMatch match;
    const unsigned chosen = random_below(kChoices, random_bytes);
    unsigned place = 0;
    for (const unsigned number : numbers) {
        if (place++ == chosen) match.number = std::to_string(number);
        match.choices.append(match.choices.empty() ? "" : ",").append(std::to_string(number));
    }
    return match;
}

}  // namespace mashang::one_code
