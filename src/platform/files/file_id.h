#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mashang::files {

/// The name of a kept file: 64 hex digits, a keyed hash of its content. The same content has the
/// same name; who has no key cannot tell from a name what is in the file.
class FileId {
  public:
    static std::optional<FileId> parse(std::string_view text);

    const std::string& text() const { return text_; }
    friend auto operator<=>(const FileId&, const FileId&) = default;

  private:
    explicit FileId(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace mashang::files
