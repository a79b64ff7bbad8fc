#include "platform/journal/seal_keys.h"

#include <fmt/format.h>

#include <map>
#include <stdexcept>
#include <utility>

namespace mashang::journal {
namespace {

std::string id_of(std::uint32_t version) {
    return fmt::format("{}.{}", crypto::kJournalSeal.name, version);
}

}  // namespace

Signer sm2_signer(std::string key_id, crypto::Sm2PrivateKey key) {
    return {.key_id = [key_id = std::move(key_id)] { return key_id; },
            .sign = [key = std::move(key)](std::string_view,
                                           std::string_view message) { return key.sign(message); }};
}

Signer seal_signer(crypto::KeyStore& keys) {
    return {.key_id = [&keys] { return id_of(keys.newest_version(crypto::kJournalSeal)); },
            .sign =
                [&keys](std::string_view key_id, std::string_view message) {
                    const auto newest = keys.newest_sm2(crypto::kJournalSeal);
                    if (id_of(newest.version) == key_id) return newest.key.sign(message);
                    throw sql::Outage(
                        "the seal's key was rotated this moment");  // the sealer comes again
                }};
}

std::vector<PublicKey> seal_public_keys(crypto::KeyStore& keys) {
    std::vector<PublicKey> all;
    for (const std::uint32_t version : keys.versions(crypto::kJournalSeal)) {
        if (const auto key = keys.find_sm2(crypto::kJournalSeal, version)) {
            all.push_back({id_of(version), key->public_key().pem()});
        }
    }
    return all;
}

CheckSignature trust_sm2(const std::vector<PublicKey>& keys) {
    std::map<std::string, crypto::Sm2PublicKey, std::less<>> trusted;
    for (const PublicKey& key : keys) {
        auto parsed = crypto::Sm2PublicKey::from_pem(key.pem);
        if (!parsed) throw std::invalid_argument(fmt::format("{} is no SM2 public key", key.id));
        trusted.emplace(key.id, *std::move(parsed));
    }
    return [trusted = std::move(trusted)](std::string_view key_id, std::string_view message,
                                          std::string_view signature) {
        const auto key = trusted.find(key_id);
        if (key == trusted.end()) return Verdict::unknown_key;
        return key->second.verify(message, signature) ? Verdict::good : Verdict::wrong;
    };
}

}  // namespace mashang::journal
