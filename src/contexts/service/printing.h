#pragma once

// A document as a page: what is printed, and the file with its signature.

#include <string>

#include "contexts/service/document.h"
#include "contexts/service/drawing.h"
#include "contexts/service/keys.h"
#include "contexts/service/parts.h"

namespace mashang::service {

/// Where its QR code leads: "https://mashang.example/verify/3fJ9…".
std::string verification_address(const Parts& parts, const Document& document);

/// The signed file. Outside transactions.
std::string print_signed(const Parts& parts, const Document& document, const Words& words,
                         const Signer& signer);

/// What it would be, without number, code and signature, and marked as a draft on each page.
std::string print_draft(const Draft& draft, Date day);

}  // namespace mashang::service
