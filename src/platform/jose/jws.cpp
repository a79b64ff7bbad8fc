#include "platform/jose/jws.h"

#include <algorithm>
#include <array>

#include "platform/crypto/bytes.h"
#include "platform/jose/refusals.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

using boost::json::object;

constexpr json::Limits kHeaderLimits{.max_bytes = 8 * 1024, .max_depth = 4};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool is_same_type(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

struct Parts {
    std::string_view header;
    std::string_view payload;
    std::string_view signature;
    std::string_view signed_part;
};

std::optional<Parts> parts_of(std::string_view text) {
    const auto first = text.find('.');
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = text.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    return Parts{.header = text.substr(0, first),
                 .payload = text.substr(first + 1, second - first - 1),
                 .signature = text.substr(second + 1),  // another dot is no base64url
                 .signed_part = text.substr(0, second)};
}

std::optional<object> object_in(std::string_view text) {
    try {
        auto value = json::parse(text, kHeaderLimits);
        if (auto* found = value.if_object()) return std::move(*found);
    } catch (const Refused&) {
        return std::nullopt;
    }
    return std::nullopt;
}

/// False for a member that is there and no text; puts the text where it belongs otherwise.
bool take_text(const object& header, std::string_view name, std::optional<std::string>& to) {
    const auto* value = header.if_contains(name);
    if (value == nullptr) return true;
    if (!value->is_string()) return false;
    to = std::string{value->get_string()};
    return true;
}

bool take_jwk(const object& header, std::optional<object>& to) {
    const auto* value = header.if_contains("jwk");
    if (value == nullptr) return true;
    if (!value->is_object()) return false;
    to = value->get_object();
    return true;
}

Checked<Header> header_in(std::string_view text) {
    const auto members = object_in(text);
    if (!members) return because(refusals::kHeader);
    if (members->contains("crit") || members->contains("b64")) return because(refusals::kCritical);
    std::optional<std::string> algorithm;
    std::optional<std::string> content;
    Header header{};
    const bool is_good = take_text(*members, "alg", algorithm) &&
                         take_text(*members, "cty", content) &&
                         take_text(*members, "typ", header.type) &&
                         take_text(*members, "kid", header.kid) && take_jwk(*members, header.jwk);
    if (!is_good || !algorithm) return because(refusals::kHeader);
    if (content && is_same_type(*content, "JWT")) return because(refusals::kHeader);  // nested
    const auto known = algorithm_named(*algorithm);
    if (!known) return because(refusals::kAlgorithm);
    header.algorithm = *known;
    return header;
}

}  // namespace

bool Header::is_type(std::string_view wanted) const {
    if (!type) return false;
    constexpr std::string_view kPrefix = "application/";
    std::string_view said = *type;
    if (is_same_type(said.substr(0, kPrefix.size()), kPrefix)) said.remove_prefix(kPrefix.size());
    return is_same_type(said, wanted);
}

Jws::Jws(Header header, std::string signed_part, std::string payload, std::string signature)
    : header_{std::move(header)},
      signed_part_{std::move(signed_part)},
      payload_{std::move(payload)},
      signature_{std::move(signature)} {}

Checked<Jws> Jws::parse(std::string_view text, std::size_t max_bytes) {
    if (text.size() > max_bytes) return because(refusals::kTooLong);
    const auto parts = parts_of(text);
    if (!parts) return because(refusals::kNotCompact);
    const auto header_text = crypto::from_base64url(parts->header);
    auto payload = crypto::from_base64url(parts->payload);
    auto signature = crypto::from_base64url(parts->signature);
    if (!header_text || !payload || !signature) return because(refusals::kNotCompact);
    auto header = header_in(*header_text);
    if (!header) return std::unexpected{header.error()};
    if (payload->empty() || signature->empty()) return because(refusals::kNotCompact);
    return Jws{*std::move(header), std::string{parts->signed_part}, *std::move(payload),
               *std::move(signature)};
}

bool Jws::is_by(const PublicKey& key, Algorithms allowed) const {
    return allowed.contains(header_.algorithm) &&
           key.verify(header_.algorithm, signed_part_, signature_);
}

const PublicKey* verify(const Jws& jws, const KeySet& keys, Algorithms allowed) {
    for (const PublicKey* key : keys.candidates(jws.header().kid, jws.header().algorithm)) {
        if (jws.is_by(*key, allowed)) return key;
    }
    return nullptr;
}

}  // namespace mashang::jose
