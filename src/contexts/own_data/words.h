#pragma once

#include <optional>
#include <string_view>

namespace mashang::own_data {

/// What people call a member of a chapter: "mobile" → "手机号码". Nothing for names that are not
/// known; a test walks all chapters of the program for those.
std::optional<std::string_view> word_of(std::string_view member);

/// What people call a value that is a code: "draft" → "草稿"; a chapter may have a word of its own
/// for one that others have too: an accepted case is "已受理", an accepted mandate "有效". Nothing:
/// it is shown as it is.
std::optional<std::string_view> word_of_value(std::string_view value,
                                              std::string_view chapter = {});

}  // namespace mashang::own_data
