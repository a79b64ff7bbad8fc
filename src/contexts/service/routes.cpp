#include "contexts/service/routes.h"

#include "contexts/service/keys.h"
#include "contexts/service/refusals.h"
#include "contexts/service/store.h"
#include "contexts/service/views.h"
#include "platform/http/typed_route.h"

namespace mashang::service {
namespace {

using http::Bytes;
using http::Caller;
using http::Method;

constexpr const char* kPdf = "application/pdf";

const http::Access kOwn{.who = http::Who::person,
                        .over = http::Over::own,
                        .for_another = http::ForAnother::persons_and_officers};

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

struct OneCode {
    std::string code;  ///< as somebody types it off a document: anything
};
BOOST_DESCRIBE_STRUCT(OneCode, (), (code))

/// Nothing for what cannot be a code either: who mistypes is told that there is no such document.
std::optional<Document> find_coded(sql::Tx& tx, std::string_view code) {
    constexpr std::size_t kMost = 64;
    constexpr std::string_view kBase64Url =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const bool may_be = code.size() <= kMost && code.find_first_not_of(kBase64Url) == code.npos;
    return may_be ? store::find_by_code(tx, code) : std::nullopt;
}

struct DocumentList {
    std::vector<DocumentView> documents;
};
BOOST_DESCRIBE_STRUCT(DocumentList, (), (documents))

struct CertificateView {
    std::string fingerprint;  ///< SHA-256, 64 hex digits
    std::string pem;
    Instant not_before;
    Instant not_after;
};
BOOST_DESCRIBE_STRUCT(CertificateView, (), (fingerprint, pem, not_before, not_after))

struct CertificateList {
    std::vector<CertificateView> certificates;
};
BOOST_DESCRIBE_STRUCT(CertificateList, (), (certificates))

DocumentList listed(sql::Tx& tx, const Parts& parts, const std::vector<Document>& documents) {
    DocumentList list;
    for (const Document& each : documents) list.documents.push_back(view_of(tx, parts, each));
    return list;
}

CertificateList list_certificates(sql::Tx& tx) {
    CertificateList list;
    for (const pki::Certificate& each : certificates(tx)) {
        list.certificates.push_back(
            {each.fingerprint(), each.pem(), each.not_before(), each.not_after()});
    }
    return list;
}

http::Routes own_routes(const Parts& parts) {
    return {
        http::read<OneCase, DocumentList>(
            "/api/v1/cases/{id}/documents", kOwn, "Lists the official documents of a case",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                return listed(tx, parts, list_own(tx, parts, caller, in.id));
            })
            .tag("service")
            .clause("P 3.1.4")
            .refuses({&cases::refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::write<OneDocument, Bytes>(
            Method::get, "/api/v1/cases/{id}/documents/{document_id}/file", kOwn,
            "Downloads a document, a signed PDF; who opens it is served",
            [&parts](sql::Tx& tx, const Caller& caller, const OneDocument& in) {
                std::string bytes = open_own(tx, parts, caller, in.id, in.document_id, in.read);
                return Bytes{kPdf, std::move(bytes), in.document_id.text() + ".pdf"};
            })
            .before([&parts](OneDocument& in) { in.read = read_file(parts, in.document_id); })
            .tag("service")
            .clause("P 3.1.4")
            .media(kPdf)
            .refuses({&cases::refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchDocument,
                      &refusals::kNotIssuedYet}),
    };
}

http::Routes public_routes(const Parts& parts) {
    return {
        http::read<OneCode, VerificationView>(
            "/api/v1/verification/documents/{code}", {},
            "Tells whoever holds a document what its QR code stands for, and whether it holds",
            [&parts](sql::Tx& tx, const Caller&, const OneCode& in) {
                const auto document = find_coded(tx, in.code);
                if (!document) throw Refused{refusals::kNoSuchDocument};
                return verification_of(tx, parts, *document);
            })
            .tag("service")
            .clause("电子签名法 13")
            .refuses({&refusals::kNoSuchDocument}),
        http::read<http::Nothing, CertificateList>(
            "/api/v1/verification/certificates", {},
            "The certificates by which signatures under documents are verified",
            [](sql::Tx& tx, const Caller&) { return list_certificates(tx); })
            .tag("service")
            .clause("电子签名法 13"),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = own_routes(parts);
    http::append(all, public_routes(parts));
    return all;
}

}  // namespace mashang::service
