#pragma once

// The sandbox's certificate authority: what it has certified, and how each certificate stands.
//
// It certifies whatever subject its registration authority vouches for, as RFC 7030 has it: the
// subject of the request. It checks what an authority must: that the key is the requester's, and
// strong enough.

#include <boost/describe/enum.hpp>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "platform/clock/clock.h"
#include "sandbox/authority_keys.h"

namespace mashang::sandbox {

enum class Standing { good, suspended, revoked };
BOOST_DESCRIBE_ENUM(Standing, good, suspended, revoked)

/// RFC 5280 section 5.3.1, of those that a registration authority may give.
enum class Reason {
    unspecified = 0,
    key_compromise = 1,
    affiliation_changed = 3,
    superseded = 4,
    cessation_of_operation = 5,
    certificate_hold = 6,
};
BOOST_DESCRIBE_ENUM(Reason, unspecified, key_compromise, affiliation_changed, superseded,
                    cessation_of_operation, certificate_hold)

/// A certificate of ours.
struct Certified {
    std::string serial;   ///< hex, lower case
    std::string request;  ///< the idempotency key that it was made for; may be empty
    std::string der;
    bool is_sm2 = false;
    Standing standing = Standing::good;
    Reason reason = Reason::unspecified;
    Instant since;  ///< of its standing
};

/// What the other side asked for is not done; what() says why.
struct Unfit : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What is wrong with the certificates that it makes: for tests of those who rely on it.
enum class Slip { none, other_key, expired };

/// Safe to share between threads.
class Authority {
  public:
    /// Keys, and what was certified, lie in `folder`; empty: in memory only. Throws
    /// std::runtime_error when it cannot be read.
    Authority(std::filesystem::path folder, const platform::Clock& clock);

    /// Where its CRLs and its responder are reached, as certificates name it:
    /// "http://127.0.0.1:8090".
    void set_base(std::string base);

    struct Question {
        std::string_view request;     ///< DER of PKCS #10
        std::string idempotency_key;  ///< the same again gets the same certificate
        bool is_renewal = false;      ///< of a certificate with this subject, in force
        Slip slip = Slip::none;
    };
    /// A certificate, DER. Throws Unfit.
    std::string certify(const Question& question);

    /// Revoked is for ever. Throws Unfit: unknown, or revoked before.
    void set_standing(std::string_view serial, Standing standing, Reason reason);

    std::optional<Certified> find(std::string_view serial) const;
    std::map<std::string, Certified> all() const;  ///< by serial
    const Issuer& issuer(bool sm2) const { return sm2 ? sm2_ : p256_; }
    /// PEM of root and issuing authority.
    std::string chain_pem(bool sm2) const;
    Instant now() const { return clock_.now(); }

  private:
    void read_back();
    void write_down(const Certified& certified) const;
    std::optional<Certified> made_for(std::string_view request) const;
    bool has_in_force(const X509_NAME* subject) const;
    Certificate make(X509_REQ* request, EVP_PKEY* key, Slip slip) const;
    void add_extensions(X509* certificate, const Issuer& issuer) const;

    std::filesystem::path folder_;
    const platform::Clock& clock_;
    Issuer p256_;
    Issuer sm2_;
    std::string base_ = "http://127.0.0.1:8090";
    mutable std::mutex mutex_;
    std::map<std::string, Certified> certified_;
};

/// Hex of a serial number, lower case.
std::string serial_text(const ASN1_INTEGER* serial);

}  // namespace mashang::sandbox
