#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mashang::sandbox {

/// One A4 page with lines of text, Chinese too (the reader's own song face). The same lines make
/// the same bytes.
std::string pdf_of(const std::vector<std::string>& lines);

/// RFC 4648 section 4, with padding, as registers send files.
std::string padded_base64(std::string_view bytes);

}  // namespace mashang::sandbox
