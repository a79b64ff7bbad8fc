// The doors of the certificate authority (est.h).

#include "sandbox/sandbox.h"

namespace mashang::sandbox {

Answer Sandbox::enroll(const Request& request, bool is_renewal) {
    return est_.enroll(request, is_renewal, faults_.of(Channel::authority).mode);
}

void Sandbox::add_authority_doors(std::vector<Door>& doors) {
    const auto add = [&](std::string_view method, std::string_view path, auto open,
                         bool with_more = false) {
        doors.push_back({method, path, Channel::authority, open, with_more});
    };
    add("GET", "/.well-known/est/cacerts",
        [this](const Request&) { return est_.list_authorities(); });
    add("GET", "/.well-known/est/csrattrs",
        [this](const Request&) { return est_.list_attributes(); });
    add("POST", "/.well-known/est/simpleenroll",
        [this](const Request& request) { return enroll(request, false); });
    add("POST", "/.well-known/est/simplereenroll",
        [this](const Request& request) { return enroll(request, true); });
    add("POST", "/ra/status-changes",
        [this](const Request& request) { return est_.change_standing(request); });
    add("GET", "/ra/chains", [this](const Request&) { return est_.give_chains(); });
    add("GET", "/crl/issuing.crl", [this](const Request&) { return est_.give_crl(false); });
    add("GET", "/crl/issuing-sm2.crl", [this](const Request&) { return est_.give_crl(true); });
    add("GET", "/crl/issuing.cer", [this](const Request&) { return est_.give_issuer(false); });
    add("GET", "/crl/issuing-sm2.cer", [this](const Request&) { return est_.give_issuer(true); });
    add("POST", "/ocsp", [this](const Request& request) { return est_.ask_ocsp(request); });
    add("GET", "/ocsp/", [this](const Request& request) { return est_.ask_ocsp(request); }, true);
}

}  // namespace mashang::sandbox
