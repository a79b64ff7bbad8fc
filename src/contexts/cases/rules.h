#pragma once

// The statute: pure functions over facts. None of them throws, reads a clock or touches a database.

#include <boost/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "base/working_calendar.h"
#include "contexts/cases/case.h"
#include "contexts/catalogue/item.h"

namespace mashang::cases {

/// Within how many working days of receipt an office says what is missing [行政许可法 32(4)].
inline constexpr int kExaminationWorkingDays = 5;

/// By when the office examines what was submitted: five working days after receipt, where what
/// arrives on a day without work is received on the next one.
ReckonedDate examination_due(const WorkingCalendar& calendar, Date submitted);

/// By when the office decides what it accepted: the promised working days; the same day for what is
/// done at once [行政许可法 42].
ReckonedDate decision_due(const WorkingCalendar& calendar, Date accepted,
                          const catalogue::Item& item);

/// How urgent a queue's row is: red is overdue, yellow has a day or less left.
enum class DueColour { none, green, yellow, red };
BOOST_DESCRIBE_ENUM(DueColour, none, green, yellow, red)
DueColour due_colour(const WorkingCalendar& calendar, const Case& of, Date today);

/// What is wrong with a form against its schema (catalogue::form_schema). `at` is the JSON Pointer
/// of the form in the request. While drafting only what cannot be right is a fault: unknown fields,
/// too long ones, control characters, changed register facts; `complete` also asks for what is
/// required and well-formed.
enum class Stage { drafting, complete };
std::vector<Fault> check_form(const boost::json::object& schema, const boost::json::object& form,
                              const boost::json::object& known, Stage stage, std::string_view at);

/// Which materials are still wanting: required ones that are not there. `by` leaves out those that
/// only the other kind of applicant hands in.
std::vector<Fault> check_materials(const catalogue::Item& item, catalogue::Audience by,
                                   std::span<const CaseMaterial> materials);

/// What may happen next to a case, by whom; nothing for a final one.
std::vector<CaseEvent> allowed_events(const Case& of, Actor by);

}  // namespace mashang::cases
