#include "base/enum_names.h"
#include "contexts/one_code/flows.h"
#include "contexts/one_code/predicates.h"
#include "contexts/one_code/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::one_code {
namespace {

/// Two kinds of factor: what hands out documents is not opened by a borrowed phone alone
/// (protocols: AAL 2).
constexpr int kLicenceStrength = 2;
/// Rows of codes that ended are kept so long, against a phone whose clock is far off.
constexpr std::chrono::hours kKept{24};

struct Chain {
    std::string cid;
    std::string anchor;
};

Chain read_chain(const CredentialWish& wish) {
    std::vector<Fault> faults;
    const auto cid = crypto::from_hex(wish.cid);
    if (!cid || cid->size() != kCidBytes) {
        faults.push_back({.pointer = "/cid", .refusal = &refusals::kBadCid});
    }
    const auto anchor = crypto::from_base64url(wish.anchor);
    if (!anchor || anchor->size() != kLinkBytes) {
        faults.push_back({.pointer = "/anchor", .refusal = &refusals::kBadAnchor});
    }
    if (wish.slots < 1 || wish.slots > kMostSlots) {
        faults.push_back({.pointer = "/slots",
                          .refusal = &refusals::kBadSlots,
                          .facts = {{"most", std::to_string(kMostSlots)}}});
    }
    json::refuse_faults(std::move(faults));
    return {.cid = *cid, .anchor = *anchor};
}

bool says_something(const identity::SubjectFacts& facts, Purpose purpose) {
    // A licence says its own; a bit that nobody needs is not shown.
    return purpose != Purpose::licence && facts.citizen_id.has_value();
}

int age_of(const Parts& parts, const identity::SubjectFacts& facts) {
    return facts.citizen_id->age_on(parts.clock.now().date());
}

std::optional<bool> residence_of(const Parts& parts, const identity::SubjectFacts& facts) {
    if (!facts.address) return std::nullopt;
    return parts.is_local(*facts.address);
}

void tell_revoked(sql::Tx& tx, const Parts& parts, const store::CredentialRow& credential,
                  std::string actor, std::string_view why) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "one_code.revoked",
                        .actor = std::move(actor),
                        .on_behalf = credential.person_id.text(),
                        .authority = "self",
                        .subject = "person:" + credential.person_id.text(),
                        .facts = {{"cid", credential.cid}, {"why", why}}});
}

/// What was issued in a session ends with it.
void end_session(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto* session = entry.facts.if_contains("session");
    if (session == nullptr || !session->is_string()) return;
    const std::string_view id = session->get_string();
    const Instant now = parts.clock.now();
    for (const auto& credential : store::list_credentials_of_session(tx, id, now)) {
        store::revoke(tx, credential.person_id, credential.cid, now);
        tell_revoked(tx, parts, credential, "system",
                     name_of_enumerator(RevokedBecause::signed_out));
    }
    store::remove_numbers_of_session(tx, id);
}

}  // namespace

std::uint16_t predicates_for(const Parts& parts, const identity::SubjectFacts& facts,
                             Purpose purpose) {
    if (!says_something(facts, purpose)) return 0;
    return predicates_of(age_of(parts, facts), residence_of(parts, facts));
}

SaltedClaims claims_for(const Parts& parts, const identity::SubjectFacts& facts, Purpose purpose) {
    if (!says_something(facts, purpose)) return {};
    return claims_of(age_of(parts, facts), residence_of(parts, facts), parts.random_bytes);
}

void demand_strength(const http::Caller& caller, Purpose purpose) {
    if (purpose == Purpose::licence && caller.strength < kLicenceStrength) {
        throw Refused{refusals::kStrongerSignIn};
    }
}

