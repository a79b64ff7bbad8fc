#include "contexts/archive/store.h"

#include "base/enum_names.h"

namespace mashang::archive::store {
namespace {

std::string select_package(std::string_view rest) {
    std::string statement =
        "SELECT person_id, case_id, number, item_id, office_id, outcome, ended_at, archived_at, "
        "year, retention, kept_until, on_paper, file, size, sha256, sm3, state, destroyed_at "
        "FROM archive_package ";
    return statement.append(rest);
}

std::string select_destruction(std::string_view rest) {
    std::string statement =
        "SELECT person_id, case_id, id, office_id, state, reason, proposed_by, proposed_at, note, "
        "settled_by, settled_at FROM archive_destruction ";
    return statement.append(rest);
}

std::string select_access(std::string_view rest) {
    std::string statement =
        "SELECT id, account_id, office_id, case_id, item_id, purpose, days, state, asked_at, "
        "settled_by, settled_at, until FROM archive_access ";
    return statement.append(rest);
}

}  // namespace

void add_waiting(sql::Tx& tx, const WaitingRow& row) {
    tx.execute(
        "INSERT INTO archive_waiting (person_id, case_id, due_at, tries, error, office_id) "
        "VALUES ($1, $2, $3, 0, '', $4) ON CONFLICT (person_id, case_id) DO NOTHING",
        row.person_id, row.case_id, row.due_at, row.office_id);
}

bool has_due(sql::Tx& tx, Instant now) {
    return tx
        .find<std::string>(
            "SELECT case_id FROM archive_waiting WHERE due_at <= $1 ORDER BY due_at LIMIT 1", now)
        .has_value();
}

std::optional<WaitingRow> take_waiting(sql::Tx& tx, Instant now, Instant again_at) {
    return tx.find<WaitingRow>(
        "UPDATE archive_waiting SET due_at = $2, tries = tries + 1 WHERE case_id = "
        "(SELECT case_id FROM archive_waiting WHERE due_at <= $1 ORDER BY due_at, case_id LIMIT 1) "
        "RETURNING person_id, case_id, due_at, tries, error, office_id",
        now, again_at);
}

void note_failure(sql::Tx& tx, const WaitingRow& row, Instant due_at, const std::string& error) {
    tx.execute(
        "UPDATE archive_waiting SET due_at = $3, error = $4, office_id = $5 "
        "WHERE person_id = $1 AND case_id = $2",
        row.person_id, row.case_id, due_at, error, row.office_id);
}

void remove_waiting(sql::Tx& tx, const WaitingRow& row) {
    tx.execute("DELETE FROM archive_waiting WHERE person_id = $1 AND case_id = $2", row.person_id,
               row.case_id);
}

std::int64_t count_failing(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM archive_waiting WHERE error <> ''");
}

std::vector<WaitingRow> list_failing(sql::Tx& tx, std::string_view office, std::size_t most) {
    return tx.query<WaitingRow>(
        "SELECT person_id, case_id, due_at, tries, error, office_id FROM archive_waiting "
        "WHERE office_id = $1 AND error <> '' ORDER BY due_at, case_id LIMIT $2",
        office, most);
}

bool retry(sql::Tx& tx, std::string_view office, const CaseId& id, Instant now) {
    return tx.execute(
               "UPDATE archive_waiting SET due_at = $3 "
               "WHERE office_id = $1 AND case_id = $2 AND error <> ''",
               office, id, now) == 1;
}

void add(sql::Tx& tx, const PackageRow& package) {
    tx.insert("archive_package", package);
}

std::optional<PackageRow> find(sql::Tx& tx, const CaseId& id) {
    static const std::string kStatement = select_package("WHERE case_id = $1");
    return tx.find<PackageRow>(kStatement, id);
}

std::optional<PackageRow> find_by_number(sql::Tx& tx, std::string_view number) {
    static const std::string kStatement = select_package("WHERE number = $1");
    return tx.find<PackageRow>(kStatement, number);
}

bool move(sql::Tx& tx, const PackageRow& package, PackageState from) {
    return tx.execute(
               "UPDATE archive_package SET state = $3, file = $4, destroyed_at = $5 "
               "WHERE person_id = $1 AND case_id = $2 AND state = $6",
               package.person_id, package.case_id, package.state, package.file,
               package.destroyed_at, from) == 1;
}

bool names_file(sql::Tx& tx, const files::FileId& id) {
    const auto names = [&](const char* statement) {
        return tx.find<std::string>(statement, id).has_value();
    };
    return names("SELECT case_id FROM archive_package WHERE file = $1 LIMIT 1") ||
           names("SELECT case_id FROM archive_former WHERE file = $1 LIMIT 1");
}

bool replace(sql::Tx& tx, const PackageRow& before, const PackageRow& package) {
    const auto replaced = tx.execute(
        "UPDATE archive_package SET outcome = $1, ended_at = $2, archived_at = $3, year = $4, "
        "retention = $5, kept_until = $6, on_paper = $7, file = $8, size = $9, sha256 = $10, "
        "sm3 = $11 WHERE person_id = $12 AND case_id = $13 AND sha256 = $14",
        package.outcome, package.ended_at, package.archived_at, package.year, package.retention,
        package.kept_until, package.on_paper, package.file, package.size, package.sha256,
        package.sm3, before.person_id, before.case_id, before.sha256);
    if (replaced != 1) return false;
    tx.insert("archive_former", FormerPackage{.person_id = before.person_id,
                                              .case_id = before.case_id,
                                              .archived_at = before.archived_at,
                                              .replaced_at = package.archived_at,
                                              .file = before.file,
                                              .size = before.size,
                                              .sha256 = before.sha256,
                                              .sm3 = before.sm3});
    return true;
}

std::vector<FormerPackage> list_former(sql::Tx& tx, const PackageRow& of) {
    return tx.query<FormerPackage>(
        "SELECT person_id, case_id, archived_at, replaced_at, file, size, sha256, sm3 "
        "FROM archive_former WHERE person_id = $1 AND case_id = $2 ORDER BY archived_at DESC",
        of.person_id, of.case_id);
}

void forget_former_files(sql::Tx& tx, const PackageRow& of) {
    tx.execute("UPDATE archive_former SET file = NULL WHERE person_id = $1 AND case_id = $2",
               of.person_id, of.case_id);
}

std::vector<PackageRow> list(sql::Tx& tx, const Wish& wish) {
    static const std::string kStatement = select_package(
        "WHERE ($1 = '' OR office_id = $1) AND ($2 = '' OR item_id = $2) AND "
        "($3 = '' OR retention = $3) AND ($4 = 0 OR year = $4) AND "
        "($5 = '1970-01-01' OR kept_until < $5) AND ($6 = '' OR case_id < $6) "
        "ORDER BY case_id DESC LIMIT $7");
    return tx.query<PackageRow>(kStatement, wish.office_id, wish.item_id, wish.retention, wish.year,
                                wish.over_before.text(), wish.after, wish.most);
}

std::vector<PackageRow> list_of_person(sql::Tx& tx, const PersonId& person, std::size_t most) {
    static const std::string kStatement =
        select_package("WHERE person_id = $1 ORDER BY case_id DESC LIMIT $2");
    return tx.query<PackageRow>(kStatement, person, most);
}

void add(sql::Tx& tx, const Destruction& destruction) {
    tx.insert("archive_destruction", destruction);
}

std::optional<Destruction> find_proposed(sql::Tx& tx, const CaseId& id) {
    static const std::string kStatement =
        select_destruction("WHERE case_id = $1 AND state = 'proposed'");
    return tx.find<Destruction>(kStatement, id);
}

std::vector<Destruction> list_destructions(sql::Tx& tx, std::string_view office, std::size_t most) {
    static const std::string kStatement = select_destruction(
        "WHERE office_id = $1 ORDER BY CASE state WHEN 'proposed' THEN 0 ELSE 1 END, id DESC "
        "LIMIT $2");
    return tx.query<Destruction>(kStatement, office, most);
}

bool settle(sql::Tx& tx, const Destruction& destruction) {
    return tx.execute(
               "UPDATE archive_destruction SET state = $4, note = $5, settled_by = $6, "
               "settled_at = $7 WHERE person_id = $1 AND case_id = $2 AND id = $3 AND "
               "state = 'proposed'",
               destruction.person_id, destruction.case_id, destruction.id, destruction.state,
               destruction.note, destruction.settled_by, destruction.settled_at) == 1;
}

void add(sql::Tx& tx, const Access& access) {
    tx.insert("archive_access", access);
}

std::optional<Access> find_access(sql::Tx& tx, const AccessId& id) {
    static const std::string kStatement = select_access("WHERE id = $1");
    return tx.find<Access>(kStatement, id);
}

std::vector<Access> list_accesses_by(sql::Tx& tx, std::string_view account, std::size_t most) {
    static const std::string kStatement =
        select_access("WHERE account_id = $1 ORDER BY id DESC LIMIT $2");
    return tx.query<Access>(kStatement, account, most);
}

std::vector<Access> list_accesses_at(sql::Tx& tx, std::string_view office, std::size_t most) {
    static const std::string kStatement = select_access(
        "WHERE office_id = $1 ORDER BY CASE state WHEN 'asked' THEN 0 ELSE 1 END, id DESC "
        "LIMIT $2");
    return tx.query<Access>(kStatement, office, most);
}

bool move(sql::Tx& tx, const Access& access, AccessState from) {
    return tx.execute(
               "UPDATE archive_access SET state = $2, settled_by = $3, settled_at = $4, until = $5 "
               "WHERE id = $1 AND state = $6",
               access.id, access.state, access.settled_by, access.settled_at, access.until,
               from) == 1;
}

}  // namespace mashang::archive::store
