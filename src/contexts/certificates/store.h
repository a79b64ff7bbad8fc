#pragma once

// All SQL of certificates but for issuance.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "contexts/certificates/authority.h"
#include "contexts/certificates/challenge.h"
#include "contexts/certificates/seal.h"
#include "contexts/identity/account.h"
#include "platform/pki/public_key.h"
#include "platform/sql/sql.h"

namespace mashang::certificates {
struct BindingTag;
using BindingId = Id<BindingTag>;
}  // namespace mashang::certificates

namespace mashang::certificates::store {

// --- The trust list (store_trust.cpp)

/// False: it is there.
bool add_authority(sql::Tx& tx, const Authority& authority);
std::optional<Authority> find_authority(sql::Tx& tx, std::string_view id);
/// By name.
std::vector<Authority> list_authorities(sql::Tx& tx);
void set_state(sql::Tx& tx, std::string_view id, AuthorityState state, Instant now);

struct ListRow {
    std::string authority_id;
    std::string list;  ///< DER, base64
    std::string number;
    Instant this_update;
    Instant next_update;
    Instant fetched_at;
};
BOOST_DESCRIBE_STRUCT(ListRow, (),
                      (authority_id, list, number, this_update, next_update, fetched_at))

/// Keeps it unless a newer one is there (a replayed old list): only its `this_update` decides.
void put_list(sql::Tx& tx, const ListRow& row);
std::optional<ListRow> find_list(sql::Tx& tx, std::string_view authority_id);
/// Without their bytes.
std::vector<ListRow> list_lists(sql::Tx& tx);

// --- Challenges and bindings (store_bindings.cpp)

struct ChallengeRow {
    std::string ticket;  ///< SHA-256, hex
    std::string challenge;
    ChallengePurpose purpose = ChallengePurpose::sign_in;
    std::optional<identity::AccountId> account_id;
    Instant issued_at;
};
BOOST_DESCRIBE_STRUCT(ChallengeRow, (), (ticket, challenge, purpose, account_id, issued_at))

/// Also forgets those issued before `forgotten`.
void add_challenge(sql::Tx& tx, const ChallengeRow& row, Instant forgotten);
/// Of any number at once exactly one gets it.
std::optional<ChallengeRow> take_challenge(sql::Tx& tx, std::string_view ticket);

struct BindingRow {
    identity::PersonId person_id;
    BindingId id;
    identity::AccountId account_id;
    std::string fingerprint;
    std::string certificates;  ///< sealed
    std::string uscc;
    Instant bound_at;
    Instant not_after;
    std::optional<Instant> last_used_at = {};
};
BOOST_DESCRIBE_STRUCT(BindingRow, (),
                      (person_id, id, account_id, fingerprint, certificates, uscc, bound_at,
                       not_after, last_used_at))

/// False: the certificate is bound already.
bool add_binding(sql::Tx& tx, const BindingRow& row);
std::optional<BindingRow> find_binding(sql::Tx& tx, std::string_view fingerprint);
/// The newest first.
std::vector<BindingRow> list_bindings(sql::Tx& tx, const identity::PersonId& person);
void note_use(sql::Tx& tx, std::string_view fingerprint, Instant now);
/// False: there is none.
bool remove_binding(sql::Tx& tx, const identity::PersonId& person, const BindingId& id);
/// How many.
int remove_bindings(sql::Tx& tx, const identity::PersonId& person);

// --- Signatures (store_signatures.cpp)

struct SignatureRow {
    std::string subject;
    identity::PersonId person_id;
    std::string bound_to;
    std::string text;  ///< sealed
    std::string signature;
    pki::Scheme scheme = pki::Scheme::rsa_pkcs1_sha256;
    std::string certificates;  ///< sealed
    std::string fingerprint;
    Instant signed_at;
    std::optional<std::string> confirmation = {};  ///< sealed
};
BOOST_DESCRIBE_STRUCT(SignatureRow, (),
                      (subject, person_id, bound_to, text, signature, scheme, certificates,
                       fingerprint, signed_at, confirmation))

/// In place of the one that there was.
void put_signature(sql::Tx& tx, const SignatureRow& row);
std::optional<SignatureRow> find_signature(sql::Tx& tx, std::string_view subject);
/// False: there is none.
bool remove_signature(sql::Tx& tx, std::string_view subject);

// --- Keys of accounts (store_signatures.cpp)

struct AccountKeyRow {
    identity::PersonId person_id;
    std::string private_key;   ///< sealed
    std::string certificates;  ///< sealed
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(AccountKeyRow, (), (person_id, private_key, certificates, made_at))

std::optional<AccountKeyRow> find_account_key(sql::Tx& tx, const identity::PersonId& person);
/// In place of the one that there was.
void put_account_key(sql::Tx& tx, const AccountKeyRow& row);
void remove_account_key(sql::Tx& tx, const identity::PersonId& person);

/// The certificate of a version of the key that certifies keys of accounts: DER, base64.
std::optional<std::string> find_account_issuer(sql::Tx& tx, std::int64_t key_version);
/// In place of the one that there was.
void put_account_issuer(sql::Tx& tx, std::int64_t key_version, std::string_view certificate,
                        Instant now);

// --- Seals (store_seals.cpp)

void add_seal(sql::Tx& tx, const Seal& seal);
/// The newest first.
std::vector<Seal> list_seals(sql::Tx& tx, std::string_view uscc);
/// The oldest first.
std::vector<Seal> list_seals_of_holder(sql::Tx& tx, const identity::PersonId& person);
std::optional<Seal> find_seal(sql::Tx& tx, const SealId& id);
std::optional<Seal> find_seal_known_as(sql::Tx& tx, std::string_view es_id);
/// False: its state is no longer `from`.
bool set_seal_state(sql::Tx& tx, const Seal& seal, SealState from);

/// The certificate of a version of the key that makes seals: DER, base64.
std::optional<std::string> find_maker(sql::Tx& tx, std::int64_t key_version);
/// Of two at once the first stays.
void add_maker(sql::Tx& tx, std::int64_t key_version, std::string_view certificate, Instant now);
bool is_maker(sql::Tx& tx, std::string_view certificate);

}  // namespace mashang::certificates::store
