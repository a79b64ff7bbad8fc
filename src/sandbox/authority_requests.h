#pragma once

// What the sandbox's authority demands of a certificate request.

#include <string_view>

#include "sandbox/x509_handles.h"

namespace mashang::sandbox {

/// DER and nothing behind it. Throws Unfit.
CertificateRequest read_request(std::string_view der);

/// The key of the request: strong, and proven by the request's own signature. It lives as long as
/// the request. Throws Unfit.
EVP_PKEY* fit_key(X509_REQ* request);

}  // namespace mashang::sandbox
