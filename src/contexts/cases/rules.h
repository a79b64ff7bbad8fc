#pragma once

// The statute: pure functions over facts. None of them throws, reads a clock or touches a database.

#include <boost/json.hpp>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "contexts/cases/case.h"
#include "contexts/catalogue/item.h"

namespace mashang::cases {

/// Within how many working days of receipt an office says what is missing [行政许可法 32(4)].
inline constexpr int kExaminationWorkingDays = 5;

/// How urgent a queue's row is: red is overdue; of yellow three quarters of the time are gone.
enum class DueColour { none, green, yellow, red };
BOOST_DESCRIBE_ENUM(DueColour, none, green, yellow, red)
DueColour due_colour(const Case& of, Date today);

/// What is wrong with a form against its definition (catalogue/form_parts.h). `at` is the JSON
/// Pointer of the form in the request. While drafting only what cannot be right is a fault: unknown
/// fields, too long ones, control characters, too many rows, changed register facts; `complete`
/// also asks for what is required and well-formed, and that must-hold rules hold. What rules hide
/// is not looked at. web/packages/forms/src/check.ts finds the same (tests/forms/checks.json).
enum class Stage { drafting, complete };
std::vector<Fault> check_form(const boost::json::object& schema, const boost::json::object& form,
                              const boost::json::object& known, Stage stage, std::string_view at);

/// What a form says of materials: a place for a file that its rules hide leaves the material out,
/// one that must be filled in asks for it; an answer leaves out what its field says
/// ("x-leaves-out").
struct FormMaterials {
    std::set<int> left_out;
    std::set<int> required;
};
FormMaterials materials_by_form(const boost::json::object& schema, const boost::json::object& form);

/// Whether the form, as it is filled in, asks for a signature.
bool asks_signature(const boost::json::object& schema, const boost::json::object& form);

/// Which materials are still wanting: required ones that are not there. `by` leaves out those that
/// only the other kind of applicant hands in; `stood_in_for` those in whose place a promise is.
std::vector<Fault> check_materials(const catalogue::Item& item, catalogue::Audience by,
                                   std::span<const CaseMaterial> materials,
                                   const FormMaterials& by_form = {},
                                   const std::set<int>& stood_in_for = {});

/// What may happen next to a case, by whom; nothing for a final one.
std::vector<CaseEvent> allowed_events(const Case& of, Actor by);

}  // namespace mashang::cases
