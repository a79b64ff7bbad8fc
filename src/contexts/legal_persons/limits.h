#pragma once

#include <chrono>
#include <cstddef>

namespace mashang::legal_persons {

struct Limits {
    int longest_agency_days = 366;  ///< from its first to its last day
    int latest_start_days = 90;     ///< from today
    std::size_t items_per_agency = 100;
    std::size_t agents = 50;          ///< offered and accepted, of one legal person
    std::size_t offers_per_day = 20;  ///< of one legal person: each is a text message
    std::size_t claims_per_day = 5;   ///< of one person
    std::size_t legal_persons = 50;   ///< that one person represents
    std::chrono::days offer_life{14};
    /// The register is asked again after so long; an answer that did not come is missed after
    /// `ask_again`.
    std::chrono::days confirmation_age{7};
    std::chrono::days ask_again{1};
    /// A legal person that the register has not confirmed for so long gives nobody authority.
    std::chrono::days longest_unconfirmed{90};
    std::size_t a_round = 200;  ///< rows that one round of the runner takes
};

}  // namespace mashang::legal_persons
