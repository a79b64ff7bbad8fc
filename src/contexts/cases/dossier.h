#pragma once

#include <boost/json.hpp>
#include <map>
#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "contexts/cases/promise.h"

namespace mashang::cases {

/// 案卷: a case with what the applicant's transaction has read of it, so that nothing is read
/// twice.
struct Dossier {
    Case of;
    boost::json::object form;   ///< what has been typed
    boost::json::object known;  ///< by field: what the registers know
    std::vector<CaseMaterial> materials;
    std::vector<Promise> promises = {};
    std::map<int, std::string> promise_texts = {};  ///< by material: what she promised, in Chinese
};

/// Reads the rest of a case. For the applicant herself (Identity::known_facts); one who acts for
/// her is shown as much of it as she may see (standing.h).
Dossier open_dossier(sql::Tx& tx, const Parts& parts, Case of);

/// What is known for the fields of a form: a value per field that carries "x-known"; for one with
/// "x-source" what she herself handed in last for the earlier case that it names, or what the
/// register that it names has told (register_data.h). Of a legal person's
/// case: of whoever filed it, besides what is known of the legal person under the fields' own
/// names.
boost::json::object known_fields(sql::Tx& tx, const Parts& parts, const boost::json::object& schema,
                                 const Case& of);

/// catalogue::Known's names and values: of the applicant, or of whoever filed a legal person's
/// case.
std::map<std::string, std::string> known_of_person(sql::Tx& tx, const Parts& parts, const Case& of);

/// The form as it would be handed in: those fields as the register has them that nobody may change,
/// without what its rules hide, with what they compute.
boost::json::object as_handed_in(const boost::json::object& schema,
                                 const boost::json::object& known, boost::json::object form);

}  // namespace mashang::cases
