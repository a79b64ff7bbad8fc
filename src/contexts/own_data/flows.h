#pragma once

// The verbs of own_data. They run in the request's transaction and throw Refused.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/own_data/parts.h"
#include "contexts/own_data/store.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"

namespace mashang::own_data {

// --- Copies (flows_copies.cpp)

/// Has a copy made. Refuses: identity's kSignInAgain; kCopyPending, kTooManyCopies.
store::CopyRow ask_for_copy(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// What was read of a copy before the transaction that gives it out.
struct ReadCopy {
    files::FileId file;
    std::shared_ptr<const std::string> bytes;  ///< shared: the transaction may run again
};
/// Reads and opens a file outside transactions, so that no writer waits for it. Nothing: there is
/// none (any more). Refuses: identity's kSignInAgain.
std::optional<ReadCopy> read_copy(const Parts& parts, const http::Caller& caller,
                                  const store::WhichFile& which);
/// The bytes that were read, each file once; tells `person_data.read`. Refuses: identity's
/// kSignInAgain; kNoSuchCopy.
std::string fetch_copy(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const store::WhichFile& which, const std::optional<ReadCopy>& read);
/// Makes the copy that has waited longest; false: none waits. Runs outside transactions. Throws
/// when it fails; it is then made anew some minutes later, and given up after three tries.
bool make_one_copy(const Parts& parts);
/// Ends some copies whose day is over and forgets old ones; how many.
std::int64_t sweep_copies(sql::Tx& tx, const Parts& parts);

// --- Corrections (flows_corrections.cpp)

struct CorrectionWish {
    Datum datum = Datum::address;
    std::string says;
    std::string reason;
    std::optional<std::string> case_id = {};
    std::optional<std::string> field = {};
};
/// Goes to the source: the office of the register, or of the case; of what a register told for a
/// field of a case that of whoever keeps it. Tells
/// `own_data.correction_asked`. Refuses: kNotProven, kNoOffice, kNoSuchCase, kNothingTold,
/// kTooManyCorrections.
Correction ask_for_correction(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                              const CorrectionWish& wish);
/// Refuses: kNoSuchCorrection, kAnsweredAlready.
Correction take_correction_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                const CorrectionId& id);
/// Hers, the newest first, opened.
std::vector<Correction> corrections_of(sql::Tx& tx, const Parts& parts,
                                       const identity::PersonId& person, std::size_t most);
/// What the platform holds of a datum of the register; nothing: nothing.
std::optional<std::string> held(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                                Datum datum);

/// One of the officer's office, opened. Refuses: kNoSuchCorrection.
Correction get_correction_at(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                             const CorrectionId& id);
/// After a correction in a register it is asked anew what it knows. Tells
/// `own_data.correction_answered`. Refuses: kNoSuchCorrection, kAnsweredAlready.
Correction answer_correction(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                             const CorrectionId& id, Answer answer, std::string_view text);

/// Follows `account.closed`: nothing of this context stays of who closed it herself.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::own_data
