#pragma once

#include <boost/json.hpp>
#include <span>

#include "contexts/catalogue/item.h"

namespace mashang::catalogue {

/// What the registers already know of an applicant and a form need not ask [P 1.1].
enum class Known { name, citizen_id, mobile, sex, birth_date, ethnicity, address };
BOOST_DESCRIBE_ENUM(Known, name, citizen_id, mobile, sex, birth_date, ethnicity, address)

/// The form of an item that has none of its own, as a definition (form_parts.h): who applies, how
/// to reach her, and what the result licence will state about her that the office does not itself
/// decide. Known fields carry "x-known", and "readOnly" when the register has the last word.
boost::json::object form_schema(const Item& item);
/// The same, and where the item has cases (variants) the question which it is, "case_kind": what
/// she chose on the way to the application stands there, and the materials that it does not take
/// are left out ("x-leaves-out": by answer the numbers of materials).
boost::json::object form_of(const Item& item);
/// That of `form_schema` for these audiences with that result licence; null: it has none.
boost::json::object form_schema(std::span<const Audience> audiences, const LicenceType* result);

}  // namespace mashang::catalogue
