#pragma once

// What of a person one who opens a case may see. Pure.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/cases/case.h"
#include "contexts/catalogue/api.h"
#include "contexts/mandates/api.h"

namespace mashang::cases {

/// Why somebody opens a case.
enum class Purpose { reading, signing };

/// What is shown of the person whom a case tells of: of its applicant, or, of a legal person's
/// case, of the agent who filed it.
struct Sight {
    /// Nothing: all of it.
    std::optional<std::vector<catalogue::Known>> fields = {};
    /// Whether it tells of a colleague: then what was typed into the other fields is his, too.
    bool is_of_colleague = false;

    bool is_whole() const { return !fields; }
    bool shows(std::string_view known) const { return mandates::shows(fields, known); }
};

/// Of a person's case: what the ground lets be seen. Of a legal person's: to whoever filed it, all;
/// to a colleague the name, until he is about to sign and may: nobody signs what he does not see
/// (民法典 165; 个人信息保护法 6). `agent`: the account that acts for the applicant; `ground`: null
/// for the applicant herself.
Sight sight_of(const Case& of, const std::optional<std::string>& agent,
               const mandates::Authority* ground, Purpose purpose);

/// The fields of a form that are filled in and not shown.
std::vector<std::string> withheld_fields(const boost::json::object& schema, const Sight& sight,
                                         const boost::json::object& known,
                                         const boost::json::object& form);
/// Takes them out of what is known, and out of the form where it says the same. What the agent
/// typed herself stays; what a colleague typed does not.
void withhold(const std::vector<std::string>& fields, const Sight& sight,
              boost::json::object& known, boost::json::object& form);
/// Puts what she was not shown into the form that she sends, as it was kept; fixed ones whatever
/// she sends, so that no guess of hers is told to be right.
void restore(const std::vector<std::string>& fields, const boost::json::object& schema,
             const boost::json::object& known, const boost::json::object& kept,
             boost::json::object& form);

/// Whether the material would tell more: what a register gave does, and among colleagues a
/// document that only persons hold.
bool is_withheld(const Sight& sight, const catalogue::Material& material, MaterialState state);

}  // namespace mashang::cases
