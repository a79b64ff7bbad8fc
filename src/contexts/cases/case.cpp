#include "contexts/cases/case.h"

namespace mashang::cases {
namespace {

constexpr std::string_view kSubject = "case:";

}  // namespace

std::string subject_of(const CaseId& id) {
    return std::string{kSubject} + id.text();
}

std::optional<CaseId> case_in(std::string_view subject) {
    if (!subject.starts_with(kSubject)) return std::nullopt;
    return CaseId::parse(subject.substr(kSubject.size()));
}

bool grants(Outcome outcome) {
    switch (outcome) {
        case Outcome::granted:
        case Outcome::granted_in_part:
            return true;
        case Outcome::refused:
            return false;
    }
    return false;
}

bool Case::has_result() const {
    return is_over(state) && state != CaseState::withdrawn && decided_at && !remark.empty();
}

}  // namespace mashang::cases
