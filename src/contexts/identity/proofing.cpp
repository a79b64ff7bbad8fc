#include "contexts/identity/proofing.h"

#include <boost/json.hpp>
#include <utility>

#include "base/enum_names.h"
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

int level_of(ProofingWay way) {
    switch (way) {
        case ProofingWay::population_register:
        case ProofingWay::document_register:
            return kLevelMatched;
        case ProofingWay::bank_card:
        case ProofingWay::social_security_card:
            return kLevelCard;
        case ProofingWay::face:
            return kLevelFace;
        case ProofingWay::window:
        case ProofingWay::eid:
            return kLevelInPerson;
    }
    std::unreachable();
}

DocumentKind document_kind_of(const CitizenId& number) {
    const auto region = number.view().substr(0, 2);
    if (region.front() == '9') return DocumentKind::foreign_permanent_residence;
    const bool is_beyond = region == "81" || region == "82" || region == "83";
    return is_beyond ? DocumentKind::hk_mo_tw_residence_permit : DocumentKind::id_card;
}

namespace {

using boost::json::array;
using boost::json::object;

/// An electronic record at `organization` against which the data were checked.
object record_evidence(std::string_view type, std::string_view organization,
                       const ProofingId& check) {
    return {{"type", "electronic_record"},
            {"check_details", array{object{{"check_method", "data"},
                                           {"organization", organization},
                                           {"check_id", check.text()}}}},
            {"record", {{"type", type}, {"source", {{"name", organization}}}}}};
}

/// Her document, and how it was compared with her: `bvr` biometric, remotely; `vpip` seen in
/// person.
object document_evidence(const Claim& claim, std::string_view method, std::string_view organization,
                         const ProofingId& check) {
    const auto kind = name_of_enumerator(document_kind_of(claim.citizen_id));
    return {{"type", "document"},
            {"check_details", array{object{{"check_method", method},
                                           {"organization", organization},
                                           {"check_id", check.text()}}}},
            {"document_details", {{"type", kind}}}};
}

/// What she signed with a key that nobody but her can use.
object signature_evidence(std::string_view issuer, Instant at, const ProofingId& check) {
    return {{"type", "electronic_signature"},
            {"check_details", array{object{{"check_method", "vcrypt"},
                                           {"organization", issuer},
                                           {"check_id", check.text()}}}},
            {"signature_type", "certificate, key in hardware"},
            {"issuer", issuer},
            {"created_at", at.text()}};
}

array evidence_of(const Claim& claim, ProofingWay way, Instant at, const ProofingId& check,
                  std::string_view by) {
    array evidence{record_evidence("population_register", "人口库", check)};
    switch (way) {
        case ProofingWay::population_register:
        case ProofingWay::document_register:  // its claims are document_claim.h's
            break;
        case ProofingWay::bank_card:
            evidence.push_back(record_evidence("bank_account", "银行卡核验", check));
            break;
        case ProofingWay::social_security_card:
            evidence.push_back(record_evidence("social_security_card", "社保卡核验", check));
            break;
        case ProofingWay::face:
            evidence.push_back(document_evidence(claim, "bvr", "人脸核验", check));
            break;
        case ProofingWay::window:
            evidence.push_back(document_evidence(claim, "vpip", by, check));
            break;
        case ProofingWay::eid:
            evidence.push_back(signature_evidence(by, at, check));
            break;
    }
    return evidence;
}

}  // namespace

std::string verified_claims(const Claim& claim, ProofingWay way, Instant at,
                            const ProofingId& check, std::string_view by) {
    return boost::json::serialize(object{{"verification",
                                          {{"trust_framework", "cn_city_realname"},
                                           {"assurance_level", "r" + std::to_string(level_of(way))},
                                           {"time", at.text()},
                                           {"verification_process", check.text()},
                                           {"evidence", evidence_of(claim, way, at, check, by)}}},
                                         {"claims",
                                          {{"name", claim.name.text()},
                                           {"cn_id_no", claim.citizen_id.text()},
                                           {"birthdate", claim.citizen_id.birth_date().text()}}}});
}

}  // namespace mashang::identity
