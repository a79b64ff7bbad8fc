#pragma once

// All SQL of identity; store_*.cpp, one for each table or two.

#include <boost/describe.hpp>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "contexts/identity/account.h"
#include "contexts/identity/proofing.h"
#include "contexts/identity/rules.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::identity::store {

struct AccountRow {
    AccountId id;
    PersonId person_id;
    std::string mobile_sealed;
    std::string mobile_index;
    std::string password;
    Instant registered_at;
    std::optional<Instant> recovered_at = {};
    std::optional<Instant> closed_at = {};
    std::optional<std::string> closed_why = {};
    std::optional<Instant> closes_at = {};  ///< as its owner wishes
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (id, person_id, mobile_sealed, mobile_index, password, registered_at,
                       recovered_at, closed_at, closed_why, closes_at))

struct PersonRow {
    PersonId id;
    std::optional<AccountId> account_id = {};  ///< nothing: she does not sign in
    int level = kLevelPhone;
    std::optional<std::string> name_sealed = {};
    std::optional<std::string> citizen_id_sealed = {};
    std::optional<std::string> facts_sealed = {};
    std::optional<Instant> proven_at = {};
    std::optional<Instant> deceased_at = {};
    std::optional<std::string> document_sealed = {};  ///< of who has no citizen's number
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (id, account_id, level, name_sealed, citizen_id_sealed, facts_sealed,
                       proven_at, deceased_at, document_sealed))

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
/// Those there are of them, in no order.
std::vector<AccountRow> find_accounts(sql::Tx& tx, const std::set<AccountId>& ids);
std::optional<AccountRow> find_account_by_mobile(sql::Tx& tx, std::span<const std::string> indexes);
void set_password(sql::Tx& tx, const AccountId& id, std::string_view hash);
/// With nothing: her other factor has shown who she is.
void set_recovered(sql::Tx& tx, const AccountId& id, std::optional<Instant> at);
void close_account(sql::Tx& tx, const AccountId& id, Instant at, std::string_view why);
/// False: the new number has an account.
bool set_mobile(sql::Tx& tx, const AccountRow& account, std::string_view old_index);
std::optional<PersonRow> find_person(sql::Tx& tx, const PersonId& id);
std::vector<PersonRow> find_people(sql::Tx& tx, const std::set<PersonId>& ids);
void save_person(sql::Tx& tx, const PersonRow& person);
void add_person(sql::Tx& tx, const PersonRow& person);
/// An account is another person's from now on, with the proofings that were begun in it.
void move_account(sql::Tx& tx, const AccountId& account, const PersonId& from, const PersonId& to);
void set_deceased(sql::Tx& tx, const PersonId& id, Instant at);

std::optional<PersonId> find_citizen(sql::Tx& tx, std::span<const std::string> indexes);
/// Takes a citizen id for a person; false when it belongs to another one.
bool claim_citizen(sql::Tx& tx, std::span<const std::string> indexes, const PersonId& person);
/// Whose a citizen id is.
std::optional<PersonId> find_citizen(sql::Tx& tx, std::span<const std::string> indexes);

/// False: the user name is taken.
bool add_staff(sql::Tx& tx, const StaffRow& staff);
std::optional<StaffRow> find_staff(sql::Tx& tx, const AccountId& id);
std::vector<StaffRow> find_staff(sql::Tx& tx, const std::set<AccountId>& ids);
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
    std::string methods;  ///< authentication.h
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (reference_hash, id, account_id, kind, device, address_masked, signed_in_at,
                       last_seen_at, methods))

/// A session with what its holder is and may.
struct SessionHolder {
    SessionId id;
    AccountId account_id;
    AccountKind kind = AccountKind::person;
    Instant signed_in_at;
    Instant last_seen_at;
    std::string methods;
    std::optional<std::string> acting_kind;
    std::optional<std::string> acting_id;
    std::optional<PersonId> person_id;
    std::optional<int> level;
    std::optional<Instant> recovered_at;
    std::optional<Instant> closed_at;
    std::optional<std::string> office_id;
    std::optional<std::string> roles;
};
BOOST_DESCRIBE_STRUCT(SessionHolder, (),
                      (id, account_id, kind, signed_in_at, last_seen_at, methods, acting_kind,
                       acting_id, person_id, level, recovered_at, closed_at, office_id, roles))

void add_session(sql::Tx& tx, const SessionRow& session);
std::optional<SessionHolder> find_session(sql::Tx& tx, std::string_view reference_hash);
std::optional<SessionRow> find_session_of(sql::Tx& tx, const AccountId& account,
                                          const SessionId& id);
std::vector<SessionRow> list_sessions(sql::Tx& tx, const AccountId& account);
/// The same session under another reference; false: this account has no such session.
bool renew_session(sql::Tx& tx, const AccountId& account, const SessionId& id,
                   std::string_view new_reference_hash, std::string_view methods, Instant at);
/// With nothing: for herself. False: this account has no such session.
bool set_acting_for(sql::Tx& tx, const AccountId& account, const SessionId& id,
                    const std::optional<http::ActingFor>& whom);
/// False: this account has no such session.
bool remove_session(sql::Tx& tx, const AccountId& account, const SessionId& id);
/// Seen at `at`, unless it was seen later already.
void touch_session(sql::Tx& tx, std::string_view reference_hash, Instant at);

