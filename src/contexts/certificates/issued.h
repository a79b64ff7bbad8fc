#pragma once

#include <array>
#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/instant.h"
#include "base/uscc.h"
#include "contexts/identity/account.h"
#include "platform/pki/name.h"
#include "platform/pki/public_key.h"

namespace mashang::certificates {

struct IssuedTag;
using IssuedId = Id<IssuedTag>;

/// From the order to the end. That its days are over is no state: `Issued::not_after` says it.
enum class IssuedState {
    ordered,    ///< the authority is asked
    in_force,   ///< it counts
    suspended,  ///< on hold: counts again once it is resumed
    revoked,    ///< for ever
    failed,     ///< came to nothing
};
BOOST_DESCRIBE_ENUM(IssuedState, ordered, in_force, suspended, revoked, failed)

enum class IssuedEvent { issue, fail, suspend, resume, revoke };
BOOST_DESCRIBE_ENUM(IssuedEvent, issue, fail, suspend, resume, revoke)

struct IssuedEdge {
    IssuedState from;
    IssuedEvent event;
    IssuedState to;
};
/// Every edge there is (RFC 5280 5.3.1: only a hold is ever taken back).
inline constexpr std::array kIssuedEdges{
    IssuedEdge{IssuedState::ordered, IssuedEvent::issue, IssuedState::in_force},
    IssuedEdge{IssuedState::ordered, IssuedEvent::fail, IssuedState::failed},
    IssuedEdge{IssuedState::in_force, IssuedEvent::suspend, IssuedState::suspended},
    IssuedEdge{IssuedState::suspended, IssuedEvent::resume, IssuedState::in_force},
    IssuedEdge{IssuedState::in_force, IssuedEvent::revoke, IssuedState::revoked},
    IssuedEdge{IssuedState::suspended, IssuedEvent::revoke, IssuedState::revoked},
};
/// Nothing: not from there.
std::optional<IssuedState> next_state(IssuedState from, IssuedEvent event);

/// Why a certificate no longer counts, in the words of RFC 5280 5.3.1 that a holder can know.
enum class EndReason {
    unspecified,
    key_compromise,          ///< somebody else may have the key
    affiliation_changed,     ///< the name or the post is no longer right
    superseded,              ///< another one serves
    cessation_of_operation,  ///< no longer needed
};
BOOST_DESCRIBE_ENUM(EndReason, unspecified, key_compromise, affiliation_changed, superseded,
                    cessation_of_operation)

/// Why an order came to nothing.
enum class IssueFailure {
    refused,      ///< the authority does not certify this
    unfit,        ///< what it sent is not what was asked for, and was not kept
    unavailable,  ///< it could not be reached
    withdrawn,    ///< the holder may no longer have it
};
BOOST_DESCRIBE_ENUM(IssueFailure, refused, unfit, unavailable, withdrawn)

/// Whose hand put it on hold: a lesser one does not take it off.
enum class Hand { holder, representative, platform };
BOOST_DESCRIBE_ENUM(Hand, holder, representative, platform)

/// A certificate that was ordered here.
struct Issued {
    identity::PersonId person_id;
    IssuedId id;
    std::optional<Uscc> uscc = {};
    IssuedState state = IssuedState::ordered;
    pki::Name subject = {};
    pki::KeyKind key_kind = pki::KeyKind::p256;
    std::string key_fingerprint = {};
    std::optional<IssuedId> renews = {};
    Instant ordered_at = {};
    std::optional<IssueFailure> failure = {};
    std::optional<std::string> serial = {};
    std::optional<std::string> fingerprint = {};
    std::optional<std::string> chain_pem = {};  ///< the certificate, then the authorities above it
    std::optional<Instant> not_before = {};
    std::optional<Instant> not_after = {};
    Instant since = {};
    std::optional<EndReason> reason = {};
    std::optional<Hand> held_by = {};  ///< suspended ones only
    int changes = 0;                   ///< of its standing, each told to the authority
    bool is_told = true;               ///< the authority knows how it stands

    /// Whose limits count: "person:<id>" or "uscc:<code>".
    std::string subject_key() const;
    /// In force or on hold, and its days are not over.
    bool is_live(Instant now) const;
};

std::string subject_key_of(const identity::PersonId& person, const std::optional<Uscc>& uscc);

}  // namespace mashang::certificates
