#include "contexts/legal_persons/claim.h"

#include <utility>

#include "contexts/legal_persons/refusals.h"

namespace mashang::legal_persons {

std::optional<ClaimState> next_state(ClaimState from, ClaimEvent event) {
    if (from != ClaimState::pending) return std::nullopt;
    return event == ClaimEvent::matched ? ClaimState::proven : ClaimState::refused;
}

ClaimEvent event_of(Finding finding) {
    switch (finding) {
        case Finding::matched:
            return ClaimEvent::matched;
        case Finding::mismatch:
        case Finding::not_found:
        case Finding::revoked:
        case Finding::deregistered:
            return ClaimEvent::not_matched;
        case Finding::unavailable:
            return ClaimEvent::given_up;
    }
    std::unreachable();
}

std::optional<RegisterEvent> register_event_of(Finding finding) {
    switch (finding) {
        case Finding::matched:
            return RegisterEvent::matched;
        case Finding::mismatch:
            return RegisterEvent::left;
        case Finding::not_found:
        case Finding::revoked:
        case Finding::deregistered:
            return RegisterEvent::lapsed;
        case Finding::unavailable:
            return std::nullopt;
    }
    std::unreachable();
}

const Refusal* reason_of(Finding finding) {
    switch (finding) {
        case Finding::matched:
            return nullptr;
        case Finding::mismatch:
        case Finding::not_found:
            return &refusals::kNotConfirmed;
        case Finding::revoked:
        case Finding::deregistered:
            return &refusals::kNotInBusiness;
        case Finding::unavailable:
            return &refusals::kRegisterUnavailable;
    }
    std::unreachable();
}

}  // namespace mashang::legal_persons
