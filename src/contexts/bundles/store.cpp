#include "contexts/bundles/store.h"

#include "base/split.h"
#include "platform/json/json.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;

std::string select_runs(std::string_view rest) {
    return sql::select<BundleRun>("bundles_run", rest);
}

std::string context_of(const BundleRun& run, std::string_view what) {
    return "bundles.run." + std::string{what} + ":" + run.id.text();
}

json::object opened(crypto::FieldCipher& cipher, const std::string& sealed,
                    const std::string& context) {
    return mashang::json::parse(cipher.decrypt(sealed, context)).as_object();
}

struct SealedTyped {
    std::string answers;
    std::string form;
};
BOOST_DESCRIBE_STRUCT(SealedTyped, (), (answers, form))

}  // namespace

std::vector<int> RunPart::needed() const {
    std::vector<int> all;
    if (needs.empty()) return all;
    for (const auto text : split(needs, ',')) all.push_back(std::stoi(std::string{text}));
    return all;
}

Graph graph_of(const std::vector<RunPart>& parts) {
    Graph graph;
    for (const RunPart& part : parts) {
        graph.parts.push_back({.seq = part.seq, .item = part.item_id, .needs = part.needed()});
    }
    return graph;
}

void Store::add(sql::Tx& tx, const BundleRun& run, const Typed& typed) {
    tx.execute(
        "INSERT INTO bundles_run (person_id, id, bundle_id, division, account_id, applicant, "
        "own_person_id, level, version, opened_at, changed_at, submitted_at, promised, told_state, "
        "answers, form) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, "
        "$16)",
        run.person_id, run.id, run.bundle_id, run.division, run.account_id, run.applicant,
        run.own_person_id, run.level, run.version, run.opened_at, run.changed_at, run.submitted_at,
        run.promised, run.told_state,
        cipher_.encrypt(json::serialize(typed.answers), context_of(run, "answers")),
        cipher_.encrypt(json::serialize(typed.form), context_of(run, "form")));
}

bool Store::save(sql::Tx& tx, const BundleRun& run, std::int64_t seen) {
    return tx.execute(
               "UPDATE bundles_run SET level = $3, version = $4, changed_at = $5, "
               "submitted_at = $6, promised = $7, told_state = $8 "
               "WHERE person_id = $1 AND id = $2 AND version = $9",
               run.person_id, run.id, run.level, run.version, run.changed_at, run.submitted_at,
               run.promised, run.told_state, seen) == 1;
}

void Store::save_typed(sql::Tx& tx, const BundleRun& run, const Typed& typed) {
    tx.execute("UPDATE bundles_run SET answers = $3, form = $4 WHERE person_id = $1 AND id = $2",
               run.person_id, run.id,
               cipher_.encrypt(json::serialize(typed.answers), context_of(run, "answers")),
               cipher_.encrypt(json::serialize(typed.form), context_of(run, "form")));
}

void Store::remove_draft(sql::Tx& tx, const BundleRun& run) {
    tx.execute("DELETE FROM bundles_file WHERE person_id = $1 AND run_id = $2", run.person_id,
               run.id);
    tx.execute("DELETE FROM bundles_run WHERE person_id = $1 AND id = $2", run.person_id, run.id);
}

std::optional<BundleRun> Store::find(sql::Tx& tx, const identity::PersonId& person,
                                     const RunId& id) {
    static const std::string kStatement = select_runs("WHERE person_id = $1 AND id = $2");
    return tx.find<BundleRun>(kStatement, person, id);
}

std::optional<BundleRun> Store::find(sql::Tx& tx, const RunId& id) {
    static const std::string kStatement = select_runs("WHERE id = $1");
    return tx.find<BundleRun>(kStatement, id);
}

std::optional<BundleRun> Store::find_draft(sql::Tx& tx, const identity::PersonId& person,
                                           std::string_view bundle, const DivisionCode& division,
                                           std::string_view account) {
    static const std::string kStatement = select_runs(
        "WHERE person_id = $1 AND bundle_id = $2 AND division = $3 AND account_id = $4 "
        "AND submitted_at IS NULL");
    return tx.find<BundleRun>(kStatement, person, bundle, division, account);
}

