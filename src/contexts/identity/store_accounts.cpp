#include "contexts/identity/store.h"
#include "platform/sql/among.h"

namespace mashang::identity::store {

bool add_account(sql::Tx& tx, const AccountRow& account, const PersonRow& person) {
    const auto taken = tx.execute(
        "INSERT INTO account_mobile (mobile_index, account_id) VALUES ($1, $2)"
        " ON CONFLICT (mobile_index) DO NOTHING",
        account.mobile_index, account.id);
    if (taken == 0) return false;
    tx.insert("account", account);
    tx.insert("person", person);
    return true;
}

std::optional<AccountRow> find_account(sql::Tx& tx, const AccountId& id) {
    return tx.find<AccountRow>(
        "SELECT id, person_id, mobile_sealed, mobile_index, password, registered_at, recovered_at,"
        " closed_at, closed_why, closes_at FROM account WHERE id = $1",
        id);
}

std::vector<AccountRow> find_accounts(sql::Tx& tx, const std::set<AccountId>& ids) {
    return sql::query_among<AccountRow>(
        tx,
        "SELECT id, person_id, mobile_sealed, mobile_index, password, registered_at, recovered_at,"
        " closed_at, closed_why, closes_at FROM account WHERE id IN ({})",
        sql::keys_of(ids));
}

std::optional<AccountRow> find_account_by_mobile(sql::Tx& tx,
                                                 std::span<const std::string> indexes) {
    for (const std::string& index : indexes) {
        const auto id = tx.find<AccountId>(
            "SELECT account_id FROM account_mobile WHERE mobile_index = $1", index);
        if (id) return find_account(tx, *id);
    }
    return std::nullopt;
}

void set_password(sql::Tx& tx, const AccountId& id, std::string_view hash) {
    tx.execute("UPDATE account SET password = $2 WHERE id = $1", id, hash);
}

void set_recovered(sql::Tx& tx, const AccountId& id, std::optional<Instant> at) {
    tx.execute("UPDATE account SET recovered_at = $2 WHERE id = $1", id, at);
}

void close_account(sql::Tx& tx, const AccountId& id, Instant at, std::string_view why) {
    tx.execute("UPDATE account SET closed_at = $2, closed_why = $3 WHERE id = $1", id, at, why);
}

bool set_mobile(sql::Tx& tx, const AccountRow& account, std::string_view old_index) {
    const auto taken = tx.execute(
        "INSERT INTO account_mobile (mobile_index, account_id) VALUES ($1, $2)"
        " ON CONFLICT (mobile_index) DO NOTHING",
        account.mobile_index, account.id);
    if (taken == 0) return false;
    tx.execute("DELETE FROM account_mobile WHERE mobile_index = $1", old_index);
    tx.execute("UPDATE account SET mobile_sealed = $2, mobile_index = $3 WHERE id = $1", account.id,
               account.mobile_sealed, account.mobile_index);
    return true;
}

std::optional<PersonRow> find_person(sql::Tx& tx, const PersonId& id) {
    return tx.find<PersonRow>(
        "SELECT id, account_id, level, name_sealed, citizen_id_sealed, facts_sealed, proven_at,"
        " deceased_at, document_sealed FROM person WHERE id = $1",
        id);
}

std::vector<PersonRow> find_people(sql::Tx& tx, const std::set<PersonId>& ids) {
    return sql::query_among<PersonRow>(
        tx,
        "SELECT id, account_id, level, name_sealed, citizen_id_sealed, facts_sealed, proven_at,"
        " deceased_at, document_sealed FROM person WHERE id IN ({})",
        sql::keys_of(ids));
}

void save_person(sql::Tx& tx, const PersonRow& person) {
    tx.execute(
        "UPDATE person SET level = $2, name_sealed = $3, citizen_id_sealed = $4, facts_sealed = $5,"
        " proven_at = $6, document_sealed = $7 WHERE id = $1",
        person.id, person.level, person.name_sealed, person.citizen_id_sealed, person.facts_sealed,
        person.proven_at, person.document_sealed);
}

void add_person(sql::Tx& tx, const PersonRow& person) {
    tx.insert("person", person);
}

void move_account(sql::Tx& tx, const AccountId& account, const PersonId& from, const PersonId& to) {
    tx.execute("UPDATE account SET person_id = $2 WHERE id = $1", account, to);
    tx.execute("UPDATE person SET account_id = NULL WHERE id = $1", from);
    tx.execute("UPDATE person SET account_id = $2 WHERE id = $1", to, account);
    tx.execute("UPDATE proofing SET person_id = $2 WHERE person_id = $1", from, to);
}

void set_deceased(sql::Tx& tx, const PersonId& id, Instant at) {
    tx.execute("UPDATE person SET deceased_at = $2 WHERE id = $1 AND deceased_at IS NULL", id, at);
}

std::optional<PersonId> find_citizen(sql::Tx& tx, std::span<const std::string> indexes) {
    for (const std::string& index : indexes) {
        auto owner = tx.find<PersonId>(
            "SELECT person_id FROM person_citizen WHERE citizen_index = $1", index);
        if (owner) return owner;
    }
    return std::nullopt;
}

bool claim_citizen(sql::Tx& tx, std::span<const std::string> indexes, const PersonId& person) {
    if (const auto owner = find_citizen(tx, indexes)) return *owner == person;
    // The newest index comes first.
    return tx.execute(
               "INSERT INTO person_citizen (citizen_index, person_id) VALUES ($1, $2)"
               " ON CONFLICT (citizen_index) DO NOTHING",
               indexes.front(), person) == 1;
}

bool add_staff(sql::Tx& tx, const StaffRow& staff) {
    if (find_staff_by_user_name(tx, *UserName::parse(staff.user_name))) return false;
    tx.insert("staff", staff);
    return true;
}

std::optional<StaffRow> find_staff(sql::Tx& tx, const AccountId& id) {
    return tx.find<StaffRow>(
        "SELECT id, user_name, name_sealed, office_id, roles, password, totp_secret_sealed,"
        " totp_step, created_at FROM staff WHERE id = $1",
        id);
}

std::vector<StaffRow> find_staff(sql::Tx& tx, const std::set<AccountId>& ids) {
    return sql::query_among<StaffRow>(
        tx,
        "SELECT id, user_name, name_sealed, office_id, roles, password, totp_secret_sealed,"
        " totp_step, created_at FROM staff WHERE id IN ({})",
        sql::keys_of(ids));
}

std::optional<StaffRow> find_staff_by_user_name(sql::Tx& tx, const UserName& name) {
    return tx.find<StaffRow>(
        "SELECT id, user_name, name_sealed, office_id, roles, password, totp_secret_sealed,"
        " totp_step, created_at FROM staff WHERE user_name = $1",
        name);
}

void set_staff_password(sql::Tx& tx, const AccountId& id, std::string_view hash) {
    tx.execute("UPDATE staff SET password = $2 WHERE id = $1", id, hash);
}

void set_totp_step(sql::Tx& tx, const AccountId& id, std::int64_t step) {
    tx.execute("UPDATE staff SET totp_step = $2 WHERE id = $1", id, step);
}

}  // namespace mashang::identity::store
