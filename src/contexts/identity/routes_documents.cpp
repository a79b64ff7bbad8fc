#include "contexts/identity/routes_documents.h"

#include "contexts/identity/flows_documents.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/views.h"
#include "platform/http/typed_route.h"

namespace mashang::identity {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::RateClass;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};
const Access kOfficer{.who = http::Who::staff, .roles = {"officer"}};

struct ProveByDocument {
    PersonName name;
    DocumentType document_type;
    std::string number;
    Date birth_date;
};
BOOST_DESCRIBE_STRUCT(ProveByDocument, (), (name, document_type, number, birth_date))

struct ProveDocumentAtWindow {
    MobileNumber mobile;
    SixDigits code;
    PersonName name;
    DocumentType document_type;
    std::string number;
    Date birth_date;
    CodeCheck check = {};
};
BOOST_DESCRIBE_STRUCT(ProveDocumentAtWindow, (),
                      (mobile, code, name, document_type, number, birth_date))

/// Throws Refused{json.invalid} for a number that no such document has.
template <class In>
DocumentClaim claim_in(const In& in) {
    const auto document = IdentityDocument::check(in.document_type, in.number);
    if (!document) {
        json::refuse_faults({{.pointer = "/number", .refusal = document.error()}});
    }
    return {.name = in.name, .document = *document, .birth_date = in.birth_date};
}

}  // namespace

http::Routes document_routes(const Parts& parts) {
    return {
        http::write<ProveByDocument, ProofingView>(
            Method::post, "/api/v1/document-proofings", kOwn,
            "Proves L1 by a travel permit, an old permanent residence card or a passport",
            [&parts](sql::Tx& tx, const Caller& caller, const ProveByDocument& in) {
                return view_of(request_document_proofing(tx, parts, caller, claim_in(in)),
                               caller.language);
            })
            .tag("identity")
            .clause("P 3.3.1")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kAlreadyProven, &refusals::kProofingPending,
                      &refusals::kTooManyProofings}),
        http::write<ProveDocumentAtWindow, ProofingView>(
            Method::post, "/api/v1/desk/document-proofings", kOfficer,
            "Proves L4: an officer has compared the person with such a document",
            [&parts](sql::Tx& tx, const Caller& officer, const ProveDocumentAtWindow& in) {
                return view_of(request_document_at_window(tx, parts, officer, in.mobile, in.check,
                                                          claim_in(in)),
                               officer.language);
            })
            .before([&parts](ProveDocumentAtWindow& in) {
                in.check = check_code(parts, in.mobile, CodePurpose::window, in.code);
            })
            .tag("identity")
            .clause("P 3.3.1")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kWrongCode, &refusals::kOtherPerson, &refusals::kAccountClosed,
                      &refusals::kProofingPending}),
    };
}

}  // namespace mashang::identity
