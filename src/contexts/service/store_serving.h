#pragma once

// SQL of consents and of service.

#include <optional>
#include <string_view>
#include <vector>

#include "contexts/service/consent.h"
#include "contexts/service/mail.h"
#include "contexts/service/serving.h"
#include "platform/sql/sql.h"

namespace mashang::service::store {

void save(sql::Tx& tx, const ConsentRow& row);
std::optional<ConsentRow> find_consent(sql::Tx& tx, const PersonId& person);

void save(sql::Tx& tx, const MailRow& row);
std::optional<MailRow> find_mail(sql::Tx& tx, const PersonId& person);
void remove_mail(sql::Tx& tx, const PersonId& person);

void add(sql::Tx& tx, const ServiceOrder& order);
std::optional<ServiceOrder> find_order(sql::Tx& tx, const DocumentId& document);
std::optional<ServiceOrder> find_order_by_parcel(sql::Tx& tx, std::string_view key);
std::vector<ServiceOrder> list_orders_of_case(sql::Tx& tx, const CaseId& id);
/// All but whether it is served.
void save(sql::Tx& tx, const ServiceOrder& order);
/// That it is served, and its receipt; false: it was before.
bool serve(sql::Tx& tx, const ServiceOrder& order);
/// What an officer has to look after, those that wait longest first: sent back, without address, or
/// never answered, and neither served nor published.
std::vector<ServiceOrder> list_undelivered(sql::Tx& tx, std::string_view office, std::size_t most);
/// Notices that stand or stood, the newest first.
std::vector<ServiceOrder> list_published(sql::Tx& tx, std::size_t most);

}  // namespace mashang::service::store
