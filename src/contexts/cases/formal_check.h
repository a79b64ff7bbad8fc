#pragma once

#include <boost/json.hpp>
#include <vector>

#include "contexts/cases/dossier.h"
#include "contexts/cases/parts.h"

namespace mashang::cases {

/// What the formal acceptance of a dossier depends on.
struct FormalCheck {
    boost::json::object form;   ///< as typed, with the register's own facts
    std::vector<Fault> faults;  ///< all of them; none: it is complete and well-formed
};

/// Form, materials and signature, as the law lets an office examine them before acceptance. The
/// applicant runs it before she hands in, submission demands it, and while it finds nothing no
/// officer may refuse acceptance as incomplete. [行政许可法 31, 32]
FormalCheck check_formally(sql::Tx& tx, const Parts& parts, const Dossier& dossier);

}  // namespace mashang::cases
