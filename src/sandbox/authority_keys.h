#pragma once

// The two hierarchies of the sandbox's certificate authority: one of P-256, which also certifies
// RSA keys, and one of SM2, as GM/T 0015 has it. Each is a root and an issuing authority below it.

#include <filesystem>
#include <string>
#include <string_view>

#include "sandbox/x509_handles.h"

namespace mashang::sandbox {

struct Issuer {
    std::string name;  ///< "issuing", "issuing-sm2": of its CRL
    Key root_key;
    Certificate root;
    Key key;
    Certificate certificate;
};

/// Read from `folder`, or made there at the first start; with an empty folder made and kept in
/// memory only. Throws std::runtime_error when what lies there cannot be read.
Issuer make_issuer(const std::filesystem::path& folder, bool sm2, Instant now);

/// A fresh key of the curve "P-256" or "SM2".
Key new_key(const char* curve);

/// Sixteen random bytes, positive.
Integer new_serial();

/// Adds an extension as openssl.cnf writes it. Throws std::runtime_error.
void add_extension(X509* to, X509* issuer, int nid, const std::string& value);

std::string pem_of(const X509* certificate);

}  // namespace mashang::sandbox
