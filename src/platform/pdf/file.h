#pragma once

// The inside of platform/pdf: objects that make a file, and the font that all of them set.

#include <string>
#include <string_view>
#include <vector>

namespace mashang::pdf {

/// The font in its three parts, objects `first` to `first` + 2: the reader's own song face, in
/// UTF-16; `first` is the one to name.
std::vector<std::string> font_objects(std::size_t first);

/// A stream object.
std::string stream(const std::string& content);

/// The file of these objects, numbered from 1; the first is the catalogue.
std::string file_of(const std::vector<std::string>& objects);

}  // namespace mashang::pdf