std::vector<BundleRun> Store::list(sql::Tx& tx, const identity::PersonId& person,
                                   std::string_view account, std::size_t most) {
    static const std::string kStatement =
        select_runs("WHERE person_id = $1 AND account_id = $2 ORDER BY id DESC LIMIT $3");
    return tx.query<BundleRun>(kStatement, person, account, most);
}

std::vector<BundleRun> Store::list_by_hand_of(sql::Tx& tx, const identity::PersonId& person) {
    static const std::string kStatement = select_runs("WHERE own_person_id = $1 ORDER BY id");
    return tx.query<BundleRun>(kStatement, person);
}

Typed Store::typed_of(sql::Tx& tx, const BundleRun& run) {
    const auto sealed = tx.get<SealedTyped>(
        "SELECT answers, form FROM bundles_run WHERE person_id = $1 AND id = $2", run.person_id,
        run.id);
    return {.answers = opened(cipher_, sealed.answers, context_of(run, "answers")),
            .form = opened(cipher_, sealed.form, context_of(run, "form"))};
}

void Store::save_part(sql::Tx& tx, const RunPart& part) {
    tx.execute(
        "INSERT INTO bundles_part (person_id, run_id, seq, item_id, needs, state, because, "
        "case_id, wants_applicant) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
        "ON CONFLICT (person_id, run_id, seq) DO UPDATE SET state = excluded.state, "
        "because = excluded.because, case_id = excluded.case_id, "
        "wants_applicant = excluded.wants_applicant",
        part.person_id, part.run_id, part.seq, part.item_id, part.needs, part.state, part.because,
        part.case_id, part.wants_applicant);
}

std::vector<RunPart> Store::parts_of(sql::Tx& tx, const BundleRun& run) {
    return tx.query<RunPart>(
        "SELECT person_id, run_id, seq, item_id, needs, state, because, case_id, wants_applicant "
        "FROM bundles_part WHERE person_id = $1 AND run_id = $2 ORDER BY seq",
        run.person_id, run.id);
}

std::vector<RunPart> Store::parts_with(sql::Tx& tx, const cases::CaseId& case_id) {
    return tx.query<RunPart>(
        "SELECT person_id, run_id, seq, item_id, needs, state, because, case_id, wants_applicant "
        "FROM bundles_part WHERE case_id = $1 ORDER BY run_id",
        case_id);
}

void Store::save_file(sql::Tx& tx, const RunFile& file) {
    tx.execute(
        "INSERT INTO bundles_file (person_id, run_id, material, file_id, file_name, media_type, "
        "size) VALUES ($1, $2, $3, $4, $5, $6, $7) "
        "ON CONFLICT (person_id, run_id, material) DO UPDATE SET file_id = excluded.file_id, "
        "file_name = excluded.file_name, media_type = excluded.media_type, size = excluded.size",
        file.person_id, file.run_id, file.material, file.file_id, file.file_name, file.media_type,
        file.size);
}

void Store::remove_file(sql::Tx& tx, const BundleRun& run, std::string_view material) {
    tx.execute("DELETE FROM bundles_file WHERE person_id = $1 AND run_id = $2 AND material = $3",
               run.person_id, run.id, material);
}

std::vector<RunFile> Store::files_of(sql::Tx& tx, const BundleRun& run) {
    return tx.query<RunFile>(
        "SELECT person_id, run_id, material, file_id, file_name, media_type, size "
        "FROM bundles_file WHERE person_id = $1 AND run_id = $2 ORDER BY material",
        run.person_id, run.id);
}

bool Store::names_file(sql::Tx& tx, const files::FileId& id) {
    return tx
        .find<std::string>("SELECT run_id FROM bundles_file WHERE file_id = $1 LIMIT 1", id.text())
        .has_value();
}

}  // namespace mashang::bundles
