#include "contexts/service/keys.h"

#include <fmt/format.h>

#include "contexts/service/store.h"
#include "platform/crypto/bytes.h"
#include "platform/pki/issuing.h"

namespace mashang::service {
namespace {

constexpr std::chrono::days kLife{3653};  // ten years: longer than most documents matter
constexpr std::size_t kSerialBytes = 16;

pki::Certificate read(const std::string& base64) {
    return pki::Certificate::parse(crypto::from_padded_base64(base64).value()).value();
}

}  // namespace

Signer signer_of(sql::Tx& tx, const Parts& parts) {
    auto [version, key] = parts.keys.newest_es256(kDocumentEs256);
    auto kept = store::find_certificate(tx, version);
    if (!kept) {
        const Instant now = parts.clock.now();
        const auto made = pki::self_signed(key, {.organization = "马上办",
                                                 .common_name = "电子文书签发",
                                                 .not_before = now,
                                                 .not_after = now + kLife,
                                                 .serial = parts.random_bytes(kSerialBytes)});
        store::add_certificate(tx, version, crypto::to_padded_base64(made.der()), now);
        kept = store::find_certificate(tx, version);
    }
    return {.key_id = fmt::format("{}.{}", kDocumentEs256.name, version),
            .key = std::move(key),
            .certificate = read(kept.value())};
}

std::vector<NamedKey> receipt_keys(crypto::KeyStore& keys) {
    std::vector<NamedKey> all;
    for (const std::uint32_t version : keys.versions(kDocumentEs256)) {
        if (const auto key = keys.find_es256(kDocumentEs256, version)) {
            all.push_back(
                {fmt::format("{}.{}", kDocumentEs256.name, version), key->public_key().pem()});
        }
    }
    for (const std::uint32_t version : keys.versions(kDocumentSm2)) {
        if (const auto key = keys.find_sm2(kDocumentSm2, version)) {
            all.push_back(
                {fmt::format("{}.{}", kDocumentSm2.name, version), key->public_key().pem()});
        }
    }
    return all;
}

std::vector<pki::Certificate> certificates(sql::Tx& tx) {
    std::vector<pki::Certificate> all;
    for (const std::string& each : store::list_certificates(tx)) all.push_back(read(each));
    return all;
}

}  // namespace mashang::service
