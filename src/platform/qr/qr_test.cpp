#include "platform/qr/qr.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "testing/shell.h"

namespace mashang::qr {
namespace {

/// A picture (PBM) with the margin that readers want, each module `scale` pixels wide.
std::string picture_of(const Modules& modules, int scale) {
    constexpr int kMargin = 4;
    const int side = (modules.width + 2 * kMargin) * scale;
    std::string picture = "P1\n" + std::to_string(side) + " " + std::to_string(side) + "\n";
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int row = y / scale - kMargin;
            const int column = x / scale - kMargin;
            const bool is_inside =
                row >= 0 && column >= 0 && row < modules.width && column < modules.width;
            picture += is_inside && modules.is_dark(row, column) ? "1 " : "0 ";
        }
        picture += '\n';
    }
    return picture;
}

TEST(Qr, ReadersReadWhatWasWritten) {
    const std::string text = "https://mashang.example/verify/3fJ9_-x0Qq7Zs2bWkT8mNA";
    const Shell shell;
    shell.write("code.pbm", picture_of(modules_of(text), 6));
    const Shell::Said read = shell.run("zbarimg --quiet --raw code.pbm 2>/dev/null");
    EXPECT_EQ(read.code, 0);
    EXPECT_EQ(read.text, text + "\n");
}

TEST(Qr, IsTheSameForTheSameText) {
    EXPECT_EQ(modules_of("一").dark, modules_of("一").dark);
    EXPECT_NE(modules_of("一").dark, modules_of("二").dark);
}

TEST(Qr, WhatNoCodeHoldsIsTurnedAway) {
    EXPECT_THROW(modules_of(""), std::invalid_argument);
    EXPECT_THROW(modules_of(std::string(3000, 'x')), std::invalid_argument);
    EXPECT_THROW(modules_of(std::string_view{"a\0b", 3}), std::invalid_argument);
}

}  // namespace
}  // namespace mashang::qr
