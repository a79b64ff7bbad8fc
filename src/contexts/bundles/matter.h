#pragma once

// A matter at a place under the answers given so far: everything that follows from the catalogue
// and them. Pure: reads snapshots.

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "contexts/bundles/applying.h"
#include "contexts/bundles/form.h"
#include "contexts/bundles/materials.h"
#include "contexts/bundles/plan.h"
#include "contexts/bundles/rules.h"

namespace mashang::bundles {

struct Matter {
    std::shared_ptr<const catalogue::Catalogue> catalogue;  ///< what the pointers look into
    const catalogue::Bundle* bundle;
    const places::Division* division;
    Graph graph;                                   ///< of what is carried out there
    std::vector<const catalogue::Item*> not_here;  ///< what nobody carries out there now
    boost::json::object answers;                   ///< those that count
    std::vector<std::string> open;                 ///< the questions that are still to be asked
    std::set<int> parts;                           ///< those that are certainly done
    MergedForm form;                               ///< of those
    std::vector<MergedMaterial> materials;

    const catalogue::Item& item(int seq) const;
    /// Who carries the part out there.
    catalogue::Implementation implementation(int seq) const;
    /// The questions of the matter itself as a form: those that are answered, and open ones.
    boost::json::object questions() const;
    const MergedMaterial* find_material(std::string_view key) const;
};

/// Refuses: catalogue's kNoSuchBundle, places' kNoSuchDivision.
Matter look_at(std::shared_ptr<const catalogue::Catalogue> catalogue, const Rules& rules,
               const std::string& bundle, const DivisionCode& division,
               const boost::json::object& answers);

/// The plan of all that is done for sure, were it handed in on `day`.
Plan plan_of(const Matter& matter, Date day, const WorkingCalendar& calendar);

}  // namespace mashang::bundles
