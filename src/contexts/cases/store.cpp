#include "contexts/cases/store.h"

#include <boost/mp11.hpp>

#include "base/enum_names.h"
#include "contexts/cases/upload_store.h"
#include "platform/sql/among.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

/// Statements are cached by their text, so each is put together once and kept.
std::string select_cases(std::string_view rest) {
    std::string statement =
        "SELECT person_id, id, number, item_id, item_edition, office_id, division, state, version, "
        "opened_at, changed_at, submitted_at, accepted_at, decided_at, due_date, due_provisional, "
        "outcome, "
        "remark, applicant, filed_by, authority, filed_through, statutory_due, warns_on, "
        "receiving_office, handed_over_at FROM cases_case ";
    return statement.append(rest);
}

struct CaseCount {
    CaseState state;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(CaseCount, (), (state, count))

/// A row for each state but draft, each counted along the index and no further than $2.
std::string count_of_each_state() {
    std::string statement;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<CaseState>>([&](auto state) {
        if (state.value == CaseState::draft) return;
        const std::string name{state.name};
        if (!statement.empty()) statement += " UNION ALL ";
        statement += "SELECT '" + name +
                     "' AS state, COUNT(*) AS count FROM (SELECT 1 FROM cases_case WHERE "
                     "office_id = $1 AND state = '" +
                     name + "' LIMIT $2) AS of_" + name;
    });
    return statement;
}

/// "" for "any": what the statements below compare with.
std::string name_or_any(const std::optional<CaseState>& state) {
    return state ? std::string{name_of_enumerator(*state)} : "";
}

/// Due date and id after which a page begins: rows are in that order, and the cursor is
/// "due date/id" of the last one that was seen.
std::pair<std::string, std::string> start_of(const PageOf& page) {
    const std::string cursor = page.cursor.value_or("/");
    const auto slash = std::min(cursor.find('/'), cursor.size() - 1);
    return {cursor.substr(0, slash), cursor.substr(slash + 1)};
}

/// ",decided,served,", or "" for "any".
std::string names_or_any(std::span<const CaseState> states) {
    std::string names;
    for (const CaseState state : states) {
        names += ',';
        names += name_of_enumerator(state);
    }
    return names.empty() ? names : names + ',';
}

std::string form_context(const Case& of) {
    return "cases.case.form:" + of.id.text();
}
std::string remark_context(const CaseId& id) {
    return "cases.case.remark:" + id.text();
}
std::string note_context(const CaseEventRow& event) {
    return "cases.event.note:" + event.id;
}

/// Empty texts need no envelope.
std::string sealed(crypto::FieldCipher& cipher, const std::string& plain,
                   const std::string& context) {
    return plain.empty() ? "" : cipher.encrypt(plain, context);
}
std::string unsealed(crypto::FieldCipher& cipher, const std::string& text,
                     const std::string& context) {
    return text.empty() ? "" : cipher.decrypt(text, context);
}

}  // namespace

void Store::open(Case& stored) {
    stored.remark = unsealed(cipher_, stored.remark, remark_context(stored.id));
}

std::optional<Case> Store::opened(std::optional<Case> stored) {
    if (stored) open(*stored);
    return stored;
}

std::vector<Case> Store::opened(std::vector<Case> stored) {
    for (Case& each : stored) open(each);
    return stored;
}

void Store::add(sql::Tx& tx, const Case& added, const json::object& form) {
    tx.execute(
        "INSERT INTO cases_case (person_id, id, number, item_id, office_id, division, state, "
        "version, opened_at, changed_at, submitted_at, accepted_at, decided_at, due_date, "
        "due_provisional, outcome, remark, form, applicant, filed_by, authority, filed_through, "
        "receiving_office) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19, $20, $21, $22, $23)",
        added.person_id, added.id, added.number, added.item_id, added.office_id, added.division,
        added.state, added.version, added.opened_at, added.changed_at, added.submitted_at,
        added.accepted_at, added.decided_at, added.due_date, added.due_provisional, added.outcome,
        sealed(cipher_, added.remark, remark_context(added.id)),
        cipher_.encrypt(json::serialize(form), form_context(added)), added.applicant,
        added.filed_by, added.authority, added.filed_through, added.receiving_office);
}

