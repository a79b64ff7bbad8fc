#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/instant.h"

namespace mashang::voice {

struct QuestionTag;
using QuestionId = Id<QuestionTag>;

/// What somebody asks the office that is responsible, where no guide answers her. Who asked without
/// being signed in is nobody: her reference and secret lead to the answer. `text` and `answer` are
/// encrypted at rest, of the secret only its hash is kept.
struct Question {
    QuestionId id;
    std::string reference;  ///< "ZX20181010004711"
    std::string secret_hash;
    std::optional<std::string> person_id = {};
    std::string office_id;  ///< who answers
    std::string division;   ///< for which place it is asked
    std::optional<std::string> item = {};
    std::string text;
    std::string answer = {};
    Instant asked_at;
    std::optional<Instant> answered_at = {};
    std::optional<std::string> answered_by = {};  ///< account of the officer
};
BOOST_DESCRIBE_STRUCT(Question, (),
                      (id, reference, secret_hash, person_id, office_id, division, item, text,
                       answer, asked_at, answered_at, answered_by))

}  // namespace mashang::voice
