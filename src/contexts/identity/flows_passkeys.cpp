#include "contexts/identity/flows_passkeys.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "contexts/identity/authentication.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "platform/crypto/cose.h"
#include "platform/crypto/hash.h"

namespace mashang::identity {
namespace {

constexpr std::size_t kChallengeBytes = 32;
constexpr std::size_t kHandleBytes = 32;

/// Those of Web Authentication section 5.8.4; others are not kept.
constexpr std::array<std::string_view, 6> kTransports{"ble", "hybrid",     "internal",
                                                      "nfc", "smart-card", "usb"};

AccountId account_of(const http::Caller& caller) {
    const auto account = AccountId::parse(caller.account_id);
    if (!account) throw Refused{refusals::kNoSuchPasskey};
    return *account;
}

std::string hash_of(std::string_view challenge) {
    return crypto::to_hex(crypto::sha256(challenge));
}

/// Empty for what is no base64url: nothing verifies with it.
std::string bytes_in(std::string_view text) {
    return crypto::from_base64url(text).value_or("");
}

/// `about`: what it ends with, after its random bytes.
std::string new_challenge(sql::Tx& tx, const Parts& parts, store::ChallengePurpose purpose,
                          const std::optional<AccountId>& account, std::string_view about = {}) {
    const std::string challenge = parts.random_bytes(kChallengeBytes).append(about);
    store::add_challenge(tx, {.challenge = hash_of(challenge),
                              .purpose = purpose,
                              .account_id = account,
                              .issued_at = parts.clock.now()});
    return challenge;
}

/// The challenge that the answer names, if it is one of ours that is still good. In a transaction
/// of its own: it is gone whatever comes of the answer.
std::optional<store::ChallengeRow> take_challenge(const Parts& parts, std::string_view challenge,
                                                  store::ChallengePurpose purpose) {
    std::optional<store::ChallengeRow> row;
    parts.database.write([&](sql::Tx& tx) { row = store::take_challenge(tx, hash_of(challenge)); });
    const bool is_good = row && row->purpose == purpose &&
                         parts.clock.now() - row->issued_at <= parts.limits.challenge_life;
    if (!is_good) return std::nullopt;
    return row;
}

std::int64_t lifetime_ms(const Parts& parts) {
    return std::chrono::milliseconds{parts.limits.challenge_life}.count();
}

boost::json::array algorithms() {
    boost::json::array list;
    for (const auto algorithm : {crypto::CoseAlgorithm::es256, crypto::CoseAlgorithm::eddsa,
                                 crypto::CoseAlgorithm::rs256}) {
        list.push_back(boost::json::object{{"type", "public-key"},
                                           {"alg", static_cast<std::int64_t>(algorithm)}});
    }
    return list;
}

void refuse_too_many(const Parts& parts, const std::vector<store::PasskeyRow>& passkeys) {
    if (passkeys.size() < parts.limits.passkeys_per_account) return;
    throw Refused{refusals::kTooManyPasskeys,
                  {{"max", std::to_string(parts.limits.passkeys_per_account)}}};
}

std::string known_transports(const std::vector<std::string>& transports) {
    std::vector<std::string_view> known;
    for (const std::string_view each : kTransports) {
        if (std::ranges::find(transports, each) != transports.end()) known.push_back(each);
    }
    return fmt::format("{}", fmt::join(known, ","));
}

/// One of our passkeys, and what it said.
struct RightAnswer {
    store::PasskeyRow passkey;
    webauthn::Said said;
};
/// `is_asked_by_name`: it was asked for among the passkeys of an account, and then need not say of
/// whom it is [Web Authentication Level 3, 7.2, step 6].
std::optional<RightAnswer> verify(const Parts& parts, const Assertion& assertion,
                                  const std::string& challenge, bool is_asked_by_name) {
    std::optional<store::PasskeyRow> passkey;
    std::string handle;
    parts.database.read([&](sql::Tx& tx) {
        passkey = store::find_passkey(tx, assertion.credential_id);
        if (passkey) handle = store::find_passkey_user(tx, passkey->account_id);
    });
    const bool says_nobody = is_asked_by_name && assertion.user_handle.empty();
    if (!passkey || (!says_nobody && handle != assertion.user_handle)) return std::nullopt;
    const auto said = webauthn::verify_assertion(
        bytes_in(assertion.client_data), bytes_in(assertion.authenticator_data),
        bytes_in(assertion.signature), bytes_in(passkey->public_key),
        {.challenge = challenge, .site = parts.site});
    if (!said) return std::nullopt;
    return RightAnswer{.passkey = *std::move(passkey), .said = *said};
}

/// A count that does not grow may mean a copy (section 6.1.1); it is flagged, its holder told.
void note_count(sql::Tx& tx, const Parts& parts, const store::AccountRow& account,
                const store::PasskeyRow& passkey, const webauthn::Said& said) {
    const Instant now = parts.clock.now();
    const bool counts = said.sign_count != 0 || passkey.sign_count != 0;
    if (counts && said.sign_count <= passkey.sign_count) {
        store::note_fall(tx, passkey.credential_id, now);
        parts.journal.tell(tx, now,
                           {.what = "passkey.count_fell",
                            .actor = account.id.text(),
                            .on_behalf = account.person_id.text(),
                            .authority = "self",
                            .subject = "person:" + account.person_id.text(),
                            .facts = {{"passkey", passkey.id.text()}}});
    }
    store::note_use(tx, passkey.credential_id,
                    std::max<std::int64_t>(said.sign_count, passkey.sign_count), said.is_backed_up,
                    now);
}

}  // namespace

boost::json::object registration_options(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller) {
    demand_recent(tx, parts, caller);
    const AccountId account = account_of(caller);
    const auto passkeys = store::list_passkeys(tx, account);
    refuse_too_many(parts, passkeys);
    boost::json::array known;
    for (const auto& passkey : passkeys) {
        known.push_back(boost::json::object{{"type", "public-key"}, {"id", passkey.credential_id}});
    }
    const std::string handle =
        store::passkey_user(tx, account, crypto::to_base64url(parts.random_bytes(kHandleBytes)));
    const std::string name = open_mobile(parts, store::find_account(tx, account).value()).masked();
    const std::string challenge =
        new_challenge(tx, parts, store::ChallengePurpose::register_, account);
    return {{"rp", {{"id", parts.site.rp_id}, {"name", "马上办"}}},
            {"user", {{"id", handle}, {"name", name}, {"displayName", name}}},
            {"challenge", crypto::to_base64url(challenge)},
            {"pubKeyCredParams", algorithms()},
            {"timeout", lifetime_ms(parts)},
            {"excludeCredentials", std::move(known)},
            {"authenticatorSelection",
             {{"residentKey", "required"},
              {"requireResidentKey", true},
              {"userVerification", "required"}}},
            {"attestation", "none"}};
}

RegistrationCheck check_registration(const Parts& parts, const Registration& registration) {
    const std::string client_data = bytes_in(registration.client_data);
    const std::string challenge = webauthn::challenge_in(client_data);
    const auto row = take_challenge(parts, challenge, store::ChallengePurpose::register_);
    if (!row) return {};
    auto key = webauthn::verify_registration(client_data, bytes_in(registration.attestation),
                                             {.challenge = challenge, .site = parts.site});
    if (!key) return {};
    return {.account = row->account_id, .key = *std::move(key)};
}

store::PasskeyRow add_passkey(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                              const Registration& registration, const RegistrationCheck& check) {
    const AccountId account = account_of(caller);
    if (!check.key || check.account != account) throw Refused{refusals::kPasskeyRefused};
    demand_recent(tx, parts, caller);
    refuse_too_many(parts, store::list_passkeys(tx, account));
    store::PasskeyRow passkey{.credential_id = crypto::to_base64url(check.key->credential_id),
                              .account_id = account,
                              .id = parts.new_id<PasskeyId>(),
                              .name = registration.name,
                              .public_key = crypto::to_base64url(check.key->public_key),
                              .sign_count = check.key->said.sign_count,
                              .transports = known_transports(registration.transports),
                              .aaguid = crypto::to_hex(check.key->aaguid),
                              .is_backup_eligible = check.key->said.is_backup_eligible,
                              .is_backed_up = check.key->said.is_backed_up,
                              .created_at = parts.clock.now()};
    if (!store::add_passkey(tx, passkey)) throw Refused{refusals::kPasskeyKnown};
    tell_factor(tx, parts, caller, "factor.added", "passkey");
    return passkey;
}

boost::json::object sign_in_options(sql::Tx& tx, const Parts& parts) {
    const std::string challenge =
        new_challenge(tx, parts, store::ChallengePurpose::sign_in, std::nullopt);
    return {{"challenge", crypto::to_base64url(challenge)},
            {"timeout", lifetime_ms(parts)},
            {"rpId", parts.site.rp_id},
            {"allowCredentials", boost::json::array{}},
            {"userVerification", "required"}};
}

AssertionCheck check_assertion(const Parts& parts, const Assertion& assertion) {
    const std::string client_data = bytes_in(assertion.client_data);
    const std::string challenge = webauthn::challenge_in(client_data);
    if (!take_challenge(parts, challenge, store::ChallengePurpose::sign_in)) return {};
    const auto right = verify(parts, assertion, challenge, false);
    if (!right) return {};
    return {.credential_id = right->passkey.credential_id, .said = right->said};
}

PasskeySignIn sign_in_with_passkey(sql::Tx& tx, const Parts& parts, const AssertionCheck& check) {
    const auto passkey = check.said ? store::find_passkey(tx, check.credential_id) : std::nullopt;
    auto account = passkey ? store::find_account(tx, passkey->account_id) : std::nullopt;
    if (!account) throw Refused{refusals::kPasskeyRefused};
    refuse_closed(*account);
    note_count(tx, parts, *account, *passkey, *check.said);
    forgive_recovery(tx, *account, passkey->created_at);
    return {.account = *std::move(account),
            .methods = check.said->is_backup_eligible ? kSyncedKeyMethods : kDeviceKeyMethods};
}

boost::json::object confirmation_options(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller, std::string_view digest) {
    const AccountId account = account_of(caller);
    boost::json::array own;
    for (const auto& passkey : store::list_passkeys(tx, account)) {
        own.push_back(boost::json::object{{"type", "public-key"}, {"id", passkey.credential_id}});
    }
    if (own.empty()) throw Refused{refusals::kNoSuchPasskey};
    const std::string challenge =
        new_challenge(tx, parts, store::ChallengePurpose::confirm, account, digest);
    return {{"challenge", crypto::to_base64url(challenge)},
            {"timeout", lifetime_ms(parts)},
            {"rpId", parts.site.rp_id},
            {"allowCredentials", std::move(own)},
            {"userVerification", "required"}};
}

ConfirmationCheck check_confirmation(const Parts& parts, const Assertion& assertion) {
    const std::string challenge = webauthn::challenge_in(bytes_in(assertion.client_data));
    const auto row = take_challenge(parts, challenge, store::ChallengePurpose::confirm);
    if (!row) return {};
    const auto right = verify(parts, assertion, challenge, true);
    if (!right) return {};
    return {.account = row->account_id,
            .digest = challenge.substr(kChallengeBytes),
            .credential_id = right->passkey.credential_id,
            .said = right->said,
            .confirmation = {.public_key = right->passkey.public_key,
                             .client_data = assertion.client_data,
                             .authenticator_data = assertion.authenticator_data,
                             .signature = assertion.signature}};
}

Confirmation accept_confirmation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                 const ConfirmationCheck& check, std::string_view digest) {
    const AccountId account = account_of(caller);
    const auto passkey = check.said ? store::find_passkey(tx, check.credential_id) : std::nullopt;
    const bool is_hers = passkey && passkey->account_id == account && check.account == account;
    if (!is_hers || check.digest != digest) throw Refused{refusals::kPasskeyRefused};
    note_count(tx, parts, store::find_account(tx, account).value(), *passkey, *check.said);
    return check.confirmation;
}

void rename_passkey(sql::Tx& tx, const http::Caller& caller, const PasskeyId& id,
                    std::string_view name) {
    if (!store::rename_passkey(tx, account_of(caller), id, name)) {
        throw Refused{refusals::kNoSuchPasskey};
    }
}

void remove_passkey(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const PasskeyId& id) {
    const AccountId account = account_of(caller);
    const auto passkeys = store::list_passkeys(tx, account);
    if (std::ranges::find(passkeys, id, &store::PasskeyRow::id) == passkeys.end()) {
        throw Refused{refusals::kNoSuchPasskey};
    }
    demand_recent(tx, parts, caller);
    store::remove_passkey(tx, account, id);
    tell_factor(tx, parts, caller, "factor.removed", "passkey");
}

}  // namespace mashang::identity
