#include "contexts/one_code/keys.h"

#include <charconv>

#include "platform/json/json.h"

namespace mashang::one_code {
namespace {

constexpr std::size_t kMostKeys = 256;
constexpr std::size_t kHalf = 32;

struct Names {
    std::string_view curve;
    std::string_view algorithm;
};
Names names_of(std::uint8_t key_id) {
    if (algorithm_of(key_id) == Algorithm::sm2) return {"SM2", "SM2SM3"};
    return {"P-256", "ES256"};
}

std::string text_in(const boost::json::object& key, std::string_view name) {
    const auto* value = key.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->get_string()} : "";
}

std::optional<std::uint8_t> key_id_in(const boost::json::object& key) {
    const std::string text = text_in(key, "kid");
    std::uint8_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    if (!is_whole || number == 0) return std::nullopt;
    return number;
}

template <class Key>
std::optional<VerifyingKey> key_at(std::string_view point) {
    auto key = Key::from_point(point);
    if (!key) return std::nullopt;
    return VerifyingKey{*std::move(key)};
}

std::optional<VerifyingKey> key_in(const boost::json::object& key, std::uint8_t key_id) {
    const auto [curve, algorithm] = names_of(key_id);
    const auto x = crypto::from_base64url(text_in(key, "x"));
    const auto y = crypto::from_base64url(text_in(key, "y"));
    const bool fits = text_in(key, "kty") == "EC" && text_in(key, "crv") == curve &&
                      text_in(key, "alg") == algorithm && x && y && x->size() == kHalf &&
                      y->size() == kHalf;
    if (!fits) return std::nullopt;
    const std::string point = "\x04" + *x + *y;
    return algorithm_of(key_id) == Algorithm::sm2 ? key_at<crypto::Sm2PublicKey>(point)
                                                  : key_at<crypto::Es256PublicKey>(point);
}

boost::json::object jwk_of(std::uint8_t key_id, const VerifyingKey& key) {
    const std::string point = std::visit([](const auto& one) { return one.point(); }, key);
    const auto [curve, algorithm] = names_of(key_id);
    const std::string_view halves = std::string_view{point}.substr(1);
    return {{"kty", "EC"},
            {"crv", curve},
            {"x", crypto::to_base64url(halves.substr(0, kHalf))},
            {"y", crypto::to_base64url(halves.substr(kHalf))},
            {"kid", std::to_string(key_id)},
            {"alg", algorithm},
            {"use", "sig"}};
}

}  // namespace

std::optional<Keys> Keys::parse(std::string_view text) {
    boost::json::value value;
    try {
        value = json::parse(text);
    } catch (const Refused&) {
        return std::nullopt;
    }
    const auto* object = value.if_object();
    const auto* listed = object != nullptr ? object->if_contains("keys") : nullptr;
    if (listed == nullptr || !listed->is_array() || listed->get_array().size() > kMostKeys) {
        return std::nullopt;
    }
    std::map<std::uint8_t, VerifyingKey> keys;
    for (const auto& one : listed->get_array()) {
        const auto* key = one.if_object();
        const auto key_id = key != nullptr ? key_id_in(*key) : std::nullopt;
        auto verifying = key_id ? key_in(*key, *key_id) : std::nullopt;
        if (!verifying || !keys.emplace(*key_id, *std::move(verifying)).second) {
            return std::nullopt;
        }
    }
    return Keys{std::move(keys)};
}

bool Keys::verify(std::uint8_t key_id, std::string_view text, std::string_view signature) const {
    const auto found = keys_.find(key_id);
    if (found == keys_.end()) return false;
    return std::visit([&](const auto& key) { return key.verify_raw(text, signature); },
                      found->second);
}

boost::json::object Keys::document() const {
    boost::json::array listed;
    for (const auto& [key_id, key] : keys_) listed.emplace_back(jwk_of(key_id, key));
    return {{"keys", std::move(listed)}};
}

}  // namespace mashang::one_code
