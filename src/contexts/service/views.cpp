#include "contexts/service/views.h"

#include "contexts/service/drawing.h"
#include "contexts/service/kinds.h"
#include "contexts/service/printing.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"

namespace mashang::service {
namespace {

/// Officials work in public: names of those who left stay ids.
std::string staff_name(sql::Tx& tx, const Parts& parts, const std::string& account) {
    const auto id = identity::AccountId::parse(account);
    const auto staff = id ? parts.cases.identity.find_staff(tx, *id) : std::nullopt;
    return staff ? staff->name.text() : account;
}

TemplateView standard_view(DocumentKind kind) {
    const Template& wording = standard_template(kind);
    return {.kind = kind,
            .item_id = {},
            .item_name = {},
            .title = wording.title,
            .body = wording.body,
            .standard = true,
            .version = 0,
            .changed_by = {},
            .changed_at = {}};
}

TemplateView own_view(sql::Tx& tx, const Parts& parts, const catalogue::Catalogue& catalogue,
                      const store::TemplateRow& row) {
    TemplateView view{.kind = row.kind,
                      .item_id = {},
                      .item_name = {},
                      .title = row.title,
                      .body = row.body,
                      .standard = false,
                      .version = row.version,
                      .changed_by = staff_name(tx, parts, row.changed_by),
                      .changed_at = row.changed_at};
    if (row.item_id.empty()) return view;
    const catalogue::Item* item = catalogue.find_item(row.item_id);
    view.item_id = row.item_id;
    view.item_name = item == nullptr ? row.item_id : item->name;
    return view;
}

bool is_open(const ServiceOrder& order) {
    return !order.served_at && !order.published_on;
}

std::optional<ServiceView> service_of(sql::Tx& tx, const Parts& parts, const Document& document) {
    const auto order = store::find_order(tx, document.id);
    if (!order) return std::nullopt;
    ServiceView view = view_of(*order);
    if (order->opened_by && *order->opened_by != document.person_id) {
        view.opened_by = parts.cases.identity.display_name(tx, *order->opened_by);
    }
    return view;
}

}  // namespace

ServiceView view_of(const ServiceOrder& order) {
    ServiceView view{.sent_at = order.sent_at,
                     .consented = order.consented,
                     .arrived_at = order.arrived_at,
                     .opened_at = order.opened_at,
                     .served_at = order.served_at,
                     .how = order.how,
                     .fallback_on = order.fallback_on,
                     .parcel = order.parcel,
                     .waybill = {},
                     .published_on = order.published_on,
                     .published_until = {},
                     .may_publish = is_open(order) && may_be_published(order)};
    if (!order.waybill.empty()) view.waybill = order.waybill;
    if (order.published_on) view.published_until = order.published_on->plus_days(kNoticeDays - 1);
    return view;
}

std::vector<NoticeView> published(sql::Tx& tx, const Parts& parts, std::size_t most) {
    std::vector<NoticeView> all;
    for (const ServiceOrder& order : store::list_published(tx, most)) {
        const auto document = store::find(tx, order.document_id);
        if (!document) continue;
        all.push_back({.number = document->number,
                       .title = document->title,
                       .office_name = name_of_office(parts, document->office_id),
                       .from = *order.published_on,
                       .until = order.published_on->plus_days(kNoticeDays - 1)});
    }
    return all;
}

DocumentView view_of(sql::Tx& tx, const Parts& parts, const Document& document) {
    return {.id = document.id,
            .kind = document.kind,
            .title = document.title,
            .number = document.number,
            .office_name = name_of_office(parts, document.office_id),
            .dated = document.dated,
            .state = document.state,
            .issued_at = document.issued_at,
            .size = document.size,
            .sha256 = document.sha256,
            .verification = verification_address(parts, document),
            .replaced_by = document.replaced_by,
            .service = service_of(tx, parts, document)};
}

UndeliveredList undelivered_of(sql::Tx& tx, const Parts& parts, const http::Caller& officer) {
    constexpr std::size_t kMost = 200;
    UndeliveredList list;
    for (const ServiceOrder& order : store::list_undelivered(tx, officer.office_id, kMost)) {
        const auto document = store::find(tx, order.document_id);
        const auto of = parts.cases.store.find(tx, order.case_id);
        if (!document || !of || document->state != DocumentState::in_force) continue;
        list.documents.push_back({.case_id = of->id,
                                  .case_number = of->number ? of->number->text() : "",
                                  .document = view_of(tx, parts, *document)});
    }
    return list;
}

VerificationView verification_of(sql::Tx& tx, const Parts& parts, const Document& document) {
    VerificationView view{.number = document.number,
                          .title = document.title,
                          .office_name = name_of_office(parts, document.office_id),
                          .dated = document.dated,
                          .issued_at = document.issued_at,
                          .sha256 = document.sha256,
                          .holds = document.state == DocumentState::in_force,
                          .state = document.state,
                          .replaced_by_number = {}};
    const auto next = document.replaced_by ? store::find(tx, *document.replaced_by) : std::nullopt;
    if (next) view.replaced_by_number = next->number;
    return view;
}

TemplateList templates_of(sql::Tx& tx, const Parts& parts, const http::Caller& keeper) {
    TemplateList list;
    for (const KindFacts& each : kinds()) list.templates.push_back(standard_view(each.kind));
    const auto catalogue = parts.cases.catalogue.get();
    for (const store::TemplateRow& row : store::list_templates(tx, keeper.office_id)) {
        list.templates.push_back(own_view(tx, parts, *catalogue, row));
    }
    const bool is_zh = keeper.language == Language::zh;
    for (const Field& field : fields()) {
        list.fields.push_back({std::string{field.name}, std::string{is_zh ? field.zh : field.en},
                               std::string{field.example}});
    }
    return list;
}

TemplateVersions versions_of(sql::Tx& tx, const Parts& parts, const http::Caller& keeper,
                             DocumentKind kind, const std::string& item) {
    TemplateVersions all;
    for (const store::TemplateRow& row : store::list_versions(tx, keeper.office_id, item, kind)) {
        all.versions.push_back({.version = row.version,
                                .title = row.title,
                                .body = row.body,
                                .removed = row.body.empty(),
                                .changed_by = staff_name(tx, parts, row.changed_by),
                                .changed_at = row.changed_at});
    }
    return all;
}

}  // namespace mashang::service
