#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "contexts/legal_persons/legal_person.h"

namespace mashang::legal_persons {

struct AgencyTag;
using AgencyId = Id<AgencyTag>;

/// What a legal person lets an agent (经办人) do. `ended` is final. Whether an accepted one is in
/// force on a day is a question of its dates too: rules.h.
///
///   from       event      to
///   offered    accepted   accepted
///   offered    ended      ended
///   accepted   ended      ended
enum class AgencyState { offered, accepted, ended };
BOOST_DESCRIBE_ENUM(AgencyState, offered, accepted, ended)

enum class AgencyEvent { accepted, ended };
BOOST_DESCRIBE_ENUM(AgencyEvent, accepted, ended)

/// Nothing: the event has no effect in that state.
std::optional<AgencyState> next_state(AgencyState from, AgencyEvent event);

/// Who or what ended it. declined: the invited person said no. unanswered: nobody did in time.
/// replaced: the same agent accepted a newer one.
enum class EndedBecause {
    declined,
    unanswered,
    by_agent,
    by_representative,
    date_passed,
    replaced,
    representative_left,
    legal_person_lapsed,
    account_closed
};
BOOST_DESCRIBE_ENUM(EndedBecause, declined, unanswered, by_agent, by_representative, date_passed,
                    replaced, representative_left, legal_person_lapsed, account_closed)

/// What may be done for a legal person: begin and hand in its cases, sign in its name, see its
/// cases. There is no verb for naming further agents: only the representative does that.
enum class Verb { file, sign, see };
BOOST_DESCRIBE_ENUM(Verb, file, sign, see)

/// Which verbs, with which items.
class Scope {
  public:
    /// Every verb with every item: the representative's.
    static Scope everything();
    /// `items`: ids of the catalogue's; nothing: all. Whoever files or signs may see that, so `see`
    /// comes with them. Repetitions go.
    static Scope of(std::vector<Verb> verbs, std::optional<std::vector<std::string>> items);
    /// As columns hold it: "*" or "GA003,SC001", and "file,see". Throws std::invalid_argument for a
    /// verb that is none.
    static Scope of_columns(std::string_view verbs, std::string_view items);

    bool covers(Verb verb, std::string_view item) const;
    /// With any item at all.
    bool has(Verb verb) const;

    const std::vector<Verb>& verbs() const { return verbs_; }
    /// Sorted; nothing: all.
    const std::optional<std::vector<std::string>>& items() const { return items_; }
    std::string verbs_column() const;
    std::string items_column() const;

    friend bool operator==(const Scope&, const Scope&) = default;

  private:
    std::vector<Verb> verbs_;
    std::optional<std::vector<std::string>> items_;
};

/// A row; `name_sealed` and `mobile_sealed` are whom the representative means.
struct Agency {
    LegalPersonId legal_person_id;
    AgencyId id;
    AgencyState state = AgencyState::offered;
    std::string name_sealed = {};
    std::string mobile_sealed = {};
    std::string mobile_index = {};
    std::optional<PersonId> agent_id = {};
    std::string items;
    std::string verbs;
    Date starts_on;
    Date ends_on;
    PersonId offered_by;
    Instant offered_at;
    std::optional<Instant> answered_at = {};
    std::optional<Instant> ended_at = {};
    std::optional<EndedBecause> ended_because = {};

    Scope scope() const { return Scope::of_columns(verbs, items); }
};
BOOST_DESCRIBE_STRUCT(Agency, (),
                      (legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index,
                       agent_id, items, verbs, starts_on, ends_on, offered_by, offered_at,
                       answered_at, ended_at, ended_because))

}  // namespace mashang::legal_persons
