#pragma once

#include <span>

#include "base/instant.h"
#include "platform/pki/path.h"
#include "platform/sql/sql.h"

namespace mashang::certificates {

/// From an issued certificate up to an authority that the trust list trusts in this transaction.
pki::Path trusted_path(sql::Tx& tx, const pki::Certificate& certificate,
                       std::span<const pki::Certificate> helpers, Instant at);

}  // namespace mashang::certificates
