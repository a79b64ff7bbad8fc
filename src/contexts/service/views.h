#pragma once

// How documents look to the applicant, to the office and to everybody.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/service/flows.h"
#include "contexts/service/serving.h"

namespace mashang::service {

/// How far the service of a document has come.
struct ServiceView {
    Instant sent_at;
    bool consented;  ///< to electronic service, when it was sent
    std::optional<Instant> arrived_at;
    std::optional<Instant> opened_at;
    std::optional<Instant> served_at;
    std::optional<How> how;
    Date fallback_on;  ///< the last day before it goes on paper, where it must be served
    Parcel parcel;
    std::optional<std::string> waybill;
    std::optional<Date> published_on;
    std::optional<Date> published_until;  ///< the last day of the notice
    bool may_publish;                     ///< nothing else could serve it
    /// Which agent opened it, masked, where a legal person is the addressee.
    std::optional<std::string> opened_by = {};
};
BOOST_DESCRIBE_STRUCT(ServiceView, (),
                      (sent_at, consented, arrived_at, opened_at, served_at, how, fallback_on,
                       parcel, waybill, published_on, published_until, may_publish, opened_by))
ServiceView view_of(const ServiceOrder& order);

struct DocumentView {
    DocumentId id;
    DocumentKind kind;
    std::string title;
    std::string number;  ///< 文号
    std::string office_name;
    Date dated;
    DocumentState state;
    std::optional<Instant> issued_at;
    std::int64_t size;         ///< bytes; 0: it has no file yet
    std::string sha256;        ///< of the file; empty: the same
    std::string verification;  ///< where its QR code leads
    std::optional<DocumentId> replaced_by;
    std::optional<ServiceView> service;  ///< absent: it is not issued yet
};
BOOST_DESCRIBE_STRUCT(DocumentView, (),
                      (id, kind, title, number, office_name, dated, state, issued_at, size, sha256,
                       verification, replaced_by, service))
DocumentView view_of(sql::Tx& tx, const Parts& parts, const Document& document);

/// A document that an officer has to look after.
struct UndeliveredView {
    CaseId case_id;
    std::string case_number;
    DocumentView document;
};
BOOST_DESCRIBE_STRUCT(UndeliveredView, (), (case_id, case_number, document))

struct UndeliveredList {
    std::vector<UndeliveredView> documents;  ///< those that wait longest first
};
BOOST_DESCRIBE_STRUCT(UndeliveredList, (), (documents))
UndeliveredList undelivered_of(sql::Tx& tx, const Parts& parts, const http::Caller& officer);

/// What everybody is told who holds a document: nothing of whom it is about.
struct VerificationView {
    std::string number;
    std::string title;
    std::string office_name;
    Date dated;
    std::optional<Instant> issued_at;
    std::string sha256;
    bool holds;  ///< it is issued, and no other has taken its place
    DocumentState state;
    std::optional<std::string> replaced_by_number;
};
BOOST_DESCRIBE_STRUCT(VerificationView, (),
                      (number, title, office_name, dated, issued_at, sha256, holds, state,
                       replaced_by_number))
VerificationView verification_of(sql::Tx& tx, const Parts& parts, const Document& document);

/// A public notice: of which document, never of whom.
struct NoticeView {
    std::string number;
    std::string title;
    std::string office_name;
    Date from;
    Date until;  ///< the last day; after it the document counts as served
};
BOOST_DESCRIBE_STRUCT(NoticeView, (), (number, title, office_name, from, until))
/// The newest first.
std::vector<NoticeView> published(sql::Tx& tx, const Parts& parts, std::size_t most);

/// A template and what may be in it.
struct TemplateView {
    DocumentKind kind;
    std::optional<std::string> item_id;  ///< absent: of all items
    std::optional<std::string> item_name;
    std::string title;
    std::string body;
    bool standard;  ///< of the platform; else the office's own
    std::int64_t version;
    std::optional<std::string> changed_by;  ///< an official's name
    std::optional<Instant> changed_at;
};
BOOST_DESCRIBE_STRUCT(TemplateView, (),
                      (kind, item_id, item_name, title, body, standard, version, changed_by,
                       changed_at))

struct FieldView {
    std::string name;
    std::string meaning;  ///< in the reader's language
    std::string example;
};
BOOST_DESCRIBE_STRUCT(FieldView, (), (name, meaning, example))

struct TemplateList {
    std::vector<TemplateView> templates;  ///< the standard ones first
    std::vector<FieldView> fields;
};
BOOST_DESCRIBE_STRUCT(TemplateList, (), (templates, fields))
TemplateList templates_of(sql::Tx& tx, const Parts& parts, const http::Caller& keeper);

/// One version of an office's own words.
struct TemplateVersionView {
    std::int64_t version;
    std::string title;
    std::string body;
    bool removed;            ///< the standard words were used again; the texts are empty
    std::string changed_by;  ///< an official's name
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(TemplateVersionView, (),
                      (version, title, body, removed, changed_by, changed_at))

struct TemplateVersions {
    std::vector<TemplateVersionView> versions;  ///< the newest first
};
BOOST_DESCRIBE_STRUCT(TemplateVersions, (), (versions))
/// `item` empty: of all items.
TemplateVersions versions_of(sql::Tx& tx, const Parts& parts, const http::Caller& keeper,
                             DocumentKind kind, const std::string& item);

}  // namespace mashang::service
