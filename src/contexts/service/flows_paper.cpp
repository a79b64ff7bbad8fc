#include "base/enum_names.h"
#include "contexts/service/flows_serving.h"
#include "contexts/service/kinds.h"
#include "contexts/service/paper.h"
#include "contexts/service/refusals.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"
#include "contexts/service/telling.h"

namespace mashang::service {
namespace {

struct Sent {
    cases::Case of;
    Document document;
    ServiceOrder order;
};

/// One that still has to be served, for an act on it.
Sent get_unserved(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& of,
                  const DocumentId& id) {
    cases::Case found = cases::get_case_to_handle(tx, parts.cases, officer, of);
    auto document = store::find(tx, id);
    if (!document || document->case_id != of) throw Refused{refusals::kNoSuchDocument};
    auto order = store::find_order(tx, id);
    if (!order) throw Refused{refusals::kNotIssuedYet};
    if (order->served_at) throw Refused{refusals::kServedAlready};
    if (document->state == DocumentState::replaced) throw Refused{refusals::kReplaced};
    return {std::move(found), *std::move(document), *std::move(order)};
}

/// What was asked for and is answered, or asked for in a case that is over, need not go on paper.
bool still_matters(const Document& document, const cases::Case& of) {
    if (document.state != DocumentState::in_force) return false;
    return document.kind != DocumentKind::supplement ||
           of.state == cases::CaseState::supplement_requested;
}

void fall_back(sql::Tx& tx, const Parts& parts, const std::string& key) {
    const auto id = DocumentId::parse(key);
    auto order = id ? store::find_order(tx, *id) : std::nullopt;
    if (!order) return;
    const auto document = store::find(tx, order->document_id);
    const auto of = parts.cases.store.find(tx, order->case_id);
    if (!document || !of || !still_matters(*document, *of)) return;
    if (!is_due_on_paper(*order, parts.clock.now().date())) return;
    const auto where = address_of(tx, parts, *of, order->person_id);
    order_parcel(tx, parts, {}, *document, *of, *std::move(order), where);
}

/// Is told to the office, and tried once more the next working day.
void give_up_parcel(sql::Tx& tx, const Parts& parts, ServiceOrder order) {
    const auto document = store::find(tx, order.document_id);
    const auto of = parts.cases.store.find(tx, order.case_id);
    if (!document || !of) return;
    order.parcel = Parcel::unanswered;
    order.parcel_due_on.reset();
    store::save(tx, order);
    timers::cancel(tx, kParcelTimer, document->id.text());
    if (is_due_on_paper_again(order)) {
        const Date today = parts.clock.now().date();
        timers::set(
            tx, kParcelTimer, document->id.text(),
            Instant::at(parts.cases.calendar.get()->add_working_days(today, 1).date, kMorning));
    }
    tell_of(tx, parts, *of, *document, "document.parcel_unanswered", {},
            {{"try", order.parcel_try}});
}

/// Nobody asked for it: where there is no address, an officer has to look.
void try_again(sql::Tx& tx, const Parts& parts, ServiceOrder order) {
    const auto document = store::find(tx, order.document_id);
    const auto of = parts.cases.store.find(tx, order.case_id);
    if (!document || !of || !still_matters(*document, *of)) return;
    const auto address = address_of(tx, parts, *of, order.person_id);
    if (address) order_parcel(tx, parts, {}, *document, *of, std::move(order), address);
}

void look_after_parcel(sql::Tx& tx, const Parts& parts, const std::string& key) {
    const auto id = DocumentId::parse(key);
    auto order = id ? store::find_order(tx, *id) : std::nullopt;
    if (!order) return;
    if (is_parcel_overdue(*order, parts.clock.now().date())) {
        give_up_parcel(tx, parts, *std::move(order));
    } else if (is_due_on_paper_again(*order)) {
        try_again(tx, parts, *std::move(order));
    }
}

void end_notice(sql::Tx& tx, const Parts& parts, const std::string& key) {
    const auto id = DocumentId::parse(key);
    auto order = id ? store::find_order(tx, *id) : std::nullopt;
    if (order) settle(tx, parts, *std::move(order));
}

}  // namespace

timers::Kind fallback_timer(const Parts& parts) {
    return {.name = "service.fallback",
            .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                fall_back(tx, parts, key);
            }};
}

timers::Kind notice_timer(const Parts& parts) {
    return {.name = "service.notice",
            .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                end_notice(tx, parts, key);
            }};
}

timers::Kind parcel_timer(const Parts& parts) {
    return {.name = std::string{kParcelTimer},
            .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                look_after_parcel(tx, parts, key);
            }};
}

void note_unanswered(sql::Tx& tx, const Parts& parts, const std::string& key) {
    auto order = store::find_order_by_parcel(tx, key);
    if (!order || order->served_at || !is_under_way(order->parcel)) return;
    give_up_parcel(tx, parts, *std::move(order));
}

ServiceOrder send_on_paper(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                           const CaseId& of, const DocumentId& id,
                           const std::optional<PostalAddress>& address) {
    Sent sent = get_unserved(tx, parts, officer, of, id);
    if (is_under_way(sent.order.parcel)) throw Refused{refusals::kParcelUnderWay};
    const auto where = address ? address : address_of(tx, parts, sent.of, sent.order.person_id);
    if (!where) throw Refused{refusals::kAddressMissing};
    return order_parcel(tx, parts, officer, sent.document, sent.of, std::move(sent.order), where);
}

ServiceOrder publish(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& of,
                     const DocumentId& id) {
    Sent sent = get_unserved(tx, parts, officer, of, id);
    if (sent.order.published_on) throw Refused{refusals::kPublishedAlready};
    if (!may_be_published(sent.order)) throw Refused{refusals::kNotLastResort};
    const Date first = parts.clock.now().date();
    sent.order.published_on = first;
    store::save(tx, sent.order);
    timers::set(tx, "service.notice", id.text(), Instant::at(first.plus_days(kNoticeDays)));
    tell_of(tx, parts, sent.of, sent.document, "document.published", officer,
            {{"from", first.text()}, {"until", first.plus_days(kNoticeDays - 1).text()}});
    return std::move(sent.order);
}

void note_parcel(sql::Tx& tx, const Parts& parts, const ParcelNews& news) {
    auto order = store::find_order_by_parcel(tx, news.key);
    const auto document = order ? store::find(tx, order->document_id) : std::nullopt;
    const auto of = order ? parts.cases.store.find(tx, order->case_id) : std::nullopt;
    const bool is_known =
        document && of &&
        (order->waybill.empty() || news.waybill.empty() || order->waybill == news.waybill);
    if (!is_known) throw Refused{refusals::kNoSuchParcel};
    if (!may_follow(order->parcel, news.parcel)) return;
    order->parcel = news.parcel;
    if (order->waybill.empty()) order->waybill = news.waybill;
    if (news.parcel == Parcel::delivered) {
        order->delivered_at = std::min(news.at, parts.clock.now());
    }
    if (is_under_way(order->parcel)) {
        wait_for_news(tx, parts, *order);
    } else {
        timers::cancel(tx, kParcelTimer, order->document_id.text());
    }
    store::save(tx, *order);
    tell_of(tx, parts, *of, *document, "document.parcel_moved", {},
            {{"parcel", name_of_enumerator(news.parcel)}, {"waybill", order->waybill}});
    settle(tx, parts, *std::move(order));
}

}  // namespace mashang::service
