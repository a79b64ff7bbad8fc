#pragma once

// The verbs of questions to a person: asked by anybody, answered by the office responsible
// [P 3.2.1, P 3.2.3].

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/division_code.h"
#include "contexts/voice/parts.h"
#include "contexts/voice/question.h"

namespace mashang::voice {

inline constexpr std::int64_t kMostOpenOfPerson = 10;
inline constexpr std::int64_t kMostOpenOfOffice = 5'000;
inline constexpr std::chrono::hours kQuestionsKept{24 * 365};

struct AskedQuestion {
    Question question;
    std::optional<std::string> secret;  ///< who is not signed in asks for the answer with it
};

/// Leaves a question with the office that carries the item out for the division, or, without an
/// item, with the nearest service centre. Refuses: kNoSuchDivision (404), kNoSuchItem (404),
/// kNobodyToAsk (404), kTooManyQuestions (409), kTooManyWaiting (409).
AskedQuestion ask(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& text, const DivisionCode& division,
                  const std::optional<std::string>& item);

/// The caller's own, the newest first.
std::vector<Question> own_questions(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
std::vector<Question> questions_of(sql::Tx& tx, const Parts& parts,
                                   const identity::PersonId& person);

/// The one with this reference, for who knows its secret. Refuses: kNoSuchQuestion (404), also for
/// a wrong secret.
Question look_up(sql::Tx& tx, const Parts& parts, const std::string& reference,
                 const std::string& secret);

/// Those of the officer's office, the longest waiting first; of the answered ones the newest.
std::vector<Question> list_questions(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                                     bool answered, std::size_t limit, std::size_t offset);

/// Answers once. Refuses: kNoSuchQuestion (404), also for another office's; kAnsweredAlready (409).
Question answer_question(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                         const QuestionId& id, const std::string& text);

/// Removes at most a hundred questions that were asked longer ago than they are kept; how many.
std::int64_t remove_old_questions(sql::Tx& tx, Instant now);

/// Who closed her account leaves no question behind.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::voice
