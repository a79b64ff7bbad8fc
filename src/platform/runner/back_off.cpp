#include "platform/runner/back_off.h"

#include <algorithm>
#include <cstdint>

namespace mashang::runner {

std::chrono::milliseconds BackOff::after(int tries, double random) const {
    std::chrono::milliseconds whole = std::min(first, most);
    for (int doubled = 1; doubled < tries && whole < most; ++doubled) {
        whole = std::min(whole * 2, most);
    }
    const double share = 0.5 + std::clamp(random, 0.0, 1.0) / 2;
    return std::chrono::milliseconds{
        static_cast<std::int64_t>(static_cast<double>(whole.count()) * share)};
}

bool is_over(Instant until, Instant now, std::chrono::milliseconds longest) {
    return until <= now || until - now > longest;
}

}  // namespace mashang::runner
