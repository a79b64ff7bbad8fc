#include "contexts/cases/trust.h"

#include <utility>

namespace mashang::cases {

std::optional<TrustLevel> trust_level(const CaseMaterial* material, const Promise* promise) {
    const auto promised = promise != nullptr ? std::optional{TrustLevel::D} : std::nullopt;
    if (material == nullptr) return promised;
    switch (material->state) {
        case MaterialState::from_register:
            return TrustLevel::A;
        case MaterialState::uploaded:
            return material->at_window ? TrustLevel::B : TrustLevel::C;
        case MaterialState::produced:
            return TrustLevel::D;
        case MaterialState::missing:
        case MaterialState::requested:
        case MaterialState::not_found:
            return promised;
    }
    std::unreachable();
}

}  // namespace mashang::cases
