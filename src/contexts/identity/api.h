#pragma once

// What other contexts may ask of identity.

#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/citizen_id.h"
#include "base/identity_document.h"
#include "base/mobile_number.h"
#include "contexts/identity/account.h"
#include "contexts/identity/authentication.h"
#include "contexts/identity/breached_passwords.h"
#include "contexts/identity/closing.h"
#include "contexts/identity/elsewhere.h"
#include "contexts/identity/person_name.h"
#include "contexts/identity/proofing.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sign_in.h"
#include "platform/sql/sql.h"

namespace mashang::identity {

struct Parts;

/// A person as an officer sees her, in clear. Empty where she is not proven that far.
struct Applicant {
    std::optional<PersonName> name;
    std::optional<CitizenId> citizen_id;
    std::optional<MobileNumber> mobile;             ///< nothing: she has no account, or closed it
    std::optional<IdentityDocument> document = {};  ///< of who has no citizen's number
};

/// Who looks at whose data, and why; all of it goes to the journal.
struct Look {
    std::string actor;      ///< account id
    std::string authority;  ///< "officer"
    PersonId person;
    std::string matter;  ///< "case:<id>"
    std::string ground;  ///< "cases.examination"
};

/// What a relying party may be told of a person who agreed, in clear. Empty where she is not proven
/// that far.
struct SubjectFacts {
    MobileNumber mobile;
    int level = kLevelPhone;
    std::optional<PersonName> name = {};
    std::optional<CitizenId> citizen_id = {};
    std::optional<Date> birth_date = {};
    std::optional<Sex> sex = {};
    std::optional<std::string> address = {};
    std::optional<Instant> proven_at = {};
};

struct StaffMember {
    AccountId id;
    UserName user_name;
    PersonName name;
    std::string office_id;
    std::vector<Role> roles;
};

/// For `mashang` commands, demo data and tests.
struct NewPerson {
    MobileNumber mobile;
    std::string password_hash;        ///< of hash_password
    std::optional<Claim> claim = {};  ///< of a person proven at `level`
    int level = kLevelMatched;        ///< L1 to L4; without a claim it is L0
    RegisterFacts facts = {};         ///< of the register (L2)
};
struct NewStaffMember {
    UserName user_name;
    PersonName name;
    std::string office_id;
    std::vector<Role> roles;
    std::string password_hash;  ///< of hash_password
    std::string totp_secret;    ///< bytes: crypto::Totp::make_secret
};
struct PersonIds {
    AccountId account;
    PersonId person;
};

/// Share it between threads. All functions run in the caller's transaction. Those that take a
/// PersonId refuse kNoSuchPerson (404).
class Identity {
  public:
    /// `parts` must outlive it.
    explicit Identity(const Parts& parts) : parts_{parts} {}

    /// What a form need not ask, by catalogue::Known's names: name, citizen_id, sex (男/女),
    /// birth_date, ethnicity, address, mobile; citizen_id is the number of another document for who
    /// has none. Only for the answer to that person herself; whoever
    /// else sees such data goes by `look_at_applicant`.
    std::map<std::string, std::string> known_facts(sql::Tx& tx, const PersonId& person) const;

    /// For the SMS channel's orders, which nobody reads. Nothing: she has no account, or closed it.
    std::optional<MobileNumber> find_mobile(sql::Tx& tx, const PersonId& person) const;

    /// Whose account a number is.
    std::optional<PersonId> find_person(sql::Tx& tx, const MobileNumber& mobile) const;

    /// "**红", or "138****5678" of somebody who told no name; 已注销 of one who left and is on no
    /// record. For queues and logs of work.
    std::string display_name(sql::Tx& tx, const PersonId& person) const;
    /// Those of many people, by their ids, in two statements for a page of them.
    std::map<PersonId, std::string> display_names(sql::Tx& tx,
                                                  const std::set<PersonId>& people) const;

    int assurance_level(sql::Tx& tx, const PersonId& person) const;

    /// Whether things may be done for her: there is such a person, she lives, and her account, if
    /// she has one, is not closed. Refuses nobody.
    bool is_active(sql::Tx& tx, const PersonId& person) const;

