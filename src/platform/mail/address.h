#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mashang::mail {

/// One mailbox, "name@example.com": an unquoted local part and a domain of ASCII (RFC 5321 4.1.2),
/// at most 254 characters, as typed but for the domain's capitals.
class MailAddress {
  public:
    static std::optional<MailAddress> parse(std::string_view text);

    const std::string& text() const { return text_; }
    std::string domain() const;
    std::string masked() const;  ///< "l***@example.com"

    bool operator==(const MailAddress&) const = default;

  private:
    explicit MailAddress(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace mashang::mail
