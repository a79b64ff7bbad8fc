#include "contexts/federation/flows.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::federation {
namespace {

/// The index takes small and capital letters for the same, a subject does not: hashed before.
std::vector<std::string> indexes_of(const Parts& parts, std::string_view field,
                                    std::string_view issuer, std::string_view value) {
    std::string both{issuer};
    both.append("\n").append(value);
    return parts.index.candidates(field, crypto::to_hex(crypto::sha256(both)));
}

}  // namespace

std::vector<std::string> subject_indexes(const Parts& parts, std::string_view issuer,
                                         std::string_view subject) {
    return indexes_of(parts, "federation.link.subject", issuer, subject);
}

std::vector<std::string> sid_indexes(const Parts& parts, std::string_view issuer,
                                     std::string_view sid) {
    if (sid.empty()) return {};
    return indexes_of(parts, "federation.session.sid", issuer, sid);
}

std::string hash_of(std::string_view secret) {
    return crypto::to_hex(crypto::sha256(secret));
}

}  // namespace mashang::federation
