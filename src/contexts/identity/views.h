#pragma once

// How identity looks from outside: masked throughout.

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/identity_document.h"
#include "base/instant.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/store.h"
#include "platform/http/caller.h"

namespace mashang::identity {

/// By which right somebody acts for another, as mandates calls it, and its last day.
struct ActingGround {
    std::string ground;  ///< "mandate", "guardianship", "representative" …
    std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(ActingGround, (), (ground, until))

/// For whom a session acts. Without grounds the right is over.
struct ActingNow {
    std::string kind;  ///< "person", "legal_person"
    std::string id;
    std::string name;  ///< masked; of a legal person in full
    std::vector<ActingGround> grounds;
};
BOOST_DESCRIBE_STRUCT(ActingNow, (), (kind, id, name, grounds))

/// What this context asks of those that it does not know; the app connects them.
struct Neighbours {
    /// The name of an office (places).
    std::function<std::string(std::string_view office_id)> office_name;
    /// The number of the case behind a journal matter "case:<id>" (cases); may be empty.
    std::function<std::optional<std::string>(sql::Tx&, std::string_view matter)> case_number = {};
    /// The name of a connected app that read something ("app:<client_id>"); may be empty.
    std::function<std::string(std::string_view actor, Language language)> app_name = {};
    /// What a reading of another context saw, in words; nothing when it is not its own.
    std::function<std::optional<std::string>(std::string_view what, Language language)> words_of =
        {};
    /// For whom the caller's session acts, and by which right (mandates); nothing: for herself.
    std::function<std::optional<ActingNow>(sql::Tx&, const http::Caller&)> acting_for = {};
};

struct OfficeName {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OfficeName, (), (id, name))

struct Me {
    std::string account_id;
    AccountKind kind = AccountKind::person;
    std::string display_name;  ///< staff: in clear; persons: masked name, or masked number
    std::optional<std::string> mobile_masked = {};
    int assurance_level = 0;
    std::optional<std::string> name_masked = {};
    std::optional<std::string> citizen_id_masked = {};
    std::vector<std::string> roles = {};
    std::optional<OfficeName> office = {};
    std::optional<Instant> closes_at = {};           ///< she wants the account closed
    std::optional<DocumentType> document_type = {};  ///< of who has no citizen's number
    std::optional<std::string> document_masked = {};
    std::optional<ActingNow> acting_for = {};
};
BOOST_DESCRIBE_STRUCT(Me, (),
                      (account_id, kind, display_name, mobile_masked, assurance_level, name_masked,
                       citizen_id_masked, roles, office, closes_at, document_type, document_masked,
                       acting_for))

Me me_of(sql::Tx& tx, const Parts& parts, const store::AccountRow& account);
Me me_of(const Parts& parts, const Neighbours& neighbours, const store::StaffRow& staff);

struct SessionView {
    std::string id;
    std::string device;
    std::string address_masked;
    Instant signed_in_at;
    Instant last_seen_at;  ///< to a minute or so
    bool current = false;
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (id, device, address_masked, signed_in_at, last_seen_at, current))

struct ProofingView {
    std::string id;
    ProofingWay way = ProofingWay::population_register;
    ProofingState state = ProofingState::pending;
    int level = 0;                                ///< the one asked for
    std::optional<std::string> reason = {};       ///< of a refusal, in the caller's language
    std::optional<std::string> reason_code = {};  ///< "identity.not_confirmed"
    Instant requested_at;
    std::optional<Instant> decided_at = {};
};
BOOST_DESCRIBE_STRUCT(ProofingView, (),
                      (id, way, state, level, reason, reason_code, requested_at, decided_at))

ProofingView view_of(const store::ProofingRow& proofing, Language language);

/// One reading of a person's data.
struct AccessView {
    Instant at;
    std::string who;     ///< an office, 本人, 系统
    std::string what;    ///< what was seen, in words
    std::string ground;  ///< the reader's reason: a code of its context
    std::optional<std::string> case_number = {};
};
BOOST_DESCRIBE_STRUCT(AccessView, (), (at, who, what, ground, case_number))

/// Who looked at the caller's data: the newest first.
std::vector<AccessView> accesses_of(sql::Tx& tx, const Parts& parts, const Neighbours& neighbours,
                                    const http::Caller& caller, std::size_t most);

}  // namespace mashang::identity
