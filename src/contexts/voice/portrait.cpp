#include "contexts/voice/portrait.h"

#include "contexts/voice/flows.h"
#include "contexts/voice/questions.h"

namespace mashang::voice {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    boost::json::array ratings;
    for (const Rating& rating : ratings_of(tx, parts, person)) {
        ratings.push_back(boost::json::object{{"case_id", rating.case_id.text()},
                                              {"at", rating.at.text()},
                                              {"grade", rating.grade},
                                              {"options", rating.options},
                                              {"comment", rating.comment}});
    }
    boost::json::array questions;
    for (const Question& question : questions_of(tx, parts, person)) {
        questions.push_back(boost::json::object{{"reference", question.reference},
                                                {"office", question.office_id},
                                                {"asked_at", question.asked_at.text()},
                                                {"text", question.text},
                                                {"answer", question.answer}});
    }
    return {{"ratings", std::move(ratings)}, {"questions", std::move(questions)}};
}

}  // namespace mashang::voice
