#include "contexts/service/paper.h"

#include <fmt/format.h>

#include "contexts/service/courier_wire.h"
#include "contexts/service/store_serving.h"
#include "contexts/service/telling.h"
#include "platform/timers/timers.h"

namespace mashang::service {
namespace {

std::string value_of(const std::map<std::string, std::string>& known, const char* name) {
    const auto found = known.find(name);
    return found == known.end() ? "" : found->second;
}

}  // namespace

std::optional<PostalAddress> address_of(sql::Tx& tx, const Parts& parts, const cases::Case& of,
                                        const PersonId& addressee) {
    const auto consent = store::find_consent(tx, addressee);
    if (consent) {
        if (auto postal = postal_of(parts, *consent)) return postal;
    }
    const auto known = parts.cases.authorities.known_facts(
        tx, cases::principal_in(tx, parts.cases, of, addressee));
    const std::string name = value_of(known, "name");
    PostalAddress address{.contact = name.empty() ? value_of(known, "organisation_name") : name,
                          .mobile = value_of(known, "mobile"),
                          .address = value_of(known, "address")};
    if (address.contact.empty() || address.address.empty()) return std::nullopt;
    return address;
}

void wait_for_news(sql::Tx& tx, const Parts& parts, ServiceOrder& order) {
    const Date today = parts.clock.now().date();
    order.parcel_due_on = parts.cases.calendar.get()->add_working_days(today, kCourierSilence).date;
    timers::set(tx, kParcelTimer, order.document_id.text(),
                Instant::at(order.parcel_due_on->plus_days(1), kMorning));
}

ServiceOrder order_parcel(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const Document& document, const cases::Case& of, ServiceOrder order,
                          const std::optional<PostalAddress>& address) {
    if (!address) {
        order.parcel = Parcel::no_address;
        store::save(tx, order);
        tell_of(tx, parts, of, document, "document.address_missing", caller, {});
        return order;
    }
    ++order.parcel_try;
    order.parcel = Parcel::ordered;
    order.parcel_key = fmt::format("{}-{}", document.id.text(), order.parcel_try);
    order.waybill.clear();
    wait_for_news(tx, parts, order);
    store::save(tx, order);
    parts.cases.place_order(tx, parts.clock.now(),
                            {.channel = std::string{kCourier},
                             .idempotency_key = order.parcel_key,
                             .subject = cases::subject_of(of.id),
                             .payload = {{"key", order.parcel_key},
                                         {"contact", address->contact},
                                         {"mobile", address->mobile},
                                         {"address", address->address},
                                         {"number", document.number}}});
    tell_of(tx, parts, of, document, "document.sent_on_paper", caller, {{"try", order.parcel_try}});
    return order;
}

}  // namespace mashang::service
