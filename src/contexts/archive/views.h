#pragma once

// How packages, proposals and accesses look on the desk.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/archive/flows.h"

namespace mashang::archive {

struct PackageView {
    CaseId case_id;
    std::string number;
    std::string item_id;
    std::string item_name;
    std::string office_id;
    std::optional<cases::Outcome> outcome;
    Instant ended_at;
    Instant archived_at;
    Retention retention;
    std::optional<Date> kept_until;  ///< absent: for good
    bool term_over;                  ///< its destruction may be proposed
    std::int64_t on_paper;
    std::int64_t size;
    std::string sha256;
    std::string sm3;
    PackageState state;
    std::optional<Instant> destroyed_at;
};
BOOST_DESCRIBE_STRUCT(PackageView, (),
                      (case_id, number, item_id, item_name, office_id, outcome, ended_at,
                       archived_at, retention, kept_until, term_over, on_paper, size, sha256, sm3,
                       state, destroyed_at))

PackageView view_of(const Parts& parts, const PackageRow& row);

/// A case that could not be archived.
struct FailureView {
    CaseId case_id;
    std::string number;
    std::string item_name;
    std::int64_t tries;
    std::string error;  ///< of the last try, as the program says it; nobody's data
    Instant again_at;   ///< when it is tried next
};
BOOST_DESCRIBE_STRUCT(FailureView, (), (case_id, number, item_name, tries, error, again_at))

struct FailureList {
    std::vector<FailureView> failures;  ///< those that are tried next first
};
BOOST_DESCRIBE_STRUCT(FailureList, (), (failures))
FailureList failures_of(sql::Tx& tx, const Parts& parts, const http::Caller& archivist);

struct DestructionView {
    CaseId case_id;
    std::string number;
    std::string item_name;
    DestructionState state;
    std::string reason;
    std::string proposed_by;  ///< name
    Instant proposed_at;
    bool own;  ///< the caller proposed it: another must settle it
    std::string note;
    std::optional<std::string> settled_by;
    std::optional<Instant> settled_at;
};
BOOST_DESCRIBE_STRUCT(DestructionView, (),
                      (case_id, number, item_name, state, reason, proposed_by, proposed_at, own,
                       note, settled_by, settled_at))

DestructionView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const Destruction& destruction);

/// What the package's file says of itself, verified as it was read.
struct PackageCheck {
    bool sound;
    std::int64_t entries;  ///< of the journal, proven
    std::vector<ManifestFile> files;
    std::vector<OnPaper> on_paper;
    std::vector<Finding> findings;
};
BOOST_DESCRIBE_STRUCT(PackageCheck, (), (sound, entries, files, on_paper, findings))

/// A package in whose place this one was put.
struct FormerView {
    Instant archived_at;
    Instant replaced_at;
    std::string sha256;
    std::string sm3;
};
BOOST_DESCRIBE_STRUCT(FormerView, (), (archived_at, replaced_at, sha256, sm3))

struct PackageDetail : PackageView {
    std::optional<PackageCheck> check;  ///< absent: it was destroyed
    std::optional<DestructionView> proposal;
    std::vector<FormerView> former = {};  ///< the newest first
};
BOOST_DESCRIBE_STRUCT(PackageDetail, (PackageView), (check, proposal, former))

/// Verifies; outside transactions.
PackageCheck check_of(const Parts& parts, const ReadPackage& read);

/// How it stands for who looks at it.
enum class AccessStanding { asked, open, over, declined, ended };
BOOST_DESCRIBE_ENUM(AccessStanding, asked, open, over, declined, ended)

struct AccessView {
    AccessId id;
    std::string inspector;  ///< name
    std::string office_id;
    std::string office_name;
    std::optional<std::string> case_number;
    std::optional<std::string> item_id;
    std::optional<std::string> item_name;
    std::string purpose;
    std::int64_t days;
    AccessStanding standing;
    Instant asked_at;
    std::optional<std::string> settled_by;
    std::optional<Instant> settled_at;
    std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(AccessView, (),
                      (id, inspector, office_id, office_name, case_number, item_id, item_name,
                       purpose, days, standing, asked_at, settled_by, settled_at, until))

AccessView view_of(sql::Tx& tx, const Parts& parts, const Access& access);

}  // namespace mashang::archive
