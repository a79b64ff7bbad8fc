#pragma once

#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/instant.h"
#include "base/refused.h"
#include "base/uscc.h"
#include "contexts/certificates/issued.h"
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

/// By what right somebody holds a seal.
enum class SealRight { agent, representative };
BOOST_DESCRIBE_ENUM(SealRight, agent, representative)

/// By what the holder of a seal lost the right to it.
enum class RightLost { agency_over, representative_left, account_closed, legal_person_lapsed };
BOOST_DESCRIBE_ENUM(RightLost, agency_over, representative_left, account_closed,
                    legal_person_lapsed)

/// Who keeps a seal, at one moment.
struct Keeper {
    bool is_representative = false;
    bool is_holder_entitled = true;  ///< the seal's holder may sign for the legal person
};

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
    SealRight made_as = SealRight::agent;
    std::optional<Hand> held_by = {};       ///< suspended ones only
    std::optional<RightLost> lost_by = {};  ///< those that the platform suspended or revoked
};
BOOST_DESCRIBE_STRUCT(Seal, (),
                      (id, uscc, es_id, name, kind, state, fingerprint, picture_type, picture, seal,
                       made_by, made_at, valid_until, changed_at, note, made_as, held_by, lost_by))

/// What becomes of a seal whose holder has lost the right to it: where she may get it back, as an
/// agent by a new agency, it is suspended; else revoked (decision 0019).
SealState state_after(RightLost lost);

/// Whether the keeper may bring a seal to that state; null: he may. What the representative or the
/// platform suspended only the representative resumes, and nothing that its holder may not use.
const Refusal* fault_of_change(const Seal& seal, SealState to, const Keeper& by);

/// Whether anything may be sealed with it now. The right is asked at that moment, since what is
/// over may not have been carried out yet.
bool is_usable(const Seal& seal, bool is_holder_entitled, Instant now);

/// "合同专用章"; empty for the official seal, which bears the name alone.
std::string inscription_of(SealKind kind);

/// A round seal of 40 mm as seals look: the name along the rim, a star, the inscription, the code.
std::string draw_seal(std::string_view name, SealKind kind, const Uscc& uscc);
inline constexpr std::uint32_t kSealMm = 40;

}  // namespace mashang::certificates
