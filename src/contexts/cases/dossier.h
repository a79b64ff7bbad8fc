#pragma once

#include <boost/json.hpp>
#include <vector>

#include "contexts/cases/parts.h"

namespace mashang::cases {

/// 案卷: a case with what the applicant's transaction has read of it, so that nothing is read
/// twice.
struct Dossier {
    Case of;
    boost::json::object form;   ///< what has been typed
    boost::json::object known;  ///< by field: what the registers know
    std::vector<CaseMaterial> materials;
};

/// Reads the rest of a case. Only for the applicant herself (Identity::known_facts).
Dossier open_dossier(sql::Tx& tx, const Parts& parts, Case of);

/// What the registers know for the fields of a form: a value per field that carries "x-known".
boost::json::object known_fields(sql::Tx& tx, const Parts& parts, const boost::json::object& schema,
                                 const identity::PersonId& person);

/// The form with those fields as the register has them that nobody may change.
boost::json::object with_fixed_fields(const boost::json::object& schema,
                                      const boost::json::object& known, boost::json::object form);

}  // namespace mashang::cases
