#include "contexts/catalogue/store_editions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <unordered_map>

namespace mashang::catalogue::store {
namespace {

/// Kept for good by its callers: statements are cached by their text.
std::string select_where(std::string_view condition) {
    return fmt::format("SELECT {} FROM catalogue_edition WHERE {}",
                       fmt::join(sql::member_names<Edition>(), ", "), condition);
}

std::string select_standings() {
    return fmt::format("SELECT {} FROM catalogue_standing",
                       fmt::join(sql::member_names<Standing>(), ", "));
}

}  // namespace

void add_edition(sql::Tx& tx, const Edition& edition) {
    tx.insert("catalogue_edition", edition);
}

bool save_edition(sql::Tx& tx, Edition& edition) {
    const auto saved = tx.execute(
        "UPDATE catalogue_edition SET state = $4, content = $5, note = $6, author = $7,"
        " author_office = $8, reviewer = $9, review_note = $10, effective_from = $11,"
        " changed_at = $12, in_force_at = $13, authors = $14, version = version + 1"
        " WHERE item = $1 AND number = $2 AND version = $3",
        edition.item, edition.number, edition.version, edition.state, edition.content, edition.note,
        edition.author, edition.author_office, edition.reviewer, edition.review_note,
        edition.effective_from, edition.changed_at, edition.in_force_at, edition.authors);
    if (saved == 1) ++edition.version;
    return saved == 1;
}

std::optional<Edition> find_edition(sql::Tx& tx, std::string_view item, int number) {
    static const std::string kSql = select_where("item = $1 AND number = $2");
    return tx.find<Edition>(kSql, item, number);
}

std::optional<Edition> find_in_force(sql::Tx& tx, std::string_view item) {
    static const std::string kSql = select_where("item = $1 AND state = 'in_force'");
    return tx.find<Edition>(kSql, item);
}

std::optional<Edition> find_open(sql::Tx& tx, std::string_view item) {
    static const std::string kSql =
        select_where("item = $1 AND state IN ('draft', 'in_review', 'approved')");
    return tx.find<Edition>(kSql, item);
}

std::vector<Edition> list_editions(sql::Tx& tx, std::string_view item) {
    static const std::string kSql = select_where("item = $1 ORDER BY number DESC");
    return tx.query<Edition>(kSql, item);
}

std::vector<Edition> list_open(sql::Tx& tx) {
    static const std::string kSql =
        select_where("state IN ('draft', 'in_review', 'approved') ORDER BY changed_at, item");
    return tx.query<Edition>(kSql);
}

int last_number(sql::Tx& tx, std::string_view item) {
    return tx.get<int>("SELECT COALESCE(MAX(number), 0) FROM catalogue_edition WHERE item = $1",
                       item);
}

std::vector<std::string> list_item_ids(sql::Tx& tx, std::string_view organisation) {
    return tx.query<std::string>(
        "SELECT DISTINCT item FROM catalogue_edition WHERE SUBSTR(item, 1, 2) = $1 ORDER BY item",
        organisation);
}

std::vector<std::string> list_changed_since(sql::Tx& tx, std::string_view organisation,
                                            Instant since) {
    return tx.query<std::string>(
        "SELECT item FROM catalogue_edition WHERE state = 'in_force' AND number > 1"
        " AND in_force_at >= $2 AND SUBSTR(item, 1, 2) = $1 ORDER BY item",
        organisation, since);
}

bool has_editions(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM catalogue_edition") > 0;
}

Standing standing_of(sql::Tx& tx, std::string_view item) {
    static const std::string kSql = select_standings() + " WHERE item = $1";
    auto standing = tx.find<Standing>(kSql, item);
    if (standing) return *std::move(standing);
    return {.item = std::string{item}, .reason = {}, .until = {}, .by_whom = {}, .changed_at = {}};
}

void save_standing(sql::Tx& tx, const Standing& standing) {
    tx.execute(
        "INSERT INTO catalogue_standing (item, status, reason, until, by_whom, changed_at,"
        " planned, planned_from, planned_until, planned_reason, planned_by)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (item) DO UPDATE SET"
        " status = excluded.status, reason = excluded.reason, until = excluded.until,"
        " by_whom = excluded.by_whom, changed_at = excluded.changed_at,"
        " planned = excluded.planned, planned_from = excluded.planned_from,"
        " planned_until = excluded.planned_until, planned_reason = excluded.planned_reason,"
        " planned_by = excluded.planned_by",
        standing.item, standing.status, standing.reason, standing.until, standing.by_whom,
        standing.changed_at, standing.planned, standing.planned_from, standing.planned_until,
        standing.planned_reason, standing.planned_by);
}

Sources load_sources(sql::Tx& tx) {
    std::unordered_map<std::string, Standing> standings;
    static const std::string kStandings = select_standings();
    for (Standing& standing : tx.query<Standing>(kStandings)) {
        standings.emplace(standing.item, std::move(standing));
    }
    Sources sources;
    static const std::string kSql =
        select_where("state IN ('in_force', 'superseded') ORDER BY item, number");
    for (const Edition& edition : tx.query<Edition>(kSql)) {
        const auto standing = standings.find(edition.item);
        sources.items.push_back(
            {.id = edition.item,
             .edition = edition.number,
             .content = std::make_shared<const ItemContent>(content_from(edition.content)),
             .standing = standing != standings.end() ? standing->second : Standing{},
             .is_former = edition.state == EditionState::superseded});
    }
    sources.locals = tx.query<Local>(
        "SELECT office, item, content, source_edition, version, by_whom, changed_at"
        " FROM catalogue_local");
    return sources;
}

void add_waiting(sql::Tx& tx, std::string_view item, std::string_view person, Instant now) {
    tx.execute(
        "INSERT INTO catalogue_waiting (item, person_id, since) VALUES ($1, $2, $3)"
        " ON CONFLICT (item, person_id) DO NOTHING",
        item, person, now);
}

void remove_waiting(sql::Tx& tx, std::string_view item, std::string_view person) {
    tx.execute("DELETE FROM catalogue_waiting WHERE item = $1 AND person_id = $2", item, person);
}

std::vector<std::string> list_waiting(sql::Tx& tx, std::string_view item, std::size_t limit) {
    return tx.query<std::string>(
        "SELECT person_id FROM catalogue_waiting WHERE item = $1 ORDER BY since, person_id LIMIT "
        "$2",
        item, static_cast<std::int64_t>(limit));
}

std::int64_t count_waiting(sql::Tx& tx, std::string_view item) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM catalogue_waiting WHERE item = $1", item);
}

std::vector<std::string> list_waited_for(sql::Tx& tx, std::string_view person) {
    return tx.query<std::string>(
        "SELECT item FROM catalogue_waiting WHERE person_id = $1 ORDER BY since, item", person);
}

Revision revision(sql::Tx& tx) {
    return tx.get<Revision>("SELECT changes, imports FROM catalogue_revision WHERE id = 1");
}

void add_change(sql::Tx& tx, ItemChange change) {
    change.number = tx.get<std::int64_t>(
        "UPDATE catalogue_revision SET changes = changes + 1 WHERE id = 1 RETURNING changes");
    tx.insert("catalogue_change", change);
}

std::vector<ItemChange> list_changes(sql::Tx& tx, std::int64_t after, std::size_t limit) {
    return tx.query<ItemChange>(
        "SELECT number, item, edition, what, at, office FROM catalogue_change WHERE number > $1"
        " ORDER BY number LIMIT $2",
        after, static_cast<std::int64_t>(limit));
}

void count_import(sql::Tx& tx) {
    tx.execute("UPDATE catalogue_revision SET imports = imports + 1 WHERE id = 1");
}

}  // namespace mashang::catalogue::store
