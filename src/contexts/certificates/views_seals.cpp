#include "contexts/certificates/views_seals.h"

namespace mashang::certificates {

SealView view_of(const Seal& seal, const Keeper& by, Instant now) {
    const bool is_png = seal.picture_type == PictureType::PNG;
    return {.id = seal.id,
            .es_id = seal.es_id,
            .uscc = seal.uscc,
            .name = seal.name,
            .kind = seal.kind,
            .state = seal.state,
            .picture_url =
                (is_png ? "data:image/png;base64," : "data:image/svg+xml;base64,") + seal.picture,
            .made_at = seal.made_at,
            .valid_until = seal.valid_until,
            .changed_at = seal.changed_at,
            .note = seal.note,
            .held_by = seal.held_by,
            .lost_by = seal.lost_by,
            .is_usable = is_usable(seal, by.is_holder_entitled, now),
            .may_resume = fault_of_change(seal, SealState::in_force, by) == nullptr};
}

PublicSealView public_view_of(const Seal& seal, bool is_in_force) {
    return {.es_id = seal.es_id,
            .uscc = seal.uscc,
            .name = seal.name,
            .kind = seal.kind,
            .state = seal.state,
            .is_in_force = is_in_force,
            .made_at = seal.made_at,
            .valid_until = seal.valid_until,
            .fingerprint = seal.fingerprint};
}

}  // namespace mashang::certificates
