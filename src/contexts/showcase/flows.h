#pragma once

// The verbs of the showcase; each is one transaction.

#include <optional>
#include <string>
#include <vector>

#include "contexts/showcase/admission.h"
#include "contexts/showcase/appeal.h"
#include "contexts/showcase/candidates.h"
#include "contexts/showcase/parts.h"
#include "contexts/showcase/rating.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"
#include "platform/timers/timers.h"

namespace mashang::showcase {

// --- Admissions (flows_admissions.cpp) [P 3.1.1]

/// An office proposes a service that its body leads, for the first time or anew. Refuses:
/// kNoSuchCandidate, kNotYourCandidate, kProposedAlready. Tells `admission.proposed`.
Admission propose(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& subject, const std::string& grounds);
/// Refuses: kNoSuchAdmission (also another office's), kAdmissionChanged. Tells
/// `admission.taken_back`.
Admission take_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const std::string& subject, int number);

/// What an assessor says.
struct Assessing {
    std::vector<Assessment> assessments;
    std::string conditions;             ///< where a criterion is met in part
    std::optional<Date> conditions_by;  ///< within a year
};
/// The result follows from the verdicts; the record that stood before is superseded, and an alarm
/// is set for the day on which the service is assessed anew. Refuses: kNotThePlatform,
/// kNoSuchAdmission, kOwnProposal, kAdmissionChanged; json.invalid with every fault. Tells
/// `admission.assessed`.
Admission assess(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const std::string& subject, int number, const Assessing& said);
/// The record that counts now.
std::optional<Admission> find_standing(sql::Tx& tx, const std::string& subject);
/// All that were assessed, the newest first. Refuses: kNoSuchCandidate.
std::vector<Admission> list_assessed(sql::Tx& tx, const Parts& parts, const std::string& subject);
/// Of the caller's office, or of all for the platform's, in a state.
std::vector<Admission> list_in(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               AdmissionState state);
/// Rings on the day; what stands is due then. Tells `admission.due`.
timers::Kind assessment_alarm(const Parts& parts);

// --- Ratings (flows_ratings.cpp) [P 3.2.3]

/// The last day of use that counts, or nothing when she may not rate: she handed in a case of one
/// of the app's items in her own name within `Limits::used_within_days`.
std::optional<Date> last_use_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                                const catalogue::FlagshipApp& app);
/// Her rating of the app, or a change of it, which overtakes an open appeal. Refuses: kNoSuchApp,
/// kNotUsed, kChangedToday, json.invalid (kNoSuchGrade, kNumberInWords). Tells `app_rating.given`,
/// `app_rating.changed`, without her.
AppRating rate(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const std::string& app_id, int grade, const std::string& words);
/// Refuses: kNoSuchApp.
std::optional<AppRating> find_own_rating(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller, const std::string& app_id);
/// Of an app that the caller's office answers for. Refuses: kNoSuchRating.
AppRating get_rating_of_office(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               const std::string& app_id, const RatingId& id);
/// The office's answer, which everybody reads; again changes it. Refuses: kNoSuchRating. Tells
/// `app_rating.replied`, to her the first time.
AppRating reply_to(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const std::string& app_id, const RatingId& id, const std::string& text);

// --- Appeals (flows_appeals.cpp)

/// The office asks to hide a rating's words. Refuses: kNoSuchRating, kNoWords, kAppealedAlready.
/// Tells `app_rating.appealed`.
Appeal appeal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
              const std::string& app_id, const RatingId& id, AppealGround ground,
              const std::string& reason);

/// The platform's word on an appeal, or on her objection.
struct Ruling {
    bool hides = false;
    bool counts = true;  ///< false: it was no use of the app, so its grade does not count either
    std::string reason;
};
/// Refuses: kNotThePlatform, kNoSuchAppeal, kAppealChanged, kOwnAppeal, json.invalid
/// (kKeptAndNotCounted). Tells `app_rating.kept`; to her `app_rating.hidden`,
/// `app_rating.hidden_for_good`, `app_rating.restored`.
Appeal rule_on(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const std::string& app_id, const RatingId& id, const Ruling& ruling);
/// She says, once, why her words should be shown. Refuses: kNoSuchApp, kNothingToObject. Tells
/// `app_rating.objected`, without her.
Appeal object(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
              const std::string& app_id, const std::string& text);
std::vector<Appeal> list_appeals(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::showcase
