#pragma once

#include <string_view>
#include <vector>

#include "contexts/discovery/engine/pinyin.h"

namespace mashang::discovery {

/// How well what was typed in Latin letters fits a text, 0 to 1: the part of the sounds that occur
/// in it in the same order, less for every gap between them. 1 means all, side by side.
float alignment(const std::vector<Sound>& typed, std::u32string_view text, const Pinyin& pinyin);

/// The same for several runs of letters, each with the ways to read it; long runs count more.
float alignment(const std::vector<std::vector<std::vector<Sound>>>& runs, std::u32string_view text,
                const Pinyin& pinyin);

}  // namespace mashang::discovery
