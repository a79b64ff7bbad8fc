#pragma once

// The verbs of a case. Each is one transaction: load, ask the rules, change, save, tell. All of
// them refuse kNoSuchCase when the case is not there or not the caller's, kChangedMeanwhile when
// `version` is not the present one, and kNotInThisState when the state table has no such edge.

#include "contexts/cases/dossier.h"
#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// The applicant's own case.
Case get_own_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id);
/// A case that the officer's office decides; drafts are nobody's but the applicant's.
Case get_office_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id);
/// For an act on it, by the office in whose hands it is. Refuses also kKeepsOut (officer.h),
/// kNotHandedOver and kHandedOver (flows_reception.h).
Case get_case_to_handle(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const CaseId& id);

struct Opened {
    Case of;
    bool is_new;  ///< false: the open draft for the same item and office
};
/// Opens a draft, or returns the one there is; fills in what the registers know, and asks them for
/// the materials that they have when the applicant is proven [P 1.1]. Refuses: kNoSuchItem,
/// kNoSuchDivision, kNotImplementedHere.
Opened open_draft(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& item_id, const DivisionCode& division);

/// Keeps what has been typed so far, in a draft or while a supplement is asked for. Refuses:
/// kIncomplete with the faults of Stage::drafting.
Dossier save_form(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                  std::int64_t version, const boost::json::object& form);

/// Whether the applicant may hand in a file for the material now: in a draft, while a supplement
/// is asked for, and after a promise (promise.h). Refuses: kNotInThisState, kNoSuchMaterial.
void demand_material_open(sql::Tx& tx, const Parts& parts, const Case& of, int seq);
/// Materials, in a draft or while a supplement is asked for. Refuses: kNoSuchMaterial,
/// kMaterialNotInARegister.
Case put_material(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                  int seq, const files::StoredFile& file, const std::string& file_name);
Case retrieve_material(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, int seq);
Case remove_material(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                     int seq);

/// Hands a complete draft in; it gets its number, and the office's clock of examination starts,
/// unless the item's rules grant it at once (flows_instant.h).
/// Refuses: kIncomplete with everything that is missing; as `demand_reception`.
Dossier submit(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version);
/// Answers a request for more.
Dossier supplement(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                   std::int64_t version, const std::string& note);
/// Takes all of it back. Refuses: kOthersToAgree, once it is handed in together with others
/// (flows_applicants.h).
Case withdraw(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
              std::int64_t version, const std::string& reason);

// Of the office. Refuse also: kReasonMissing, kKeepsOut.

/// Finds it complete before it is formally accepted.
Case pre_check(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version);
/// The clock of the promised limit starts.
Case accept(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version);
/// Refuses: kFormallyComplete when it would be refused as incomplete and is not (formal_check.h).
Case refuse(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version, RefusalGround ground, const std::string& reason);
/// Names everything that is missing in one go [行政许可法 32(4)].
Case request_supplement(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const CaseId& id, std::int64_t version,
                        const std::vector<std::string>& reasons);
Case begin_review(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                  std::int64_t version);
/// Refuses: kStepsOpen, kTaskHeld, kNotThisRole, kOtherHands (handling.h).
Case decide(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version, Outcome outcome, const std::string& text);
/// Ends it without a decision, because what it was about is gone.
Case terminate(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version, TerminationGround ground, const std::string& reason);

}  // namespace mashang::cases
