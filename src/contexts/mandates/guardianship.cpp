#include "contexts/mandates/guardianship.h"

namespace mashang::mandates {

std::optional<Instant> grace_end_of(const Guardianship& guardianship, const Checking& checking) {
    if (!guardianship.unanswered_since) return std::nullopt;
    return *guardianship.unanswered_since + checking.grace;
}

bool is_older_than(const Guardianship& guardianship, std::chrono::hours age, Instant now) {
    return !guardianship.confirmed_at || now - *guardianship.confirmed_at > age;
}

bool is_ended_by_document(const Guardianship& guardianship) {
    return guardianship.state == GuardianshipState::ended &&
           guardianship.ended_why != GuardianshipEnd::by_register &&
           guardianship.ended_why != GuardianshipEnd::lifted;
}

std::optional<Authority> authority_in(const Guardianship& guardianship, const Checking& checking,
                                      Instant now) {
    const auto grace_end = grace_end_of(guardianship, checking);
    const bool is_in_force = guardianship.state == GuardianshipState::confirmed &&
                             now.date() <= guardianship.until && (!grace_end || now < *grace_end);
    if (!is_in_force) return std::nullopt;
    return Authority{.ground = Ground::guardianship,
                     .reference = guardianship.reference(),
                     .scope = {},
                     .fields = {},
                     .reach = Reach::everything,
                     .until = guardianship.until};
}

}  // namespace mashang::mandates
