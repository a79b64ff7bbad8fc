#include "contexts/certificates/views_seals.h"

namespace mashang::certificates {

SealView view_of(const Seal& seal) {
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
            .note = seal.note};
}

PublicSealView public_view_of(const Seal& seal, Instant now) {
    return {.es_id = seal.es_id,
            .uscc = seal.uscc,
            .name = seal.name,
            .kind = seal.kind,
            .state = seal.state,
            .is_in_force = seal.state == SealState::in_force && now < seal.valid_until,
            .made_at = seal.made_at,
            .valid_until = seal.valid_until,
            .fingerprint = seal.fingerprint};
}

}  // namespace mashang::certificates
