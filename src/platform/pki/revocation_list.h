#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "platform/pki/certificate.h"
#include "platform/pki/revocation.h"

namespace mashang::pki {

inline constexpr std::size_t kMostListBytes = std::size_t{16} << 20;

struct ListState;  // OpenSSL's, hidden

/// A certificate revocation list (RFC 5280 5) of one authority, for all of its certificates or
/// a part of them. Cheap
/// to copy; may be shared between threads.
class RevocationList {
  public:
    /// PEM or strict DER. Refused: kListUnreadable, also for deltas, indirect lists, lists of some
    /// reasons only and unknown critical extensions; kTooLarge.
    static Checked<RevocationList> parse(std::string_view text);

    const std::string& der() const;
    const Name& issuer() const { return issuer_; }
    Instant this_update() const { return this_update_; }
    const std::optional<Instant>& next_update() const { return next_update_; }
    const std::string& number() const { return number_; }  ///< hex; empty when it has none
    std::size_t size() const;

    /// By name, the right to sign lists, a strong algorithm and the signature.
    bool is_by(const Certificate& authority) const;
    /// Whether the moment lies from this update (less five minutes) to the next one. A list that
    /// names no next update is never current.
    bool is_current(Instant at) const;
    /// Whether the certificate, one of the list's issuer, would be in it if it were revoked: a list
    /// may be of one distribution point's certificates, or of none of authorities (RFC 5280 6.3.3
    /// (b)(2)).
    bool covers(const Certificate& certificate) const;
    /// Whether the certificate, one of the list's issuer, is in it.
    std::optional<Revocation> find(const Certificate& certificate) const;

  private:
    RevocationList(std::shared_ptr<const ListState> state, Name issuer, Instant this_update,
                   std::optional<Instant> next_update, std::string number)
        : state_{std::move(state)},
          issuer_{std::move(issuer)},
          this_update_{this_update},
          next_update_{next_update},
          number_{std::move(number)} {}
    std::shared_ptr<const ListState> state_;
    Name issuer_;
    Instant this_update_;
    std::optional<Instant> next_update_;
    std::string number_;
};

/// What the list says of a certificate that `authority` issued, at that moment: nothing wrong, or
/// kListForeign, kListElsewhere, kListStale, kRevoked, kSuspended.
std::vector<Fault> check_against(const RevocationList& list, const Certificate& certificate,
                                 const Certificate& authority, Instant at);

}  // namespace mashang::pki
