#pragma once

// All SQL of own_data.

#include <optional>
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
    std::optional<std::string> json_file = {};
    std::optional<std::string> pdf_file = {};
};
BOOST_DESCRIBE_STRUCT(CopyRow, (),
                      (person_id, id, account_id, state, done, chapters, asked_at, taken_up_at,
                       tries, ready_at, json_file, pdf_file))

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
bool finish_copy(sql::Tx& tx, const CopyRow& copy);
/// The file's name, which the row forgets; nothing: it has none (any more).
std::optional<std::string> take_file(sql::Tx& tx, const PersonId& person, const CopyId& id,
                                     CopyFormat format, Instant ready_since);
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
