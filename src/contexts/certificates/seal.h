#pragma once

#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/instant.h"
#include "base/uscc.h"
#include "contexts/certificates/ses.h"
#include "contexts/identity/account.h"

namespace mashang::certificates {

struct SealTag;
using SealId = Id<SealTag>;

/// 国发〔1999〕25号 and usage: what a seal is for.
enum class SealKind { official, contract, finance, invoice };
BOOST_DESCRIBE_ENUM(SealKind, official, contract, finance, invoice)

enum class SealState {
    in_force,
    suspended,  ///< nothing is sealed with it until it is resumed
    revoked,    ///< for ever
};
BOOST_DESCRIBE_ENUM(SealState, in_force, suspended, revoked)

/// Whether a seal may go from one state to the other.
bool may_become(SealState from, SealState to);

/// An electronic seal of a legal person.
struct Seal {
    SealId id;
    std::string uscc;
    std::string es_id;  ///< by which the world knows it
    std::string name;
    SealKind kind = SealKind::official;
    SealState state = SealState::in_force;
    std::string fingerprint;  ///< of the certificate that it is bound to
    PictureType picture_type = PictureType::SVG;
    std::string picture;  ///< base64
    std::string seal;     ///< base64
    identity::PersonId made_by;
    Instant made_at;
    Instant valid_until;
    Instant changed_at;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Seal, (),
                      (id, uscc, es_id, name, kind, state, fingerprint, picture_type, picture, seal,
                       made_by, made_at, valid_until, changed_at, note))

/// "合同专用章"; empty for the official seal, which bears the name alone.
std::string inscription_of(SealKind kind);

/// A round seal of 40 mm as seals look: the name along the rim, a star, the inscription, the code.
std::string draw_seal(std::string_view name, SealKind kind, const Uscc& uscc);
inline constexpr std::uint32_t kSealMm = 40;

}  // namespace mashang::certificates