bool Store::save(sql::Tx& tx, const Case& changed, std::int64_t seen) {
    return tx.execute(
               "UPDATE cases_case SET number = $1, state = $2, version = $3, changed_at = $4, "
               "submitted_at = $5, accepted_at = $6, decided_at = $7, due_date = $8, "
               "due_provisional = $9, outcome = $10, remark = $11, item_edition = $15, "
               "statutory_due = $16, warns_on = $17, receiving_office = $18, "
               "handed_over_at = $19 "
               "WHERE person_id = $12 AND id = $13 AND version = $14",
               changed.number, changed.state, changed.version, changed.changed_at,
               changed.submitted_at, changed.accepted_at, changed.decided_at, changed.due_date,
               changed.due_provisional, changed.outcome,
               sealed(cipher_, changed.remark, remark_context(changed.id)), changed.person_id,
               changed.id, seen, changed.item_edition, changed.statutory_due, changed.warns_on,
               changed.receiving_office, changed.handed_over_at) == 1;
}

void Store::save_form(sql::Tx& tx, const Case& of, const json::object& form) {
    tx.execute("UPDATE cases_case SET form = $1 WHERE person_id = $2 AND id = $3",
               cipher_.encrypt(json::serialize(form), form_context(of)), of.person_id, of.id);
}

json::object Store::form_of(sql::Tx& tx, const Case& of) {
    const auto text = tx.get<std::string>(
        "SELECT form FROM cases_case WHERE person_id = $1 AND id = $2", of.person_id, of.id);
    return json::parse(cipher_.decrypt(text, form_context(of))).as_object();
}

std::optional<Case> Store::find(sql::Tx& tx, const identity::PersonId& person_id,
                                const CaseId& id) {
    static const std::string kStatement = select_cases("WHERE person_id = $1 AND id = $2");
    return opened(tx.find<Case>(kStatement, person_id, id));
}

std::optional<Case> Store::find(sql::Tx& tx, const CaseId& id) {
    static const std::string kStatement = select_cases("WHERE id = $1");
    return opened(tx.find<Case>(kStatement, id));
}

std::vector<Case> Store::find(sql::Tx& tx, const std::set<CaseId>& ids) {
    static const std::string kStatement = select_cases("WHERE id IN ({})");
    return opened(sql::query_among<Case>(tx, kStatement, sql::keys_of(ids)));
}

std::optional<Case> Store::find(sql::Tx& tx, const CaseNumber& number) {
    const auto id = tx.find<CaseId>("SELECT case_id FROM cases_number WHERE number = $1", number);
    return id ? find(tx, *id) : std::nullopt;
}

std::optional<Case> Store::find_draft(sql::Tx& tx, const identity::PersonId& person_id,
                                      const std::string& item_id, const places::OfficeId& office,
                                      const std::optional<std::string>& filed_by,
                                      const std::optional<std::string>& filed_through) {
    static const std::string kStatement = select_cases(
        "WHERE person_id = $1 AND item_id = $2 AND office_id = $3 AND state = 'draft' AND "
        "COALESCE(filed_by, '') = $4 AND COALESCE(filed_through, '') = $5 AND NOT EXISTS ("
        "SELECT 1 FROM cases_applicant a WHERE a.person_id = cases_case.person_id AND "
        "a.case_id = cases_case.id AND a.represents = 1 AND a.state IN ('invited', 'confirmed')) "
        "ORDER BY id LIMIT 1");
    return opened(tx.find<Case>(kStatement, person_id, item_id, office, filed_by.value_or(""),
                                filed_through.value_or("")));
}

bool Store::take_number(sql::Tx& tx, const CaseNumber& number, const Case& of) {
    return tx.execute(
               "INSERT INTO cases_number (number, person_id, case_id) VALUES ($1, $2, $3) "
               "ON CONFLICT (number) DO NOTHING",
               number, of.person_id, of.id) == 1;
}

