#include "platform/crypto/phc.h"

#include <argon2.h>
#include <fmt/format.h>

#include <boost/endian/conversion.hpp>
#include <charconv>

#include "platform/crypto/openssl.h"

namespace mashang::crypto {
namespace {

constexpr std::uint32_t kMostMemoryKib = 1024 * 1024;
constexpr std::uint32_t kMostPasses = 64;
constexpr std::uint32_t kMostLanes = 16;

/// Takes `prefix` away from the front; false when it is not there.
bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool take(std::string_view& text, std::uint32_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return error == std::errc{};
}

std::string_view take_until_dollar(std::string_view& text) {
    const auto part = text.substr(0, text.find('$'));
    text.remove_prefix(part.size());
    return part;
}

bool is_bearable(const PasswordCost& cost) {
    return cost.memory_kib >= 8 * cost.lanes && cost.memory_kib <= kMostMemoryKib &&
           cost.passes >= 1 && cost.passes <= kMostPasses && cost.lanes >= 1 &&
           cost.lanes <= kMostLanes;
}

std::string key_id(std::uint32_t version) {
    std::string bytes(sizeof version, '\0');
    boost::endian::store_big_u32(octets(bytes), version);
    return to_base64(bytes);
}

std::optional<std::uint32_t> version_in(std::string_view id) {
    const auto bytes = from_base64(id);
    if (!bytes || bytes->size() != sizeof(std::uint32_t)) return std::nullopt;
    return boost::endian::load_big_u32(octets(std::string_view{*bytes}));
}

std::uint8_t* changeable(std::string_view bytes) {
    return const_cast<std::uint8_t*>(octets(bytes));  // argon2 changes them only if flagged to
}

std::uint32_t length(std::string_view bytes) {
    return static_cast<std::uint32_t>(bytes.size());
}

}  // namespace

std::string Phc::text() const {
    return fmt::format("$argon2id$v={}$m={},t={},p={},keyid={}${}${}",
                       static_cast<int>(ARGON2_VERSION_13), cost.memory_kib, cost.passes,
                       cost.lanes, key_id(pepper_version), to_base64(salt), to_base64(tag));
}

std::optional<Phc> Phc::parse(std::string_view text) {
    Phc phc{};
    std::string_view rest = text;
    const bool has_cost = take(rest, "$argon2id$v=19$m=") && take(rest, phc.cost.memory_kib) &&
                          take(rest, ",t=") && take(rest, phc.cost.passes) && take(rest, ",p=") &&
                          take(rest, phc.cost.lanes) && take(rest, ",keyid=");
    if (!has_cost || !is_bearable(phc.cost)) return std::nullopt;
    const auto version = version_in(take_until_dollar(rest));
    if (!version || !take(rest, "$")) return std::nullopt;
    const auto salt = from_base64(take_until_dollar(rest));
    if (!salt || !take(rest, "$")) return std::nullopt;
    const auto tag = from_base64(rest);
    if (!tag || salt->size() != kSaltSize || tag->size() != kTagSize) return std::nullopt;
    phc.pepper_version = *version;
    phc.salt = *salt;
    phc.tag = *tag;
    if (phc.text() != text) return std::nullopt;
    return phc;
}

std::string argon2id(const Argon2Input& input) {
    std::string tag(kTagSize, '\0');
    argon2_context context{};
    context.out = octets(tag);
    context.outlen = kTagSize;
    context.pwd = changeable(input.password);
    context.pwdlen = length(input.password);
    context.salt = changeable(input.salt);
    context.saltlen = length(input.salt);
    context.secret = changeable(input.secret);
    context.secretlen = length(input.secret);
    context.ad = changeable(input.associated);
    context.adlen = length(input.associated);
    context.t_cost = input.cost.passes;
    context.m_cost = input.cost.memory_kib;
    context.lanes = input.cost.lanes;
    context.threads = input.cost.lanes;
    context.version = ARGON2_VERSION_13;
    const int outcome = argon2id_ctx(&context);
    if (outcome != ARGON2_OK) {
        throw CryptoFailure(std::string{"argon2id: "} + argon2_error_message(outcome));
    }
    return tag;
}

}  // namespace mashang::crypto
