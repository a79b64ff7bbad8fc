#pragma once

#include "platform/jose/signing_key.h"

namespace mashang::jose::fixture {

/// A key of this algorithm, made once for the whole test program: an RSA key takes a moment.
inline const SigningKey& key_of(Algorithm algorithm) {
    static const auto made = [](Algorithm one) {
        return SigningKey{one, crypto::KeyPair::generate(crypto::type_for(scheme_of(one)))};
    };
    static const SigningKey rs256 = made(Algorithm::rs256);
    static const SigningKey ps256 = made(Algorithm::ps256);
    static const SigningKey es256 = made(Algorithm::es256);
    static const SigningKey eddsa = made(Algorithm::eddsa);
    switch (algorithm) {
        case Algorithm::rs256:
            return rs256;
        case Algorithm::ps256:
            return ps256;
        case Algorithm::es256:
            return es256;
        case Algorithm::eddsa:
            break;
    }
    return eddsa;
}

}  // namespace mashang::jose::fixture