Issued issue(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
             const CredentialWish& wish) {
    const Chain chain = read_chain(wish);
    demand_strength(caller, wish.purpose);
    const auto person = person_of(caller);
    const Instant now = parts.clock.now();
    if (store::list_credentials(tx, person, now).size() >= parts.limits.credentials_per_person) {
        throw Refused{refusals::kTooManyCredentials};
    }

    const auto facts = parts.identity.subject_facts(tx, person);
    const auto keys = parts.issuer.get();
    const IssuerKeys::Signer& signer = keys->signer(wish.algorithm);
    const Header header{.key_id = signer.key_id,
                        .purpose = number_of(wish.purpose),
                        .level = static_cast<std::uint8_t>(facts.level),
                        .strength = static_cast<std::uint8_t>(caller.strength),
                        .cid = chain.cid,
                        .begins_s = static_cast<std::uint32_t>(now.ms() / 1000),
                        .slot_s = parts.limits.slot_s,
                        .slots = static_cast<std::uint16_t>(wish.slots),
                        .predicates = predicates_for(parts, facts, wish.purpose)};

    SaltedClaims claims =
        wish.with_claims ? claims_for(parts, facts, wish.purpose) : SaltedClaims{};
    std::string commit = claims.empty() ? "" : commit_of(chain.cid, claims);
    std::string signature = signer.sign(signed_text(header, commit, chain.anchor));
    const store::CredentialRow row{.cid = crypto::to_hex(chain.cid),
                                   .person_id = person,
                                   .session_id = caller.session_id,
                                   .purpose = wish.purpose,
                                   .key_id = header.key_id,
                                   .slots = header.slots,
                                   .issued_at = now,
                                   .ends_at = end_of(header),
                                   .proof = proof_of(header, commit, chain.anchor, signature)};
    if (!store::add_credential(tx, row, now - kKept)) throw Refused{refusals::kCidTaken};
    parts.journal.tell(tx, now,
                       {.what = "one_code.issued",
                        .actor = caller.account_id,
                        .on_behalf = person.text(),
                        .authority = "self",
                        .subject = "person:" + person.text(),
                        .facts = {{"cid", row.cid},
                                  {"purpose", name_of_enumerator(wish.purpose)},
                                  {"ends_at", row.ends_at.text()}}});
    return {.header = header,
            .commit = std::move(commit),
            .claims = std::move(claims),
            .signature = std::move(signature)};
}

void revoke(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view cid) {
    const auto person = person_of(caller);
    if (!store::revoke(tx, person, cid, parts.clock.now())) {
        throw Refused{refusals::kNoSuchCredential};
    }
    tell_revoked(tx, parts, store::find_credential(tx, cid).value(), caller.account_id, "by_owner");
}

int revoke_all(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
               RevokedBecause why) {
    const Instant now = parts.clock.now();
    const auto credentials = store::list_credentials(tx, person, now);
    for (const store::CredentialRow& credential : credentials) {
        store::revoke(tx, person, credential.cid, now);
        tell_revoked(tx, parts, credential, "system", name_of_enumerator(why));
    }
    store::remove_numbers(tx, person);
    return static_cast<int>(credentials.size());
}

namespace {

/// All codes, however they were issued; who closed the account herself leaves no list of uses.
void end_account(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto person = identity::PersonId::parse(entry.on_behalf);
    if (!person) return;
    revoke_all(tx, parts, *person,
               entry.what == "account.recovered" ? RevokedBecause::account_recovered
                                                 : RevokedBecause::account_closed);
    const auto* why = entry.facts.if_contains("why");
    if (why != nullptr && *why == "by_owner") store::remove_uses(tx, *person);
}

}  // namespace

journal::Follower follower(const Parts& parts) {
    return {
        .name = "one_code",
        .whats = {"session.ended", "account.closing_asked", "account.closed", "account.recovered"},
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
            if (entry.what == "session.ended") return end_session(tx, parts, entry);
            end_account(tx, parts, entry);
        }};
}

Minted mint_number(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Purpose purpose) {
    demand_strength(caller, purpose);
    const Instant now = parts.clock.now();
    const Instant expires_at = now + parts.limits.number_life;
    auto number = OneTimeNumber::make(parts.random_bytes);
    const auto row_of = [&] {
        return store::NumberRow{.person_id = person_of(caller),
                                .hash = hash_of(number.view()),
                                .session_id = caller.session_id,
                                .purpose = purpose,
                                .strength = caller.strength,
                                .expires_at = expires_at};
    };
    while (!store::put_number(tx, row_of())) number = OneTimeNumber::make(parts.random_bytes);
    parts.journal.tell(tx, now,
                       {.what = "one_code.number_made",
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "self",
                        .subject = "person:" + caller.person_id,
                        .facts = {{"purpose", name_of_enumerator(purpose)}}});
    return {.number = number, .expires_at = expires_at};
}

}  // namespace mashang::one_code
