#include "contexts/service/views.h"

#include "contexts/service/kinds.h"
#include "contexts/service/printing.h"
#include "contexts/service/store.h"

namespace mashang::service {
namespace {

std::string name_of_office(const Parts& parts, const std::string& id) {
    const auto catalogue = parts.cases.catalogue.get();
    const auto office = places::OfficeId::parse(id);
    const auto* found = office ? catalogue->places().find_office(*office) : nullptr;
    return found == nullptr ? id : found->name;
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
            .changed_at = {}};
}

TemplateView own_view(const catalogue::Catalogue& catalogue, const store::TemplateRow& row) {
    TemplateView view{.kind = row.kind,
                      .item_id = {},
                      .item_name = {},
                      .title = row.title,
                      .body = row.body,
                      .standard = false,
                      .version = row.version,
                      .changed_at = row.changed_at};
    if (row.item_id.empty()) return view;
    const catalogue::Item* item = catalogue.find_item(row.item_id);
    view.item_id = row.item_id;
    view.item_name = item == nullptr ? row.item_id : item->name;
    return view;
}

}  // namespace

DocumentView view_of(const Parts& parts, const Document& document) {
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
            .replaced_by = document.replaced_by};
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
        list.templates.push_back(own_view(*catalogue, row));
    }
    const bool is_zh = keeper.language == Language::zh;
    for (const Field& field : fields()) {
        list.fields.push_back({std::string{field.name}, std::string{is_zh ? field.zh : field.en}});
    }
    return list;
}

}  // namespace mashang::service
