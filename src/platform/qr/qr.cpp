#include "platform/qr/qr.h"

#include <qrencode.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace mashang::qr {
namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

Modules modules_of(std::string_view text) {
    if (text.empty() || text.contains('\0')) throw std::invalid_argument{"no text for a QR code"};
    const std::unique_ptr<QRcode, FreeCode> code{
        QRcode_encodeString8bit(std::string{text}.c_str(), 0, QR_ECLEVEL_M)};
    if (!code) throw std::invalid_argument{"the text is too long for a QR code"};
    Modules modules{.width = code->width, .dark = {}};
    const auto count =
        static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    modules.dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i) modules.dark.push_back((code->data[i] & 1U) != 0);
    return modules;
}

}  // namespace mashang::qr
