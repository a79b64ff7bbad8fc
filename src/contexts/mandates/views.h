#pragma once

// How mandates look from outside: others' names and numbers masked throughout.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/mandates/flows.h"

namespace mashang::mandates {

struct ItemName {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ItemName, (), (id, name))

/// For which items; both absent: all.
struct ScopeView {
    std::optional<ItemName> theme;
    std::optional<std::vector<ItemName>> items;
};
BOOST_DESCRIBE_STRUCT(ScopeView, (), (theme, items))

/// What the viewer may do next.
enum class MandateDeed { accept, decline, end };
BOOST_DESCRIBE_ENUM(MandateDeed, accept, decline, end)

struct MandateView {
    MandateId id;
    MandateKind kind;
    MandateState state;
    Side my_side;
    Side proposed_by;
    std::string other_name;                   ///< masked; of an officer: name and office
    std::optional<std::string> other_mobile;  ///< masked, while only offered by the viewer
    ScopeView scope;
    std::vector<catalogue::Known> fields;
    Date until;
    Consent consent;
    Instant offered_at;
    std::optional<Instant> accepted_at;
    std::optional<Instant> ended_at;
    std::optional<EndedWhy> ended_why;
    std::vector<MandateDeed> allowed;
};
BOOST_DESCRIBE_STRUCT(MandateView, (),
                      (id, kind, state, my_side, proposed_by, other_name, other_mobile, scope,
                       fields, until, consent, offered_at, accepted_at, ended_at, ended_why,
                       allowed))

MandateView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const Mandate& mandate);
/// The newest first.
std::vector<MandateView> mandates_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                     std::size_t most);

/// One use of a mandate.
struct UseView {
    Instant at;
    std::string step;  ///< "opened", "saved", "material", an event of cases' state table, "rated"
    std::string item_id;
    std::string item_name;
    std::optional<std::string> case_id;
};
BOOST_DESCRIBE_STRUCT(UseView, (), (at, step, item_id, item_name, case_id))

struct UseList {
    std::vector<UseView> uses;
};
BOOST_DESCRIBE_STRUCT(UseList, (), (uses))

/// Newest first; of the same step of the same case in a row only the last.
std::vector<UseView> uses_of(sql::Tx& tx, const Parts& parts, const std::string& reference);

struct ChildView {
    GuardianshipId id;
    GuardianshipState state;
    std::string name_masked;
    std::string citizen_id_masked;
    Date until;
    /// Of a refusal, an end or a register that does not answer, in the viewer's language.
    std::optional<std::string> reason;
    Instant requested_at;
    std::optional<Instant> confirmed_at;  ///< the register's last "yes"
    std::optional<Instant> ended_at;
    bool is_in_force = false;  ///< whether she may act for the child now
};
BOOST_DESCRIBE_STRUCT(ChildView, (),
                      (id, state, name_masked, citizen_id_masked, until, reason, requested_at,
                       confirmed_at, ended_at, is_in_force))

ChildView view_of(const Parts& parts, const Guardianship& guardianship, Language language);

/// To the child herself.
struct GuardianView {
    GuardianshipId id;
    std::string name_masked;
    std::optional<Instant> since;  ///< when the register confirmed it
    Date until;
    bool is_over = false;
};
BOOST_DESCRIBE_STRUCT(GuardianView, (), (id, name_masked, since, until, is_over))

GuardianView guardian_view_of(sql::Tx& tx, const Parts& parts, const Guardianship& guardianship);

struct GroundView {
    Ground ground;
    ScopeView scope;
    std::optional<std::vector<catalogue::Known>> fields;  ///< absent: all
    std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(GroundView, (), (ground, scope, fields, until))

/// Somebody for whom the caller may act.
struct PrincipalView {
    PrincipalKind kind;
    std::string id;
    std::string name;
    std::vector<GroundView> grounds;  ///< none: not any more
};
BOOST_DESCRIBE_STRUCT(PrincipalView, (), (kind, id, name, grounds))

struct ActingView {
    std::optional<PrincipalView> now;  ///< absent: for herself
    std::vector<PrincipalView> choices;
};
BOOST_DESCRIBE_STRUCT(ActingView, (), (now, choices))

ActingView acting_of(sql::Tx& tx, const Parts& parts, const Authorities& authorities,
                     const http::Caller& caller, const std::optional<Principal>& now);

struct AssistanceView {
    MandateId id;
    PrincipalView principal;
};
BOOST_DESCRIBE_STRUCT(AssistanceView, (), (id, principal))

}  // namespace mashang::mandates
