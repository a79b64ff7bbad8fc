#pragma once

// How a form definition is read: an object of JSON Schema draft 7 with what a form needs beyond it
// (docs/formats/forms.md). It holds fields, groups of fields, and groups that are repeated; in
// groups stand fields only. Pure.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::catalogue {

enum class PartKind { field, group, rows };

/// Of a part of a sound definition, or of anything that stands where one should.
PartKind kind_of(const boost::json::object& part);

/// The fields of the whole form, or of a group or of each row of a repeated one; empty for others.
const boost::json::object& properties_of(const boost::json::object& part);

/// The names of what must be filled in; empty when nothing must.
std::vector<std::string_view> required_of(const boost::json::object& part);

/// False for what is shown and has no value: a place for a file, a signature.
bool has_value(const boost::json::object& part);

/// A member that is a text, else "".
std::string_view text_in(const boost::json::object& object, std::string_view name);

/// The object of that name, else an empty one; the same of a list.
const boost::json::object& object_in(const boost::json::object& object, std::string_view name);
const boost::json::array& array_in(const boost::json::object& object, std::string_view name);

/// What the definition makes of a part (x-rules).
enum class RuleKind {
    show,     ///< the parts are there only while the logic is true
    require,  ///< they must be filled in while it is
    hold,     ///< it must be true when the form is handed in
    compute,  ///< the part has the value that it gives
};
BOOST_DESCRIBE_ENUM(RuleKind, show, require, hold, compute)

struct FormRule {
    RuleKind kind;
    std::vector<std::string> parts;  ///< "/spouse", "/members/age" for that of every row
    const boost::json::value* logic;
    std::string_view zh, en;  ///< of `hold`: what to tell
};

/// Those that can be read; the checker names the others. They look into the definition.
std::vector<FormRule> rules_of(const boost::json::object& definition);

/// The part at "/spouse/name"; null when there is none.
const boost::json::object* find_part(const boost::json::object& definition, std::string_view part);

}  // namespace mashang::catalogue
