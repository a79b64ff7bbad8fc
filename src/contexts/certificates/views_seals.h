#pragma once

// How seals look from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "contexts/certificates/seal.h"

namespace mashang::certificates {

/// To those who keep it.
struct SealView {
    SealId id;
    std::string es_id;
    std::string uscc;
    std::string name;
    SealKind kind = SealKind::official;
    SealState state = SealState::in_force;
    std::string picture_url;  ///< "data:image/svg+xml;base64,…"
    Instant made_at;
    Instant valid_until;
    Instant changed_at;
    std::string note;
    std::optional<Hand> held_by;       ///< who suspended it
    std::optional<RightLost> lost_by;  ///< by what its holder lost the right to it
    bool is_usable = false;            ///< something may be sealed with it at this moment
    bool may_resume = false;           ///< by the caller
};
BOOST_DESCRIBE_STRUCT(SealView, (),
                      (id, es_id, uscc, name, kind, state, picture_url, made_at, valid_until,
                       changed_at, note, held_by, lost_by, is_usable, may_resume))
SealView view_of(const Seal& seal, const Keeper& by, Instant now);

/// To the world: without its picture, which would help whoever counterfeits it.
struct PublicSealView {
    std::string es_id;
    std::string uscc;
    std::string name;
    SealKind kind = SealKind::official;
    SealState state = SealState::in_force;
    bool is_in_force = false;  ///< by state, by time and by its holder's right
    Instant made_at;
    Instant valid_until;
    std::string fingerprint;  ///< of the certificate that it is bound to
};
BOOST_DESCRIBE_STRUCT(PublicSealView, (),
                      (es_id, uscc, name, kind, state, is_in_force, made_at, valid_until,
                       fingerprint))
PublicSealView public_view_of(const Seal& seal, bool is_in_force);

/// `seal` only of one that is unaltered, made by us, and the very one that we made.
struct SealVerdict {
    bool is_seal = false;
    bool is_unaltered = false;
    bool is_ours = false;
    std::optional<PublicSealView> seal;
};
BOOST_DESCRIBE_STRUCT(SealVerdict, (), (is_seal, is_unaltered, is_ours, seal))

}  // namespace mashang::certificates
