#include "contexts/service/store_serving.h"

namespace mashang::service::store {
namespace {

std::string select_order(std::string_view rest) {
    std::string statement =
        "SELECT person_id, document_id, case_id, office_id, consented, sent_at, arrived_at, "
        "fallback_on, opened_at, opened_by, parcel, parcel_try, parcel_key, waybill, "
        "parcel_due_on, delivered_at, published_on, served_at, how, receipt FROM service_order ";
    return statement.append(rest);
}

}  // namespace

void save(sql::Tx& tx, const ConsentRow& row) {
    tx.execute(
        "INSERT INTO service_consent (person_id, given_at, withdrawn_at, channels, postal, mobile) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id) DO UPDATE SET given_at = $2, "
        "withdrawn_at = $3, channels = $4, postal = $5, mobile = $6",
        row.person_id, row.given_at, row.withdrawn_at, row.channels, row.postal, row.mobile);
}

std::optional<ConsentRow> find_consent(sql::Tx& tx, const PersonId& person) {
    return tx.find<ConsentRow>(
        "SELECT person_id, given_at, withdrawn_at, channels, postal, mobile FROM service_consent "
        "WHERE person_id = $1",
        person);
}

void save(sql::Tx& tx, const MailRow& row) {
    tx.execute(
        "INSERT INTO service_mail (person_id, address, code, sent_at, sends, counted_from, tries, "
        "confirmed_at, dead_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
        "ON CONFLICT (person_id) DO UPDATE SET address = $2, code = $3, sent_at = $4, sends = $5, "
        "counted_from = $6, tries = $7, confirmed_at = $8, dead_at = $9",
        row.person_id, row.address, row.code, row.sent_at, row.sends, row.counted_from, row.tries,
        row.confirmed_at, row.dead_at);
}

std::optional<MailRow> find_mail(sql::Tx& tx, const PersonId& person) {
    return tx.find<MailRow>(
        "SELECT person_id, address, code, sent_at, sends, counted_from, tries, confirmed_at, "
        "dead_at FROM service_mail WHERE person_id = $1",
        person);
}

void remove_mail(sql::Tx& tx, const PersonId& person) {
    tx.execute("DELETE FROM service_mail WHERE person_id = $1", person);
}

void add(sql::Tx& tx, const ServiceOrder& order) {
    tx.insert("service_order", order);
}

std::optional<ServiceOrder> find_order(sql::Tx& tx, const DocumentId& document) {
    static const std::string kStatement = select_order("WHERE document_id = $1");
    return tx.find<ServiceOrder>(kStatement, document);
}

std::optional<ServiceOrder> find_order_by_parcel(sql::Tx& tx, std::string_view key) {
    static const std::string kStatement =
        select_order("WHERE parcel_key = $1 AND parcel_key <> ''");
    return tx.find<ServiceOrder>(kStatement, key);
}

std::vector<ServiceOrder> list_orders_of_case(sql::Tx& tx, const CaseId& id) {
    static const std::string kStatement = select_order("WHERE case_id = $1 ORDER BY document_id");
    return tx.query<ServiceOrder>(kStatement, id);
}

void save(sql::Tx& tx, const ServiceOrder& order) {
    tx.execute(
        "UPDATE service_order SET opened_at = $2, parcel = $3, parcel_try = $4, parcel_key = $5, "
        "waybill = $6, delivered_at = $7, published_on = $8, opened_by = $9, parcel_due_on = $10 "
        "WHERE document_id = $1",
        order.document_id, order.opened_at, order.parcel, order.parcel_try, order.parcel_key,
        order.waybill, order.delivered_at, order.published_on, order.opened_by,
        order.parcel_due_on);
}

bool serve(sql::Tx& tx, const ServiceOrder& order) {
    return tx.execute(
               "UPDATE service_order SET served_at = $2, how = $3, receipt = $4 "
               "WHERE document_id = $1 AND served_at IS NULL",
               order.document_id, order.served_at, order.how, order.receipt) == 1;
}

std::vector<ServiceOrder> list_undelivered(sql::Tx& tx, std::string_view office, std::size_t most) {
    static const std::string kStatement = select_order(
        "WHERE office_id = $1 AND parcel IN ('no_address', 'returned', 'unanswered') "
        "AND served_at IS NULL AND published_on IS NULL ORDER BY sent_at, document_id LIMIT $2");
    return tx.query<ServiceOrder>(kStatement, office, most);
}

std::vector<ServiceOrder> list_published(sql::Tx& tx, std::size_t most) {
    static const std::string kStatement =
        select_order("WHERE published_on IS NOT NULL ORDER BY published_on DESC LIMIT $1");
    return tx.query<ServiceOrder>(kStatement, most);
}

}  // namespace mashang::service::store
