#include "platform/crypto/key_store.h"

#include <fmt/format.h>

#include <charconv>
#include <ranges>

#include "platform/crypto/hash.h"

namespace mashang::crypto {
namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::string_view kSuffix = ".key";

std::string file_name(std::string_view purpose, std::uint32_t version) {
    return fmt::format("{}.{}{}", purpose, version, kSuffix);
}

struct NameParts {
    std::string_view purpose;
    std::uint32_t version;
};

/// Nothing for other files: drafts, notes of the operator.
std::optional<NameParts> parts_of(std::string_view name) {
    const auto dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    NameParts parts{.purpose = name.substr(0, dot), .version = 0};
    const auto number = name.substr(dot + 1);
    std::from_chars(number.data(), number.data() + number.size(), parts.version);
    if (parts.version == 0 || file_name(parts.purpose, parts.version) != name) return std::nullopt;
    return parts;
}

std::string fresh(KeyKind kind) {
    switch (kind) {
        case KeyKind::symmetric:
            return to_hex(random_bytes(kKeySize)) + "\n";
        case KeyKind::sm2:
            return std::string{Sm2PrivateKey::generate().pem().view()};
        case KeyKind::es256:
            return std::string{Es256PrivateKey::generate().pem().view()};
        case KeyKind::rsa:
            return std::string{KeyPair::generate(KeyType::rsa).pem().view()};
        case KeyKind::ed25519:
            return std::string{KeyPair::generate(KeyType::ed25519).pem().view()};
    }
    throw std::logic_error("a kind of key that there is not");
}

KeyType type_of(KeyKind kind) {
    switch (kind) {
        case KeyKind::rsa:
            return KeyType::rsa;
        case KeyKind::es256:
            return KeyType::p256;
        case KeyKind::ed25519:
            return KeyType::ed25519;
        case KeyKind::symmetric:
        case KeyKind::sm2:
            break;
    }
    throw std::logic_error("a key of another kind was asked for");
}

[[noreturn]] void throw_unreadable(const KeyPurpose& purpose, std::uint32_t version) {
    throw KeyStoreFault(
        fmt::format("密钥文件{0}内容不完整或已损坏，请从备份恢复 / The key file {0} is cut or "
                    "damaged. Restore it from the backup",
                    file_name(purpose.name, version)));
}

Secret symmetric_in(const KeyPurpose& purpose, std::uint32_t version, const Secret& content) {
    auto text = content.view();
    if (text.ends_with('\n')) text.remove_suffix(1);
    auto bytes = from_hex(text);
    if (!bytes || bytes->size() != kKeySize) throw_unreadable(purpose, version);
    return Secret{*std::move(bytes)};
}

template <class Key>
Key signing_in(const KeyPurpose& purpose, std::uint32_t version, const Secret& content) {
    auto key = Key::from_pem(content.view());
    if (!key) throw_unreadable(purpose, version);
    return *std::move(key);
}

KeyPair pair_in(const KeyPurpose& purpose, std::uint32_t version, const Secret& content) {
    const KeyType type = type_of(purpose.kind);
    auto pair = signing_in<KeyPair>(purpose, version, content);
    if (pair.type() != type) throw_unreadable(purpose, version);
    return pair;
}

}  // namespace

KeyStore::KeyStore(std::unique_ptr<KeyShelf> shelf, KeyCreation creation)
    : shelf_{std::move(shelf)}, creation_{creation} {
    look_again();
}

KeyStore KeyStore::in_folder(const std::filesystem::path& folder, KeyCreation creation) {
    return KeyStore{shelf_in_folder(folder.string()), creation};
}

KeyStore KeyStore::in_memory() {
    return KeyStore{shelf_in_memory(), KeyCreation::allowed};
}

void KeyStore::look_again() {
    for (const std::string& name : shelf_->names()) {
        const auto parts = parts_of(name);
        if (!parts) continue;
        Versions& versions = keys_[std::string{parts->purpose}];
        if (versions.contains(parts->version)) continue;
        if (auto content = shelf_->read(name)) {
            versions.emplace(parts->version, *std::move(content));
        }
    }
}

KeyStore::Versions& KeyStore::held(const KeyPurpose& purpose) {
    return keys_[std::string{purpose.name}];
}

void KeyStore::create(const KeyPurpose& purpose, std::uint32_t version) {
    const Secret content{fresh(purpose.kind)};
    shelf_->write_new(file_name(purpose.name, version), content.view());
    look_again();  // ours, or that of another process which was faster
}

