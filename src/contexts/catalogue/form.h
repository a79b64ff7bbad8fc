#pragma once

#include <boost/json.hpp>

#include "contexts/catalogue/item.h"

namespace mashang::catalogue {

/// What the registers already know of an applicant and a form need not ask [P 1.1].
enum class Known { name, citizen_id, mobile, sex, birth_date, ethnicity, address };
BOOST_DESCRIBE_ENUM(Known, name, citizen_id, mobile, sex, birth_date, ethnicity, address)

/// The application form of an item as JSON Schema (draft 7): who applies, how to reach her, and
/// what the result licence will state about her that the office does not itself decide. Properties
/// are in the order in which they are shown ("x-order"); known ones carry "x-known", and "readOnly"
/// when the register has the last word; "format" names a value type of ours (citizen-id, uscc,
/// mobile, date). Titles are Chinese, "x-title-en" English.
boost::json::object form_schema(const Item& item);

}  // namespace mashang::catalogue
