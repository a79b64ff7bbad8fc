#pragma once

// The SQL of editions and standings.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/catalogue/drift.h"
#include "contexts/catalogue/edition.h"
#include "contexts/catalogue/item.h"
#include "platform/sql/sql.h"

namespace mashang::catalogue::store {

void add_edition(sql::Tx& tx, const Edition& edition);
/// Saves what changed of it as the version after the one that it holds, and says so in it. False:
/// somebody was first, nothing was saved.
bool save_edition(sql::Tx& tx, Edition& edition);
std::optional<Edition> find_edition(sql::Tx& tx, std::string_view item, int number);
std::optional<Edition> find_in_force(sql::Tx& tx, std::string_view item);
/// The one that somebody still works on.
std::optional<Edition> find_open(sql::Tx& tx, std::string_view item);
/// The newest first.
std::vector<Edition> list_editions(sql::Tx& tx, std::string_view item);
/// Those that somebody still works on, of all items, the oldest first.
std::vector<Edition> list_open(sql::Tx& tx);
/// Of the item's latest edition; 0 when it has none.
int last_number(sql::Tx& tx, std::string_view item);
/// Ids of all items that ever had an edition and begin with the body's.
std::vector<std::string> list_item_ids(sql::Tx& tx, std::string_view organisation);
/// Ids of the body's items whose edition in force is not their first and came into force since
/// then.
std::vector<std::string> list_changed_since(sql::Tx& tx, std::string_view organisation,
                                            Instant since);
bool has_editions(sql::Tx& tx);

Standing standing_of(sql::Tx& tx, std::string_view item);  ///< in use when there is no row
void save_standing(sql::Tx& tx, const Standing& standing);

/// Everything that is or was in force, in order of item and number, and what offices say.
Sources load_sources(sql::Tx& tx);

std::optional<Local> find_local(sql::Tx& tx, std::string_view office, std::string_view item);
std::vector<Local> list_locals(sql::Tx& tx, std::string_view office);
/// Under version 1 when there is none, else in the place of the version that it holds, and says so
/// in it. False: somebody was first, nothing was saved.
bool save_local(sql::Tx& tx, Local& local, bool is_new);

/// In the place of what was reported of the same office and item.
void save_reported(sql::Tx& tx, const Reported& reported, Instant now);
std::vector<Reported> list_reported(sql::Tx& tx);
/// Of a body's items.
std::vector<Reported> list_reported_of(sql::Tx& tx, std::string_view body);

/// Adds her to those who wait for a suspended item; nothing happens when she does already.
void add_waiting(sql::Tx& tx, std::string_view item, std::string_view person, Instant now);
void remove_waiting(sql::Tx& tx, std::string_view item, std::string_view person);
/// Those who wait longest first.
std::vector<std::string> list_waiting(sql::Tx& tx, std::string_view item, std::size_t limit);
std::int64_t count_waiting(sql::Tx& tx, std::string_view item);
std::vector<std::string> list_waited_for(sql::Tx& tx, std::string_view person);

Revision revision(sql::Tx& tx);
/// Under the next number, whatever it holds.
void add_change(sql::Tx& tx, ItemChange change);
/// Those after a number, the oldest first.
std::vector<ItemChange> list_changes(sql::Tx& tx, std::int64_t after, std::size_t limit);
void count_import(sql::Tx& tx);

}  // namespace mashang::catalogue::store
