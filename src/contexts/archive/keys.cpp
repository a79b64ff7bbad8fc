#include "contexts/archive/keys.h"

#include <fmt/format.h>

#include <stdexcept>

namespace mashang::archive {
namespace {

std::string id_of(const crypto::KeyPurpose& purpose, std::uint32_t version) {
    return fmt::format("{}.{}", purpose.name, version);
}

bool is_for(std::string_view key_id, const crypto::KeyPurpose& purpose) {
    return key_id.starts_with(std::string{purpose.name} + '.');
}

template <class Key>
Signer signer(const crypto::KeyPurpose& purpose, crypto::Versioned<Key> newest) {
    return {.key_id = id_of(purpose, newest.version),
            .pem = newest.key.public_key().pem(),
            .sign = [key = std::move(newest.key)](std::string_view message) {
                return key.sign(message);
            }};
}

template <class Key>
Key parsed(const journal::PublicKey& key) {
    auto found = Key::from_pem(key.pem);
    if (!found) throw std::invalid_argument(fmt::format("{} is no key of its kind", key.id));
    return *std::move(found);
}

template <class Keys>
Verdict check_with(const Keys& keys, const std::string& key_id, std::string_view message,
                   std::string_view signature) {
    const auto key = keys.find(key_id);
    if (key == keys.end()) return Verdict::unknown_key;
    return key->second.verify(message, signature) ? Verdict::good : Verdict::wrong;
}

}  // namespace

Signers signers_of(crypto::KeyStore& keys) {
    return {.es256 = signer(kArchiveEs256, keys.newest_es256(kArchiveEs256)),
            .sm2 = signer(kArchiveSm2, keys.newest_sm2(kArchiveSm2)),
            .journal = journal::seal_public_keys(keys)};
}

std::vector<journal::PublicKey> archive_public_keys(crypto::KeyStore& keys) {
    std::vector<journal::PublicKey> all;
    for (const std::uint32_t version : keys.versions(kArchiveEs256)) {
        if (const auto key = keys.find_es256(kArchiveEs256, version)) {
            all.push_back({id_of(kArchiveEs256, version), key->public_key().pem()});
        }
    }
    for (const std::uint32_t version : keys.versions(kArchiveSm2)) {
        if (const auto key = keys.find_sm2(kArchiveSm2, version)) {
            all.push_back({id_of(kArchiveSm2, version), key->public_key().pem()});
        }
    }
    for (auto& key : journal::seal_public_keys(keys)) all.push_back(std::move(key));
    return all;
}

TrustedKeys::TrustedKeys(const std::vector<journal::PublicKey>& keys) {
    std::vector<journal::PublicKey> seals;
    for (const journal::PublicKey& key : keys) {
        if (is_for(key.id, kArchiveEs256)) {
            es256_.emplace(key.id, parsed<crypto::Es256PublicKey>(key));
        } else if (is_for(key.id, kArchiveSm2)) {
            sm2_.emplace(key.id, parsed<crypto::Sm2PublicKey>(key));
        } else if (is_for(key.id, crypto::kJournalSeal)) {
            seals.push_back(key);
        }
    }
    journal_ = journal::trust_sm2(seals);
}

Verdict TrustedKeys::check(const std::string& key_id, std::string_view message,
                           std::string_view signature) const {
    if (is_for(key_id, kArchiveEs256)) return check_with(es256_, key_id, message, signature);
    return check_with(sm2_, key_id, message, signature);
}

}  // namespace mashang::archive
