#pragma once

// QR codes (ISO/IEC 18004).

#include <string_view>
#include <vector>

namespace mashang::qr {

/// A square of modules, row by row from the top left.
struct Modules {
    int width = 0;  ///< of a side; without the light margin of 4 that every drawing needs
    std::vector<bool> dark = {};

    bool is_dark(int row, int column) const {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                    static_cast<std::size_t>(column)];
    }
};

/// With error correction M: up to 15 % of it may be damaged. The same text makes the same square.
/// Throws std::invalid_argument for an empty text, one that holds a NUL, or one of more than about
/// 2,300 bytes.
Modules modules_of(std::string_view text);

}  // namespace mashang::qr
