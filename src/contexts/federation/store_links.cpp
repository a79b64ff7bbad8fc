#include "contexts/federation/store.h"

namespace mashang::federation::store {

bool add_link(sql::Tx& tx, const LinkRow& link) {
    return tx.execute(
               "INSERT INTO federation_link (subject_index, id, account_id, provider_id, linked_at)"
               " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
               link.subject_index, link.id, link.account_id, link.provider_id, link.linked_at) == 1;
}

std::optional<LinkRow> find_link(sql::Tx& tx, std::span<const std::string> subject_indexes) {
    for (const std::string& index : subject_indexes) {
        auto link = tx.find<LinkRow>(
            "SELECT subject_index, id, account_id, provider_id, linked_at, last_used_at"
            " FROM federation_link WHERE subject_index = $1",
            index);
        if (link) return link;
    }
    return std::nullopt;
}

std::vector<LinkRow> list_links(sql::Tx& tx, const AccountId& account) {
    return tx.query<LinkRow>(
        "SELECT subject_index, id, account_id, provider_id, linked_at, last_used_at"
        " FROM federation_link WHERE account_id = $1 ORDER BY linked_at, id",
        account);
}

void touch_link(sql::Tx& tx, std::string_view id, Instant at) {
    tx.execute("UPDATE federation_link SET last_used_at = $2 WHERE id = $1", id, at);
}

std::optional<LinkRow> remove_link(sql::Tx& tx, const AccountId& account, std::string_view id) {
    return tx.find<LinkRow>(
        "DELETE FROM federation_link WHERE account_id = $1 AND id = $2"
        " RETURNING subject_index, id, account_id, provider_id, linked_at,"
        " last_used_at",
        account, id);
}

void remove_links(sql::Tx& tx, const AccountId& account) {
    tx.execute("DELETE FROM federation_link WHERE account_id = $1", account);
}

void add_session(sql::Tx& tx, const SessionRow& session) {
    tx.insert("federation_session", session);
}

void remove_session(sql::Tx& tx, std::string_view session_id) {
    tx.execute("DELETE FROM federation_session WHERE session_id = $1", session_id);
}

std::vector<SessionRow> list_sessions_of_subject(sql::Tx& tx,
                                                 std::span<const std::string> subject_indexes) {
    std::vector<SessionRow> all;
    for (const std::string& index : subject_indexes) {
        const auto some = tx.query<SessionRow>(
            "SELECT session_id, account_id, provider_id, subject_index, sid_index, said_at"
            " FROM federation_session WHERE subject_index = $1",
            index);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<SessionRow> list_sessions_of_sid(sql::Tx& tx, std::string_view provider_id,
                                             std::span<const std::string> sid_indexes) {
    std::vector<SessionRow> all;
    for (const std::string& index : sid_indexes) {
        const auto some = tx.query<SessionRow>(
            "SELECT session_id, account_id, provider_id, subject_index, sid_index, said_at"
            " FROM federation_session WHERE provider_id = $1 AND sid_index = $2",
            provider_id, index);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<SessionRow> list_sessions(sql::Tx& tx, const AccountId& account,
                                      std::string_view provider_id) {
    return tx.query<SessionRow>(
        "SELECT session_id, account_id, provider_id, subject_index, sid_index, said_at"
        " FROM federation_session WHERE account_id = $1 AND provider_id = $2",
        account, provider_id);
}

std::vector<SessionRow> list_sessions_of_provider(sql::Tx& tx, std::string_view provider_id) {
    return tx.query<SessionRow>(
        "SELECT session_id, account_id, provider_id, subject_index, sid_index, said_at"
        " FROM federation_session WHERE provider_id = $1",
        provider_id);
}

}  // namespace mashang::federation::store
