#pragma once

#include <string_view>

namespace mashang::crypto {

enum class KeyKind {
    symmetric,  ///< 32 random bytes
    sm2,
    es256,
    rsa,  ///< 3072 bits
    ed25519,
};

/// What a key is for, and nothing else. Whoever needs another key writes a row of his own.
struct KeyPurpose {
    std::string_view name;  ///< small letters, digits, "_"; the file is <name>.<version>.key
    KeyKind kind;
};

inline constexpr KeyPurpose kFieldEncryption{"field_encryption", KeyKind::symmetric};
inline constexpr KeyPurpose kBlindIndexKey{"blind_index", KeyKind::symmetric};
inline constexpr KeyPurpose kJournalSeal{"journal_seal", KeyKind::sm2};
inline constexpr KeyPurpose kSessionKey{"session", KeyKind::symmetric};
inline constexpr KeyPurpose kIdempotency{"idempotency", KeyKind::symmetric};
inline constexpr KeyPurpose kPepper{"pepper", KeyKind::symmetric};
inline constexpr KeyPurpose kOutboundOrders{"outbound_orders", KeyKind::symmetric};
inline constexpr KeyPurpose kFileEncryption{"file_encryption", KeyKind::symmetric};
inline constexpr KeyPurpose kFileNames{"file_names", KeyKind::symmetric};
// Tokens of the OpenID provider: a key for each algorithm, for a key serves one (RFC 8725 3.1).
inline constexpr KeyPurpose kTokenRs256{"token_rs256", KeyKind::rsa};
inline constexpr KeyPurpose kTokenPs256{"token_ps256", KeyKind::rsa};
inline constexpr KeyPurpose kTokenEs256{"token_es256", KeyKind::es256};
inline constexpr KeyPurpose kTokenEddsa{"token_eddsa", KeyKind::ed25519};
// Credentials of the one code, on either curve.
inline constexpr KeyPurpose kOneCode{"one_code", KeyKind::es256};
inline constexpr KeyPurpose kOneCodeSm2{"one_code_sm2", KeyKind::sm2};
// Electronic seals of legal persons.
inline constexpr KeyPurpose kSealMaker{"seal_maker", KeyKind::sm2};

}  // namespace mashang::crypto
