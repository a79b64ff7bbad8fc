#pragma once

// What the archive knows of its packages, of their destruction and of who may see them.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "contexts/archive/retention.h"
#include "contexts/cases/case.h"
#include "platform/files/file_id.h"

namespace mashang::archive {

using cases::CaseId;
using identity::PersonId;

enum class PackageState {
    kept,
    proposed,   ///< for destruction
    destroyed,  ///< only this record and its hashes are left
};
BOOST_DESCRIBE_ENUM(PackageState, kept, proposed, destroyed)

struct PackageRow {
    PersonId person_id;  ///< the applicant's id, of a legal person too
    CaseId case_id;
    std::string number;
    std::string item_id;
    std::string office_id;
    std::string outcome;
    Instant ended_at;
    Instant archived_at;
    std::int64_t year = 0;  ///< in which it ended
    Retention retention = Retention::years_10;
    std::optional<Date> kept_until;
    std::int64_t on_paper = 0;
    std::optional<files::FileId> file;
    std::int64_t size = 0;  ///< bytes of the package
    std::string sha256;     ///< lower-case hex
    std::string sm3;
    PackageState state = PackageState::kept;
    std::optional<Instant> destroyed_at = {};
};
BOOST_DESCRIBE_STRUCT(PackageRow, (),
                      (person_id, case_id, number, item_id, office_id, outcome, ended_at,
                       archived_at, year, retention, kept_until, on_paper, file, size, sha256, sm3,
                       state, destroyed_at))

/// One in whose place another was put.
struct FormerPackage {
    PersonId person_id;
    CaseId case_id;
    Instant archived_at;
    Instant replaced_at;
    std::optional<files::FileId> file;
    std::int64_t size = 0;
    std::string sha256;
    std::string sm3;
};
BOOST_DESCRIBE_STRUCT(FormerPackage, (),
                      (person_id, case_id, archived_at, replaced_at, file, size, sha256, sm3))

/// A case that is over and has no package yet, or one that a changed decision made old.
struct WaitingRow {
    PersonId person_id;
    CaseId case_id;
    Instant due_at;
    std::int64_t tries = 0;
    std::string error;
    std::string office_id = {};
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (), (person_id, case_id, due_at, tries, error, office_id))

struct DestructionTag;
using DestructionId = Id<DestructionTag>;

enum class DestructionState { proposed, approved, declined };
BOOST_DESCRIBE_ENUM(DestructionState, proposed, approved, declined)

struct Destruction {
    PersonId person_id;
    CaseId case_id;
    DestructionId id;
    std::string office_id;
    DestructionState state = DestructionState::proposed;
    std::string reason;
    std::string proposed_by;  ///< account id
    Instant proposed_at;
    std::string note;  ///< of whoever settled it
    std::optional<std::string> settled_by = {};
    std::optional<Instant> settled_at = {};
};
BOOST_DESCRIBE_STRUCT(Destruction, (),
                      (person_id, case_id, id, office_id, state, reason, proposed_by, proposed_at,
                       note, settled_by, settled_at))

struct AccessTag;
using AccessId = Id<AccessTag>;

enum class AccessState {
    asked,
    granted,
    declined,
    ended,  ///< an archivist took it back
};
BOOST_DESCRIBE_ENUM(AccessState, asked, granted, declined, ended)

/// What an inspector may see of one office: one case, or an item's cases.
struct Access {
    AccessId id;
    std::string account_id;
    std::string office_id;
    std::optional<CaseId> case_id = {};
    std::optional<std::string> item_id = {};
    std::string purpose;  ///< as it lies in the column; opened by the flows
    std::int64_t days = 1;
    AccessState state = AccessState::asked;
    Instant asked_at;
    std::optional<std::string> settled_by = {};
    std::optional<Instant> settled_at = {};
    std::optional<Instant> until = {};

    /// Granted, and its time is not over.
    bool is_open(Instant now) const {
        return state == AccessState::granted && until && now < *until;
    }
    bool covers(const PackageRow& package) const {
        if (package.office_id != office_id) return false;
        return case_id ? *case_id == package.case_id : item_id == package.item_id;
    }
};
BOOST_DESCRIBE_STRUCT(Access, (),
                      (id, account_id, office_id, case_id, item_id, purpose, days, state, asked_at,
                       settled_by, settled_at, until))

}  // namespace mashang::archive
