#include "contexts/cases/revocation.h"

namespace mashang::cases {
namespace {

std::string select_revocations(std::string_view rest) {
    return sql::select<Revocation>("cases_revocation", rest);
}

std::string context_of(const char* column, const Revocation& revocation) {
    return std::string{"cases.revocation."} + column + ":" + revocation.case_id.text();
}

}  // namespace

bool may_propose(const Case& of, const std::optional<InstantRow>& rules,
                 const std::optional<Revocation>& before) {
    const bool was_wrong =
        rules && rules->ruling == Ruling::granted && rules->inspection == Inspection::wrong;
    const bool holds = of.outcome && grants(*of.outcome);
    return was_wrong && holds && (!before || before->state == RevocationState::dropped);
}

bool may_answer(const Revocation& revocation, Date today) {
    return revocation.state == RevocationState::proposed && !revocation.answered_at &&
           today <= revocation.hear_until;
}

bool is_heard(const Revocation& revocation, Date today) {
    return revocation.answered_at || today > revocation.hear_until;
}

std::vector<Revocation> RevocationStore::opened(std::vector<Revocation> stored) {
    for (Revocation& each : stored) {
        each.reason = cipher_.decrypt(each.reason, context_of("reason", each));
        if (!each.answer.empty()) {
            each.answer = cipher_.decrypt(each.answer, context_of("answer", each));
        }
        if (!each.text.empty()) each.text = cipher_.decrypt(each.text, context_of("text", each));
    }
    return stored;
}

void RevocationStore::save(sql::Tx& tx, const Revocation& revocation) {
    const auto sealed = [&](const std::string& plain, const char* column) {
        return plain.empty() ? "" : cipher_.encrypt(plain, context_of(column, revocation));
    };
    tx.execute(
        "INSERT INTO cases_revocation (person_id, case_id, office_id, state, proposed_at, "
        "proposed_by, reason, hear_until, answered_at, answer, settled_at, settled_by, text) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
        "ON CONFLICT (person_id, case_id) DO UPDATE SET state = EXCLUDED.state, "
        "proposed_at = EXCLUDED.proposed_at, proposed_by = EXCLUDED.proposed_by, "
        "reason = EXCLUDED.reason, hear_until = EXCLUDED.hear_until, "
        "answered_at = EXCLUDED.answered_at, answer = EXCLUDED.answer, "
        "settled_at = EXCLUDED.settled_at, settled_by = EXCLUDED.settled_by, text = EXCLUDED.text",
        revocation.person_id, revocation.case_id, revocation.office_id, revocation.state,
        revocation.proposed_at, revocation.proposed_by, sealed(revocation.reason, "reason"),
        revocation.hear_until, revocation.answered_at, sealed(revocation.answer, "answer"),
        revocation.settled_at, revocation.settled_by, sealed(revocation.text, "text"));
}

std::optional<Revocation> RevocationStore::find(sql::Tx& tx, const Case& of) {
    static const std::string kStatement =
        select_revocations("WHERE person_id = $1 AND case_id = $2");
    auto found = opened(tx.query<Revocation>(kStatement, of.person_id, of.id));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Revocation> RevocationStore::list_open(sql::Tx& tx, const places::OfficeId& office,
                                                   std::size_t most) {
    static const std::string kStatement = select_revocations(
        "WHERE office_id = $1 AND state = 'proposed' ORDER BY proposed_at, case_id LIMIT $2");
    return opened(tx.query<Revocation>(kStatement, office, most));
}

}  // namespace mashang::cases
