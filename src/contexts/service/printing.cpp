#include "contexts/service/printing.h"

#include "platform/pdf/letter.h"
#include "platform/pki/cms.h"

namespace mashang::service {

std::string verification_address(const Parts& parts, const Document& document) {
    return parts.base() + "/verify/" + document.code;
}

std::string print_signed(const Parts& parts, const Document& document, const Words& words,
                         const Signer& signer) {
    const std::string address = verification_address(parts, document);
    const pdf::Letter letter{
        .title = document.title,
        .number = document.number,
        .addressee = words.addressee,
        .paragraphs = words.paragraphs,
        .office = words.office,
        .date = words_of(document.dated),
        .code = qr::modules_of(address),
        .code_note = "本文书经可靠的电子签名，与纸质文书具有同等效力。扫描二维码，或者访问 " +
                     address + " ，可以核验其真伪和效力。"};
    const Instant now = parts.clock.now();
    pdf::Unsigned open = pdf::print_to_sign(
        letter, {.signer = words.office, .reason = "电子文书 " + document.number, .at = now});
    const std::string cms = pki::sign_detached(signer.key, signer.certificate, open.covered(), now);
    return pdf::with_signature(std::move(open), cms);
}

std::string print_draft(const Draft& draft, Date day) {
    return pdf::print({.title = draft.title,
                       .number = "（编号在签发时生成）",
                       .addressee = draft.words.addressee,
                       .paragraphs = draft.words.paragraphs,
                       .office = draft.words.office,
                       .date = words_of(day),
                       .watermark = "草稿"});
}

}  // namespace mashang::service
