#include "platform/jose/key_ring.h"

#include <algorithm>
#include <stdexcept>

namespace mashang::jose {
namespace {

const crypto::KeyPurpose& purpose_of(Algorithm algorithm) {
    switch (algorithm) {
        case Algorithm::rs256:
            return crypto::kTokenRs256;
        case Algorithm::ps256:
            return crypto::kTokenPs256;
        case Algorithm::es256:
            return crypto::kTokenEs256;
        case Algorithm::eddsa:
            return crypto::kTokenEddsa;
    }
    throw std::logic_error("an algorithm that there is not");
}

}  // namespace

Ring::Ring(std::vector<SigningKey> signers, KeySet published, KeySet all)
    : signers_{std::move(signers)},
      published_{std::move(published)},
      all_{std::move(all)},
      jwks_{published_.jwks()} {}

const SigningKey& Ring::signer(Algorithm algorithm) const {
    const auto found = std::ranges::find(signers_, algorithm, &SigningKey::algorithm);
    if (found == signers_.end()) throw std::logic_error("a ring without this algorithm");
    return *found;
}

/// One version of a key, and since when it signs.
struct KeyRing::Version {
    const SigningKey* key;
    std::optional<Instant> signs_from;  // nothing: since ever

    bool signs_by(Instant now) const { return !signs_from || *signs_from <= now; }
};

KeyRing::KeyRing(crypto::KeyStore& keys, const platform::Clock& clock, RingTimes times)
    : keys_{keys}, clock_{clock}, times_{times} {}

std::shared_ptr<const Ring> KeyRing::get() {
    auto current = current_.get();
    if (!current) return first();
    const Instant now = clock_.now();
    if (!is_time_to_look(now)) return current;
    const std::unique_lock lock{looking_, std::try_to_lock};
    if (!lock || !is_time_to_look(now)) return current;
    looked_ms_ = now.ms();
    current_.set(look(now));
    return current_.get();
}

/// Who comes first looks, and who comes meanwhile waits for that.
std::shared_ptr<const Ring> KeyRing::first() {
    const std::scoped_lock lock{looking_};
    if (auto current = current_.get()) return current;
    const Instant now = clock_.now();
    current_.set(look(now));
    looked_ms_ = now.ms();
    return current_.get();
}

/// Also when a clock was set back.
bool KeyRing::is_time_to_look(Instant now) const {
    const auto since = std::chrono::milliseconds{now.ms() - looked_ms_};
    return since >= times_.look_every || since <= -times_.look_every;
}

const SigningKey& KeyRing::read(Algorithm algorithm, std::uint32_t version) {
    const std::pair place{algorithm, version};
    if (const auto found = read_.find(place); found != read_.end()) return found->second;
    auto pair = keys_.find_pair(purpose_of(algorithm), version);
    return read_.emplace(place, SigningKey{algorithm, std::move(pair).value()}).first->second;
}

std::vector<KeyRing::Version> KeyRing::versions_of(Algorithm algorithm) {
    const crypto::KeyPurpose& purpose = purpose_of(algorithm);
    keys_.newest_version(purpose);  // makes the first
    std::vector<Version> versions;
    for (const std::uint32_t version : keys_.versions(purpose)) {
        auto signs_from = keys_.made_at(purpose, version);
        if (signs_from) signs_from = *signs_from + times_.settling;
        if (versions.empty()) signs_from.reset();
        versions.push_back({&read(algorithm, version), signs_from});
    }
    return versions;
}

std::shared_ptr<const Ring> KeyRing::look(Instant now) {
    keys_.refresh();
    std::vector<SigningKey> signers;
    std::vector<PublicKey> published;
    std::vector<PublicKey> all;
    for (const Algorithm algorithm : kAlgorithms) {
        const auto versions = versions_of(algorithm);
        std::size_t signer = versions.size() - 1;
        while (!versions[signer].signs_by(now)) --signer;  // the first does
        signers.push_back(*versions[signer].key);
        for (std::size_t i = 0; i < versions.size(); ++i) {
            all.push_back(versions[i].key->public_key());
            const bool is_over = i < signer && versions[i + 1].signs_from &&
                                 now >= *versions[i + 1].signs_from + times_.retirement;
            if (!is_over) published.push_back(all.back());
        }
    }
    return std::make_shared<const Ring>(std::move(signers), KeySet{std::move(published)},
                                        KeySet{std::move(all)});
}

}  // namespace mashang::jose
