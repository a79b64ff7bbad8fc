#include "contexts/identity/api.h"

#include <ranges>

#include "contexts/identity/document_claim.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_closing.h"
#include "contexts/identity/flows_levels.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/sealing.h"
#include "platform/json/json.h"

namespace mashang::identity {
namespace {

struct PersonAndAccount {
    store::PersonRow person;
    std::optional<store::AccountRow> account;
};

PersonAndAccount get_person(sql::Tx& tx, const PersonId& id) {
    auto person = store::find_person(tx, id);
    if (!person) throw Refused{refusals::kNoSuchPerson};
    std::optional<store::AccountRow> account;
    if (person->account_id) account = store::find_account(tx, *person->account_id);
    return {*std::move(person), std::move(account)};
}

/// Of whoever signs in.
const store::AccountRow& account_in(const PersonAndAccount& both) {
    if (!both.account) throw Refused{refusals::kNoSuchPerson};
    return *both.account;
}

/// Nothing: she has no account, or closed it.
std::optional<MobileNumber> mobile_in(const Parts& parts,
                                      const std::optional<store::AccountRow>& account) {
    return account ? identity::find_mobile(parts, *account) : std::nullopt;
}

/// "**红", or what else she is called by.
std::string display_name_of(const Parts& parts, const PersonAndAccount& both) {
    if (const auto name = open_name(parts, both.person)) return name->masked();
    if (!both.account) return "—";
    const auto mobile = mobile_in(parts, both.account);
    return mobile ? mobile->masked() : "已注销";
}

/// How somebody comes to a level; for people that we make.
ProofingWay way_to(int level) {
    for (const ProofingWay way : {ProofingWay::window, ProofingWay::face, ProofingWay::bank_card}) {
        if (level >= level_of(way)) return way;
    }
    return ProofingWay::population_register;
}

std::optional<StaffMember> member_of(const Parts& parts,
                                     const std::optional<store::StaffRow>& row) {
    if (!row) return std::nullopt;
    return StaffMember{.id = row->id,
                       .user_name = *UserName::parse(row->user_name),
                       .name = open_staff_name(parts, *row),
                       .office_id = row->office_id,
                       .roles = roles_of(row->roles)};
}

}  // namespace

std::map<std::string, std::string> Identity::known_facts(sql::Tx& tx, const PersonId& id) const {
    const auto [person, account] = get_person(tx, id);
    std::map<std::string, std::string> facts;
    if (const auto mobile = mobile_in(parts_, account)) facts["mobile"] = mobile->text();
    if (const auto name = open_name(parts_, person)) facts["name"] = name->text();
    if (const auto citizen_id = open_citizen_id(parts_, person)) {
        facts["citizen_id"] = citizen_id->text();
        facts["birth_date"] = citizen_id->birth_date().text();
        facts["sex"] = citizen_id->sex() == Sex::female ? "女" : "男";
    }
    if (const auto known = open_document(parts_, person)) {
        facts["citizen_id"] = known->document.number();
        facts["birth_date"] = known->birth_date.text();
    }
    const RegisterFacts told = open_facts(parts_, person);
    if (told.ethnicity) facts["ethnicity"] = *told.ethnicity;
    if (told.address) facts["address"] = *told.address;
    return facts;
}

std::optional<MobileNumber> Identity::find_mobile(sql::Tx& tx, const PersonId& person) const {
    return mobile_in(parts_, get_person(tx, person).account);
}

std::optional<PersonId> Identity::find_person(sql::Tx& tx, const MobileNumber& mobile) const {
    const auto account = store::find_account_by_mobile(tx, mobile_indexes(parts_, mobile));
    if (!account) return std::nullopt;
    return account->person_id;
}

std::string Identity::display_name(sql::Tx& tx, const PersonId& id) const {
    return display_name_of(parts_, get_person(tx, id));
}

std::map<PersonId, std::string> Identity::display_names(sql::Tx& tx,
                                                        const std::set<PersonId>& people) const {
    std::map<PersonId, PersonAndAccount> all;
    std::map<AccountId, PersonId> nameless;
    for (store::PersonRow& person : store::find_people(tx, people)) {
        if (!person.name_sealed && person.account_id) nameless[*person.account_id] = person.id;
        const PersonId id = person.id;
        all.emplace(id, PersonAndAccount{std::move(person), std::nullopt});
    }
    if (all.size() < people.size()) throw Refused{refusals::kNoSuchPerson};
    const auto ids = std::views::keys(nameless);
    for (store::AccountRow& account : store::find_accounts(tx, {ids.begin(), ids.end()})) {
        all.at(nameless.at(account.id)).account = std::move(account);
    }
    std::map<PersonId, std::string> names;
    for (const auto& [id, both] : all) names.emplace(id, display_name_of(parts_, both));
    return names;
}

int Identity::assurance_level(sql::Tx& tx, const PersonId& person) const {
    return get_person(tx, person).person.level;
}

Applicant Identity::look_at_applicant(sql::Tx& tx, const Look& look) const {
    const auto [person, account] = get_person(tx, look.person);
    parts_.journal.tell_read(tx, parts_.clock.now(),
                             {.actor = look.actor,
                              .authority = look.authority,
                              .person = look.person.text(),
                              .matter = look.matter,
                              .ground = look.ground,
                              .what = "applicant"});
    Applicant applicant{.name = open_name(parts_, person),
                        .citizen_id = open_citizen_id(parts_, person),
                        .mobile = mobile_in(parts_, account)};
    if (const auto known = open_document(parts_, person)) applicant.document = known->document;
    return applicant;
}

SubjectFacts Identity::subject_facts(sql::Tx& tx, const PersonId& id) const {
    const PersonAndAccount both = get_person(tx, id);
    const store::PersonRow& person = both.person;
    const store::AccountRow& account = account_in(both);
    const auto mobile = identity::find_mobile(parts_, account);
    if (!mobile) throw Refused{refusals::kNoSuchPerson};
    SubjectFacts facts{.mobile = *mobile,
                       .level = usable_level(person.level, account.recovered_at.has_value()),
                       .name = open_name(parts_, person),
                       .citizen_id = open_citizen_id(parts_, person),
                       .address = open_facts(parts_, person).address,
                       .proven_at = person.proven_at};
    if (facts.citizen_id) {
        facts.birth_date = facts.citizen_id->birth_date();
        facts.sex = facts.citizen_id->sex();
    }
    if (const auto known = open_document(parts_, person)) facts.birth_date = known->birth_date;
    return facts;
}

std::optional<boost::json::object> Identity::verified_claims(sql::Tx& tx,
                                                             const PersonId& id) const {
    const auto proof = store::find_proof(tx, id);
    if (!proof || !proof->evidence_sealed) return std::nullopt;
    auto verified = json::parse(open_evidence(parts_, *proof)).as_object();
    // What the register has put right since is so; the proof is of the same person.
    const auto name = open_name(parts_, get_person(tx, id).person);
    if (name) verified.at("claims").as_object()["name"] = name->text();
    return verified;
}

bool Identity::end_session(sql::Tx& tx, const AccountId& account, const SessionId& session) const {
    return identity::end_session(tx, parts_, account, session, End::ended_by_provider);
}

bool Identity::is_session_alive(sql::Tx& tx, const AccountId& account,
                                const SessionId& session) const {
    const auto row = store::find_session_of(tx, account, session);
    return row && is_alive(row->signed_in_at, row->last_seen_at, parts_.limits, parts_.clock.now());
}

std::optional<StaffMember> Identity::find_staff(sql::Tx& tx, const AccountId& account) const {
    return member_of(parts_, store::find_staff(tx, account));
}

std::optional<StaffMember> Identity::find_staff_named(sql::Tx& tx, const UserName& name) const {
    return member_of(parts_, store::find_staff_by_user_name(tx, name));
}

std::map<AccountId, PersonName> Identity::staff_names(sql::Tx& tx,
                                                      const std::set<AccountId>& accounts) const {
    std::map<AccountId, PersonName> names;
    for (const store::StaffRow& row : store::find_staff(tx, accounts)) {
        names.emplace(row.id, open_staff_name(parts_, row));
    }
    return names;
}

void Identity::ask_register_anew(sql::Tx& tx, const PersonId& id,
                                 const std::optional<PersonName>& new_name) const {
    const auto [person, account] = get_person(tx, id);
    const bool is_known = person.level >= kLevelMatched && person.citizen_id_sealed;
    if (!is_known) return;
    Claim claim = claim_of(parts_, person);
    if (new_name) claim.name = *new_name;
    const auto proofing =
        open_proofing(tx, parts_, person,
                      {.claim = claim, .actor = "system", .authority = "identity.correction"});
    parts_.place_order(tx, parts_.clock.now(), order_of(id, proofing.id, claim));
}

int Identity::finish_closings(sql::Tx& tx) const {
    return identity::finish_closings(tx, parts_);
}

std::string Identity::hash_password(std::string_view password) const {
    return parts_.passwords.hash(password);
}

PersonIds Identity::create_person(sql::Tx& tx, const NewPerson& person) const {
    const store::AccountRow account = open_account(tx, parts_, person.mobile, person.password_hash);
    if (person.claim) {
        const auto id = parts_.new_id<ProofingId>();
        store::add_proofing(tx, {.person_id = account.person_id,
                                 .id = id,
                                 .way = way_to(person.level),
                                 .level = person.level,
                                 .claim_sealed = seal_proofing_claim(parts_, id, *person.claim),
                                 .requested_at = parts_.clock.now()});
        decide_proofing(tx, parts_, account.person_id, id, Finding::matched, person.facts);
        if (get_proofing(tx, account.person_id, id).state != ProofingState::proven) {
            throw Refused{refusals::kNotConfirmed};
        }
    }
    return {.account = account.id, .person = account.person_id};
}

AccountId Identity::create_staff(sql::Tx& tx, const NewStaffMember& staff) const {
    return identity::create_staff(tx, parts_, staff);
}

}  // namespace mashang::identity
