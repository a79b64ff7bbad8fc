#pragma once

// All SQL of tasks and of who does them, one function per query.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contexts/cases/store.h"
#include "contexts/cases/task.h"

namespace mashang::cases {

/// A process of an item, as it was laid down.
struct ProcessRow {
    std::string item_id;
    int number;              ///< from 1
    std::string definition;  ///< process::text_of
    Instant made_at;
    std::string made_by;  ///< account id
};
BOOST_DESCRIBE_STRUCT(ProcessRow, (), (item_id, number, definition, made_at, made_by))

/// Under which process a case is handled.
struct ProcessOfCase {
    CaseId case_id;
    std::string item_id;
    int number;  ///< 0: the default one
};
BOOST_DESCRIBE_STRUCT(ProcessOfCase, (), (case_id, item_id, number))

/// Which open tasks of an office; those due first first. Answered along the index of one of them:
/// of a holder, of a section, of a step, of nobody's hands, of a role.
struct TaskQuery {
    std::optional<process::StepRole> role = {};
    std::optional<std::string> step = {};
    std::optional<std::string> holder = {};   ///< account id; empty: nobody's
    std::optional<std::string> section = {};  ///< SectionId; empty: everybody's
    std::optional<Date> due_by = {};
    std::size_t limit = 50;
    std::optional<std::string> cursor = {};  ///< "due date/id" of the last one seen
};

struct NoteRow {
    identity::PersonId person_id;
    CaseId case_id;
    std::string id;
    Instant at;
    std::string by_account;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (person_id, case_id, id, at, by_account, text))

/// 岗位.
struct OfficerRow {
    std::string office_id;
    std::string account_id;
    std::string roles;       ///< "reviewer,leader"; every officer handles
    std::string citizen_id;  ///< may be empty
};
BOOST_DESCRIBE_STRUCT(OfficerRow, (), (office_id, account_id, roles, citizen_id))

/// 代办.
struct DeputyRow {
    std::string office_id;
    std::string id;
    std::string absent;  ///< account id
    std::string deputy;  ///< account id
    Date from_day;
    Date until_day;  ///< the last one
    std::string made_by;
};
BOOST_DESCRIBE_STRUCT(DeputyRow, (), (office_id, id, absent, deputy, from_day, until_day, made_by))

/// Opinions, notes, reasons and citizens' numbers are encrypted.
class TaskStore {
  public:
    explicit TaskStore(Store& cases) : cipher_{cases.cipher()} {}

    void add_process(sql::Tx& tx, const ProcessRow& row);
    std::optional<ProcessRow> find_process(sql::Tx& tx, const std::string& item_id, int number);
    std::optional<ProcessRow> find_latest_process(sql::Tx& tx, const std::string& item_id);
    /// Those of the cases, and under which each is; in no order, in two statements for a page.
    std::vector<ProcessOfCase> processes_of(sql::Tx& tx, const std::set<CaseId>& cases);
    std::vector<ProcessRow> find_processes(sql::Tx& tx, const std::set<CaseId>& cases);
    void set_process_number(sql::Tx& tx, const Case& of, int number);
    int process_number_of(sql::Tx& tx, const Case& of);

    void add(sql::Tx& tx, const Task& task);
    /// Writes the task where it still has version `seen`; false when somebody else was faster.
    bool save(sql::Tx& tx, const Task& task, std::int64_t seen);
    std::optional<Task> find(sql::Tx& tx, const TaskId& id);
    /// Those of a case, in the order in which they opened.
    std::vector<Task> list(sql::Tx& tx, const Case& of);
    std::vector<Task> list(sql::Tx& tx, const places::OfficeId& office, const TaskQuery& query);

    void add_note(sql::Tx& tx, const NoteRow& note);
    std::vector<NoteRow> notes_of(sql::Tx& tx, const Case& of);

    void save_officer(sql::Tx& tx, const OfficerRow& officer);
    std::optional<OfficerRow> find_officer(sql::Tx& tx, const std::string& office,
                                           const std::string& account);
    std::vector<OfficerRow> officers_of(sql::Tx& tx, const std::string& office);

    void add_deputy(sql::Tx& tx, const DeputyRow& deputy);
    void remove_deputy(sql::Tx& tx, const DeputyRow& deputy);
    /// Those that are not over on `day`.
    std::vector<DeputyRow> deputies_of(sql::Tx& tx, const std::string& office, Date day);
    std::optional<DeputyRow> find_deputy(sql::Tx& tx, const std::string& office,
                                         const std::string& id);
    /// For whom an account acts on that day.
    std::vector<std::string> absent_for(sql::Tx& tx, const std::string& office,
                                        const std::string& deputy, Date day);

    void add_recusal(sql::Tx& tx, const Case& of, const std::string& account, Instant at,
                     const std::string& reason);
    bool has_recused(sql::Tx& tx, const Case& of, const std::string& account);

  private:
    std::vector<Task> opened(std::vector<Task> stored);
    std::string sealed(const std::string& plain, const std::string& context);
    std::string unsealed(const std::string& text, const std::string& context);

    crypto::FieldCipher& cipher_;
};

/// "due date/id": behind which a list goes on.
std::string cursor_of(const Task& task);

}  // namespace mashang::cases
