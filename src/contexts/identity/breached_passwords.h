#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mashang::identity {

/// Passwords that were found in breaches often, so that they are tried on every account. [ASVS
/// 6.2.12, 6.2.4]
class BreachedPasswords {
  public:
    /// Knows none.
    BreachedPasswords() = default;
    /// `text`: one a line, in small letters. Throws std::invalid_argument when it is empty: a list
    /// that is not there must not pass for one that knows none.
    explicit BreachedPasswords(std::string text);
    BreachedPasswords(const BreachedPasswords&) = delete;
    BreachedPasswords& operator=(const BreachedPasswords&) = delete;
    BreachedPasswords(BreachedPasswords&&) = delete;
    BreachedPasswords& operator=(BreachedPasswords&&) = delete;

    /// Whether it is there, whatever the case of its letters.
    bool contains(std::string_view password) const;
    std::size_t size() const { return lines_.size(); }

  private:
    std::string text_;
    std::vector<std::string_view> lines_;  // sorted, into text_
};

}  // namespace mashang::identity
