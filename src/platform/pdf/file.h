#pragma once

// The inside of platform/pdf: objects that make a file.

#include <string>
#include <string_view>
#include <vector>

namespace mashang::pdf {

/// A stream object; `more` of its dictionary: "/Subtype /CIDFontType0C ".
std::string stream(const std::string& content, std::string_view more = {});

/// The file of these objects, numbered from 1; the first is the catalogue.
std::string file_of(const std::vector<std::string>& objects);

}  // namespace mashang::pdf
