#include "base/enum_names.h"
#include "contexts/service/refusals.h"
#include "contexts/service/routes.h"
#include "contexts/service/store.h"
#include "contexts/service/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::service {
namespace {

using http::Bytes;
using http::Caller;
using http::Method;
using http::Nothing;

constexpr const char* kPdf = "application/pdf";

const http::Access kOffice{
    .who = http::Who::staff, .roles = {"officer"}, .over = http::Over::office};
const http::Access kKeepers{
    .who = http::Who::staff, .roles = {"editor", "publisher"}, .over = http::Over::office};
const http::Access kPublishers{
    .who = http::Who::staff, .roles = {"publisher"}, .over = http::Over::office};

struct OneCase {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

struct OneDocument {
    CaseId id;
    DocumentId document_id;
    std::optional<ReadFile> read = {};  ///< before the transaction
};
BOOST_DESCRIBE_STRUCT(OneDocument, (), (id, document_id))

struct Again {
    CaseId id;
    DocumentId document_id;
    json::Text<200, 1> why;
};
BOOST_DESCRIBE_STRUCT(Again, (), (id, document_id, why))

struct Preview {
    CaseId id;
    DocumentKind kind;
    json::Text<2000> reason;
};
BOOST_DESCRIBE_STRUCT(Preview, (), (id, kind, reason))

struct DocumentList {
    std::vector<DocumentView> documents;
};
BOOST_DESCRIBE_STRUCT(DocumentList, (), (documents))

struct SaveTemplate {
    DocumentKind kind;
    std::optional<json::Text<8, 3>> item_id;  ///< absent: all items of the office
    json::Text<200> title;
    json::Text<5000> body;
};
BOOST_DESCRIBE_STRUCT(SaveTemplate, (), (kind, item_id, title, body))

struct OneTemplate {
    DocumentKind kind;
    std::optional<json::Text<8, 3>> item_id;
};
BOOST_DESCRIBE_STRUCT(OneTemplate, (), (kind, item_id))

struct PreviewTemplate {
    DocumentKind kind;
    json::Text<200> title;
    json::Text<5000> body;
};
BOOST_DESCRIBE_STRUCT(PreviewTemplate, (), (kind, title, body))

std::string text_of(const std::optional<json::Text<8, 3>>& item) {
    return item ? item->text() : "";
}

http::Routes case_routes(const Parts& parts) {
    return {
        http::read<OneCase, DocumentList>(
            "/api/v1/desk/cases/{id}/documents", kOffice, "Lists the official documents of a case",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                cases::get_office_case(tx, parts.cases, caller, in.id);
                DocumentList list;
                for (const Document& each : store::list_of_case(tx, in.id)) {
                    list.documents.push_back(view_of(tx, parts, each));
                }
                return list;
            })
            .tag("service")
            .clause("P 3.1.4")
            .refuses({&cases::refusals::kNoSuchCase}),
        http::write<OneDocument, Bytes>(
            Method::get, "/api/v1/desk/cases/{id}/documents/{document_id}/file", kOffice,
            "Downloads a document of the office; it is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const OneDocument& in) {
                std::string bytes =
                    open_at_office(tx, parts, caller, in.id, in.document_id, in.read);
                return Bytes{kPdf, std::move(bytes), in.document_id.text() + ".pdf"};
            })
            .before([&parts](OneDocument& in) { in.read = read_file(parts, in.document_id); })
            .tag("service")
            .clause("P 3.1.4")
            .media(kPdf)
            .refuses({&cases::refusals::kNoSuchCase, &refusals::kNoSuchDocument,
                      &refusals::kNotIssuedYet}),
        http::write<Again, DocumentView>(
            Method::post, "/api/v1/desk/cases/{id}/documents/{document_id}/replacement", kOffice,
            "Issues a document anew, with a number of its own, in the place of one that is wrong",
            [&parts](sql::Tx& tx, const Caller& caller, const Again& in) {
                return view_of(
                    tx, parts,
                    issue_again(tx, parts, caller, in.id, in.document_id, in.why.text()));
            })
            .tag("service")
            .clause("P 3.1.4")
            .status(201)
            .refuses({&cases::refusals::kNoSuchCase, &cases::refusals::kKeepsOut,
                      &cases::refusals::kNotHandedOver, &cases::refusals::kHandedOver,
                      &refusals::kNoSuchDocument, &refusals::kNotIssuedYet, &refusals::kReplaced}),
        http::write<Preview, Bytes>(
            Method::post, "/api/v1/desk/cases/{id}/document-preview", kOffice,
            "Shows what a document would say, marked as a draft; it is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const Preview& in) {
                return Bytes{kPdf, preview(tx, parts, caller, in.id, in.kind, in.reason.text()),
                             std::string{name_of_enumerator(in.kind)} + "-draft.pdf"};
            })
            .tag("service")
            .clause("行政许可法 38")
            .media(kPdf)
            .refuses({&cases::refusals::kNoSuchCase}),
    };
}

