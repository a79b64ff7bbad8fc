#pragma once

#include <boost/json.hpp>
#include <string>

#include "sandbox/people.h"

namespace mashang::sandbox {

/// Banks and the social security: whether a card is somebody's. Everybody has one of each, whose
/// numbers follow from her own (`GET /sandbox/named-people` tells them); no number is a real one's.
class CardIssuers {
  public:
    explicit CardIssuers(const People& people) : people_{people} {}

    /// {request_id?, kind: bank_card | social_security_card, name, citizen_id, card_number,
    /// mobile?} → {result: match | mismatch | not_found}. A bank card is asked about with four
    /// things: a phone is needed, and any will do.
    boost::json::object verify(const boost::json::object& data) const;

    static std::string bank_card_of(const CitizenId& citizen_id);
    static std::string social_security_card_of(const CitizenId& citizen_id);

  private:
    const People& people_;
};

}  // namespace mashang::sandbox
