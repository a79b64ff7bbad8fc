#pragma once

// 秒批: an application that meets its item's rules is granted at once, by the system; any other
// goes to an officer as always. What was decided so is explained, may be contested before a person
// once, and is looked at by an officer in a sample. [P 3.2.2], [个人信息保护法 24]

#include "contexts/cases/dossier.h"
#include "contexts/cases/instant_store.h"
#include "contexts/cases/parts.h"
#include "platform/crypto/key_store.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// For how many days after the decision its applicant may ask for a person.
inline constexpr int kContestDays = 60;

/// What has just been handed in: grants it where the item's rules do, and keeps what they came to.
/// Never refuses.
Case decide_at_once(sql::Tx& tx, const Parts& parts, const Dossier& dossier);
/// A register has answered: reckons again what waited for it, unless a person took it up.
void decide_after_answer(sql::Tx& tx, const Parts& parts, const Case& of);

/// The applicant asks for a person. Refuses: kNoSuchCase, kNotByRule, kContestedAlready,
/// kTooLateToContest, kReasonMissing.
Case contest(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
             const std::string& reason);

/// An officer's answer to a contest: with an outcome the decision is changed to it, without one it
/// stands.
struct ContestAnswer {
    std::optional<Outcome> outcome;
    std::string text;
};
/// Refuses: kNoSuchCase, kKeepsOut, kChangedMeanwhile, kNoContest, kReasonMissing.
Case settle_contest(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                    std::int64_t version, const ContestAnswer& answer);

/// What an officer finds of a decision that was drawn. Refuses: kNoSuchCase, kKeepsOut,
/// kNotToInspect, kReasonMissing where it is wrong and no remark says why.
Case inspect(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
             bool is_right, const std::string& remark);

/// By who leads the caller's office: nothing of the item is decided by rule there until it is
/// switched on again. Refuses: kLeadersOnly, kNoDecisionRules, kReasonMissing.
void stop_automation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const std::string& item_id, const std::string& reason);
void resume_automation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& item_id);

/// By a supervisor: nothing of the item is decided by rule in the whole province, whatever offices
/// say, until it is switched on again; what is handed in meanwhile goes to a person and stays with
/// one. Tells `case.automation_stopped_in_province`, `case.automation_resumed_in_province`.
/// Refuses: kNoDecisionRules, kReasonMissing, kStoppedAlready.
void stop_in_province(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& item_id, const std::string& reason);
/// Refuses: kNoDecisionRules where it is not stopped and has no rules.
void resume_in_province(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const std::string& item_id);

/// The key of the lots by which decisions are drawn for inspection.
inline constexpr crypto::KeyPurpose kSamplingKey{"case_sampling", crypto::KeyKind::symmetric};
/// A case's lot: always the same, and nobody without the key foretells it.
std::uint64_t lot_of(crypto::KeyStore& keys, std::string_view case_id);

}  // namespace mashang::cases
