#pragma once

#include <string_view>

namespace mashang::crypto {

enum class KeyKind {
    symmetric,  ///< 32 random bytes
    sm2,
    es256,
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

}  // namespace mashang::crypto
