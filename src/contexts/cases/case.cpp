#include "contexts/cases/case.h"

namespace mashang::cases {

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