http::Routes template_routes(const Parts& parts) {
    return {
        http::read<Nothing, TemplateList>(
            "/api/v1/desk/document-templates", kKeepers,
            "Lists what documents say: the standard words, and those of the office",
            [&parts](sql::Tx& tx, const Caller& caller) { return templates_of(tx, parts, caller); })
            .tag("service")
            .clause("P 3.1.4"),
        http::write<SaveTemplate, TemplateList>(
            Method::put, "/api/v1/desk/document-templates/{kind}", kPublishers,
            "Says it in the office's own words, for one item or for all of its items",
            [&parts](sql::Tx& tx, const Caller& caller, const SaveTemplate& in) {
                save_template(tx, parts, caller, in.kind, text_of(in.item_id),
                              {.title = in.title.text(), .body = in.body.text()});
                return templates_of(tx, parts, caller);
            })
            .tag("service")
            .clause("P 3.1.4")
            .refuses({&refusals::kTemplateFaults, &catalogue::refusals::kNoSuchItem}),
        http::write<OneTemplate, TemplateList>(
            Method::del, "/api/v1/desk/document-templates/{kind}", kPublishers,
            "Goes back to the standard words",
            [&parts](sql::Tx& tx, const Caller& caller, const OneTemplate& in) {
                remove_template(tx, parts, caller, in.kind, text_of(in.item_id));
                return templates_of(tx, parts, caller);
            })
            .tag("service")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchTemplate}),
    };
}

/// What is looked at before it is written.
http::Routes template_looks(const Parts& parts) {
    return {
        http::write<PreviewTemplate, Bytes>(
            Method::post, "/api/v1/desk/document-templates/{kind}/preview", kKeepers,
            "Shows what a document would say in these words, filled with examples",
            [&parts](sql::Tx&, const Caller& caller, const PreviewTemplate& in) {
                return Bytes{kPdf,
                             preview_template(parts, caller, in.kind,
                                              {.title = in.title.text(), .body = in.body.text()}),
                             std::string{name_of_enumerator(in.kind)} + "-example.pdf"};
            })
            .tag("service")
            .clause("P 3.1.4")
            .media(kPdf)
            .refuses({&refusals::kTemplateFaults}),
        http::read<OneTemplate, TemplateVersions>(
            "/api/v1/desk/document-templates/{kind}/versions", kKeepers,
            "Lists every version of the office's own words, and who wrote it",
            [&parts](sql::Tx& tx, const Caller& caller, const OneTemplate& in) {
                return versions_of(tx, parts, caller, in.kind, text_of(in.item_id));
            })
            .tag("service")
            .clause("P 3.1.4"),
    };
}

}  // namespace

http::Routes desk_routes(const Parts& parts) {
    http::Routes all = case_routes(parts);
    http::append(all, template_routes(parts));
    http::append(all, template_looks(parts));
    return all;
}

}  // namespace mashang::service
