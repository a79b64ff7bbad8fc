#include "platform/crypto/password.h"

#include "platform/crypto/phc.h"

namespace mashang::crypto {

PasswordHasher::PasswordHasher(KeyStore& keys, PasswordCost cost) : keys_{keys}, cost_{cost} {}

std::string PasswordHasher::hash(std::string_view password) {
    const auto pepper = keys_.newest(kPepper);
    Phc phc{.cost = cost_,
            .pepper_version = pepper.version,
            .salt = random_bytes(kSaltSize),
            .tag = {}};
    phc.tag = argon2id(
        {.cost = cost_, .password = password, .salt = phc.salt, .secret = pepper.key.view()});
    return phc.text();
}

bool PasswordHasher::verify(std::string_view password, std::optional<std::string_view> stored) {
    if (!stored) {
        hash(password);  // only for the time that it takes
        return false;
    }
    const auto phc = Phc::parse(*stored);
    if (!phc) return false;
    const auto pepper = keys_.find(kPepper, phc->pepper_version);
    if (!pepper) return false;
    const auto tag = argon2id(
        {.cost = phc->cost, .password = password, .salt = phc->salt, .secret = pepper->view()});
    return equal(tag, phc->tag);
}

bool PasswordHasher::needs_rehash(std::string_view stored) {
    const auto phc = Phc::parse(stored);
    return !phc || phc->cost != cost_ || phc->pepper_version != keys_.newest_version(kPepper);
}

}  // namespace mashang::crypto
