#pragma once

// All SQL of own_data.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "contexts/own_data/copy.h"
#include "contexts/own_data/correction.h"
#include "platform/files/file_id.h"

namespace mashang::own_data::store {

using identity::PersonId;

// --- Copies (store_copies.cpp)

struct CopyRow {
    PersonId person_id;
    CopyId id;
    std::string account_id;
    CopyState state = CopyState::making;
    std::int64_t done = 0;
    std::int64_t chapters = 0;
    Instant asked_at;
    std::optional<Instant> taken_up_at = {};
    std::int64_t tries = 0;
    std::optional<Instant> ready_at = {};
};
BOOST_DESCRIBE_STRUCT(CopyRow, (),
                      (person_id, id, account_id, state, done, chapters, asked_at, taken_up_at,
                       tries, ready_at))

/// A file of a copy that can still be fetched.
struct CopyFileRow {
    PersonId person_id;
    CopyId copy_id;
    CopyFormat format = CopyFormat::json;
    std::int64_t part = 1;
    std::int64_t parts = 1;
    files::FileId file;
};
BOOST_DESCRIBE_STRUCT(CopyFileRow, (), (person_id, copy_id, format, part, parts, file))

/// One file of a person's copies.
struct WhichFile {
    CopyId id;
    CopyFormat format = CopyFormat::json;
    std::int64_t part = 1;
};

void add_copy(sql::Tx& tx, const CopyRow& copy);
std::optional<CopyRow> find_copy(sql::Tx& tx, const PersonId& person, const CopyId& id);
/// The newest first.
std::vector<CopyRow> list_copies(sql::Tx& tx, const PersonId& person, std::size_t most);
std::int64_t count_copies_since(sql::Tx& tx, const PersonId& person, Instant since);
bool has_copy_in_making(sql::Tx& tx, const PersonId& person);
/// The longest waiting that nobody has taken up since `since`, taken up now; nothing: there is
/// none.
std::optional<CopyRow> take_copy_up(sql::Tx& tx, Instant since, Instant now);
void note_progress(sql::Tx& tx, const CopyRow& copy, std::int64_t done);
void fail_copy(sql::Tx& tx, const CopyRow& copy);
/// False: it is not being made any more.
bool finish_copy(sql::Tx& tx, const CopyRow& copy, std::span<const CopyFileRow> files);
/// In the order of formats and parts.
std::vector<CopyFileRow> list_files(sql::Tx& tx, const PersonId& person, const CopyId& id);
/// Of a copy that has been ready since; nothing: there is none (any more).
std::optional<files::FileId> find_file(sql::Tx& tx, const PersonId& person, const WhichFile& which,
                                       Instant ready_since);
/// The same, and forgets it: of two at once one gets it. After the last the copy is over.
std::optional<files::FileId> take_file(sql::Tx& tx, const PersonId& person, const WhichFile& which,
                                       Instant ready_since);
/// Those whose time is over.
std::vector<CopyRow> list_over(sql::Tx& tx, Instant ready_before, std::size_t most);
void end_copy(sql::Tx& tx, const CopyRow& copy);
/// Rows that were asked for before then.
std::int64_t forget_copies(sql::Tx& tx, Instant before, std::size_t most);
bool names_file(sql::Tx& tx, const files::FileId& id);

// --- Corrections (store_corrections.cpp); their texts as they lie in the columns

void add_correction(sql::Tx& tx, const Correction& correction);
std::optional<Correction> find_correction(sql::Tx& tx, const CorrectionId& id);
std::vector<Correction> list_corrections(sql::Tx& tx, const PersonId& person, std::size_t most);
/// Those that wait first, the longest waiting first.
std::vector<Correction> list_corrections_of(sql::Tx& tx, std::string_view office, std::size_t most);
std::int64_t count_open_corrections(sql::Tx& tx, const PersonId& person);
/// False: it is not open any more.
bool close_correction(sql::Tx& tx, const Correction& correction);

/// Everything of a person.
void remove_all_of(sql::Tx& tx, const PersonId& person);

}  // namespace mashang::own_data::store
