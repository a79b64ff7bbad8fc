#include <algorithm>

#include "base/enum_names.h"
#include "contexts/one_code/check.h"
#include "contexts/one_code/flows.h"
#include "contexts/one_code/predicates.h"
#include "contexts/one_code/refusals.h"
#include "platform/crypto/bytes.h"

namespace mashang::one_code {
namespace {

/// Whom a code turned out to be of, and what it carries.
struct Holder {
    identity::PersonId person;
    Purpose purpose;
    int level;
    int strength;
    std::uint16_t predicates;
    std::vector<std::string> claims = {};
};

void demand_purpose(const Terminal& terminal, Purpose purpose) {
    if (!allows(terminal, purpose)) throw Refused{refusals::kWrongPurpose};
}

/// Why a code was not taken.
const Refusal& reason_of(sql::Tx& tx, const std::string& cid, const std::string& proof) {
    const auto row = store::find_credential(tx, cid);
    if (!row) return refusals::kUnknownCredential;
    return row->proof == proof ? refusals::kReplayed : refusals::kBadSignature;
}

Holder take(sql::Tx& tx, const Parts&, const Terminal& terminal, const ShownCode& shown) {
    const Code& code = shown.code;
    const std::string cid = crypto::to_hex(code.header.cid);
    const auto row = store::advance(tx, cid, shown.proof, code.slot);
    if (!row) throw Refused{reason_of(tx, cid, shown.proof)};
    // From here on a refusal rolls the record back: a code that was refused is not used up.
    demand_purpose(terminal, row->purpose);
    if (row->revoked_at) throw Refused{refusals::kRevoked};
    return {.person = row->person_id,
            .purpose = row->purpose,
            .level = code.header.level,
            .strength = code.header.strength,
            .predicates = code.header.predicates,
            .claims = names_of(claims_in(code.showing))};
}

/// Why a number was not taken.
const Refusal& reason_of(sql::Tx& tx, const std::string& hash) {
    const auto row = store::find_number(tx, hash);
    if (!row) return refusals::kUnknownCredential;
    return row->used_at ? refusals::kReplayed : refusals::kStale;
}

Holder take(sql::Tx& tx, const Parts& parts, const Terminal& terminal,
            const OneTimeNumber& number) {
    const Instant now = parts.clock.now();
    const std::string hash = hash_of(number.view());
    const auto row = store::use_number(tx, hash, now);
    if (!row) throw Refused{reason_of(tx, hash)};
    demand_purpose(terminal, row->purpose);
    const auto facts = parts.identity.subject_facts(tx, row->person_id);
    return {.person = row->person_id,
            .purpose = row->purpose,
            .level = facts.level,
            .strength = row->strength,
            .predicates = predicates_for(parts, facts, row->purpose)};
}

std::string give_reference(sql::Tx& tx, const Parts& parts, const Terminal& terminal,
                           const identity::PersonId& person) {
    const Instant now = parts.clock.now();
    std::string reference = crypto::to_base64url(parts.random_bytes(32));
    store::add_reference(tx,
                         {.hash = hash_of(reference),
                          .person_id = person,
                          .client_id = terminal.client_id,
                          .terminal_id = terminal.id.text(),
                          .expires_at = now + parts.limits.reference_life},
                         now);
    return reference;
}

Verified answer(sql::Tx& tx, const Parts& parts, const Terminal& terminal, const Holder& holder) {
    Verified verified{.purpose = holder.purpose,
                      .level = holder.level,
                      .strength = holder.strength,
                      .predicates = names_of_predicates(holder.predicates),
                      .claims = holder.claims,
                      .terminal = terminal.name,
                      .at = parts.clock.now()};
    if (holder.purpose != Purpose::entry) {
        verified.name_masked = parts.identity.display_name(tx, holder.person);
    }
    if (holder.purpose == Purpose::licence) {
        verified.reference = give_reference(tx, parts, terminal, holder.person);
    }
    return verified;
}

/// "name,level,adult": what left, for the person's list and the journal.
std::string given_in(const Verified& verified) {
    std::string given;
    if (verified.name_masked) given += "name,";
    given += "level";
    for (const std::string& predicate : verified.predicates) given.append(",").append(predicate);
    for (const std::string& claim : verified.claims) given.append(",").append(claim);
    if (verified.reference) given += ",reference";
    return given;
}

void note_use(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Terminal& terminal,
              const Holder& holder, const Verified& verified) {
    const std::string purpose{name_of_enumerator(holder.purpose)};
    const std::string given = given_in(verified);
    const std::string matter = "terminal:" + terminal.id.text();
    store::add_use(tx, {.person_id = holder.person,
                        .id = parts.ids.next(verified.at).text(),
                        .at = verified.at,
                        .terminal_id = terminal.id,
                        .purpose = holder.purpose,
                        .gave = given});
    parts.journal.tell(tx, verified.at,
                       {.what = "one_code.verified",
                        .actor = caller.account_id,
                        .on_behalf = holder.person.text(),
                        .authority = "one_code",
                        .subject = matter,
                        .facts = {{"purpose", purpose},
                                  {"terminal", terminal.name},
                                  {"place", terminal.place},
                                  {"gave", given}}});
    parts.journal.tell_read(tx, verified.at,
                            {.actor = caller.account_id,
                             .authority = "one_code",
                             .person = holder.person.text(),
                             .matter = matter,
                             .ground = "one_code." + purpose,
                             .what = "one_code " + given + " " + terminal.name});
}

}  // namespace

std::string proof_of(const Header& header, std::string_view commit, std::string_view anchor,
                     std::string_view signature) {
    return hash_of(signed_text(header, commit, anchor).append(signature));
}

Shown read_shown(const Parts& parts, std::string_view text) {
    if (const auto number = OneTimeNumber::parse(text)) return *number;
    auto code = parse(text);
    if (!code) throw Refused{refusals::kUnreadable};
    const Refusal* wrong = check_moment(*code, parts.issuer.get()->published, parts.clock.now());
    if (wrong == nullptr) wrong = check_showing(*code);
    if (wrong != nullptr) throw Refused{*wrong};
    const std::string anchor = anchor_of(code->header.cid, code->slot, code->link);
    std::string proof = proof_of(code->header, code->commit, anchor, code->signature);
    return ShownCode{.code = *std::move(code), .proof = std::move(proof)};
}

Verified verify(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const TerminalProof& proof, const Shown& shown) {
    const Terminal terminal = terminal_of(tx, caller, proof);
    const Holder holder =
        std::visit([&](const auto& one) { return take(tx, parts, terminal, one); }, shown);
    Verified verified = answer(tx, parts, terminal, holder);
    note_use(tx, parts, caller, terminal, holder, verified);
    return verified;
}

}  // namespace mashang::one_code
