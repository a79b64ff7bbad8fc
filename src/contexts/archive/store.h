#pragma once

// All SQL of archive.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/archive/record.h"
#include "platform/sql/sql.h"

namespace mashang::archive::store {

// --- What waits

/// Nothing happens when it waits already.
void add_waiting(sql::Tx& tx, const WaitingRow& row);
bool has_due(sql::Tx& tx, Instant now);
/// The one that has waited longest, put off until `again_at` and counted; nothing: none is due.
std::optional<WaitingRow> take_waiting(sql::Tx& tx, Instant now, Instant again_at);
/// A try that failed: not before `due_at` again; of which office, from now on.
void note_failure(sql::Tx& tx, const WaitingRow& row, Instant due_at, const std::string& error);
void remove_waiting(sql::Tx& tx, const WaitingRow& row);
std::int64_t count_failing(sql::Tx& tx);
/// Those of an office that failed and wait, those that are tried next first.
std::vector<WaitingRow> list_failing(sql::Tx& tx, std::string_view office, std::size_t most);
/// Tried at once. False: none of the office fails there.
bool retry(sql::Tx& tx, std::string_view office, const CaseId& id, Instant now);

// --- Packages

void add(sql::Tx& tx, const PackageRow& package);
std::optional<PackageRow> find(sql::Tx& tx, const CaseId& id);
std::optional<PackageRow> find_by_number(sql::Tx& tx, std::string_view number);
/// False: it is not in `from` any more. Writes state, file and destroyed_at.
bool move(sql::Tx& tx, const PackageRow& package, PackageState from);
/// Puts `package` in the place of the one that the case has, which is kept as a former one. False:
/// `before` is not that one any more.
bool replace(sql::Tx& tx, const PackageRow& before, const PackageRow& package);
/// The newest first.
std::vector<FormerPackage> list_former(sql::Tx& tx, const PackageRow& of);
/// Their files are gone; their hashes stay.
void forget_former_files(sql::Tx& tx, const PackageRow& of);
/// Of a package, or of a former one.
bool names_file(sql::Tx& tx, const files::FileId& id);

struct Wish {
    std::string office_id = {};  ///< whose; empty: all
    std::string item_id = {};    ///< empty: all
    std::string retention = {};  ///< an enumerator's name; empty: all
    std::int64_t year = 0;       ///< 0: all
    Date over_before = {};       ///< kept until a day before; 1970-01-01: whatever
    std::string after = {};      ///< the last case id seen
    std::size_t most = 50;
};
/// The newest case first.
std::vector<PackageRow> list(sql::Tx& tx, const Wish& wish);
std::vector<PackageRow> list_of_person(sql::Tx& tx, const PersonId& person, std::size_t most);

// --- Destruction

void add(sql::Tx& tx, const Destruction& destruction);
std::optional<Destruction> find_proposed(sql::Tx& tx, const CaseId& id);
/// Those that wait first, the newest first.
std::vector<Destruction> list_destructions(sql::Tx& tx, std::string_view office, std::size_t most);
/// False: it was settled already.
bool settle(sql::Tx& tx, const Destruction& destruction);

// --- Access

void add(sql::Tx& tx, const Access& access);
std::optional<Access> find_access(sql::Tx& tx, const AccessId& id);
std::vector<Access> list_accesses_by(sql::Tx& tx, std::string_view account, std::size_t most);
std::vector<Access> list_accesses_at(sql::Tx& tx, std::string_view office, std::size_t most);
/// False: it is not in `from` any more.
bool move(sql::Tx& tx, const Access& access, AccessState from);

}  // namespace mashang::archive::store
