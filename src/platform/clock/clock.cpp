#include "platform/clock/clock.h"

#include <chrono>

namespace mashang::platform {

Instant SystemClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant::from_ms(std::chrono::floor<std::chrono::milliseconds>(since).count());
}

Instant SetClock::now() const {
    return Instant::from_ms(now_ms_.load());
}

void SetClock::set(Instant instant) {
    now_ms_.store(instant.ms());
}

void SetClock::advance(std::chrono::milliseconds by) {
    now_ms_.fetch_add(by.count());
}

Instant ShiftedClock::now() const {
    return base_.now() + std::chrono::milliseconds{offset_ms_.load()};
}

void ShiftedClock::set(Instant instant) {
    offset_ms_.store((instant - base_.now()).count());
}

void ShiftedClock::reset() {
    offset_ms_.store(0);
}

}  // namespace mashang::platform
