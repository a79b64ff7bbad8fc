#include "base/enum_names.h"
#include "contexts/service/drawing.h"
#include "contexts/service/flows.h"
#include "contexts/service/printing.h"
#include "contexts/service/refusals.h"
#include "contexts/service/store.h"

namespace mashang::service {
namespace {

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& publisher, const char* what,
          DocumentKind kind, const std::string& item) {
    boost::json::object facts{{"office", publisher.office_id}, {"kind", name_of_enumerator(kind)}};
    if (!item.empty()) facts["item"] = item;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = publisher.account_id,
                        .on_behalf = {},
                        .authority = "publisher",
                        .subject = "office:" + publisher.office_id,
                        .facts = std::move(facts)});
}

void check(DocumentKind kind, const Template& wording) {
    auto faults = faults_of(kind, wording);
    if (!faults.empty()) throw Refused{refusals::kTemplateFaults, {}, std::move(faults)};
}

}  // namespace

std::string preview_template(const Parts& parts, const http::Caller& keeper, DocumentKind kind,
                             const Template& wording) {
    check(kind, wording);
    return print_draft(example_of(kind, wording, name_of_office(parts, keeper.office_id)),
                       parts.clock.now().date());
}

void save_template(sql::Tx& tx, const Parts& parts, const http::Caller& publisher,
                   DocumentKind kind, const std::string& item, const Template& wording) {
    if (!item.empty()) catalogue::get_item(*parts.cases.catalogue.get(), item);
    check(kind, wording);
    store::save(tx, {.office_id = publisher.office_id,
                     .item_id = item,
                     .kind = kind,
                     .title = wording.title,
                     .body = wording.body,
                     .version = 1,
                     .changed_by = publisher.account_id,
                     .changed_at = parts.clock.now()});
    tell(tx, parts, publisher, "document_template.changed", kind, item);
}

void remove_template(sql::Tx& tx, const Parts& parts, const http::Caller& publisher,
                     DocumentKind kind, const std::string& item) {
    const bool was_there = store::remove_template(tx, {.office_id = publisher.office_id,
                                                       .item_id = item,
                                                       .kind = kind,
                                                       .title = {},
                                                       .body = {},
                                                       .version = 0,
                                                       .changed_by = publisher.account_id,
                                                       .changed_at = parts.clock.now()});
    if (!was_there) throw Refused{refusals::kNoSuchTemplate};
    tell(tx, parts, publisher, "document_template.removed", kind, item);
}

}  // namespace mashang::service
