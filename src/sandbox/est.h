#pragma once

// The doors of the certificate authority: Enrollment over Secure Transport (RFC 7030), and the call
// by which its registration authority changes how a certificate stands, which EST does not have.
//
//   GET  /.well-known/est/cacerts         certs-only PKCS #7, base64
//   GET  /.well-known/est/csrattrs        which keys it takes, base64
//   POST /.well-known/est/simpleenroll    PKCS #10 in, certs-only PKCS #7 out, both base64
//   POST /.well-known/est/simplereenroll  the same, for a subject that has a certificate in force
//   POST /ra/status-changes               {"serial": hex, "standing": "good" | "suspended" |
//                                          "revoked", "reason"?: "key_compromise" …}
//   GET  /crl/issuing.crl  /crl/issuing-sm2.crl  and .cer: the issuer's certificate
//   GET  /ocsp/{base64}    POST /ocsp     RFC 6960
//   GET  /ra/chains                       PEM of both hierarchies, for a trust list
//
// The registration authority proves itself by HTTP Basic (RFC 7030 section 3.2.3). /serverkeygen is
// not offered: keys are made by their holders.

#include <string>

#include "sandbox/authority.h"
#include "sandbox/faults.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

class Est {
  public:
    /// `credential`: "name:password" of the registration authority. All must outlive it.
    Est(Authority& authority, std::string credential)
        : authority_{authority}, credential_{std::move(credential)} {}

    Answer list_authorities() const;
    Answer list_attributes() const;
    /// `mode`: what is wrong with the authority at the moment.
    Answer enroll(const Request& request, bool is_renewal, Mode mode);
    Answer change_standing(const Request& request);
    Answer give_crl(bool sm2) const;
    Answer give_issuer(bool sm2) const;
    Answer give_chains() const;
    Answer ask_ocsp(const Request& request) const;

  private:
    bool is_proven(const Request& request) const;

    Authority& authority_;
    std::string credential_;
};

}  // namespace mashang::sandbox
