#include "contexts/voice/portrait.h"

#include "contexts/voice/flows.h"

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
    return {{"ratings", std::move(ratings)}};
}

}  // namespace mashang::voice
