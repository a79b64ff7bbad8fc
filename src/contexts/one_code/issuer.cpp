#include "contexts/one_code/issuer.h"

#include <optional>
#include <vector>

namespace mashang::one_code {
namespace {

constexpr std::uint32_t kMostVersions = 127;

/// What differs between the two curves.
template <crypto::Curve curve>
struct Shelf;
template <>
struct Shelf<crypto::Curve::p256> {
    static constexpr const crypto::KeyPurpose& kPurpose = crypto::kOneCode;
    static constexpr std::uint32_t kBefore = 0;
    static auto find(crypto::KeyStore& keys, std::uint32_t version) {
        return keys.find_es256(kPurpose, version);
    }
};
template <>
struct Shelf<crypto::Curve::sm2> {
    static constexpr const crypto::KeyPurpose& kPurpose = crypto::kOneCodeSm2;
    static constexpr std::uint32_t kBefore = kFirstSm2Key - 1U;
    static auto find(crypto::KeyStore& keys, std::uint32_t version) {
        return keys.find_sm2(kPurpose, version);
    }
};

struct Version {
    std::uint32_t number;
    std::optional<Instant> signs_from;  // nothing: since ever

    bool signs_by(Instant now) const { return !signs_from || *signs_from <= now; }
};

std::vector<Version> versions_of(crypto::KeyStore& keys, const crypto::KeyPurpose& purpose,
                                 const IssuerTimes& times) {
    keys.newest_version(purpose);  // makes the first
    std::vector<Version> versions;
    for (const std::uint32_t number : keys.versions(purpose)) {
        if (number > kMostVersions) {
            throw crypto::KeyStoreFault{
                "一码通行密钥版本超过127个 / one_code has had more than "
                "127 keys, and a code has no room for more"};
        }
        auto signs_from = keys.made_at(purpose, number);
        if (signs_from) signs_from = *signs_from + times.settling;
        if (versions.empty()) signs_from.reset();
        versions.push_back({number, signs_from});
    }
    return versions;
}

/// Adds what is published of one curve and says who signs.
template <crypto::Curve curve>
IssuerKeys::Signer read(crypto::KeyStore& keys, const IssuerTimes& times, Instant now,
                        std::map<std::uint8_t, VerifyingKey>& published) {
    const auto versions = versions_of(keys, Shelf<curve>::kPurpose, times);
    std::size_t signer = versions.size() - 1;
    while (!versions[signer].signs_by(now)) --signer;  // the first does
    const auto key_id_of = [](const Version& version) {
        return static_cast<std::uint8_t>(Shelf<curve>::kBefore + version.number);
    };
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const bool is_over = i < signer && versions[i + 1].signs_from &&
                             now >= *versions[i + 1].signs_from + times.retirement;
        if (is_over) continue;
        const auto key = Shelf<curve>::find(keys, versions[i].number).value();
        published.emplace(key_id_of(versions[i]), key.public_key());
    }
    return {.key_id = key_id_of(versions[signer]),
            .key = Shelf<curve>::find(keys, versions[signer].number).value()};
}

}  // namespace

std::string IssuerKeys::Signer::sign(std::string_view text) const {
    return std::visit([&](const auto& one) { return one.sign_raw(text); }, key);
}

Issuer::Issuer(crypto::KeyStore& keys, const platform::Clock& clock, IssuerTimes times)
    : keys_{keys},
      clock_{clock},
      times_{times},
      looked_ms_{clock.now().ms()},
      current_{look(clock.now())} {}

std::shared_ptr<const IssuerKeys> Issuer::get() {
    const Instant now = clock_.now();
    if (is_time_to_look(now)) {
        const std::unique_lock lock{looking_, std::try_to_lock};
        if (lock && is_time_to_look(now)) {
            looked_ms_ = now.ms();
            current_.set(look(now));
        }
    }
    return current_.get();
}

/// Also when a clock was set back.
bool Issuer::is_time_to_look(Instant now) const {
    const auto since = std::chrono::milliseconds{now.ms() - looked_ms_};
    return since >= times_.look_every || since <= -times_.look_every;
}

std::shared_ptr<const IssuerKeys> Issuer::look(Instant now) {
    keys_.refresh();
    std::map<std::uint8_t, VerifyingKey> published;
    auto es256 = read<crypto::Curve::p256>(keys_, times_, now, published);
    auto sm2 = read<crypto::Curve::sm2>(keys_, times_, now, published);
    Keys all{std::move(published)};
    std::string document = boost::json::serialize(all.document());
    return std::make_shared<const IssuerKeys>(
        IssuerKeys{std::move(es256), std::move(sm2), std::move(all), std::move(document)});
}

}  // namespace mashang::one_code
