#include "contexts/own_data/correction.h"

#include <utility>

namespace mashang::own_data {

CorrectionState state_after(Answer answer) {
    switch (answer) {
        case Answer::corrected:
            return CorrectionState::corrected;
        case Answer::declined:
            return CorrectionState::declined;
    }
    std::unreachable();
}

}  // namespace mashang::own_data
