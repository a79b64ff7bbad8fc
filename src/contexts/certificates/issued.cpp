#include "contexts/certificates/issued.h"

#include <algorithm>

namespace mashang::certificates {

std::optional<IssuedState> next_state(IssuedState from, IssuedEvent event) {
    const auto found = std::ranges::find_if(kIssuedEdges, [&](const IssuedEdge& edge) {
        return edge.from == from && edge.event == event;
    });
    if (found == kIssuedEdges.end()) return std::nullopt;
    return found->to;
}

std::string subject_key_of(const identity::PersonId& person, const std::optional<Uscc>& uscc) {
    return uscc ? "uscc:" + uscc->text() : "person:" + person.text();
}

std::string Issued::subject_key() const {
    return subject_key_of(person_id, uscc);
}

bool Issued::is_live(Instant now) const {
    const bool stands = state == IssuedState::in_force || state == IssuedState::suspended;
    return stands && not_after && now <= *not_after;
}

}  // namespace mashang::certificates
