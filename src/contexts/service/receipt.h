#pragma once

// 送达回证: what proves that a document was served.

#include <string>
#include <vector>

#include "contexts/service/document.h"
#include "contexts/service/parts.h"
#include "contexts/service/serving.h"

namespace mashang::service {

struct ReceiptSignature {
    std::string key;        ///< "document_sm2.1"
    std::string algorithm;  ///< "ES256": ECDSA on P-256 with SHA-256; "SM2": with SM3
    std::string value;      ///< base64 of DER, over the bytes of the text
};
BOOST_DESCRIBE_STRUCT(ReceiptSignature, (), (key, algorithm, value))

struct Receipt {
    std::string text;  ///< JSON: which document, its hash, to whom (her id), when, how
    std::vector<ReceiptSignature> signatures;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (text, signatures))

/// Of an order that counts as served since `served`.
Receipt sign_receipt(const Parts& parts, const Document& document, const cases::Case& of,
                     const ServiceOrder& order, const Served& served);

}  // namespace mashang::service