struct TotpRow {
    AccountId account_id;
    std::string secret_sealed;
    std::optional<std::int64_t> step = {};
    Instant enrolled_at;
    std::optional<Instant> confirmed_at = {};
};
BOOST_DESCRIBE_STRUCT(TotpRow, (), (account_id, secret_sealed, step, enrolled_at, confirmed_at))

std::optional<TotpRow> find_totp(sql::Tx& tx, const AccountId& account);
/// In place of the one before.
void put_totp(sql::Tx& tx, const TotpRow& totp);
void remove_totp(sql::Tx& tx, const AccountId& account);
/// In place of all before.
void put_recovery_codes(sql::Tx& tx, const AccountId& account, std::span<const std::string> macs);
/// Any one of them; false: there is none.
bool use_recovery_code(sql::Tx& tx, const AccountId& account, std::span<const std::string> macs);
std::int64_t count_recovery_codes(sql::Tx& tx, const AccountId& account);
/// False: it is known already.
bool note_device(sql::Tx& tx, const AccountId& account, std::string_view device, Instant at);
std::int64_t count_devices(sql::Tx& tx, const AccountId& account);

struct PasskeyRow {
    std::string credential_id;  ///< base64url
    AccountId account_id;
    PasskeyId id;
    std::string name;
    std::string public_key;  ///< base64url
    std::int64_t sign_count = 0;
    std::string transports;
    std::string aaguid;  ///< hex
    bool is_backup_eligible = false;
    bool is_backed_up = false;
    std::optional<Instant> count_fell_at = {};
    Instant created_at;
    std::optional<Instant> last_used_at = {};
};
BOOST_DESCRIBE_STRUCT(PasskeyRow, (),
                      (credential_id, account_id, id, name, public_key, sign_count, transports,
                       aaguid, is_backup_eligible, is_backed_up, count_fell_at, created_at,
                       last_used_at))

/// The name under which its passkeys know the account: `new_handle` if it had none.
std::string passkey_user(sql::Tx& tx, const AccountId& account, std::string_view new_handle);
/// Empty: it has none.
std::string find_passkey_user(sql::Tx& tx, const AccountId& account);
/// False: that credential is somebody's already.
bool add_passkey(sql::Tx& tx, const PasskeyRow& passkey);
std::optional<PasskeyRow> find_passkey(sql::Tx& tx, std::string_view credential_id);
std::vector<PasskeyRow> list_passkeys(sql::Tx& tx, const AccountId& account);
void note_use(sql::Tx& tx, std::string_view credential_id, std::int64_t sign_count,
              bool is_backed_up, Instant at);
void note_fall(sql::Tx& tx, std::string_view credential_id, Instant at);
/// False: this account has no such passkey.
bool rename_passkey(sql::Tx& tx, const AccountId& account, const PasskeyId& id,
                    std::string_view name);
bool remove_passkey(sql::Tx& tx, const AccountId& account, const PasskeyId& id);

enum class ChallengePurpose { register_, sign_in, confirm };
BOOST_DESCRIBE_ENUM(ChallengePurpose, register_, sign_in, confirm)

struct ChallengeRow {
    std::string challenge;  ///< SHA-256, hex
    ChallengePurpose purpose = ChallengePurpose::sign_in;
    std::optional<AccountId> account_id = {};
    Instant issued_at;
};
BOOST_DESCRIBE_STRUCT(ChallengeRow, (), (challenge, purpose, account_id, issued_at))

void add_challenge(sql::Tx& tx, const ChallengeRow& challenge);
/// It serves once.
std::optional<ChallengeRow> take_challenge(sql::Tx& tx, std::string_view challenge_hash);

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
    ProofingWay way = ProofingWay::population_register;
    int level = kLevelMatched;
    ProofingState state = ProofingState::pending;
    std::optional<Finding> finding = {};
    std::string claim_sealed;
    std::optional<std::string> evidence_sealed = {};
    Instant requested_at;
    std::optional<Instant> decided_at = {};
    std::optional<std::string> seen_by = {};  ///< staff member at a window
    std::optional<std::string> seen_at = {};  ///< her office; of an eID: its issuer
};
BOOST_DESCRIBE_STRUCT(ProofingRow, (),
                      (person_id, id, way, level, state, finding, claim_sealed, evidence_sealed,
                       requested_at, decided_at, seen_by, seen_at))

struct FaceChallengeRow {
    std::string challenge;  ///< SHA-256, hex
    AccountId account_id;
    std::string actions;
    Instant consented_at;
    Instant issued_at;
};
BOOST_DESCRIBE_STRUCT(FaceChallengeRow, (),
                      (challenge, account_id, actions, consented_at, issued_at))

void add_face_challenge(sql::Tx& tx, const FaceChallengeRow& challenge);
/// It serves once.
std::optional<FaceChallengeRow> take_face_challenge(sql::Tx& tx, std::string_view challenge_hash);

void add_proofing(sql::Tx& tx, const ProofingRow& proofing);
std::optional<ProofingRow> find_proofing(sql::Tx& tx, const PersonId& person, const ProofingId& id);
bool has_pending_proofing(sql::Tx& tx, const PersonId& person);
void save_proofing(sql::Tx& tx, const ProofingRow& proofing);

/// The one that shows most, the newest of those.
std::optional<ProofingRow> find_proof(sql::Tx& tx, const PersonId& person);

/// Removes what is over: sessions, codes, failures and counts.
void sweep(sql::Tx& tx, const Limits& limits, Instant now);

}  // namespace mashang::identity::store
