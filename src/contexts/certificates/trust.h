#pragma once

// The trust list as a check goes by it, read at one moment.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/certificates/authority.h"
#include "platform/pki/path.h"
#include "platform/pki/revocation_list.h"

namespace mashang::certificates {

class TrustList {
  public:
    /// Rows whose certificate does not read are left out.
    explicit TrustList(std::vector<Authority> authorities);

    /// Certificates of the trusted ones.
    const std::vector<pki::Certificate>& anchors() const { return anchors_; }
    /// The row of whoever has that certificate's key; null when there is none.
    const Authority* find(const pki::Certificate& certificate) const;

    /// A path up to a trusted authority; kAuthoritySuspended for each suspended one on it, also
    /// where it stands in between.
    pki::Path find_path(const pki::Certificate& holder,
                        const std::vector<pki::Certificate>& helpers,
                        const pki::PathDemand& demand) const;

  private:
    std::map<std::string, Authority, std::less<>> by_key_;
    std::vector<pki::Certificate> anchors_;
    std::vector<pki::Certificate> suspended_;
};

}  // namespace mashang::certificates
