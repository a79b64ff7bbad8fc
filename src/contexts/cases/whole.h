#pragma once

// A case whole, for the archive: everything that its package will hold of it. [P 3.1.2]

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "contexts/cases/clock_view.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/views.h"

namespace mashang::cases {

/// A material with the name under which the item asks for it.
struct NamedMaterial {
    CaseMaterial material;
    std::string name;
    catalogue::MaterialForm form = catalogue::MaterialForm::electronic;
};

struct WholeCase {
    Case of;
    CaseSummary summary;                     ///< in Chinese
    std::string applicant;                   ///< her name, masked; a legal person's in full
    std::vector<std::string> together = {};  ///< names of those who applied with her, as hers is
    catalogue::ItemType item_type;
    boost::json::object form;           ///< as it was handed in, by field
    boost::json::object form_in_words;  ///< the same under the titles of its form
    std::vector<NamedMaterial> materials;
    std::vector<TimelineEvent> timeline;
    std::vector<ClockView> clocks;
    std::vector<StepClockView> step_clocks;
    std::optional<AutomaticView> automatic;  ///< what the item's rules came to
    std::string result;                      ///< the written decision (HTML); empty: there is none
};

/// In clear: who calls it answers for what becomes of it.
WholeCase whole_case(sql::Tx& tx, const Parts& parts, const Case& of);

/// Whether the archive may take it now.
bool is_to_be_archived(const Case& of);

}  // namespace mashang::cases
