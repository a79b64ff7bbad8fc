#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "base/citizen_id.h"
#include "base/instant.h"
#include "base/uscc.h"
#include "platform/pki/name.h"
#include "platform/pki/public_key.h"

namespace mashang::pki {

inline constexpr std::size_t kMostCertificateBytes = 16 * 1024;  ///< DER
inline constexpr std::size_t kMostFileBytes = 256 * 1024;        ///< of one or several
inline constexpr std::size_t kMostCertificates = 32;             ///< in a file

/// What a certificate may be used for here. An extended key usage that is not there limits nothing.
enum class Use {
    sign_in,    ///< digitalSignature; clientAuth
    signature,  ///< digitalSignature or nonRepudiation; emailProtection, documentSigning or
                ///< clientAuth
    any,        ///< of no matter: an authority's, or who only wants the chain
};
BOOST_DESCRIBE_ENUM(Use, sign_in, signature, any)

struct CertificateState;  // OpenSSL's, hidden

/// An X.509 certificate (RFC 5280) of whoever: reading it believes nothing in it; `find_path` does.
/// Cheap to copy; may be shared between threads.
class Certificate {
  public:
    /// PEM with one certificate, or strict DER. Refused: kUnreadable, kTooLarge, kName.
    static Checked<Certificate> parse(std::string_view text);

    const std::string& der() const;
    std::string pem() const;
    std::string fingerprint() const;  ///< SHA-256 of `der`, 64 hex digits
    std::string serial() const;       ///< hex, lower case; begins with "-" when negative
    const Name& subject() const { return subject_; }
    const Name& issuer() const { return issuer_; }
    Instant not_before() const { return not_before_; }
    Instant not_after() const { return not_after_; }
    const PublicKey& key() const { return key_; }

    /// basicConstraints says CA.
    bool is_authority() const;
    bool is_self_issued() const { return subject_ == issuer_; }
    /// Whether key usage allows it, then extended key usage; see Use.
    bool key_usage_allows(Use use) const;
    bool extended_key_usage_allows(Use use) const;
    /// Key usage allows cRLSign, or is not there.
    bool may_sign_lists() const;

    /// The unified social credit code of the enterprise: of the subject's organizationIdentifier,
    /// else of the extension 1.2.156.10260.4.1.3 (GB/T 20518), else of the subject's serialNumber.
    /// Nothing when there is none, or two that differ.
    std::optional<Uscc> uscc() const;

    /// The citizen's number of the person: of the subject's serialNumber as "IDCCN-…" (ETSI EN 319
    /// 412-1 5.1.3), else of the extension 1.2.156.10260.4.1.1 (GB/T 20518). Nothing when there is
    /// none, or two that differ.
    std::optional<CitizenId> citizen_id() const;

    /// Whether it was issued under that certificate policy ("1.2.156.…").
    bool has_policy(std::string_view oid) const;

    /// Addresses (http, https) of revocation lists and of OCSP responders.
    std::vector<std::string> list_addresses() const;
    std::vector<std::string> responder_addresses() const;

    bool operator==(const Certificate& other) const { return der() == other.der(); }

    const CertificateState& state() const { return *state_; }  ///< for platform/pki alone

  private:
    friend Checked<Certificate> read_certificate(std::string der);
    Certificate(std::shared_ptr<const CertificateState> state, Name subject, Name issuer,
                Instant not_before, Instant not_after, PublicKey key)
        : state_{std::move(state)},
          subject_{std::move(subject)},
          issuer_{std::move(issuer)},
          not_before_{not_before},
          not_after_{not_after},
          key_{std::move(key)} {}

    std::shared_ptr<const CertificateState> state_;
    Name subject_;
    Name issuer_;
    Instant not_before_;
    Instant not_after_;
    PublicKey key_;
};

/// Several: PEM, one certificate in DER, or PKCS#7 "certs-only" in DER (RFC 5652; as EST answers).
/// In their order, at most kMostCertificates. Refused: kUnreadable, kTooLarge, kName.
Checked<std::vector<Certificate>> parse_certificates(std::string_view text);
/// One PEM after the other, as `parse_certificates` reads them.
std::string pem_of(const std::vector<Certificate>& certificates);

}  // namespace mashang::pki
