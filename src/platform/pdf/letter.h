#pragma once

// Official letters: 文书 of one or more pages with a number, an addressee, a closing, a QR code,
// and a place for a signature that covers all of it.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "platform/qr/qr.h"

namespace mashang::pdf {

struct Letter {
    std::string title;
    std::string number;
    std::string addressee;
    std::vector<std::string> paragraphs;  ///< each begins two characters in
    std::string office;                   ///< in whose name; at the right, above the date
    std::string date;
    std::optional<qr::Modules> code = {};  ///< at the foot of the last page
    std::string code_note = {};            ///< beside it
    std::string watermark = {};            ///< across each page, in grey; empty: none
};

/// What a reader shows of a signature besides what it proves.
struct SignatureWords {
    std::string signer;
    std::string reason;
    Instant at;
};

/// A letter whose signature is still missing: where it will lie, the file has zeros.
struct Unsigned {
    std::string bytes;
    std::size_t hole = 0;       ///< where the signature with its < and > begins
    std::size_t hole_size = 0;  ///< of both, and of what lies between them
    /// What the signature covers: all but the hole.
    std::string covered() const;
};

/// A PDF 1.5 with its font (document.h); the same letter makes the same bytes.
std::string print(const Letter& letter);

/// The same with an invisible signature field (ISO 32000-1 12.8, adbe.pkcs7.detached).
Unsigned print_to_sign(const Letter& letter, const SignatureWords& words);

/// The file with its signature: a CMS SignedData in DER, detached, over `covered()`. Throws
/// std::length_error for more than 8,192 bytes.
std::string with_signature(Unsigned letter, std::string_view cms);

/// The signature of such a file and what it covers, as a reader takes them apart; nothing where
/// there is none, or where it does not cover the whole file.
struct TakenApart {
    std::string cms;
    std::string covered;
};
std::optional<TakenApart> take_apart(std::string_view pdf);

}  // namespace mashang::pdf
