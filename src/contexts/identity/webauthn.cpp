#include "contexts/identity/webauthn.h"

#include <algorithm>
#include <boost/json.hpp>
#include <optional>

#include "base/refused.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/cbor.h"
#include "platform/crypto/cose.h"
#include "platform/crypto/hash.h"
#include "platform/json/json.h"

namespace mashang::identity::webauthn {
namespace {

using crypto::Cbor;
using crypto::CoseKey;

// Flags of authenticator data (section 6.1).
constexpr unsigned kUserPresent = 0x01;
constexpr unsigned kUserVerified = 0x04;
constexpr unsigned kBackupEligible = 0x08;
constexpr unsigned kBackedUp = 0x10;
constexpr unsigned kAttested = 0x40;
constexpr unsigned kExtended = 0x80;

constexpr std::size_t kAaguid = 16;
constexpr std::size_t kLongestClientData = 4096;
constexpr std::size_t kLongestAnswer = 16 * 1024;

std::optional<boost::json::object> object_in(std::string_view client_data) {
    if (client_data.size() > kLongestClientData) return std::nullopt;
    try {
        auto value = json::parse(client_data);
        if (!value.is_object()) return std::nullopt;
        return std::move(value.as_object());
    } catch (const Refused&) {
        return std::nullopt;
    }
}

std::optional<std::string_view> text_of(const boost::json::object& object, std::string_view name) {
    const auto* member = object.if_contains(name);
    if (member == nullptr || !member->is_string()) return std::nullopt;
    return std::string_view{member->get_string()};
}

/// False: made in a frame of another page (section 5.8.1).
bool is_on_top(const boost::json::object& client_data) {
    const auto* cross = client_data.if_contains("crossOrigin");
    const bool says_no = cross == nullptr || (cross->is_bool() && !cross->get_bool());
    return says_no && !client_data.contains("topOrigin");
}

bool is_local(std::string_view origin) {
    constexpr std::string_view kLocal = "http://localhost";
    if (!origin.starts_with(kLocal)) return false;
    const auto port = origin.substr(kLocal.size());
    return port.empty() || (port.size() > 1 && port.size() <= 6 && port[0] == ':' &&
                            port.find_first_not_of("0123456789", 1) == port.npos);
}

bool is_ours(const Site& site, std::string_view origin) {
    return site.origin.empty() ? is_local(origin) : origin == site.origin;
}

/// Section 7.1 steps 5 to 10, 7.2 steps 9 to 14.
std::optional<Flaw> flaw_of(std::string_view client_data, std::string_view type,
                            const Expected& expected) {
    const auto object = object_in(client_data);
    if (!object) return Flaw::client_data;
    if (text_of(*object, "type") != type) return Flaw::ceremony;
    const auto challenge = crypto::from_base64url(text_of(*object, "challenge").value_or(""));
    if (!challenge || !crypto::equal(*challenge, expected.challenge)) return Flaw::challenge;
    const auto origin = text_of(*object, "origin");
    if (!origin || !is_ours(expected.site, *origin)) return Flaw::origin;
    if (!is_on_top(*object)) return Flaw::embedded;
    return std::nullopt;
}

struct Attested {
    std::string_view aaguid;
    std::string_view credential_id;
    std::string_view public_key;
};

struct AuthenticatorData {
    std::string_view rp_id_hash;
    unsigned flags = 0;
    std::uint32_t sign_count = 0;
    std::optional<Attested> attested = {};
};

/// Reads from the front; once something was missing, `is_good` is false.
class Front {
  public:
    explicit Front(std::string_view bytes) : left_{bytes} {}

    std::string_view take(std::size_t count) {
        if (count > left_.size()) {
            is_good_ = false;
            return {};
        }
        const auto taken = left_.substr(0, count);
        left_.remove_prefix(count);
        return taken;
    }
    /// Big-endian.
    std::uint32_t take_number(std::size_t bytes) {
        std::uint32_t number = 0;
        for (const char each : take(bytes)) {
            number = number << 8U | static_cast<unsigned char>(each);
        }
        return number;
    }
    /// The bytes of one CBOR map.
    std::string_view take_map() {
        const auto read = Cbor::read(left_);
        if (!read || !read->item.is_map()) {
            is_good_ = false;
            return {};
        }
        return take(left_.size() - read->rest.size());
    }
    bool is_at_end() const { return is_good_ && left_.empty(); }

