#include "contexts/identity/portrait.h"

#include "contexts/identity/document_claim.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "contexts/identity/store_portrait.h"
#include "contexts/identity/views_factors.h"
#include "platform/json/json.h"
#include "platform/sql/all.h"

namespace mashang::identity {

namespace {

using boost::json::object;

template <class T>
boost::json::value value_of(const T& described) {
    return boost::json::parse(json::text_of(described));
}
template <class T>
boost::json::array list_of(const std::vector<T>& described) {
    boost::json::array list;
    for (const T& each : described) list.push_back(value_of(each));
    return list;
}

void put_claims(object& portrait, const Parts& parts, const store::PersonRow& person) {
    if (const auto name = open_name(parts, person)) portrait["person_name"] = name->text();
    if (const auto number = open_citizen_id(parts, person)) {
        portrait["citizen_id"] = number->text();
        portrait["birth_date"] = number->birth_date().text();
        portrait["sex"] = number->sex() == Sex::female ? "女" : "男";
    }
    if (const auto known = open_document(parts, person)) {
        portrait["document"] = title_of(known->document.type());
        portrait["number"] = known->document.number();
        portrait["birth_date"] = known->birth_date.text();
    }
    const RegisterFacts told = open_facts(parts, person);
    if (told.ethnicity) portrait["ethnicity"] = *told.ethnicity;
    if (told.address) portrait["address"] = *told.address;
    if (person.proven_at) portrait["proven_at"] = person.proven_at->text();
}

void put_factors(object& portrait, sql::Tx& tx, const AccountId& account) {
    std::vector<PasskeyView> passkeys;
    for (const auto& passkey : store::list_passkeys(tx, account)) {
        passkeys.push_back(view_of(passkey));
    }
    const auto totp = store::find_totp(tx, account);
    portrait["passkeys"] = list_of(passkeys);
    portrait["has_app"] = totp && totp->confirmed_at;
    portrait["paper_codes"] = store::count_recovery_codes(tx, account);
}

void put_sessions(object& portrait, sql::Tx& tx, const AccountId& account) {
    std::vector<SessionView> sessions;
    for (const auto& row : store::list_sessions(tx, account)) {
        sessions.push_back({row.id.text(), row.device, row.address_masked, row.signed_in_at,
                            row.last_seen_at, false});
    }
    portrait["sessions"] = list_of(sessions);
    portrait["devices"] = list_of(store::list_devices(tx, account));
}

}  // namespace

object portrait_of(sql::Tx& tx, const Parts& parts, const Neighbours& neighbours,
                   const PersonId& id) {
    const auto person = store::find_person(tx, id);
    const auto account_id = person ? person->account_id : std::nullopt;
    const auto account = account_id ? store::find_account(tx, *account_id) : std::nullopt;
    if (!account) throw Refused{refusals::kNoSuchPerson};
    object portrait{{"registered_at", account->registered_at.text()},
                    {"assurance_level", person->level}};
    if (const auto mobile = find_mobile(parts, *account)) portrait["mobile"] = mobile->text();
    if (account->closes_at) portrait["closes_at"] = account->closes_at->text();
    put_claims(portrait, parts, *person);
    put_factors(portrait, tx, account->id);
    put_sessions(portrait, tx, account->id);
    std::vector<ProofingView> proofings;
    for (const auto& proofing : store::list_proofings(tx, id)) {
        proofings.push_back(view_of(proofing, Language::zh));
    }
    portrait["proofings"] = list_of(proofings);
    const http::Caller herself{.account_id = account->id.text(), .person_id = id.text()};
    portrait["accesses"] = list_of(accesses_of(tx, parts, neighbours, herself, sql::kAll));
    return portrait;
}

}  // namespace mashang::identity
