#include "platform/crypto/field_cipher.h"

namespace mashang::crypto {
namespace {

[[noreturn]] void throw_tampered(std::string_view context) {
    throw Tampered("sealed text does not open: " + std::string{context});
}

}  // namespace

Cipher::Cipher(KeyStore& keys, const KeyPurpose& purpose, SealAlgorithm algorithm)
    : keys_{keys}, purpose_{purpose}, algorithm_{algorithm} {}

std::shared_ptr<const SealingKey> Cipher::key(std::uint32_t version) {
    const std::scoped_lock lock{mutex_};
    auto& ready = ready_[version];
    if (ready) return ready;
    const auto secret = keys_.find(purpose_, version);
    if (!secret) {
        ready_.erase(version);
        return nullptr;
    }
    ready = std::make_shared<const SealingKey>(version, secret->view());
    return ready;
}

std::string Cipher::seal(std::string_view plain, std::string_view context) {
    return key(keys_.newest_version(purpose_))->seal(algorithm_, plain, context);
}

std::string Cipher::open(std::string_view envelope, std::string_view context) {
    const auto sealed = Sealed::parse(envelope);
    if (!sealed) throw_tampered(context);
    const auto its_key = key(sealed->key_version);
    if (!its_key) throw_tampered(context);
    auto plain = its_key->open(envelope, context);
    if (!plain) throw_tampered(context);
    return *std::move(plain);
}

bool Cipher::is_outdated(std::string_view envelope) {
    const auto sealed = Sealed::parse(envelope);
    return !sealed || sealed->algorithm != algorithm_ ||
           sealed->key_version != keys_.newest_version(purpose_);
}

std::string FieldCipher::encrypt(std::string_view plain, std::string_view context) {
    return to_base64url(cipher_.seal(plain, context));
}

std::string FieldCipher::decrypt(std::string_view text, std::string_view context) {
    const auto envelope = from_base64url(text);
    if (!envelope) throw_tampered(context);
    return cipher_.open(*envelope, context);
}

bool FieldCipher::is_outdated(std::string_view text) {
    const auto envelope = from_base64url(text);
    return !envelope || cipher_.is_outdated(*envelope);
}

}  // namespace mashang::crypto
