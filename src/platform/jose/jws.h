#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "platform/jose/algorithm.h"
#include "platform/jose/key_set.h"

namespace mashang::jose {

inline constexpr std::size_t kMostTokenBytes = 16 * 1024;

/// The protected header, as far as anybody may act on it. `jku`, `x5u` and `x5c` are not here:
/// where a key comes from is not for the token to say.
struct Header {
    Algorithm algorithm;
    std::optional<std::string> type;  ///< `typ` as it was written
    std::optional<std::string> kid;
    /// The key that a proof brings along. Only who asks for proof of possession looks at it.
    std::optional<boost::json::object> jwk;

    /// Whether `typ` says this media type: letters of either case, with or without "application/"
    /// (RFC 7515 section 4.1.9).
    bool is_type(std::string_view wanted) const;
};

/// A JWS in compact serialization (RFC 7515 section 7.1) that was taken apart and believed in
/// nothing: its payload means something only after `verify`.
class Jws {
  public:
    /// Refused: kTooLong; kNotCompact for anything but three parts of strict base64url, the middle
    /// and last not empty; kHeader for a header that is no JSON object, is nested too deep, has a
    /// member twice or one of a wrong type; kCritical for `crit` and `b64`; kAlgorithm for none,
    /// HMAC and everything else that is no Algorithm.
    static Checked<Jws> parse(std::string_view text, std::size_t max_bytes = kMostTokenBytes);

    const Header& header() const { return header_; }
    const std::string& payload() const { return payload_; }

    /// By this very key, with an algorithm that is allowed and fits the key.
    bool is_by(const PublicKey& key, Algorithms allowed) const;

  private:
    Jws(Header header, std::string signed_part, std::string payload, std::string signature);

    Header header_;
    std::string signed_part_;  // header.payload as it came
    std::string payload_;
    std::string signature_;
};

/// The key of the set that made the signature, or none of them did.
const PublicKey* verify(const Jws& jws, const KeySet& keys, Algorithms allowed);

}  // namespace mashang::jose