    /// Name and number that the register has matched; nothing below L1. For questions to registers
    /// and for comparing: not to be shown.
    std::optional<Claim> proven_claim(sql::Tx& tx, const PersonId& person) const;
    /// Who is proven to be that.
    std::optional<PersonId> find_proven(sql::Tx& tx, const Claim& claim) const;
    /// Whoever the register has just matched, with what it told of her: the person we know, or a
    /// new one of L1 without account (`person.entered`). Such a person is taken over by her own
    /// account when she proves herself (flows_proofing.cpp).
    PersonId enter_matched(sql::Tx& tx, const Claim& claim, const RegisterFacts& facts,
                           std::string_view authority) const;

    /// The caller showed a certificate of `issuer` that names her and her number, with its key in
    /// hardware behind a PIN: L4, as at a window. Refuses: kProveMatchFirst, kCitizenIdNeeded.
    void prove_by_eid(sql::Tx& tx, const http::Caller& caller, std::string_view issuer) const;

    std::optional<PersonId> person_of(sql::Tx& tx, const AccountId& account) const;
    std::optional<AccountId> account_of(sql::Tx& tx, const PersonId& person) const;

    /// For whom the holder of a session acts from now on; with nothing for herself. Whether she may
    /// is the caller's to know. Refuses: kNoSuchSession.
    void set_acting_for(sql::Tx& tx, const AccountId& account, const SessionId& session,
                        const std::optional<http::ActingFor>& whom) const;

    /// By text message to somebody who stands at a window: she agrees that the officer files for
    /// her by telling him the code. `check_agreement` runs before the transaction, as SignIn's.
    /// Refuse: kCodeTooSoon, kTooManyCodes; `spend_agreement`: kWrongCode, kAccountClosed.
    void send_agreement_code(sql::Tx& tx, const http::Caller& officer,
                             const MobileNumber& mobile) const;
    CodeCheck check_agreement(const MobileNumber& mobile, const SixDigits& code) const;
    PersonId spend_agreement(sql::Tx& tx, const MobileNumber& mobile, const CodeCheck& check) const;

    /// Name, number and mobile in clear, for an officer; tells `person_data.read`, so the route is
    /// declared `write`.
    Applicant look_at_applicant(sql::Tx& tx, const Look& look) const;

    /// Refuses kNoSuchPerson also of one who closed her account.
    /// Whoever passes them on tells it in the journal (journal::Journal::tell_read).
    SubjectFacts subject_facts(sql::Tx& tx, const PersonId& person) const;
    /// Of the proof of her level: {verification, claims} (OpenID Connect for Identity Assurance
    /// 1.0); nothing when she was not proven. Told as the facts are.
    std::optional<boost::json::object> verified_claims(sql::Tx& tx, const PersonId& person) const;

    /// A session ends as its owner's relying party asks for; false when there is none any more.
    /// Tells `session.ended`, why "ended_by_provider".
    bool end_session(sql::Tx& tx, const AccountId& account, const SessionId& session) const;
    /// Whether it may still be used; refresh tokens that hang on it end with it.
    bool is_session_alive(sql::Tx& tx, const AccountId& account, const SessionId& session) const;

    /// Officials work in public: their names are no secret.
    std::optional<StaffMember> find_staff(sql::Tx& tx, const AccountId& account) const;
    std::optional<StaffMember> find_staff_named(sql::Tx& tx, const UserName& name) const;
    /// Of those among the accounts that are staff's, in one statement for a page of them.
    std::map<AccountId, PersonName> staff_names(sql::Tx& tx,
                                                const std::set<AccountId>& accounts) const;

    /// Asks the population register what it knows now of somebody whom it has matched; under
    /// `new_name` where that was put right. A proofing that is pending does not keep it back.
    void ask_register_anew(sql::Tx& tx, const PersonId& person,
                           const std::optional<PersonName>& new_name = {}) const;

    /// Closes one of the accounts whose owners want that, when its time is up; how many it went
    /// through. Tells `account.closed`, which whoever keeps something of a person follows.
    int finish_closings(sql::Tx& tx) const;

    /// Slow: outside transactions.
    std::string hash_password(std::string_view password) const;
    /// Refuses: kAccountExists; kNotConfirmed when the citizen id is another person's.
    PersonIds create_person(sql::Tx& tx, const NewPerson& person) const;
    /// Refuses: kUserNameTaken.
    AccountId create_staff(sql::Tx& tx, const NewStaffMember& staff) const;

  private:
    const Parts& parts_;
};

}  // namespace mashang::identity
