#pragma once

#include <boost/describe/enum.hpp>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"

namespace mashang {

/// Documents by which somebody is known who has no citizen's number. Residents from Hong Kong,
/// Macao and Taiwan with a residence permit, and foreigners whose permanent residence card is of
/// 2023 or later, have 18 digits like citizens (CitizenId).
enum class DocumentType {
    hk_mo_travel_permit,          ///< 港澳居民来往内地通行证: H or M and 8 digits
    tw_travel_permit,             ///< 台湾居民来往大陆通行证: 8 digits
    foreign_permanent_residence,  ///< 外国人永久居留身份证 before 2023: 3 letters and 12 digits
    passport,                     ///< 护照: 5 to 9 letters and digits (ICAO 9303)
};
BOOST_DESCRIBE_ENUM(DocumentType, hk_mo_travel_permit, tw_travel_permit,
                    foreign_permanent_residence, passport)

/// "港澳居民来往内地通行证"; not `name_of`, by which JSON would write it.
std::string_view title_of(DocumentType type);

/// A document of a type with a number that such a document can have. Small letters become capitals;
/// blanks go. Of a travel permit of old the two digits that count its renewals fall away: the
/// number is for life. The check digit of an old permanent residence card is not looked at: how it
/// is made is published nowhere that we know.
class IdentityDocument {
  public:
    static Checked<IdentityDocument> check(DocumentType type, std::string_view number);
    static std::optional<IdentityDocument> make(DocumentType type, std::string_view number) {
        return value_of(check(type, number));
    }

    DocumentType type() const { return type_; }
    const std::string& number() const { return number_; }
    /// For screens: "H1******8", all but the first two and the last one.
    std::string masked() const;

    friend auto operator<=>(const IdentityDocument&, const IdentityDocument&) = default;

  private:
    IdentityDocument(DocumentType type, std::string number)
        : type_{type}, number_{std::move(number)} {}
    DocumentType type_;
    std::string number_;
};

}  // namespace mashang
