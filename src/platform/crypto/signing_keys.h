#pragma once

// The inside of signing.h: where its keys come from and go to (signing_keys.cpp).

#include <memory>
#include <string>
#include <string_view>

#include "platform/crypto/openssl.h"
#include "platform/crypto/signing.h"

namespace mashang::crypto {

struct KeyState {
    Pkey pkey;
};

using StatePtr = std::shared_ptr<const KeyState>;

// Null for what is no key of the curve.
StatePtr public_from_pem(Curve curve, std::string_view pem);
StatePtr public_from_point(Curve curve, std::string_view point);
StatePtr private_from_pem(Curve curve, std::string_view pem);
StatePtr private_from_number(Curve curve, std::string_view number);

StatePtr generated(Curve curve);

std::string public_pem(const KeyState& key);
std::string private_pem(const KeyState& key);
std::string point(const KeyState& key);

}  // namespace mashang::crypto