std::vector<Case> Store::list_of_person(sql::Tx& tx, const identity::PersonId& person_id,
                                        std::span<const CaseState> states, const PageOf& page,
                                        const std::optional<std::string>& filed_by,
                                        const std::optional<std::string>& filed_through) {
    static const std::string kStatement = select_cases(
        "WHERE person_id = $1 AND ($2 = '' OR $2 LIKE '%,' || state || ',%') AND "
        "($3 = '' OR id < $3) AND ($4 = '' OR filed_by = $4) AND ($5 = '' OR filed_through = $5) "
        "ORDER BY id DESC LIMIT $6");
    return opened(tx.query<Case>(kStatement, person_id, names_or_any(states),
                                 page.cursor.value_or(""), filed_by.value_or(""),
                                 filed_through.value_or(""), page.limit));
}

std::vector<Submitted> Store::list_submitted(sql::Tx& tx, const identity::PersonId& person_id,
                                             std::size_t most) {
    return tx.query<Submitted>(
        "SELECT id AS case_id, item_id, submitted_at AS at FROM cases_case WHERE person_id = $1 "
        "AND submitted_at IS NOT NULL ORDER BY id DESC LIMIT $2",
        person_id, most);
}

std::vector<Case> Store::list_of_office(sql::Tx& tx, const places::OfficeId& office,
                                        std::optional<CaseState> state, const PageOf& page) {
    const auto [due, id] = start_of(page);
    if (!state) {
        static const std::string kAll = select_cases(
            "WHERE office_id = $1 AND state <> 'draft' AND "
            "COALESCE(due_date, '9999-12-31') >= $2 AND "
            "(COALESCE(due_date, '9999-12-31'), id) > ($2, $3) "
            "ORDER BY COALESCE(due_date, '9999-12-31'), id LIMIT $4");
        return opened(tx.query<Case>(kAll, office, due, id, page.limit));
    }
    static const std::string kOfState = select_cases(
        "WHERE office_id = $1 AND state = $2 AND state <> 'draft' AND "
        "COALESCE(due_date, '9999-12-31') >= $3 AND "
        "(COALESCE(due_date, '9999-12-31'), id) > ($3, $4) "
        "ORDER BY COALESCE(due_date, '9999-12-31'), id LIMIT $5");
    return opened(tx.query<Case>(kOfState, office, *state, due, id, page.limit));
}

std::vector<Case> Store::list_received(sql::Tx& tx, const places::OfficeId& office,
                                       std::optional<CaseState> state, const PageOf& page) {
    const auto [due, id] = start_of(page);
    static const std::string kStatement = select_cases(
        "WHERE receiving_office = $1 AND state <> 'draft' AND ($2 = '' OR state = $2) AND "
        "COALESCE(due_date, '9999-12-31') >= $3 AND "
        "(COALESCE(due_date, '9999-12-31'), id) > ($3, $4) "
        "ORDER BY COALESCE(due_date, '9999-12-31'), id LIMIT $5");
    return opened(tx.query<Case>(kStatement, office, name_or_any(state), due, id, page.limit));
}

std::map<CaseState, std::int64_t> Store::count_of_office(sql::Tx& tx,
                                                         const places::OfficeId& office, int most) {
    static const std::string statement = count_of_each_state();
    std::map<CaseState, std::int64_t> counts;
    for (const CaseCount& row : tx.query<CaseCount>(statement, office, most)) {
        if (row.count > 0) counts[row.state] = row.count;
    }
    return counts;
}

std::int64_t Store::count_open(sql::Tx& tx, std::string_view item_id) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM cases_case WHERE item_id = $1 AND state IN ('submitted', "
        "'pre_checked', 'supplement_requested', 'accepted', 'under_review', 'suspended')",
        item_id);
}

std::vector<Case> Store::list_provisional(sql::Tx& tx, std::string_view after, std::size_t most) {
    static const std::string kStatement =
        select_cases("WHERE due_provisional = 1 AND id > $1 ORDER BY id LIMIT $2");
    return opened(tx.query<Case>(kStatement, after, most));
}

std::optional<Instant> Store::last_submitted(sql::Tx& tx, const identity::PersonId& person_id,
                                             std::string_view item_id) {
    return tx.find<Instant>(
        "SELECT submitted_at FROM cases_case WHERE person_id = $1 AND item_id = $2 AND "
        "submitted_at IS NOT NULL AND filed_by IS NULL ORDER BY submitted_at DESC LIMIT 1",
        person_id, item_id);
}

