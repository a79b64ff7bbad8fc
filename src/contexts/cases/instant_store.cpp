#include "contexts/cases/instant_store.h"

#include "platform/json/json.h"

namespace mashang::cases {
namespace {

std::string context_of(std::string_view what, const CaseId& id) {
    return "cases." + std::string{what} + ":" + id.text();
}
std::string facts_context(const Case& of, int seq) {
    return context_of("register_fact", of.id) + ":" + std::to_string(seq);
}

constexpr std::string_view kSelectInstant =
    "SELECT person_id, case_id, item_id, edition, office_id, ruling, cause, at, explanation, "
    "inspection, inspected_at, inspected_by, remark FROM cases_instant ";
constexpr std::string_view kSelectContest =
    "SELECT person_id, case_id, item_id, office_id, contested_at, reason, state, settled_at, "
    "settled_by, answer FROM cases_contest ";

std::string select(std::string_view from, std::string_view where) {
    return std::string{from}.append(where);
}

struct ContestCount {
    std::string item_id;
    std::int64_t contests;
};
BOOST_DESCRIBE_STRUCT(ContestCount, (), (item_id, contests))

}  // namespace

std::string InstantStore::sealed(const std::string& plain, const std::string& context) {
    return plain.empty() ? "" : cipher_.encrypt(plain, context);
}
std::string InstantStore::unsealed(const std::string& text, const std::string& context) {
    return text.empty() ? "" : cipher_.decrypt(text, context);
}

void InstantStore::open(InstantRow& row) {
    row.explanation = unsealed(row.explanation, context_of("instant.explanation", row.case_id));
    row.remark = unsealed(row.remark, context_of("instant.remark", row.case_id));
}
void InstantStore::open(ContestRow& row) {
    row.reason = unsealed(row.reason, context_of("contest.reason", row.case_id));
    row.answer = unsealed(row.answer, context_of("contest.answer", row.case_id));
}

void InstantStore::save_register_facts(sql::Tx& tx, const Case& of, int seq,
                                       const boost::json::object& facts) {
    tx.execute(
        "INSERT INTO cases_register_fact (person_id, case_id, seq, facts) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (person_id, case_id, seq) DO UPDATE SET facts = EXCLUDED.facts",
        of.person_id, of.id, seq,
        cipher_.encrypt(boost::json::serialize(facts), facts_context(of, seq)));
}

std::optional<boost::json::object> InstantStore::register_facts_of(sql::Tx& tx, const Case& of,
                                                                   int seq) {
    const auto found = tx.find<std::string>(
        "SELECT facts FROM cases_register_fact WHERE person_id = $1 AND case_id = $2 AND seq = $3",
        of.person_id, of.id, seq);
    if (!found) return std::nullopt;
    return json::parse(cipher_.decrypt(*found, facts_context(of, seq))).as_object();
}

void InstantStore::save(sql::Tx& tx, const InstantRow& row) {
    tx.execute(
        "INSERT INTO cases_instant (person_id, case_id, item_id, edition, office_id, ruling, "
        "cause, at, explanation, inspection, inspected_at, inspected_by, remark) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
        "ON CONFLICT (person_id, case_id) DO UPDATE SET edition = EXCLUDED.edition, "
        "ruling = EXCLUDED.ruling, cause = EXCLUDED.cause, at = EXCLUDED.at, "
        "explanation = EXCLUDED.explanation, inspection = EXCLUDED.inspection, "
        "inspected_at = EXCLUDED.inspected_at, inspected_by = EXCLUDED.inspected_by, "
        "remark = EXCLUDED.remark",
        row.person_id, row.case_id, row.item_id, row.edition, row.office_id, row.ruling, row.cause,
        row.at, sealed(row.explanation, context_of("instant.explanation", row.case_id)),
        row.inspection, row.inspected_at, row.inspected_by,
        sealed(row.remark, context_of("instant.remark", row.case_id)));
}

std::optional<InstantRow> InstantStore::find(sql::Tx& tx, const Case& of) {
    static const std::string kStatement =
        select(kSelectInstant, "WHERE person_id = $1 AND case_id = $2");
    auto found = tx.find<InstantRow>(kStatement, of.person_id, of.id);
    if (found) open(*found);
    return found;
}

std::int64_t InstantStore::count_granted(sql::Tx& tx, const std::string& item_id, int edition) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM cases_instant WHERE item_id = $1 AND edition = $2 AND "
        "ruling = 'granted'",
        item_id, edition);
}

std::vector<InstantRow> InstantStore::list_to_inspect(sql::Tx& tx, const places::OfficeId& office,
                                                      std::size_t most) {
    static const std::string kStatement =
        select(kSelectInstant,
               "WHERE office_id = $1 AND inspection = 'waiting' ORDER BY at, case_id LIMIT $2");
    auto rows = tx.query<InstantRow>(kStatement, office, most);
    for (InstantRow& row : rows) open(row);
    return rows;
}

std::vector<AutomationCount> InstantStore::counts_of(sql::Tx& tx, const places::OfficeId& office) {
    return tx.query<AutomationCount>(
        "SELECT item_id, "
        "COALESCE(SUM(CASE WHEN ruling = 'granted' THEN 1 ELSE 0 END), 0) AS granted, "
        "COALESCE(SUM(CASE WHEN ruling <> 'granted' THEN 1 ELSE 0 END), 0) AS to_person, "
        "COALESCE(SUM(CASE WHEN inspection <> 'none' THEN 1 ELSE 0 END), 0) AS sampled, "
        "COALESCE(SUM(CASE WHEN inspection = 'wrong' THEN 1 ELSE 0 END), 0) AS wrong "
        "FROM cases_instant WHERE office_id = $1 GROUP BY item_id ORDER BY item_id",
        office);
}

