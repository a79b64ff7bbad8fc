#pragma once

namespace mashang::pdf {

/// The font that documents carry along: of Debian's package fonts-noto-cjk.
inline constexpr const char* kFontFile = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";

/// Whether it is there: without it no document is printed.
bool is_font_installed();

}  // namespace mashang::pdf
