#include "contexts/cases/task_store.h"

#include "base/enum_names.h"
#include "platform/sql/among.h"

namespace mashang::cases {
namespace {

std::string select_tasks(std::string_view rest) {
    return sql::select<Task>("cases_task", rest);
}

constexpr std::string_view kAny = "*";  // neither an account nor a section

/// Of the open tasks of an office, along the index of `by` (schema/0007.sql, 0010.sql), or of due
/// dates alone.
std::string select_open(std::string_view by) {
    const std::pair<std::string_view, std::string_view> columns[] = {
        {"role", "$5"}, {"step", "$6"}, {"COALESCE(holder, '')", "$7"}, {"section", "$8"}};
    std::string where = "WHERE office_id = $1 AND state = 'open' ";
    for (const auto& [column, value] : columns) {
        where.append("AND ");
        const bool is_by = column == by;
        if (!is_by) where.append("(").append(value).append(" = '*' OR ");
        where.append(column).append(" = ").append(value).append(is_by ? " " : ") ");
    }
    return select_tasks(where +
                        "AND (due_on, id) > ($2, $3) AND due_on <= $4 "
                        "ORDER BY due_on, id LIMIT $9");
}

std::string opinion_context(const TaskId& id) {
    return "cases.task.opinion:" + id.text();
}
std::string note_context(const NoteRow& note) {
    return "cases.note:" + note.id;
}
std::string officer_context(const OfficerRow& officer) {
    return "cases.officer:" + officer.account_id;
}

}  // namespace

std::string cursor_of(const Task& task) {
    return task.due_on.text() + "/" + task.id.text();
}

std::string TaskStore::sealed(const std::string& plain, const std::string& context) {
    return plain.empty() ? "" : cipher_.encrypt(plain, context);
}
std::string TaskStore::unsealed(const std::string& text, const std::string& context) {
    return text.empty() ? "" : cipher_.decrypt(text, context);
}

std::vector<Task> TaskStore::opened(std::vector<Task> stored) {
    for (Task& task : stored) task.opinion = unsealed(task.opinion, opinion_context(task.id));
    return stored;
}

void TaskStore::add_process(sql::Tx& tx, const ProcessRow& row) {
    tx.insert("cases_process", row);
}

std::optional<ProcessRow> TaskStore::find_process(sql::Tx& tx, const std::string& item_id,
                                                  int number) {
    return tx.find<ProcessRow>(
        "SELECT item_id, number, definition, made_at, made_by FROM cases_process "
        "WHERE item_id = $1 AND number = $2",
        item_id, number);
}

std::optional<ProcessRow> TaskStore::find_latest_process(sql::Tx& tx, const std::string& item_id) {
    return tx.find<ProcessRow>(
        "SELECT item_id, number, definition, made_at, made_by FROM cases_process "
        "WHERE item_id = $1 ORDER BY number DESC LIMIT 1",
        item_id);
}

std::vector<ProcessOfCase> TaskStore::processes_of(sql::Tx& tx, const std::set<CaseId>& cases) {
    return sql::query_among<ProcessOfCase>(
        tx,
        "SELECT id AS case_id, item_id, process_number AS number FROM cases_case WHERE id IN ({})",
        sql::keys_of(cases));
}

std::vector<ProcessRow> TaskStore::find_processes(sql::Tx& tx, const std::set<CaseId>& cases) {
    return sql::query_among<ProcessRow>(
        tx,
        "SELECT item_id, number, definition, made_at, made_by FROM cases_process "
        "WHERE (item_id, number) IN "
        "(SELECT item_id, process_number FROM cases_case WHERE id IN ({}))",
        sql::keys_of(cases));
}

void TaskStore::set_process_number(sql::Tx& tx, const Case& of, int number) {
    tx.execute("UPDATE cases_case SET process_number = $1 WHERE person_id = $2 AND id = $3", number,
               of.person_id, of.id);
}

int TaskStore::process_number_of(sql::Tx& tx, const Case& of) {
    return tx.get<int>("SELECT process_number FROM cases_case WHERE person_id = $1 AND id = $2",
                       of.person_id, of.id);
}

void TaskStore::add(sql::Tx& tx, const Task& task) {
    Task row = task;
    row.opinion = sealed(task.opinion, opinion_context(task.id));
    tx.insert("cases_task", row);
}

bool TaskStore::save(sql::Tx& tx, const Task& task, std::int64_t seen) {
    return tx.execute(
               "UPDATE cases_task SET state = $1, version = $2, changed_by = $3, holder = $4, "
               "due_on = $5, too_late_at = $6, warns_at = $7, warned_at = $8, late_at = $9, "
               "dropped_at = $10, done_at = $11, done_by = $12, done_for = $13, outcome = $14, "
               "opinion = $15 "
               "WHERE person_id = $16 AND case_id = $17 AND id = $18 AND version = $19",
               task.state, task.version, task.changed_by, task.holder, task.due_on,
               task.too_late_at, task.warns_at, task.warned_at, task.late_at, task.dropped_at,
               task.done_at, task.done_by, task.done_for, task.outcome,
               sealed(task.opinion, opinion_context(task.id)), task.person_id, task.case_id,
               task.id, seen) == 1;
}

std::optional<Task> TaskStore::find(sql::Tx& tx, const TaskId& id) {
    static const std::string kStatement = select_tasks("WHERE id = $1");
    auto found = opened(tx.query<Task>(kStatement, id));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<Task> TaskStore::list(sql::Tx& tx, const Case& of) {
    static const std::string kStatement =
        select_tasks("WHERE person_id = $1 AND case_id = $2 ORDER BY opened_at, id");
    return opened(tx.query<Task>(kStatement, of.person_id, of.id));
}

std::vector<Task> TaskStore::list(sql::Tx& tx, const places::OfficeId& office,
                                  const TaskQuery& query) {
    static const std::string kAll = select_open("");
    static const std::string kOfRole = select_open("role");
    static const std::string kOfStep = select_open("step");
    static const std::string kOfHolder = select_open("COALESCE(holder, '')");
    static const std::string kOfSection = select_open("section");
    const bool is_somebodys = query.holder && !query.holder->empty();
    const std::string& statement = is_somebodys    ? kOfHolder
                                   : query.section ? kOfSection
                                   : query.step    ? kOfStep
                                   : query.holder  ? kOfHolder
                                   : query.role    ? kOfRole
                                                   : kAll;
    const std::string cursor = query.cursor.value_or("/");
    const std::string any{kAny};
    return opened(tx.query<Task>(
        statement, office, cursor.substr(0, cursor.find('/')), cursor.substr(cursor.find('/') + 1),
        query.due_by.value_or(no_due()),
        query.role ? std::string{name_of_enumerator(*query.role)} : any, query.step.value_or(any),
        query.holder.value_or(any), query.section.value_or(any), query.limit));
}

void TaskStore::add_note(sql::Tx& tx, const NoteRow& note) {
    NoteRow row = note;
    row.text = sealed(note.text, note_context(note));
    tx.insert("cases_note", row);
}

std::vector<NoteRow> TaskStore::notes_of(sql::Tx& tx, const Case& of) {
    auto notes = tx.query<NoteRow>(
        "SELECT person_id, case_id, id, at, by_account, text FROM cases_note "
        "WHERE person_id = $1 AND case_id = $2 ORDER BY id",
        of.person_id, of.id);
    for (NoteRow& note : notes) note.text = unsealed(note.text, note_context(note));
    return notes;
}

void TaskStore::save_officer(sql::Tx& tx, const OfficerRow& officer) {
    tx.execute(
        "INSERT INTO cases_officer (office_id, account_id, roles, citizen_id) "
        "VALUES ($1, $2, $3, $4) ON CONFLICT (office_id, account_id) DO UPDATE SET "
        "roles = EXCLUDED.roles, citizen_id = EXCLUDED.citizen_id",
        officer.office_id, officer.account_id, officer.roles,
        sealed(officer.citizen_id, officer_context(officer)));
}

std::optional<OfficerRow> TaskStore::find_officer(sql::Tx& tx, const std::string& office,
                                                  const std::string& account) {
    auto found = tx.find<OfficerRow>(
        "SELECT office_id, account_id, roles, citizen_id FROM cases_officer "
        "WHERE office_id = $1 AND account_id = $2",
        office, account);
    if (found) found->citizen_id = unsealed(found->citizen_id, officer_context(*found));
    return found;
}

std::vector<OfficerRow> TaskStore::officers_of(sql::Tx& tx, const std::string& office) {
    return tx.query<OfficerRow>(
        "SELECT office_id, account_id, roles, '' AS citizen_id FROM cases_officer "
        "WHERE office_id = $1 ORDER BY account_id",
        office);
}

void TaskStore::add_deputy(sql::Tx& tx, const DeputyRow& deputy) {
    tx.insert("cases_deputy", deputy);
}

void TaskStore::remove_deputy(sql::Tx& tx, const DeputyRow& deputy) {
    tx.execute("DELETE FROM cases_deputy WHERE office_id = $1 AND id = $2", deputy.office_id,
               deputy.id);
}

std::vector<DeputyRow> TaskStore::deputies_of(sql::Tx& tx, const std::string& office, Date day) {
    return tx.query<DeputyRow>(
        "SELECT office_id, id, absent, deputy, from_day, until_day, made_by FROM cases_deputy "
        "WHERE office_id = $1 AND until_day >= $2 ORDER BY from_day, id",
        office, day);
}

std::optional<DeputyRow> TaskStore::find_deputy(sql::Tx& tx, const std::string& office,
                                                const std::string& id) {
    return tx.find<DeputyRow>(
        "SELECT office_id, id, absent, deputy, from_day, until_day, made_by FROM cases_deputy "
        "WHERE office_id = $1 AND id = $2",
        office, id);
}

std::vector<std::string> TaskStore::absent_for(sql::Tx& tx, const std::string& office,
                                               const std::string& deputy, Date day) {
    return tx.query<std::string>(
        "SELECT DISTINCT absent FROM cases_deputy WHERE office_id = $1 AND deputy = $2 AND "
        "from_day <= $3 AND until_day >= $3 ORDER BY absent",
        office, deputy, day);
}

void TaskStore::add_recusal(sql::Tx& tx, const Case& of, const std::string& account, Instant at,
                            const std::string& reason) {
    tx.execute(
        "INSERT INTO cases_recusal (person_id, case_id, account_id, at, reason) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person_id, case_id, account_id) DO NOTHING",
        of.person_id, of.id, account, at, sealed(reason, "cases.recusal:" + of.id.text()));
}

bool TaskStore::has_recused(sql::Tx& tx, const Case& of, const std::string& account) {
    return tx
        .find<Instant>(
            "SELECT at FROM cases_recusal WHERE person_id = $1 AND case_id = $2 AND "
            "account_id = $3",
            of.person_id, of.id, account)
        .has_value();
}

}  // namespace mashang::cases
