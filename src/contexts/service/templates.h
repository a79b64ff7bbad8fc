#pragma once

// What documents say: a title and paragraphs with named fields in braces, {addressee}; an office
// may say it in its own words.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "contexts/service/document.h"

namespace mashang::service {

struct Template {
    std::string title;
    std::string body;  ///< a paragraph a line
};

/// A field and what it stands for.
struct Field {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
    std::string_view example;  ///< nobody's
};
std::span<const Field> fields();

inline constexpr std::size_t kLongestTitle = 60;   ///< characters
inline constexpr std::size_t kLongestBody = 4000;  ///< characters

/// What is said where no office says otherwise.
const Template& standard_template(DocumentKind kind);

/// Everything that is wrong with one: fields that nobody fills, braces without end, a title of
/// several lines, too much or nothing said, and of a negative document that it does not say what
/// may be done against it ({remedy}) [行政复议法 20; 行政许可法 38].
std::vector<Fault> faults_of(DocumentKind kind, const Template& wording);

/// A template that `faults_of` finds nothing in, filled in. A field without value is left out, and
/// so is a paragraph of nothing but such fields.
struct Filled {
    std::string title;
    std::vector<std::string> paragraphs;
};
Filled fill(const Template& wording, const std::map<std::string, std::string>& values);

}  // namespace mashang::service
