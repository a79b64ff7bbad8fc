#pragma once

// The verbs of archive. But for the job they run in the request's transaction and throw Refused.

#include <memory>
#include <optional>
#include <string>

#include "contexts/archive/contents.h"
#include "contexts/archive/parts.h"
#include "contexts/archive/record.h"
#include "contexts/archive/verify.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"

namespace mashang::archive {

// --- Archiving (flows_archiving.cpp)

/// Follows `case.served` and `case.withdrawn`: the case is archived when its days are over; and
/// `case.contest_settled`: when a decision was changed, another package takes the place of the old.
journal::Follower follower(const Parts& parts);
/// Archives the case that has waited longest; false: none is due. Runs outside transactions; the
/// file is kept first, and the record, the case's step and `archive.kept` (or `archive.replaced`)
/// are one transaction. What
/// fails is tried again later, for ever, and later each time.
bool archive_one(const Parts& parts);

/// One that failed is tried at once. Tells `archive.retry_asked` of the case. Refuses:
/// kNoSuchFailure.
void retry(sql::Tx& tx, const Parts& parts, const http::Caller& archivist, const CaseId& id);

// --- Reading

/// A package's file, read outside transactions.
struct ReadPackage {
    files::FileId file;
    std::shared_ptr<const std::string> bytes;  ///< shared: the transaction may run again
};
/// Nothing: it has no file (any more), or there is none.
std::optional<ReadPackage> read_package(const Parts& parts, const CaseId& id);
/// One of the archivist's office. Refuses: kNoSuchPackage.
PackageRow get_package(sql::Tx& tx, const http::Caller& archivist, const CaseId& id);
/// What was read, if it still is the package's. Tells `person_data.read`. Refuses: kNoSuchPackage,
/// kDestroyed.
std::string fetch(sql::Tx& tx, const Parts& parts, const http::Caller& archivist, const CaseId& id,
                  const std::optional<ReadPackage>& read);

// --- Destruction (flows_destruction.cpp)

/// Tells `archive.destruction_proposed`. Refuses: kNoSuchPackage, kDestroyed, kProposedAlready,
/// kKeptForGood, kTermNotOver.
Destruction propose_destruction(sql::Tx& tx, const Parts& parts, const http::Caller& archivist,
                                const CaseId& id, const std::string& reason);
/// By another archivist: the file goes, the record stays. Tells `archive.destroyed` or
/// `archive.destruction_declined`. Refuses: kNoSuchPackage, kNothingProposed, kOwnProposal.
Destruction settle_destruction(sql::Tx& tx, const Parts& parts, const http::Caller& archivist,
                               const CaseId& id, bool approved, const std::string& note);

// --- Inspectors (flows_access.cpp)

struct AccessWish {
    std::optional<std::string> case_number = {};
    std::optional<std::string> office_id = {};  ///< with item_id
    std::optional<std::string> item_id = {};
    std::string purpose;
    std::int64_t days = 1;
};
/// Tells `archive.access_asked`. Refuses: kOneOfTwo, kNoSuchPackage, kTooLong.
Access ask_for_access(sql::Tx& tx, const Parts& parts, const http::Caller& inspector,
                      const AccessWish& wish);
/// From now on for the days asked for. Tells `archive.access_granted` or `archive.access_declined`.
/// Refuses: kNoSuchAccess, kSettledAlready.
Access settle_access(sql::Tx& tx, const Parts& parts, const http::Caller& archivist,
                     const AccessId& id, bool granted);
/// Takes it back before its time. Tells `archive.access_ended`. Refuses: kNoSuchAccess, kNotOpen.
Access end_access(sql::Tx& tx, const Parts& parts, const http::Caller& archivist,
                  const AccessId& id);
/// The inspector's own. Refuses: kNoSuchAccess, kNotOpen.
Access get_open_access(sql::Tx& tx, const Parts& parts, const http::Caller& inspector,
                       const AccessId& id);
std::vector<PackageRow> packages_of(sql::Tx& tx, const Parts& parts, const Access& access);
/// Reads a package and makes the watermarked copy, outside transactions. Nothing: no such package
/// is covered, or its file is gone. Refuses: kNoSuchAccess, kNotOpen.
std::optional<ReadPackage> copy_for_inspection(const Parts& parts, const http::Caller& inspector,
                                               const AccessId& access, const CaseId& id);
/// That copy, if she still may have it; tells `person_data.read` with the access as its ground.
/// Refuses: kNoSuchAccess, kNotOpen, kNoSuchPackage, kDestroyed.
std::string fetch_for_inspection(sql::Tx& tx, const Parts& parts, const http::Caller& inspector,
                                 const AccessId& access, const CaseId& id,
                                 const std::optional<ReadPackage>& copy);
/// Its purpose in clear.
std::string purpose_of(const Parts& parts, const Access& access);

}  // namespace mashang::archive
