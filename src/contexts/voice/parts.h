#pragma once

#include "contexts/cases/api.h"
#include "platform/crypto/field_cipher.h"

namespace mashang::voice {

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    journal::Journal& journal;
    crypto::FieldCipher& cipher;
    const cases::Parts& cases;
};

}  // namespace mashang::voice
