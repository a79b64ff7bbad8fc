#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/checked.h"
#include "base/fixed_code.h"
#include "base/uscc.h"

namespace mashang {

/// The code of a kind of licence (证照类型代码): the USCC of the body that defined it and 3
/// characters of serial, "11100000000013338W011".
class LicenceTypeCode : public FixedCode<LicenceTypeCode, 21> {
  public:
    static Checked<LicenceTypeCode> check(std::string_view text);
    static std::optional<LicenceTypeCode> parse(std::string_view text) {
        return value_of(check(text));
    }

    Uscc definer() const;

  private:
    friend class LicenceNumber;
    using FixedCode::FixedCode;
};

/// The identifier of one electronic licence (电子证照标识, GB/T 36904):
/// 1.2.156.3005.2.TYPE.ISSUER.SERIAL.VERSION.CHECK, the last by ISO 7064 MOD 37,36 over the four
/// parts between, without dots. A licence that is issued anew, changed or renewed gets a new one.
class LicenceNumber {
  public:
    /// `serial`: 1 to 64 digits or capital letters, the issuer's to choose; `version`: 1 to 999.
    static Checked<LicenceNumber> make(const LicenceTypeCode& type, const Uscc& issuer,
                                       std::string_view serial, int version = 1);

    /// Reads the whole identifier. The issuer is nearly always a USCC; other provinces write
    /// division codes and older codes there, so 6 to 18 digits or capital letters are taken.
    static Checked<LicenceNumber> check(std::string_view text);
    static std::optional<LicenceNumber> parse(std::string_view text) {
        return value_of(check(text));
    }

    /// The identifier of the same licence's next version; none after version 999.
    std::optional<LicenceNumber> next_version() const;

    const std::string& text() const { return text_; }
    LicenceTypeCode type() const;
    std::string_view issuer() const { return part(1); }
    std::string_view serial() const { return part(2); }
    int version() const;

    friend auto operator<=>(const LicenceNumber&, const LicenceNumber&) = default;

  private:
    explicit LicenceNumber(std::string text) : text_{std::move(text)} {}
    std::string_view part(std::size_t index) const;  // counted after the root

    std::string text_;
};

}  // namespace mashang

template <>
struct std::hash<mashang::LicenceNumber> {
    std::size_t operator()(const mashang::LicenceNumber& number) const noexcept {
        return std::hash<std::string>{}(number.text());
    }
};
