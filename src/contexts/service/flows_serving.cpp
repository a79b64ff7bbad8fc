#include "contexts/service/flows_serving.h"

#include "base/enum_names.h"
#include "contexts/service/kinds.h"
#include "contexts/service/paper.h"
#include "contexts/service/refusals.h"
#include "contexts/service/reminding.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"
#include "contexts/service/telling.h"
#include "platform/json/json.h"

namespace mashang::service {
namespace {

constexpr int kOpensWithinDays = 5;  // working days

bool has_box(sql::Tx& tx, const Parts& parts, const cases::Case& of, const PersonId& whose) {
    const auto principal = cases::principal_in(tx, parts.cases, of, whose);
    if (principal.kind == mandates::PrincipalKind::legal_person) return true;
    return parts.cases.identity.is_active(tx, whose) &&
           parts.cases.identity.account_of(tx, whose).has_value();
}

bool is_over_and_served(const cases::Case& of) {
    return of.state == cases::CaseState::served || of.state == cases::CaseState::archived;
}

/// She opened the result before the document had its file.
bool was_read_before(sql::Tx& tx, const Document& document, const cases::Case& of) {
    return facts_of(document.kind).ends_the_case && is_over_and_served(of) &&
           !store::takes_a_place(tx, document);
}

cases::ServedBy served_by_of(How how) {
    switch (how) {
        case How::opened:
            return cases::ServedBy::opened;
        case How::arrived:
            return cases::ServedBy::arrived;
        case How::delivered:
            return cases::ServedBy::delivered;
        case How::published:
            return cases::ServedBy::published;
    }
    return cases::ServedBy::opened;
}

/// Of several applicants each has her copy; the case is served when all of them are.
bool is_everybody_served(sql::Tx& tx, const CaseId& id) {
    const auto orders = store::list_orders_of_case(tx, id);
    return std::ranges::all_of(store::list_of_case(tx, id), [&](const Document& document) {
        const bool counts =
            document.state != DocumentState::replaced && facts_of(document.kind).ends_the_case;
        const auto order = std::ranges::find(orders, document.id, &ServiceOrder::document_id);
        return !counts || (order != orders.end() && order->served_at.has_value());
    });
}

void serve_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const Document& document, How how) {
    if (!facts_of(document.kind).ends_the_case) return;
    if (!is_everybody_served(tx, document.case_id)) return;
    const auto of = parts.cases.store.find(tx, document.case_id);
    if (of) cases::serve(tx, parts.cases, caller, *of, served_by_of(how));
}

/// Those of the case that wait, of documents for which `is_meant` holds, are read.
template <class IsMeant>
void read_all(sql::Tx& tx, const Parts& parts, const CaseId& id, Instant at, IsMeant is_meant) {
    for (ServiceOrder& order : store::list_orders_of_case(tx, id)) {
        const auto document = store::find(tx, order.document_id);
        if (order.served_at || order.opened_at || !document || !is_meant(*document)) continue;
        order.opened_at = at;
        store::save(tx, order);
        settle(tx, parts, std::move(order));
    }
}

}  // namespace

void begin_service(sql::Tx& tx, const Parts& parts, const Document& document,
                   const cases::Case& of) {
    const Instant now = parts.clock.now();
    const auto consent = store::find_consent(tx, document.person_id);
    const bool has_agreed = consent && consent->is_given();
    ServiceOrder order{
        .person_id = document.person_id,
        .document_id = document.id,
        .case_id = document.case_id,
        .office_id = document.office_id,
        .consented = has_agreed,
        .sent_at = now,
        .fallback_on =
            parts.cases.calendar.get()->add_working_days(now.date(), kOpensWithinDays).date};
    if (has_box(tx, parts, of, document.person_id)) order.arrived_at = now;
    if (was_read_before(tx, document, of)) order.opened_at = now;
    store::add(tx, order);
    if (has_agreed) remind(tx, parts, *consent, document);
    order = settle(tx, parts, std::move(order));
    if (order.served_at || !facts_of(document.kind).must_be_served) return;
    timers::set(tx, "service.fallback", document.id.text(),
                Instant::at(order.fallback_on.plus_days(1), kMorning));
}

void note_opening(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const Document& document) {
    constexpr int kProven = 1;
    if (caller.kind != http::CallerKind::person || caller.assurance_level < kProven) return;
    auto order = store::find_order(tx, document.id);
    if (!order || order->opened_at) return;
    order->opened_at = parts.clock.now();
    order->opened_by = identity::PersonId::parse(caller.person_id);
    store::save(tx, *order);
    settle(tx, parts, *std::move(order), caller);
}

void follow_reading(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto id = cases::case_in(entry.subject);
    if (!id) return;
    if (entry.what == "case.served") {
        const auto* how = entry.facts.if_contains("how");
        if (how == nullptr || *how != "opened") return;
        read_all(tx, parts, *id, entry.at, [&](const Document& document) {
            return document.state == DocumentState::in_force &&
                   document.person_id.text() == entry.on_behalf &&
                   facts_of(document.kind).ends_the_case;
        });
    } else {
        read_all(tx, parts, *id, entry.at, [](const Document& document) {
            return document.kind == DocumentKind::supplement;
        });
    }
}

ServiceOrder settle(sql::Tx& tx, const Parts& parts, ServiceOrder order,
                    const http::Caller& caller) {
    const auto served = served_by(order, parts.clock.now());
    const auto document = store::find(tx, order.document_id);
    const auto of = parts.cases.store.find(tx, order.case_id);
    if (order.served_at || !served || !document || !of) return order;
    order.served_at = served->at;
    order.how = served->how;
    order.receipt = json::text_of(sign_receipt(parts, *document, *of, order, *served));
    if (!store::serve(tx, order)) return order;
    timers::cancel(tx, "service.fallback", document->id.text());
    timers::cancel(tx, kParcelTimer, document->id.text());
    tell_of(tx, parts, *of, *document, "document.served", caller,
            {{"how", name_of_enumerator(served->how)}, {"served_at", served->at.text()}});
    serve_case(tx, parts, caller, *document, served->how);
    return order;
}

Receipt get_receipt(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& of,
                    const DocumentId& id) {
    const cases::Case found = cases::get_shared_case(tx, parts.cases, caller, of);
    cases::tell_look(tx, parts.cases, caller, found);
    const auto order = store::find_order(tx, id);
    const PersonId mine = cases::standing_of(tx, parts.cases, caller).key();
    if (!order || order->case_id != of || order->person_id != mine)
        throw Refused{refusals::kNoSuchDocument};
    if (order->receipt.empty()) throw Refused{refusals::kNotServedYet};
    return json::decode_or_refuse<Receipt>(boost::json::parse(order->receipt));
}

}  // namespace mashang::service
