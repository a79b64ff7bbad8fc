#include "contexts/certificates/issue_store.h"

#include "contexts/certificates/issue_sealing.h"

namespace mashang::certificates::store {
namespace {

using identity::PersonId;

struct Row {
    PersonId person_id;
    IssuedId id;
    std::optional<Uscc> uscc;
    IssuedState state;
    std::string subject_sealed;
    pki::KeyKind key_kind;
    std::string key_fingerprint;
    std::optional<IssuedId> renews;
    Instant ordered_at;
    std::optional<IssueFailure> failure;
    std::optional<std::string> serial;
    std::optional<std::string> fingerprint;
    std::optional<std::string> certificate_sealed;
    std::optional<Instant> not_before;
    std::optional<Instant> not_after;
    Instant since;
    std::optional<EndReason> reason;
    std::optional<Hand> held_by;
    int changes;
    bool is_told;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (person_id, id, uscc, state, subject_sealed, key_kind, key_fingerprint,
                       renews, ordered_at, failure, serial, fingerprint, certificate_sealed,
                       not_before, not_after, since, reason, held_by, changes, is_told))

constexpr std::string_view kSelect =
    "SELECT person_id, id, uscc, state, subject_sealed, key_kind, key_fingerprint, renews,"
    " ordered_at, failure, serial, fingerprint, certificate_sealed, not_before, not_after, since,"
    " reason, held_by, changes, is_told FROM certificates_issued ";

std::string select(std::string_view where) {
    return std::string{kSelect}.append(where);
}

Issued issued_of(const IssueParts& parts, Row row) {
    Issued issued{.person_id = row.person_id,
                  .id = row.id,
                  .uscc = row.uscc,
                  .state = row.state,
                  .subject = open_subject(parts, row.id, row.subject_sealed),
                  .key_kind = row.key_kind,
                  .key_fingerprint = std::move(row.key_fingerprint),
                  .renews = row.renews,
                  .ordered_at = row.ordered_at,
                  .failure = row.failure,
                  .serial = std::move(row.serial),
                  .fingerprint = std::move(row.fingerprint),
                  .not_before = row.not_before,
                  .not_after = row.not_after,
                  .since = row.since,
                  .reason = row.reason,
                  .held_by = row.held_by,
                  .changes = row.changes,
                  .is_told = row.is_told};
    if (row.certificate_sealed) {
        issued.chain_pem = open_chain(parts, row.id, *row.certificate_sealed);
    }
    return issued;
}

std::optional<Issued> issued_of(const IssueParts& parts, std::optional<Row> row) {
    if (!row) return std::nullopt;
    return issued_of(parts, *std::move(row));
}

std::vector<Issued> issued_of(const IssueParts& parts, std::vector<Row> rows) {
    std::vector<Issued> all;
    for (Row& row : rows) all.push_back(issued_of(parts, std::move(row)));
    return all;
}

std::optional<std::string> pending_of(const Issued& issued) {
    if (issued.state != IssuedState::ordered) return std::nullopt;
    return issued.subject_key();
}

}  // namespace

bool add_issued(sql::Tx& tx, const IssueParts& parts, const Issued& issued) {
    return tx.execute(
               "INSERT INTO certificates_issued (person_id, id, uscc, subject_key, pending_of,"
               " state, subject_sealed, key_kind, key_fingerprint, renews, ordered_at, since,"
               " changes, is_told)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 1)"
               " ON CONFLICT (pending_of) DO NOTHING",
               issued.person_id, issued.id, issued.uscc, issued.subject_key(), pending_of(issued),
               issued.state, seal_subject(parts, issued), issued.key_kind, issued.key_fingerprint,
               issued.renews, issued.ordered_at, issued.since) == 1;
}

void save_issued(sql::Tx& tx, const IssueParts& parts, const Issued& issued) {
    std::optional<std::string> chain;
    if (issued.chain_pem) chain = seal_chain(parts, issued);
    tx.execute(
        "UPDATE certificates_issued SET pending_of = $3, state = $4, failure = $5, serial = $6,"
        " fingerprint = $7, certificate_sealed = $8, not_before = $9, not_after = $10, since = $11,"
        " reason = $12, held_by = $13, changes = $14, is_told = $15 WHERE person_id = $1 AND id = "
        "$2",
        issued.person_id, issued.id, pending_of(issued), issued.state, issued.failure,
        issued.serial, issued.fingerprint, chain, issued.not_before, issued.not_after, issued.since,
        issued.reason, issued.held_by, issued.changes, issued.is_told);
}

std::optional<Issued> find_issued(sql::Tx& tx, const IssueParts& parts, const PersonId& person,
                                  const IssuedId& id) {
    return issued_of(parts, tx.find<Row>(select("WHERE person_id = $1 AND id = $2"), person, id));
}

std::optional<Issued> find_issued(sql::Tx& tx, const IssueParts& parts, const IssuedId& id) {
    return issued_of(parts, tx.find<Row>(select("WHERE id = $1"), id));
}

std::optional<Issued> find_issued_by_serial(sql::Tx& tx, const IssueParts& parts,
                                            std::string_view serial) {
    return issued_of(parts, tx.find<Row>(select("WHERE serial = $1 ORDER BY id LIMIT 1"), serial));
}

std::vector<Issued> list_issued_of_holder(sql::Tx& tx, const IssueParts& parts,
                                          const PersonId& person, std::size_t most) {
    return issued_of(parts, tx.query<Row>(select("WHERE person_id = $1 ORDER BY id DESC LIMIT $2"),
                                          person, static_cast<std::int64_t>(most)));
}

std::vector<Issued> list_issued_of_subject(sql::Tx& tx, const IssueParts& parts,
                                           std::string_view subject_key, std::size_t most) {
    return issued_of(parts,
                     tx.query<Row>(select("WHERE subject_key = $1 ORDER BY id DESC LIMIT $2"),
                                   subject_key, static_cast<std::int64_t>(most)));
}

std::size_t count_live(sql::Tx& tx, std::string_view subject_key, Instant now) {
    return static_cast<std::size_t>(tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM certificates_issued a WHERE subject_key = $1"
        " AND state IN ('in_force', 'suspended') AND not_after > $2 AND NOT EXISTS"
        " (SELECT 1 FROM certificates_issued b WHERE b.renews = a.id AND b.subject_key = $1"
        "  AND b.state IN ('in_force', 'suspended'))",
        subject_key, now));
}

std::size_t count_orders_since(sql::Tx& tx, std::string_view subject_key, Instant since) {
    return static_cast<std::size_t>(tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM certificates_issued WHERE subject_key = $1 AND ordered_at > $2",
        subject_key, since));
}

bool is_renewed(sql::Tx& tx, const PersonId& person, const IssuedId& id) {
    return tx.get<std::int64_t>(
               "SELECT COUNT(*) FROM certificates_issued"
               " WHERE person_id = $1 AND renews = $2 AND state <> 'failed'",
               person, id) > 0;
}

bool is_key_known(sql::Tx& tx, std::string_view key_fingerprint,
                  const std::optional<IssuedId>& but) {
    return tx.get<std::int64_t>(
               "SELECT COUNT(*) FROM certificates_issued"
               " WHERE key_fingerprint = $1 AND state <> 'failed' AND id <> $2",
               key_fingerprint, but ? but->text() : std::string{}) > 0;
}

bool set_told(sql::Tx& tx, const PersonId& person, const IssuedId& id, int change) {
    return tx.execute(
               "UPDATE certificates_issued SET is_told = 1"
               " WHERE person_id = $1 AND id = $2 AND changes = $3",
               person, id, change) == 1;
}

}  // namespace mashang::certificates::store
