#pragma once

// Where a field's value comes from when a register tells it: an attribute of a licence, or a field
// of a data resource (docs/formats/forms.md, "x-source"). Pure.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/catalogue.h"

namespace mashang::catalogue {

/// {"from": "licence", "type": "L003", "attribute": "户号"} or {"from": "resource", "resource":
/// "R011", "field": "参保状态"}, found in the catalogue.
struct RegisterSource {
    const LicenceType* licence = nullptr;
    const DataResource* resource = nullptr;  ///< one of the two
    const Attribute* attribute = nullptr;

    const std::string& id() const { return licence != nullptr ? licence->id : resource->id; }
    const std::string& name() const { return licence != nullptr ? licence->name : resource->name; }
    /// Who keeps it: "GA".
    const std::string& holder() const;
    /// "licence:L003", "resource:R011": what is asked for at once.
    std::string code() const;
};

/// What "x-source" of a field names; nothing when it names no register, or what is not there. An
/// image is no text that a form could hold. The catalogue must outlive it.
std::optional<RegisterSource> find_register_source(const boost::json::object& field,
                                                   const Catalogue& catalogue);

struct SourcedField {
    std::string name;  ///< of the field
    RegisterSource source;
};
/// Of a form, those fields at its top that a register fills in, in its order.
std::vector<SourcedField> sourced_fields(const boost::json::object& definition,
                                         const Catalogue& catalogue);

}  // namespace mashang::catalogue
