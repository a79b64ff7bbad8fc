#include "contexts/service/receipt.h"

#include <fmt/format.h>

#include "base/enum_names.h"
#include "contexts/service/keys.h"
#include "platform/crypto/bytes.h"

namespace mashang::service {
namespace {

std::string text_of(const Document& document, const cases::Case& of, const ServiceOrder& order,
                    const Served& served) {
    boost::json::object facts{
        {"format", "mashang.receipt/1"},       {"document", document.id.text()},
        {"number", document.number},           {"title", document.title},
        {"sha256", document.sha256},           {"case_number", of.number ? of.number->text() : ""},
        {"person", document.person_id.text()}, {"sent_at", order.sent_at.text()},
        {"served_at", served.at.text()},       {"how", name_of_enumerator(served.how)}};
    if (order.arrived_at) facts["arrived_at"] = order.arrived_at->text();
    if (order.opened_at) facts["opened_at"] = order.opened_at->text();
    if (served.how == How::delivered) facts["waybill"] = order.waybill;
    if (served.how == How::published) facts["published_on"] = order.published_on->text();
    return boost::json::serialize(facts);
}

template <class Versioned>
ReceiptSignature signature_of(const crypto::KeyPurpose& purpose, const char* algorithm,
                              const Versioned& newest, const std::string& text) {
    return {.key = fmt::format("{}.{}", purpose.name, newest.version),
            .algorithm = algorithm,
            .value = crypto::to_padded_base64(newest.key.sign(text))};
}

}  // namespace

Receipt sign_receipt(const Parts& parts, const Document& document, const cases::Case& of,
                     const ServiceOrder& order, const Served& served) {
    Receipt receipt{.text = text_of(document, of, order, served), .signatures = {}};
    receipt.signatures.push_back(signature_of(
        kDocumentEs256, "ES256", parts.keys.newest_es256(kDocumentEs256), receipt.text));
    receipt.signatures.push_back(
        signature_of(kDocumentSm2, "SM2", parts.keys.newest_sm2(kDocumentSm2), receipt.text));
    return receipt;
}

}  // namespace mashang::service