void InstantStore::save(sql::Tx& tx, const ContestRow& row) {
    tx.execute(
        "INSERT INTO cases_contest (person_id, case_id, item_id, office_id, contested_at, reason, "
        "state, settled_at, settled_by, answer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
        "ON CONFLICT (person_id, case_id) DO UPDATE SET state = EXCLUDED.state, "
        "settled_at = EXCLUDED.settled_at, settled_by = EXCLUDED.settled_by, "
        "answer = EXCLUDED.answer",
        row.person_id, row.case_id, row.item_id, row.office_id, row.contested_at,
        sealed(row.reason, context_of("contest.reason", row.case_id)), row.state, row.settled_at,
        row.settled_by, sealed(row.answer, context_of("contest.answer", row.case_id)));
}

std::optional<ContestRow> InstantStore::find_contest(sql::Tx& tx, const Case& of) {
    static const std::string kStatement =
        select(kSelectContest, "WHERE person_id = $1 AND case_id = $2");
    auto found = tx.find<ContestRow>(kStatement, of.person_id, of.id);
    if (found) open(*found);
    return found;
}

std::vector<ContestRow> InstantStore::list_open_contests(sql::Tx& tx,
                                                         const places::OfficeId& office,
                                                         std::size_t most) {
    static const std::string kStatement =
        select(kSelectContest,
               "WHERE office_id = $1 AND state = 'open' ORDER BY contested_at, case_id LIMIT $2");
    auto rows = tx.query<ContestRow>(kStatement, office, most);
    for (ContestRow& row : rows) open(row);
    return rows;
}

std::map<std::string, std::int64_t> InstantStore::count_contests(sql::Tx& tx,
                                                                 const places::OfficeId& office) {
    std::map<std::string, std::int64_t> counts;
    for (const ContestCount& row : tx.query<ContestCount>(
             "SELECT item_id, COUNT(*) AS contests FROM cases_contest WHERE office_id = $1 "
             "GROUP BY item_id",
             office)) {
        counts[row.item_id] = row.contests;
    }
    return counts;
}

void InstantStore::save(sql::Tx& tx, const AutomationStop& stop) {
    tx.execute(
        "INSERT INTO cases_automation (office_id, item_id, stopped_at, stopped_by, reason) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, item_id) DO UPDATE SET "
        "stopped_at = EXCLUDED.stopped_at, stopped_by = EXCLUDED.stopped_by, "
        "reason = EXCLUDED.reason",
        stop.office_id, stop.item_id, stop.stopped_at, stop.stopped_by, stop.reason);
}

void InstantStore::remove_stop(sql::Tx& tx, const places::OfficeId& office,
                               const std::string& item_id) {
    tx.execute("DELETE FROM cases_automation WHERE office_id = $1 AND item_id = $2", office,
               item_id);
}

std::optional<AutomationStop> InstantStore::find_stop(sql::Tx& tx, const places::OfficeId& office,
                                                      const std::string& item_id) {
    return tx.find<AutomationStop>(
        "SELECT office_id, item_id, stopped_at, stopped_by, reason FROM cases_automation "
        "WHERE office_id = $1 AND item_id = $2",
        office, item_id);
}

std::vector<AutomationStop> InstantStore::stops_of(sql::Tx& tx, const places::OfficeId& office) {
    return tx.query<AutomationStop>(
        "SELECT office_id, item_id, stopped_at, stopped_by, reason FROM cases_automation "
        "WHERE office_id = $1 ORDER BY item_id",
        office);
}

std::int64_t InstantStore::count_stops(sql::Tx& tx, const std::string& item_id) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM cases_automation WHERE item_id = $1",
                                item_id);
}

void InstantStore::save(sql::Tx& tx, const ProvinceStop& stop) {
    tx.execute(
        "INSERT INTO cases_automation_province (item_id, stopped_at, stopped_by, reason) "
        "VALUES ($1, $2, $3, $4) ON CONFLICT (item_id) DO UPDATE SET "
        "stopped_at = EXCLUDED.stopped_at, stopped_by = EXCLUDED.stopped_by, "
        "reason = EXCLUDED.reason",
        stop.item_id, stop.stopped_at, stop.stopped_by, stop.reason);
}

void InstantStore::remove_province_stop(sql::Tx& tx, const std::string& item_id) {
    tx.execute("DELETE FROM cases_automation_province WHERE item_id = $1", item_id);
}

std::optional<ProvinceStop> InstantStore::find_province_stop(sql::Tx& tx,
                                                             const std::string& item_id) {
    return tx.find<ProvinceStop>(
        "SELECT item_id, stopped_at, stopped_by, reason FROM cases_automation_province "
        "WHERE item_id = $1",
        item_id);
}

std::vector<ProvinceStop> InstantStore::list_province_stops(sql::Tx& tx) {
    return tx.query<ProvinceStop>(
        "SELECT item_id, stopped_at, stopped_by, reason FROM cases_automation_province "
        "ORDER BY item_id");
}

ProvinceCount InstantStore::count_in_province(sql::Tx& tx, const std::string& item_id) {
    const auto count = [&](const char* statement) {
        return tx.get<std::int64_t>(statement, item_id);
    };
    return {.granted = count("SELECT COUNT(*) FROM cases_instant WHERE item_id = $1 AND "
                             "ruling = 'granted'"),
            .sampled = count("SELECT COUNT(*) FROM cases_instant WHERE item_id = $1 AND "
                             "inspection <> 'none'"),
            .wrong = count("SELECT COUNT(*) FROM cases_instant WHERE item_id = $1 AND "
                           "inspection = 'wrong' AND inspection <> 'none'")};
}

}  // namespace mashang::cases