std::optional<Case> Store::find_last_submitted(sql::Tx& tx, const identity::PersonId& person_id,
                                               std::string_view item_id) {
    static const std::string kStatement = select_cases(
        "WHERE person_id = $1 AND item_id = $2 AND submitted_at IS NOT NULL AND filed_by IS NULL "
        "ORDER BY submitted_at DESC LIMIT 1");
    return opened(tx.find<Case>(kStatement, person_id, item_id));
}

std::vector<CaseMaterial> Store::materials_of(sql::Tx& tx, const Case& of) {
    return tx.query<CaseMaterial>(
        "SELECT person_id, case_id, seq, state, file_id, file_name, media_type, size, virus_check, "
        "at_window FROM cases_material WHERE person_id = $1 AND case_id = $2 ORDER BY seq",
        of.person_id, of.id);
}

void Store::save_material(sql::Tx& tx, const CaseMaterial& material) {
    tx.execute(
        "INSERT INTO cases_material (person_id, case_id, seq, state, file_id, file_name, "
        "media_type, size, virus_check, at_window) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
        "ON CONFLICT (person_id, case_id, seq) DO UPDATE SET state = EXCLUDED.state, "
        "file_id = EXCLUDED.file_id, file_name = EXCLUDED.file_name, "
        "media_type = EXCLUDED.media_type, size = EXCLUDED.size, "
        "virus_check = EXCLUDED.virus_check, at_window = EXCLUDED.at_window",
        material.person_id, material.case_id, material.seq, material.state, material.file_id,
        material.file_name, material.media_type, material.size, material.virus_check,
        material.at_window);
}

bool Store::names_file(sql::Tx& tx, const files::FileId& id) {
    return upload_store::names_file(tx, id) ||
           tx.find<std::int64_t>("SELECT seq FROM cases_material WHERE file_id = $1 LIMIT 1", id)
               .has_value();
}

void Store::remove_draft(sql::Tx& tx, const Case& draft) {
    upload_store::remove_of(tx, draft);
    tx.execute("DELETE FROM cases_applicant WHERE person_id = $1 AND case_id = $2", draft.person_id,
               draft.id);
    tx.execute("DELETE FROM cases_promise WHERE person_id = $1 AND case_id = $2", draft.person_id,
               draft.id);
    tx.execute("DELETE FROM cases_event WHERE person_id = $1 AND case_id = $2", draft.person_id,
               draft.id);
    tx.execute("DELETE FROM cases_material WHERE person_id = $1 AND case_id = $2", draft.person_id,
               draft.id);
    tx.execute("DELETE FROM cases_register_fact WHERE person_id = $1 AND case_id = $2",
               draft.person_id, draft.id);
    tx.execute("DELETE FROM cases_pair WHERE person_id = $1 AND case_id = $2", draft.person_id,
               draft.id);
    tx.execute("DELETE FROM cases_source WHERE person_id = $1 AND case_id = $2", draft.person_id,
               draft.id);
    tx.execute("DELETE FROM cases_case WHERE person_id = $1 AND id = $2 AND state = 'draft'",
               draft.person_id, draft.id);
}

void Store::add_event(sql::Tx& tx, const CaseEventRow& event) {
    tx.execute(
        "INSERT INTO cases_event (person_id, case_id, id, at, what, by_whom, note) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        event.person_id, event.case_id, event.id, event.at, event.what, event.by_whom,
        sealed(cipher_, event.note, note_context(event)));
}

std::vector<CaseEventRow> Store::events_of(sql::Tx& tx, const Case& of) {
    auto events = tx.query<CaseEventRow>(
        "SELECT person_id, case_id, id, at, what, by_whom, note FROM cases_event "
        "WHERE person_id = $1 AND case_id = $2 ORDER BY id",
        of.person_id, of.id);
    for (CaseEventRow& event : events)
        event.note = unsealed(cipher_, event.note, note_context(event));
    return events;
}

}  // namespace mashang::cases
