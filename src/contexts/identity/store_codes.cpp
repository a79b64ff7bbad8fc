#include "contexts/identity/store.h"
#include "contexts/identity/store_screens.h"

namespace mashang::identity::store {

std::optional<CodeRow> find_code(sql::Tx& tx, std::string_view mobile_index, CodePurpose purpose) {
    return tx.find<CodeRow>(
        "SELECT mobile_index, purpose, id, mac, tries, sent_at FROM sms_code"
        " WHERE mobile_index = $1 AND purpose = $2",
        mobile_index, purpose);
}

void put_code(sql::Tx& tx, const CodeRow& code) {
    tx.execute(
        "INSERT INTO sms_code (mobile_index, purpose, id, mac, tries, sent_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (mobile_index, purpose) DO UPDATE SET id = EXCLUDED.id, mac = EXCLUDED.mac,"
        " tries = EXCLUDED.tries, sent_at = EXCLUDED.sent_at",
        code.mobile_index, code.purpose, code.id, code.mac, code.tries, code.sent_at);
}

std::optional<CodeRow> try_code(sql::Tx& tx, std::string_view mobile_index, CodePurpose purpose,
                                Instant since, int most_tries) {
    return tx.find<CodeRow>(
        "UPDATE sms_code SET tries = tries + 1"
        " WHERE mobile_index = $1 AND purpose = $2 AND sent_at > $3 AND tries < $4"
        " RETURNING mobile_index, purpose, id, mac, tries, sent_at",
        mobile_index, purpose, since, most_tries);
}

bool use_code(sql::Tx& tx, std::string_view mobile_index, CodePurpose purpose,
              std::string_view id) {
    return tx.execute("DELETE FROM sms_code WHERE mobile_index = $1 AND purpose = $2 AND id = $3",
                      mobile_index, purpose, id) == 1;
}

Failures find_failures(sql::Tx& tx, std::string_view subject) {
    return tx.find<Failures>("SELECT count, last FROM sign_in_failures WHERE subject = $1", subject)
        .value_or(Failures{});
}

void put_failures(sql::Tx& tx, std::string_view subject, const Failures& failures) {
    tx.execute(
        "INSERT INTO sign_in_failures (subject, count, last) VALUES ($1, $2, $3)"
        " ON CONFLICT (subject) DO UPDATE SET count = EXCLUDED.count, last = EXCLUDED.last",
        subject, failures.count, failures.last);
}

void forget_failures(sql::Tx& tx, std::string_view subject) {
    tx.execute("DELETE FROM sign_in_failures WHERE subject = $1", subject);
}

std::int64_t count_one(sql::Tx& tx, std::string_view subject, Date day) {
    return tx.get<std::int64_t>(
        "INSERT INTO daily_count (subject, day, count) VALUES ($1, $2, 1)"
        " ON CONFLICT (subject, day) DO UPDATE SET count = daily_count.count + 1 RETURNING count",
        subject, day);
}

void sweep(sql::Tx& tx, const Limits& limits, Instant now) {
    // Another node may have seen a session and not yet told: an idle one gets a little longer.
    constexpr std::chrono::minutes kGrace{5};
    tx.execute("DELETE FROM session WHERE last_seen_at < $1 OR signed_in_at < $2",
               now - limits.session_idle - kGrace, now - limits.session_absolute);
    tx.execute("DELETE FROM sms_code WHERE sent_at < $1", now - limits.code_life);
    sweep_screens(tx, now - limits.screen_life);
    tx.execute("DELETE FROM face_challenge WHERE issued_at < $1", now - limits.challenge_life);
    tx.execute("DELETE FROM passkey_challenge WHERE issued_at < $1", now - limits.challenge_life);
    tx.execute("DELETE FROM sign_in_failures WHERE last < $1", now - std::chrono::days{1});
    tx.execute("DELETE FROM daily_count WHERE day < $1", now.date());
}

}  // namespace mashang::identity::store
