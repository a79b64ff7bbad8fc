#pragma once

// A document shown at a window says that somebody is a child's guardian no more.

#include <boost/describe.hpp>

#include "contexts/mandates/guardianship.h"
#include "contexts/mandates/parts.h"
#include "platform/http/caller.h"
#include "platform/json/text.h"

namespace mashang::mandates {

/// What the document says. restored: an earlier one holds no longer; the guardian may ask the
/// register anew, whose word then counts again.
enum class RulingKind { custody_changed, disqualified, relation_ended, restored };
BOOST_DESCRIBE_ENUM(RulingKind, custody_changed, disqualified, relation_ended, restored)

using DocumentNumber = json::Text<60, 1>;  ///< "（2018）闽0102民初123号"

struct Ruling {
    identity::Claim guardian;
    CitizenId child;
    RulingKind kind = RulingKind::custody_changed;
    DocumentNumber document;
};

/// Ends the guardianship at once, or lets it be asked for again. The number lies sealed with it.
/// Refuses: kNoSuchGuardianship. Tells `guardianship.ended` or `guardianship.restored`.
void carry_out(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const Ruling& ruling);

}  // namespace mashang::mandates
