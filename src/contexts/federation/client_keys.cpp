#include "contexts/federation/client_keys.h"

#include <vector>

#include "platform/jose/key_set.h"

namespace mashang::federation {
namespace {

/// What others keep of our keys for a while is new by then.
constexpr std::chrono::minutes kSettling{10};

}  // namespace

jose::SigningKey ClientKeys::read(std::uint32_t version) {
    return {jose::Algorithm::es256, keys_.find_pair(kClientKey, version).value()};
}

jose::SigningKey ClientKeys::signer() {
    keys_.newest_version(kClientKey);  // makes the first
    const auto versions = keys_.versions(kClientKey);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const auto made = keys_.made_at(kClientKey, *version);
        const bool is_settled = !made || clock_.now() - *made >= kSettling;
        if (is_settled || *version == versions.front()) return read(*version);
    }
    throw crypto::KeyStoreFault{"federation_client: no key"};
}

std::string ClientKeys::jwks() {
    keys_.newest_version(kClientKey);
    const auto versions = keys_.versions(kClientKey);
    std::vector<jose::PublicKey> published;
    for (std::size_t i = versions.size() < 2 ? 0 : versions.size() - 2; i < versions.size(); ++i) {
        published.push_back(read(versions[i]).public_key());
    }
    return jose::KeySet{std::move(published)}.jwks();
}

}  // namespace mashang::federation
