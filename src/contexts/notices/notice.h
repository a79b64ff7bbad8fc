#pragma once

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/instant.h"
#include "base/refused.h"
#include "contexts/identity/api.h"

namespace mashang::notices {

struct NoticeTag;
using NoticeId = Id<NoticeTag>;

/// What a person was told: an event of the journal and its facts (codes and numbers, nothing
/// personal).
struct Notice {
    identity::PersonId person_id;
    NoticeId id;  ///< the journal entry's
    Instant at;
    std::string what;  ///< "case.accepted"
    std::optional<std::string> case_id;
    std::string facts;  ///< JSON
    bool read;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (person_id, id, at, what, case_id, facts, read))

}  // namespace mashang::notices