  private:
    std::string_view left_;
    bool is_good_ = true;
};

/// Section 6.1.
std::optional<AuthenticatorData> read_authenticator_data(std::string_view bytes) {
    Front front{bytes};
    AuthenticatorData data{.rp_id_hash = front.take(sizeof(crypto::Digest)),
                           .flags = front.take_number(1),
                           .sign_count = front.take_number(4)};
    if ((data.flags & kAttested) != 0) {
        Attested attested{.aaguid = front.take(kAaguid)};
        attested.credential_id = front.take(front.take_number(2));
        attested.public_key = front.take_map();
        data.attested = attested;
    }
    if ((data.flags & kExtended) != 0) front.take_map();
    if (!front.is_at_end()) return std::nullopt;
    return data;
}

/// Section 7.1 steps 13 to 17, 7.2 steps 15 to 19.
std::optional<Flaw> flaw_of(const AuthenticatorData& data, const Expected& expected) {
    if (data.rp_id_hash != crypto::view(crypto::sha256(expected.site.rp_id))) return Flaw::site;
    if ((data.flags & kUserPresent) == 0) return Flaw::absent;
    if ((data.flags & kUserVerified) == 0) return Flaw::unverified;
    if ((data.flags & kBackedUp) != 0 && (data.flags & kBackupEligible) == 0) return Flaw::backup;
    return std::nullopt;
}

Said said_in(const AuthenticatorData& data) {
    return {.sign_count = data.sign_count,
            .is_backup_eligible = (data.flags & kBackupEligible) != 0,
            .is_backed_up = (data.flags & kBackedUp) != 0};
}

/// What is signed with an answer.
std::string signed_text(std::string_view authenticator_data, std::string_view client_data) {
    return std::string{authenticator_data}.append(crypto::view(crypto::sha256(client_data)));
}

/// Section 8.7 `none`; 8.2 `packed` by the key itself. Who made the device is nothing to us, so no
/// statement of a maker is taken.
bool is_attested(const Cbor& object, const CoseKey& key, std::string_view text) {
    const Cbor* format = object.find("fmt");
    const Cbor* statement = object.find("attStmt");
    if (format == nullptr || statement == nullptr || !statement->is_map()) return false;
    if (format->text() == "none") return statement->size() == 0;
    if (format->text() != "packed" || statement->size() != 2) return false;
    const Cbor* algorithm = statement->find("alg");
    const Cbor* signature = statement->find("sig");
    return algorithm != nullptr && signature != nullptr && signature->bytes() &&
           algorithm->integer() == static_cast<std::int64_t>(key.algorithm()) &&
           key.verify(text, *signature->bytes());
}

bool is_address(std::string_view host) {
    return host.find_first_not_of("0123456789.") == host.npos || host.find(':') != host.npos;
}

}  // namespace

Site site_of(std::string_view public_url) {
    const auto after_scheme = public_url.find("://");
    if (after_scheme == public_url.npos) return {};
    const auto begin = after_scheme + 3;
    const auto end = std::min(public_url.find_first_of("/?#", begin), public_url.size());
    const std::string_view authority = public_url.substr(begin, end - begin);
    const std::string_view host = authority.substr(0, authority.rfind(':'));
    if (host.empty() || is_address(host) || host == "localhost") return {};
    return {.rp_id = std::string{host}, .origin = std::string{public_url.substr(0, end)}};
}

std::string challenge_in(std::string_view client_data) {
    const auto object = object_in(client_data);
    if (!object) return "";
    return crypto::from_base64url(text_of(*object, "challenge").value_or("")).value_or("");
}

Verified<NewKey> verify_registration(std::string_view client_data, std::string_view attestation,
                                     const Expected& expected) {
    if (const auto flaw = flaw_of(client_data, "webauthn.create", expected)) {
        return std::unexpected{*flaw};
    }
    if (attestation.size() > kLongestAnswer) return std::unexpected{Flaw::authenticator_data};
    const auto object = Cbor::parse(attestation);
    const Cbor* held = object ? object->find("authData") : nullptr;
    const auto bytes = held == nullptr ? std::nullopt : held->bytes();
    const auto data = bytes ? read_authenticator_data(*bytes) : std::nullopt;
    if (!data || !data->attested) return std::unexpected{Flaw::authenticator_data};
    if (const auto flaw = flaw_of(*data, expected)) return std::unexpected{*flaw};
    const Attested& attested = *data->attested;
    const std::size_t length = attested.credential_id.size();
    if (length == 0 || length > kLongestCredentialId) {
        return std::unexpected{Flaw::authenticator_data};
    }
    const auto key = CoseKey::parse(attested.public_key);
    if (!key) return std::unexpected{Flaw::key};
    if (!is_attested(*object, *key, signed_text(*bytes, client_data))) {
        return std::unexpected{Flaw::attestation};
    }
    return NewKey{.credential_id = std::string{attested.credential_id},
                  .public_key = std::string{attested.public_key},
                  .aaguid = std::string{attested.aaguid},
                  .said = said_in(*data)};
}

Verified<Said> verify_assertion(std::string_view client_data, std::string_view authenticator_data,
                                std::string_view signature, std::string_view public_key,
                                const Expected& expected) {
    if (const auto flaw = flaw_of(client_data, "webauthn.get", expected)) {
        return std::unexpected{*flaw};
    }
    if (authenticator_data.size() > kLongestAnswer) {
        return std::unexpected{Flaw::authenticator_data};
    }
    const auto data = read_authenticator_data(authenticator_data);
    if (!data) return std::unexpected{Flaw::authenticator_data};
    if (const auto flaw = flaw_of(*data, expected)) return std::unexpected{*flaw};
    const auto key = CoseKey::parse(public_key);
    if (!key) return std::unexpected{Flaw::key};
    if (!key->verify(signed_text(authenticator_data, client_data), signature)) {
        return std::unexpected{Flaw::signature};
    }
    return said_in(*data);
}

}  // namespace mashang::identity::webauthn
