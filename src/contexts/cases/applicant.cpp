#include "contexts/cases/applicant.h"

#include <algorithm>
#include <utility>

#include "contexts/cases/applicant_refusals.h"

namespace mashang::cases {
namespace {

constexpr int kWhoOpenedIt = 1;

Fault unconfirmed(const Applicant& applicant) {
    return {"/applicants/" + applicant.id.text(),
            &refusals::kApplicantUnconfirmed,
            {{"name", masked_name(applicant)}}};
}

}  // namespace

const Applicant* find_representative(std::span<const Applicant> applicants) {
    const auto found = std::ranges::find_if(applicants, [](const Applicant& each) {
        return each.represents && each.takes_part() && !each.is_opener();
    });
    return found == applicants.end() ? nullptr : &*found;
}

bool is_representative(const Applicant& applicant, std::span<const Applicant> applicants) {
    const Applicant* found = find_representative(applicants);
    return found != nullptr ? found->id == applicant.id : applicant.is_opener();
}

void confirm(Applicant& applicant, std::string_view fingerprint, Instant now) {
    applicant.state = ApplicantState::confirmed;
    applicant.confirmed = fingerprint;
    applicant.answered_at = now;
}

bool ask_anew(Applicant& applicant, std::string_view fingerprint) {
    if (applicant.state != ApplicantState::confirmed || applicant.agrees_to(fingerprint)) {
        return false;
    }
    applicant.state = ApplicantState::invited;
    applicant.confirmed.clear();
    return true;
}

std::optional<ApplicantState> state_after_leaving(CaseState of) {
    switch (of) {
        case CaseState::draft:
            return ApplicantState::declined;
        case CaseState::submitted:
        case CaseState::pre_checked:
        case CaseState::supplement_requested:
            return ApplicantState::left;
        case CaseState::accepted:
        case CaseState::under_review:
        case CaseState::suspended:
        case CaseState::decided:
        case CaseState::not_accepted:
        case CaseState::withdrawn:
        case CaseState::terminated:
        case CaseState::served:
        case CaseState::archived:
            return std::nullopt;
    }
    std::unreachable();
}

bool may_change_applicants(CaseState of) {
    return of == CaseState::draft;
}

int count_of(std::span<const Applicant> applicants) {
    const bool has_row = std::ranges::any_of(applicants, &Applicant::is_opener);
    return (has_row ? 0 : kWhoOpenedIt) +
           static_cast<int>(std::ranges::count_if(applicants, &Applicant::takes_part));
}

bool is_below(const std::optional<catalogue::JointContent>& joint,
              std::span<const Applicant> applicants) {
    return joint && count_of(applicants) < joint->least;
}

std::vector<Fault> check_applicants(const std::optional<catalogue::JointContent>& joint,
                                    std::span<const Applicant> applicants,
                                    std::string_view fingerprint) {
    std::vector<Fault> faults;
    for (const Applicant& applicant : applicants) {
        const bool is_gone = applicant.state == ApplicantState::left;
        if (is_gone || is_representative(applicant, applicants)) continue;
        if (!applicant.agrees_to(fingerprint)) faults.push_back(unconfirmed(applicant));
    }
    const int most = joint ? joint->most : kWhoOpenedIt;
    if (is_below(joint, applicants)) {
        faults.push_back({"/applicants",
                          &refusals::kTooFewApplicants,
                          {{"least", std::to_string(joint->least)}}});
    } else if (count_of(applicants) > most) {
        faults.push_back(
            {"/applicants", &refusals::kTooManyApplicants, {{"most", std::to_string(most)}}});
    }
    return faults;
}

std::vector<const Applicant*> keep_from_withdrawing(CaseState of,
                                                    std::span<const Applicant> applicants) {
    std::vector<const Applicant*> waiting;
    if (of == CaseState::draft) return waiting;
    for (const Applicant& applicant : applicants) {
        if (is_representative(applicant, applicants)) continue;
        if (applicant.takes_part() && !applicant.withdraws_at) waiting.push_back(&applicant);
    }
    return waiting;
}

std::string masked_name(const Applicant& applicant) {
    if (applicant.kind == mandates::PrincipalKind::legal_person) return applicant.name;
    const auto name = identity::PersonName::parse(applicant.name);
    return name ? name->masked() : "—";
}

std::string masked_number(const Applicant& applicant) {
    if (applicant.kind == mandates::PrincipalKind::legal_person) return applicant.number;
    const auto number = CitizenId::parse(applicant.number);
    return number ? number->masked() : "—";
}

}  // namespace mashang::cases
