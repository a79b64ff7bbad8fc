#include "platform/jose/key_set.h"

#include <fmt/format.h>

#include <set>
#include <stdexcept>

#include "platform/jose/refusals.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

/// The list, or nothing and a fault.
const boost::json::array* list_in(const boost::json::value& value, std::vector<Fault>& faults,
                                  const std::string& at) {
    const auto* object = value.if_object();
    if (object == nullptr) {
        faults.push_back({at, &json::refusals::kExpectedObject});
        return nullptr;
    }
    const auto* keys = object->if_contains("keys");
    const auto* list = keys == nullptr ? nullptr : keys->if_array();
    if (list == nullptr) {
        faults.push_back({at + "/keys", keys == nullptr ? &json::refusals::kMissing
                                                        : &json::refusals::kExpectedArray});
    } else if (list->size() > kMostKeys) {
        faults.push_back(
            {at + "/keys", &json::refusals::kArrayTooLong, {{"max", std::to_string(kMostKeys)}}});
        return nullptr;
    }
    return list;
}

Checked<PublicKey> key_in(const boost::json::value& value) {
    const auto* jwk = value.if_object();
    if (jwk == nullptr) return because(json::refusals::kExpectedObject);
    return PublicKey::from_jwk(*jwk);
}

}  // namespace

KeySet::KeySet(std::vector<PublicKey> keys) : keys_{std::move(keys)} {
    std::set<std::string_view> kids;
    for (const PublicKey& key : keys_) {
        if (key.kid() && !kids.insert(*key.kid()).second) {
            throw std::invalid_argument("two keys of one kid");
        }
    }
}

std::optional<KeySet> KeySet::read(const boost::json::value& value, std::vector<Fault>& faults,
                                   const std::string& at) {
    const auto* list = list_in(value, faults, at);
    if (list == nullptr) return std::nullopt;
    const auto faults_before = faults.size();
    std::vector<PublicKey> keys;
    std::set<std::string> kids;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string place = fmt::format("{}/keys/{}", at, i);
        auto key = key_in((*list)[i]);
        if (!key) {
            if (key.error() != &refusals::kOtherKey) faults.push_back({place, key.error()});
            continue;
        }
        if (key->kid() && !kids.insert(*key->kid()).second) {
            faults.push_back({place + "/kid", &refusals::kKeyIdTwice});
            continue;
        }
        keys.push_back(*std::move(key));
    }
    if (faults.size() > faults_before) return std::nullopt;
    return KeySet{std::move(keys)};
}

KeySet KeySet::parse(std::string_view text) {
    std::vector<Fault> faults;
    auto set = read(json::parse(text, {.max_bytes = kMostKeySetBytes}), faults);
    if (set) return *std::move(set);
    throw Refused{refusals::kKeySet, {{"count", std::to_string(faults.size())}}, std::move(faults)};
}

std::vector<const PublicKey*> KeySet::candidates(const std::optional<std::string>& kid,
                                                 Algorithm algorithm) const {
    std::vector<const PublicKey*> found;
    for (const PublicKey& key : keys_) {
        if (key.fits(algorithm) && (!kid || key.kid() == kid)) found.push_back(&key);
    }
    return found;
}

std::string KeySet::jwks() const {
    std::string text = R"({"keys":[)";
    std::string_view before;
    for (const PublicKey& key : keys_) {
        text += before;
        text += key.jwk();
        before = ",";
    }
    return text += "]}";
}

}  // namespace mashang::jose
