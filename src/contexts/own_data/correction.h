#pragma once

// A person says that something kept of her is wrong, and its source answers. 个人信息保护法 46, 50.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "contexts/identity/account.h"

namespace mashang::own_data {

struct CorrectionTag;
using CorrectionId = Id<CorrectionTag>;

/// What may be wrong: what the population register told, what stands in a case, or what another
/// register told for a field of one.
enum class Datum {
    name,
    citizen_id,
    sex,
    birth_date,
    ethnicity,
    address,
    case_record,
    register_data,
};
BOOST_DESCRIBE_ENUM(Datum, name, citizen_id, sex, birth_date, ethnicity, address, case_record,
                    register_data)

///   from    event                          to
///   asked   the office has put it right    corrected
///   asked   the office says why not        declined
///   asked   the person takes it back       taken_back
enum class CorrectionState { asked, corrected, declined, taken_back };
BOOST_DESCRIBE_ENUM(CorrectionState, asked, corrected, declined, taken_back)

/// What an office may answer.
enum class Answer { corrected, declined };
BOOST_DESCRIBE_ENUM(Answer, corrected, declined)

CorrectionState state_after(Answer answer);

struct Correction {
    identity::PersonId person_id;
    CorrectionId id;
    Datum datum = Datum::address;
    std::optional<std::string> case_id = {};
    std::string office_id;
    CorrectionState state = CorrectionState::asked;
    std::string says;
    std::string reason;
    std::string answer = {};
    Instant asked_at;
    std::optional<Instant> answered_at = {};
    std::optional<std::string> answered_by = {};
    std::optional<std::string> about = {};  ///< of register_data: "居民户口簿 · 户号"
    std::optional<std::string> field = {};  ///< of the case's form
};
BOOST_DESCRIBE_STRUCT(Correction, (),
                      (person_id, id, datum, case_id, office_id, state, says, reason, answer,
                       asked_at, answered_at, answered_by, about, field))

}  // namespace mashang::own_data
