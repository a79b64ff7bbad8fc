#include "platform/outbound/breaker.h"

namespace mashang::outbound {

bool Breaker::admit(Instant now) {
    if (!open_) return true;
    if (probing_ || !runner::is_over(until_, now, options_.pause.most)) return false;
    probing_ = true;
    return true;
}

void Breaker::succeeded() {
    failures_ = 0;
    pauses_ = 0;
    open_ = false;
    probing_ = false;
}

// A call that was made before the breaker opened and fails afterwards tells nothing new.
void Breaker::failed(Instant now) {
    if (open_ && !probing_) return;
    ++failures_;
    if (!probing_ && failures_ < options_.failures) return;
    open_ = true;
    probing_ = false;
    until_ = now + options_.pause.after(++pauses_);
}

void Breaker::withdrawn() {
    probing_ = false;
}

}  // namespace mashang::outbound