const KeyStore::Versions::value_type& KeyStore::newest_of(const KeyPurpose& purpose, KeyKind kind) {
    if (purpose.kind != kind) throw std::logic_error("a key of another kind was asked for");
    Versions& versions = held(purpose);
    if (versions.empty()) look_again();
    if (versions.empty() && creation_ == KeyCreation::refused) {
        throw KeyStoreFault(
            fmt::format("缺少密钥{0}，请从备份恢复密钥目录 / The key {0} is missing. Restore the "
                        "key folder from the backup",
                        purpose.name));
    }
    if (versions.empty()) create(purpose, 1);
    return *versions.rbegin();
}

Versioned<Secret> KeyStore::newest(const KeyPurpose& purpose) {
    const std::scoped_lock lock{mutex_};
    const auto& [version, content] = newest_of(purpose, KeyKind::symmetric);
    return {version, symmetric_in(purpose, version, content)};
}

Versioned<Sm2PrivateKey> KeyStore::newest_sm2(const KeyPurpose& purpose) {
    const std::scoped_lock lock{mutex_};
    const auto& [version, content] = newest_of(purpose, KeyKind::sm2);
    return {version, signing_in<Sm2PrivateKey>(purpose, version, content)};
}

Versioned<Es256PrivateKey> KeyStore::newest_es256(const KeyPurpose& purpose) {
    const std::scoped_lock lock{mutex_};
    const auto& [version, content] = newest_of(purpose, KeyKind::es256);
    return {version, signing_in<Es256PrivateKey>(purpose, version, content)};
}

Versioned<KeyPair> KeyStore::newest_pair(const KeyPurpose& purpose) {
    const std::scoped_lock lock{mutex_};
    const auto& [version, content] = newest_of(purpose, purpose.kind);
    return {version, pair_in(purpose, version, content)};
}

std::uint32_t KeyStore::newest_version(const KeyPurpose& purpose) {
    const std::scoped_lock lock{mutex_};
    return newest_of(purpose, purpose.kind).first;
}

std::optional<Secret> KeyStore::content_of(const KeyPurpose& purpose, std::uint32_t version,
                                           KeyKind kind) {
    const std::scoped_lock lock{mutex_};
    if (purpose.kind != kind) throw std::logic_error("a key of another kind was asked for");
    Versions& versions = held(purpose);
    if (!versions.contains(version)) look_again();
    const auto found = versions.find(version);
    if (found == versions.end()) return std::nullopt;
    return found->second;
}

std::optional<Secret> KeyStore::find(const KeyPurpose& purpose, std::uint32_t version) {
    const auto content = content_of(purpose, version, KeyKind::symmetric);
    if (!content) return std::nullopt;
    return symmetric_in(purpose, version, *content);
}

std::optional<Sm2PrivateKey> KeyStore::find_sm2(const KeyPurpose& purpose, std::uint32_t version) {
    const auto content = content_of(purpose, version, KeyKind::sm2);
    if (!content) return std::nullopt;
    return signing_in<Sm2PrivateKey>(purpose, version, *content);
}

std::optional<Es256PrivateKey> KeyStore::find_es256(const KeyPurpose& purpose,
                                                    std::uint32_t version) {
    const auto content = content_of(purpose, version, KeyKind::es256);
    if (!content) return std::nullopt;
    return signing_in<Es256PrivateKey>(purpose, version, *content);
}

std::optional<KeyPair> KeyStore::find_pair(const KeyPurpose& purpose, std::uint32_t version) {
    const auto content = content_of(purpose, version, purpose.kind);
    if (!content) return std::nullopt;
    return pair_in(purpose, version, *content);
}

std::optional<Instant> KeyStore::made_at(const KeyPurpose& purpose, std::uint32_t version) {
    const std::scoped_lock lock{mutex_};
    return shelf_->made_at(file_name(purpose.name, version));
}

std::vector<std::uint32_t> KeyStore::versions(const KeyPurpose& purpose) {
    const std::scoped_lock lock{mutex_};
    std::vector<std::uint32_t> versions;
    for (const auto& [version, content] : held(purpose)) versions.push_back(version);
    return versions;
}

std::optional<std::string> KeyStore::fingerprint(const KeyPurpose& purpose, std::uint32_t version) {
    const auto content = content_of(purpose, version, purpose.kind);
    if (!content) return std::nullopt;
    const Digest digest = hmac_sm3(content->view(), "mashang key fingerprint");
    return to_hex(view(digest).substr(0, 8));
}

std::uint32_t KeyStore::rotate(const KeyPurpose& purpose) {
    const std::scoped_lock lock{mutex_};
    const std::uint32_t next = newest_of(purpose, purpose.kind).first + 1;
    create(purpose, next);
    return next;
}

void KeyStore::refresh() {
    const std::scoped_lock lock{mutex_};
    look_again();
}

}  // namespace mashang::crypto
