// What contexts ask who let one person act for another.

#include "contexts/identity/api.h"
#include "contexts/identity/flows_levels.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"

namespace mashang::identity {

bool Identity::is_active(sql::Tx& tx, const PersonId& id) const {
    const auto person = store::find_person(tx, id);
    if (!person || person->deceased_at) return false;
    if (!person->account_id) return true;
    const auto account = store::find_account(tx, *person->account_id);
    return account && !account->closed_at;
}

std::optional<Claim> Identity::proven_claim(sql::Tx& tx, const PersonId& id) const {
    const auto person = store::find_person(tx, id);
    if (!person || person->level < kLevelMatched) return std::nullopt;
    auto name = open_name(parts_, *person);
    const auto citizen_id = open_citizen_id(parts_, *person);
    if (!name || !citizen_id) return std::nullopt;
    return Claim{.name = *std::move(name), .citizen_id = *citizen_id};
}

std::optional<PersonId> Identity::find_proven(sql::Tx& tx, const Claim& claim) const {
    auto id = store::find_citizen(tx, citizen_indexes(parts_, claim.citizen_id));
    const auto person = id ? store::find_person(tx, *id) : std::nullopt;
    if (!person || open_name(parts_, *person) != claim.name) return std::nullopt;
    return id;
}

PersonId Identity::enter_matched(sql::Tx& tx, const Claim& claim, const RegisterFacts& facts,
                                 std::string_view authority) const {
    const auto indexes = citizen_indexes(parts_, claim.citizen_id);
    if (auto known = store::find_citizen(tx, indexes)) return *std::move(known);
    const Instant now = parts_.clock.now();
    store::PersonRow person{
        .id = parts_.new_id<PersonId>(), .level = kLevelMatched, .proven_at = now};
    seal_claim(parts_, person, claim);
    seal_facts(parts_, person, facts);
    store::add_person(tx, person);
    store::claim_citizen(tx, indexes, person.id);
    parts_.journal.tell(tx, now,
                        {.what = "person.entered",
                         .actor = "system",
                         .on_behalf = person.id.text(),
                         .authority = std::string{authority},
                         .subject = "person:" + person.id.text(),
                         .facts = {{"level", kLevelMatched}}});
    return person.id;
}

void Identity::prove_by_eid(sql::Tx& tx, const http::Caller& caller,
                            std::string_view issuer) const {
    identity::prove_by_eid(tx, parts_, caller, issuer);
}

std::optional<PersonId> Identity::person_of(sql::Tx& tx, const AccountId& id) const {
    const auto account = store::find_account(tx, id);
    return account ? std::optional{account->person_id} : std::nullopt;
}

std::optional<AccountId> Identity::account_of(sql::Tx& tx, const PersonId& id) const {
    const auto person = store::find_person(tx, id);
    return person ? person->account_id : std::nullopt;
}

void Identity::set_acting_for(sql::Tx& tx, const AccountId& account, const SessionId& session,
                              const std::optional<http::ActingFor>& whom) const {
    if (!store::set_acting_for(tx, account, session, whom)) {
        throw Refused{refusals::kNoSuchSession};
    }
}

void Identity::send_agreement_code(sql::Tx& tx, const http::Caller& officer,
                                   const MobileNumber& mobile) const {
    send_code(tx, parts_, officer, mobile, CodePurpose::agree);
}

CodeCheck Identity::check_agreement(const MobileNumber& mobile, const SixDigits& code) const {
    return check_code(parts_, mobile, CodePurpose::agree, code);
}

PersonId Identity::spend_agreement(sql::Tx& tx, const MobileNumber& mobile,
                                   const CodeCheck& check) const {
    spend_code(tx, parts_, mobile, CodePurpose::agree, check);
    const auto account = store::find_account_by_mobile(tx, mobile_indexes(parts_, mobile));
    // A code never reached a number without account.
    if (!account) throw Refused{refusals::kWrongCode};
    refuse_closed(*account);
    return account->person_id;
}

}  // namespace mashang::identity
