#include "platform/jose/algorithm.h"

#include <stdexcept>

namespace mashang::jose {

std::string_view name_of(Algorithm algorithm) {
    switch (algorithm) {
        case Algorithm::rs256:
            return "RS256";
        case Algorithm::ps256:
            return "PS256";
        case Algorithm::es256:
            return "ES256";
        case Algorithm::eddsa:
            return "EdDSA";
    }
    throw std::logic_error("an algorithm that there is not");
}

std::optional<Algorithm> algorithm_named(std::string_view name) {
    for (const Algorithm algorithm : kAlgorithms) {
        if (name_of(algorithm) == name) return algorithm;
    }
    return std::nullopt;
}

crypto::Scheme scheme_of(Algorithm algorithm) {
    switch (algorithm) {
        case Algorithm::rs256:
            return crypto::Scheme::rsa_pkcs1;
        case Algorithm::ps256:
            return crypto::Scheme::rsa_pss;
        case Algorithm::es256:
            return crypto::Scheme::ecdsa;
        case Algorithm::eddsa:
            return crypto::Scheme::ed25519;
    }
    throw std::logic_error("an algorithm that there is not");
}

}  // namespace mashang::jose
