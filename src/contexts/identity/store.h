#pragma once

// All SQL of identity; store_*.cpp, one for each table or two.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "contexts/identity/account.h"
#include "contexts/identity/proofing.h"
#include "contexts/identity/rules.h"
#include "platform/sql/sql.h"

namespace mashang::identity::store {

struct AccountRow {
    AccountId id;
    PersonId person_id;
    std::string mobile_sealed;
    std::string mobile_index;
    std::string password;
    Instant registered_at;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (id, person_id, mobile_sealed, mobile_index, password, registered_at))

struct PersonRow {
    PersonId id;
    AccountId account_id;
    int level = kLevelPhone;
    std::optional<std::string> name_sealed = {};
    std::optional<std::string> citizen_id_sealed = {};
    std::optional<std::string> facts_sealed = {};
    std::optional<Instant> proven_at = {};
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (id, account_id, level, name_sealed, citizen_id_sealed, facts_sealed,
                       proven_at))

struct StaffRow {
    AccountId id;
    std::string user_name;
    std::string name_sealed;
    std::string office_id;
    std::string roles;
    std::string password;
    std::string totp_secret_sealed;
    std::optional<std::int64_t> totp_step = {};
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(StaffRow, (),
                      (id, user_name, name_sealed, office_id, roles, password, totp_secret_sealed,
                       totp_step, created_at))

/// False: the number has an account.
bool add_account(sql::Tx& tx, const AccountRow& account, const PersonRow& person);
std::optional<AccountRow> find_account(sql::Tx& tx, const AccountId& id);
std::optional<AccountRow> find_account_by_mobile(sql::Tx& tx, std::span<const std::string> indexes);
void set_password(sql::Tx& tx, const AccountId& id, std::string_view hash);
std::optional<PersonRow> find_person(sql::Tx& tx, const PersonId& id);
void save_person(sql::Tx& tx, const PersonRow& person);

/// Takes a citizen id for a person; false when it belongs to another one.
bool claim_citizen(sql::Tx& tx, std::span<const std::string> indexes, const PersonId& person);

/// False: the user name is taken.
bool add_staff(sql::Tx& tx, const StaffRow& staff);
std::optional<StaffRow> find_staff(sql::Tx& tx, const AccountId& id);
std::optional<StaffRow> find_staff_by_user_name(sql::Tx& tx, const UserName& name);
void set_staff_password(sql::Tx& tx, const AccountId& id, std::string_view hash);
void set_totp_step(sql::Tx& tx, const AccountId& id, std::int64_t step);

struct SessionRow {
    std::string reference_hash;
    SessionId id;
    AccountId account_id;
    AccountKind kind = AccountKind::person;
    std::string device;
    std::string address_masked;
    Instant signed_in_at;
    Instant last_seen_at;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (reference_hash, id, account_id, kind, device, address_masked, signed_in_at,
                       last_seen_at))

/// A session with what its holder is and may.
struct SessionHolder {
    SessionId id;
    AccountId account_id;
    AccountKind kind = AccountKind::person;
    Instant signed_in_at;
    Instant last_seen_at;
    std::optional<PersonId> person_id;
    std::optional<int> level;
    std::optional<std::string> office_id;
    std::optional<std::string> roles;
};
BOOST_DESCRIBE_STRUCT(SessionHolder, (),
                      (id, account_id, kind, signed_in_at, last_seen_at, person_id, level,
                       office_id, roles))

void add_session(sql::Tx& tx, const SessionRow& session);
std::optional<SessionHolder> find_session(sql::Tx& tx, std::string_view reference_hash);
std::vector<SessionRow> list_sessions(sql::Tx& tx, const AccountId& account);
/// False: this account has no such session.
bool remove_session(sql::Tx& tx, const AccountId& account, const SessionId& id);
/// Seen at `at`, unless it was seen later already.
void touch_session(sql::Tx& tx, std::string_view reference_hash, Instant at);

struct CodeRow {
    std::string mobile_index;
    CodePurpose purpose = CodePurpose::sign_in;
    std::string id;
    std::string mac;
    std::int64_t tries = 0;
    Instant sent_at;
};
BOOST_DESCRIBE_STRUCT(CodeRow, (), (mobile_index, purpose, id, mac, tries, sent_at))

std::optional<CodeRow> find_code(sql::Tx& tx, std::string_view mobile_index, CodePurpose purpose);
/// In place of the one before.
void put_code(sql::Tx& tx, const CodeRow& code);
/// Counts one more try; nothing when there is no code sent since `since` with tries left.
std::optional<CodeRow> try_code(sql::Tx& tx, std::string_view mobile_index, CodePurpose purpose,
                                Instant since, int most_tries);
/// False: it is gone already.
bool use_code(sql::Tx& tx, std::string_view mobile_index, CodePurpose purpose, std::string_view id);

Failures find_failures(sql::Tx& tx, std::string_view subject);
void put_failures(sql::Tx& tx, std::string_view subject, const Failures& failures);
void forget_failures(sql::Tx& tx, std::string_view subject);

/// Counts one more on that day and says how many there are.
std::int64_t count_one(sql::Tx& tx, std::string_view subject, Date day);

struct ProofingRow {
    PersonId person_id;
    ProofingId id;
    int level = kLevelMatched;
    ProofingState state = ProofingState::pending;
    std::optional<Finding> finding = {};
    std::string claim_sealed;
    std::optional<std::string> evidence_sealed = {};
    Instant requested_at;
    std::optional<Instant> decided_at = {};
};
BOOST_DESCRIBE_STRUCT(ProofingRow, (),
                      (person_id, id, level, state, finding, claim_sealed, evidence_sealed,
                       requested_at, decided_at))

void add_proofing(sql::Tx& tx, const ProofingRow& proofing);
std::optional<ProofingRow> find_proofing(sql::Tx& tx, const PersonId& person, const ProofingId& id);
bool has_pending_proofing(sql::Tx& tx, const PersonId& person);
void save_proofing(sql::Tx& tx, const ProofingRow& proofing);

/// Removes what is over: sessions, codes, failures and counts.
void sweep(sql::Tx& tx, const Limits& limits, Instant now);

}  // namespace mashang::identity::store
