#include "contexts/identity/proofing.h"

#include <boost/json.hpp>
#include <utility>

#include "contexts/identity/refusals.h"

namespace mashang::identity {

std::optional<ProofingState> next_state(ProofingState from, ProofingEvent event) {
    if (from != ProofingState::pending) return std::nullopt;
    switch (event) {
        case ProofingEvent::matched:
            return ProofingState::proven;
        case ProofingEvent::not_matched:
        case ProofingEvent::given_up:
            return ProofingState::refused;
    }
    std::unreachable();
}

ProofingEvent event_of(Finding finding) {
    switch (finding) {
        case Finding::matched:
            return ProofingEvent::matched;
        case Finding::mismatch:
        case Finding::not_found:
        case Finding::deceased:
        case Finding::taken:
            return ProofingEvent::not_matched;
        case Finding::unavailable:
            return ProofingEvent::given_up;
    }
    std::unreachable();
}

const Refusal* reason_of(Finding finding) {
    switch (event_of(finding)) {
        case ProofingEvent::matched:
            return nullptr;
        case ProofingEvent::not_matched:
            return &refusals::kNotConfirmed;
        case ProofingEvent::given_up:
            return &refusals::kRegisterUnavailable;
    }
    std::unreachable();
}

std::string verified_claims(const Claim& claim, int level, Instant at, const ProofingId& check) {
    const bool is_matched = level >= kLevelMatched;
    boost::json::object details{{"check_method", "data"}, {"check_id", check.text()}};
    if (is_matched) details["organization"] = "population_register";
    boost::json::object evidence{{"type", is_matched ? "electronic_record" : "self_asserted"},
                                 {"check_details", boost::json::array{std::move(details)}}};
    if (is_matched) {
        evidence["record"] = {{"type", "population_register"}, {"source", {{"name", "人口库"}}}};
    }
    return boost::json::serialize(
        boost::json::object{{"verification",
                             {{"trust_framework", "cn_city_realname"},
                              {"assurance_level", "r" + std::to_string(level)},
                              {"time", at.text()},
                              {"verification_process", check.text()},
                              {"evidence", boost::json::array{std::move(evidence)}}}},
                            {"claims",
                             {{"name", claim.name.text()},
                              {"cn_id_no", claim.citizen_id.text()},
                              {"birthdate", claim.citizen_id.birth_date().text()}}}});
}

}  // namespace mashang::identity
