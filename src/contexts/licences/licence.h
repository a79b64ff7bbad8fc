#pragma once

// What is kept of a licence that somebody holds, and how it follows from the register's answer.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/instant.h"
#include "contexts/catalogue/api.h"
#include "contexts/identity/api.h"
#include "contexts/one_code/api.h"

namespace mashang::licences {

enum class AnswerState {
    asking,
    found,
    not_found,    ///< she has none
    unavailable,  ///< the register did not answer; what it said before is still shown
};
BOOST_DESCRIBE_ENUM(AnswerState, asking, found, not_found, unavailable)

/// Sealed where it lies. The whole number is never kept: it is shown by the one code, from the
/// register.
struct Content {
    std::string number_masked;  ///< "3501**********1234"; empty: it has none
    std::string issuer;         ///< empty: not told
    std::optional<Date> issued_on;
    std::optional<Date> valid_until;  ///< the last day; nothing: without an end, or not told
};
BOOST_DESCRIBE_STRUCT(Content, (), (number_masked, issuer, issued_on, valid_until))

/// The first and the last characters of a number, at most a third of it; stars for the rest.
std::string masked(std::string_view number);

/// Its number is what its face has in the type's first field for a code, or for a citizen's number
/// where there is no code; the register's own identifier where the face has neither. Valid until
/// what the face says (有效期止), for ever where it says so in words (长期); without such a field
/// so many days after the issue as the type is valid.
Content content_of(const one_code::Licence& licence, const catalogue::LicenceType& type);

enum class Validity { lasting, in_force, expiring, expired };
BOOST_DESCRIBE_ENUM(Validity, lasting, in_force, expiring, expired)

inline constexpr int kExpiringDays = 90;  ///< before the last day, renewing is thought of

/// On `today`: expiring from kExpiringDays before the last day, expired after it.
Validity validity_of(const Content& content, Date today);

/// One row: what the register said of one type.
struct Answer {
    identity::PersonId person_id;
    std::string licence_type;
    std::string round;
    AnswerState state = AnswerState::asking;
    std::optional<std::string> content = {};  ///< sealed
    std::optional<Instant> fetched_at = {};
};
BOOST_DESCRIBE_STRUCT(Answer, (), (person_id, licence_type, round, state, content, fetched_at))

}  // namespace mashang::licences
