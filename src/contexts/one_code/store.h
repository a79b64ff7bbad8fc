#pragma once

// All SQL of one_code.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/account.h"
#include "contexts/one_code/licence_request.h"
#include "contexts/one_code/purpose.h"
#include "contexts/one_code/terminal.h"
#include "platform/sql/sql.h"

namespace mashang::one_code::store {

using identity::PersonId;

// --- Credentials and their replay record (store_credentials.cpp)

struct CredentialRow {
    std::string cid;  ///< hex
    PersonId person_id;
    std::string session_id;
    Purpose purpose = Purpose::identity;
    int key_id = 0;
    int slots = 0;
    int last_slot = 0;
    Instant issued_at;
    Instant ends_at;
    std::optional<Instant> revoked_at = {};
    std::string proof;  ///< proof_of what was issued
};
BOOST_DESCRIBE_STRUCT(CredentialRow, (),
                      (cid, person_id, session_id, purpose, key_id, slots, last_slot, issued_at,
                       ends_at, revoked_at, proof))

/// False: the cid is taken. Forgets those of the person that ended before `forgotten`.
bool add_credential(sql::Tx& tx, const CredentialRow& credential, Instant forgotten);
std::optional<CredentialRow> find_credential(sql::Tx& tx, std::string_view cid);
/// In force, the newest first.
std::vector<CredentialRow> list_credentials(sql::Tx& tx, const PersonId& person, Instant now);
std::vector<CredentialRow> list_credentials_of_session(sql::Tx& tx, std::string_view session,
                                                       Instant now);

/// The replay record: moves it to `slot` if this is what was issued and the slot is later than the
/// last, in one statement, so that of any number at once exactly one succeeds. Nothing: it is not.
std::optional<CredentialRow> advance(sql::Tx& tx, std::string_view cid, std::string_view proof,
                                     int slot);

/// Also enters it in the list for verifiers without network. False: not hers, or revoked already.
bool revoke(sql::Tx& tx, const PersonId& person, std::string_view cid, Instant now);
/// cids, hex, of those that would still be in force.
std::vector<std::string> list_revoked(sql::Tx& tx, Instant now, std::size_t most);

// --- Numbers and references (store_once.cpp)

struct NumberRow {
    PersonId person_id;
    std::string hash;
    std::string session_id;
    Purpose purpose = Purpose::identity;
    int strength = 0;
    Instant expires_at;
    std::optional<Instant> used_at = {};
};
BOOST_DESCRIBE_STRUCT(NumberRow, (),
                      (person_id, hash, session_id, purpose, strength, expires_at, used_at))

/// In place of her last one. False: another's has this hash.
bool put_number(sql::Tx& tx, const NumberRow& number);
std::optional<NumberRow> find_number(sql::Tx& tx, std::string_view hash);
/// Of any number at once exactly one succeeds. Nothing: unknown, used, or over.
std::optional<NumberRow> use_number(sql::Tx& tx, std::string_view hash, Instant now);
void remove_numbers(sql::Tx& tx, const PersonId& person);
void remove_numbers_of_session(sql::Tx& tx, std::string_view session);

struct ReferenceRow {
    std::string hash;
    PersonId person_id;
    std::string client_id;
    std::string terminal_id;
    Instant expires_at;
    std::optional<Instant> used_at = {};
};
BOOST_DESCRIBE_STRUCT(ReferenceRow, (),
                      (hash, person_id, client_id, terminal_id, expires_at, used_at))

/// Forgets a few whose time is over.
void add_reference(sql::Tx& tx, const ReferenceRow& reference, Instant now);
/// Of any number at once exactly one succeeds. Nothing: unknown, another terminal's, used, or over.
std::optional<ReferenceRow> use_reference(sql::Tx& tx, std::string_view hash,
                                          const TerminalId& terminal, Instant now);

// --- Requests for licences (store_licences.cpp)

/// Forgets a few whose time is over.
void add_licence_request(sql::Tx& tx, const LicenceRequest& request);
std::optional<LicenceRequest> find_licence_request(sql::Tx& tx, std::string_view hash);
std::optional<LicenceRequest> find_licence_request_by_id(sql::Tx& tx, const PersonId& person,
                                                         std::string_view id);
struct NamedLicenceRequest {
    std::string id;
    std::string licence_type;
    std::string cause;
    std::string choices;
    Instant expires_at;
    std::string name;
    std::string place;
    std::string office_id;
};
BOOST_DESCRIBE_STRUCT(NamedLicenceRequest, (),
                      (id, licence_type, cause, choices, expires_at, name, place, office_id))
/// Those that wait for her word, the oldest first.
std::vector<NamedLicenceRequest> list_licence_requests(sql::Tx& tx, const PersonId& person,
                                                       Instant now);
/// State, licence and time, if it is in `from`: of any number at once exactly one succeeds.
bool move_licence_request(sql::Tx& tx, const LicenceRequest& request, LicenceState from);

/// Removes requests and references whose time is over, the oldest first and some hundred at a time;
/// how many.
std::int64_t sweep(sql::Tx& tx, Instant now);

// --- Terminals and uses (store_terminals.cpp)

void add_terminal(sql::Tx& tx, const Terminal& terminal);
std::optional<Terminal> find_terminal(sql::Tx& tx, const TerminalId& id);
/// At work, by name.
std::vector<Terminal> list_terminals(sql::Tx& tx, std::string_view client_id);
std::size_t count_terminals(sql::Tx& tx, std::string_view client_id);
/// False: there is none of this id at work.
bool close_terminal(sql::Tx& tx, const TerminalId& id, Instant now);

/// The key and whether it is suspended; the rest stays as it was registered.
void save_terminal(sql::Tx& tx, const Terminal& terminal);

struct LastUse {
    TerminalId terminal_id;
    std::optional<Instant> at;  ///< nothing: never
};
BOOST_DESCRIBE_STRUCT(LastUse, (), (terminal_id, at))
/// Of each terminal at work of an app.
std::vector<LastUse> list_last_uses(sql::Tx& tx, std::string_view client_id);

struct UseRow {
    PersonId person_id;
    std::string id;
    Instant at;
    TerminalId terminal_id;
    Purpose purpose = Purpose::identity;
    std::string gave;
};
BOOST_DESCRIBE_STRUCT(UseRow, (), (person_id, id, at, terminal_id, purpose, gave))

struct NamedUse {
    std::string id;
    Instant at;
    Purpose purpose = Purpose::identity;
    std::string gave;
    std::string name;
    std::string place;
    std::string office_id;
};
BOOST_DESCRIBE_STRUCT(NamedUse, (), (id, at, purpose, gave, name, place, office_id))

void add_use(sql::Tx& tx, const UseRow& use);
void remove_uses(sql::Tx& tx, const PersonId& person);
/// The newest first.
std::vector<NamedUse> list_uses(sql::Tx& tx, const PersonId& person, std::size_t most);

}  // namespace mashang::one_code::store
