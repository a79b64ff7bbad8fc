#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "contexts/identity/account.h"
#include "contexts/mandates/authority.h"

namespace mashang::mandates {

using identity::AccountId;
using identity::PersonId;

struct MandateTag;
using MandateId = Id<MandateTag>;

enum class MandateKind {
    between_people,  ///< proposed by one, accepted by the other
    assistance,      ///< an officer files for somebody who stands at the window: one item, one day
};
BOOST_DESCRIBE_ENUM(MandateKind, between_people, assistance)

/// `declined` and `ended` are final. That its last day is over ends a mandate without a step.
enum class MandateState { offered, accepted, declined, ended };
BOOST_DESCRIBE_ENUM(MandateState, offered, accepted, declined, ended)

enum class MandateEvent { accept, decline, end };
BOOST_DESCRIBE_ENUM(MandateEvent, accept, decline, end)

struct MandateStep {
    MandateState from;
    MandateEvent event;
    MandateState to;
};

/// The whole life of a mandate; what is not here cannot happen.
std::span<const MandateStep> mandate_steps();
/// Nothing: the event has no effect in that state.
std::optional<MandateState> next_state(MandateState from, MandateEvent event);

enum class Side { principal, agent };
BOOST_DESCRIBE_ENUM(Side, principal, agent)

/// How both agreed. card_shown: somebody without a phone signed at the window, where the officer
/// compared her with her document.
enum class Consent { both_signed_in, code, card_shown };
BOOST_DESCRIBE_ENUM(Consent, both_signed_in, code, card_shown)

/// account_closed: one of the two has died or left.
enum class EndedWhy { by_principal, by_agent, account_closed, last_day_over };
BOOST_DESCRIBE_ENUM(EndedWhy, by_principal, by_agent, account_closed, last_day_over)

/// One row.
struct Mandate {
    MandateId id;
    MandateKind kind = MandateKind::between_people;
    MandateState state = MandateState::offered;
    Side proposed_by = Side::principal;
    std::optional<PersonId> principal_id = {};  ///< nothing: she is invited
    std::optional<AccountId> agent_id = {};     ///< nothing: invited
    std::optional<std::string> invited_index = {};
    std::optional<std::string> invited_sealed = {};
    std::optional<std::string> theme = {};
    std::string items;   ///< "GA003,GA005"
    std::string fields;  ///< catalogue::Known's names: "name,mobile"
    Date until;
    Consent consent = Consent::both_signed_in;
    std::optional<std::string> office_id = {};
    Instant offered_at;
    std::optional<Instant> accepted_at = {};
    std::optional<Instant> ended_at = {};
    std::optional<EndedWhy> ended_why = {};

    /// By which the journal knows it; a case's ground is read off it.
    std::string reference() const {
        return (kind == MandateKind::assistance ? "assistance:" : "mandate:") + id.text();
    }
    Side invited() const { return proposed_by == Side::principal ? Side::agent : Side::principal; }
};
BOOST_DESCRIBE_STRUCT(Mandate, (),
                      (id, kind, state, proposed_by, principal_id, agent_id, invited_index,
                       invited_sealed, theme, items, fields, until, consent, office_id, offered_at,
                       accepted_at, ended_at, ended_why))

/// Its state on a day: an accepted or offered one is over when its last day is.
MandateState state_on(const Mandate& mandate, Date today);

Scope scope_of(const Mandate& mandate);
std::vector<catalogue::Known> fields_of(const Mandate& mandate);
std::string text_of(const std::vector<catalogue::Known>& fields);
std::string text_of(const std::vector<std::string>& items);

}  // namespace mashang::mandates
