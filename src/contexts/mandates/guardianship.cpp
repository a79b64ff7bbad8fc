#include "contexts/mandates/guardianship.h"

namespace mashang::mandates {

std::optional<Authority> authority_in(const Guardianship& guardianship, Date today) {
    const bool is_in_force =
        guardianship.state == GuardianshipState::confirmed && today <= guardianship.until;
    if (!is_in_force) return std::nullopt;
    return Authority{.ground = Ground::guardianship,
                     .reference = guardianship.reference(),
                     .scope = {},
                     .fields = {},
                     .reach = Reach::everything,
                     .until = guardianship.until};
}

}  // namespace mashang::mandates
