#pragma once

// The one form of a matter: the forms of its parts with everything asked once. Pure.

#include <boost/json.hpp>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "contexts/catalogue/api.h"

namespace mashang::bundles {

/// A part with the form of its item (docs/formats/forms.md) and what people call it.
struct PartForm {
    int part;
    std::string item;  ///< "GA003"
    std::string zh, en;
    const boost::json::object* form;
    std::set<std::string, std::less<>> left_out = {};  ///< what this applicant is not asked
};

struct MergedForm {
    boost::json::object definition;
    /// By part: what a field of the whole is called in its own form.
    std::map<int, std::map<std::string, std::string>> names;
    /// How many fields the parts' forms have that this one has not again.
    int asked_once = 0;
};

/// Asks what several forms ask the same way (name, kind, choices, rules) once; what they ask under
/// one name and not the same way apart ("ga003_place"). What the registers have the last word on,
/// places for files and signatures are left to each part's case.
MergedForm merge_forms(std::span<const PartForm> parts);

/// What the part's own form gets of the whole.
boost::json::object form_of_part(const MergedForm& merged, int part,
                                 const boost::json::object& whole);

}  // namespace mashang::bundles
