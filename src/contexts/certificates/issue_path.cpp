#include "contexts/certificates/issue_path.h"

#include "contexts/certificates/store.h"
#include "contexts/certificates/trust.h"

namespace mashang::certificates {

pki::Path trusted_path(sql::Tx& tx, const pki::Certificate& certificate,
                       std::span<const pki::Certificate> helpers, Instant at) {
    const TrustList trust{store::list_authorities(tx)};
    return trust.find_path(certificate, {helpers.begin(), helpers.end()}, {.at = at});
}

}  // namespace mashang::certificates
