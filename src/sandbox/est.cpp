#include "sandbox/est.h"

#include <openssl/err.h>
#include <openssl/objects.h>

#include <array>
#include <boost/url/decode_view.hpp>
#include <boost/url/pct_string_view.hpp>
#include <initializer_list>

#include "platform/crypto/bytes.h"
#include "platform/json/json.h"
#include "sandbox/revocation.h"

namespace mashang::sandbox {
namespace {

constexpr std::size_t kLargestRequest = 16 * 1024;
constexpr std::size_t kLineLength = 64;
constexpr std::string_view kOcspPath = "/ocsp/";
constexpr std::string_view kBasic = "Basic ";

struct Change {
    std::string serial;
    Standing standing;
    std::optional<Reason> reason;
};
BOOST_DESCRIBE_STRUCT(Change, (), (serial, standing, reason))

/// RFC 2045: lines of 64.
std::string base64_lines(std::string_view bytes) {
    const std::string text = crypto::to_padded_base64(bytes);
    std::string lines;
    for (std::size_t at = 0; at < text.size(); at += kLineLength) {
        lines += text.substr(at, kLineLength);
        lines += "\r\n";
    }
    return lines;
}

/// The lenient reading of RFC 2045: line breaks and blanks are nothing.
std::optional<std::string> read_base64(std::string_view lines) {
    std::string text;
    for (const char c : lines) {
        if (c != '\r' && c != '\n' && c != ' ' && c != '\t') text += c;
    }
    return crypto::from_padded_base64(text);
}

Answer base64_answer(std::string content_type, std::string_view der) {
    return {.body = base64_lines(der),
            .content_type = std::move(content_type),
            .headers = {{"Content-Transfer-Encoding", "base64"}}};
}

Answer plain(int status, std::string_view text) {
    return {.status = status,
            .body = std::string{text} + "\n",
            .content_type = "text/plain; charset=utf-8"};
}

Answer not_proven() {
    Answer answer = plain(401, "who asks?");
    answer.headers.emplace_back("WWW-Authenticate", "Basic realm=\"est\"");
    return answer;
}

/// A PKCS #7 that holds certificates and nothing else, DER.
std::string certs_only(std::initializer_list<X509*> certificates) {
    const Pkcs7 bag{PKCS7_new()};
    demand(PKCS7_set_type(bag.get(), NID_pkcs7_signed) == 1 &&
               PKCS7_content_new(bag.get(), NID_pkcs7_data) == 1 &&
               PKCS7_set_detached(bag.get(), 1) == 1,
           "a bag of certificates");
    for (X509* certificate : certificates) {
        demand(PKCS7_add_certificate(bag.get(), certificate) == 1, "a bag of certificates");
    }
    return der_of<PKCS7>(i2d_PKCS7, bag.get());
}

std::string tagged(unsigned char tag, std::string_view content) {
    std::string der{static_cast<char>(tag)};
    der += static_cast<char>(content.size());  // below 128 in all that is written here
    return der.append(content);
}

std::string object_id(int nid) {
    return der_of<ASN1_OBJECT>(i2d_ASN1_OBJECT, OBJ_nid2obj(nid));
}

Slip slip_of(Mode mode) {
    if (mode == Mode::other_key) return Slip::other_key;
    return mode == Mode::expired ? Slip::expired : Slip::none;
}

}  // namespace

bool Est::is_proven(const Request& request) const {
    const std::string expected = std::string{kBasic} + crypto::to_padded_base64(credential_);
    return crypto::equal(request.authorization, expected);
}

Answer Est::list_authorities() const {
    const Issuer& p256 = authority_.issuer(false);
    const Issuer& sm2 = authority_.issuer(true);
    return base64_answer("application/pkcs7-mime",
                         certs_only({p256.certificate.get(), p256.root.get(), sm2.certificate.get(),
                                     sm2.root.get()}));
}

Answer Est::list_attributes() const {
    // CsrAttrs ::= SEQUENCE OF (OID or attribute): the curves, and how a request is signed.
    const std::string curves = tagged(0x31, object_id(NID_X9_62_prime256v1) + object_id(NID_sm2));
    const std::string key = tagged(0x30, object_id(NID_X9_62_id_ecPublicKey) + curves);
    return base64_answer("application/csrattrs",
                         tagged(0x30, key + object_id(NID_ecdsa_with_SHA256)));
}

Answer Est::enroll(const Request& request, bool is_renewal, Mode mode) {
    if (!is_proven(request)) return not_proven();
    if (!request.content_type.starts_with("application/pkcs10")) {
        return plain(415, "application/pkcs10 is what is enrolled");
    }
    if (request.body.size() > kLargestRequest) return plain(413, "that is no usual request");
    const auto der = read_base64(request.body);
    if (!der) return plain(400, "the request is not in base64");
    if (mode == Mode::deferred) {
        Answer later = plain(202, "a person looks at it; ask again");
        later.headers.emplace_back("Retry-After", "1");
        return later;
    }
    try {
        const std::string made = authority_.certify({.request = *der,
                                                     .idempotency_key = request.idempotency_key,
                                                     .is_renewal = is_renewal,
                                                     .slip = slip_of(mode)});
        const unsigned char* at = octets(made);
        const Certificate certificate{d2i_X509(nullptr, &at, static_cast<long>(made.size()))};
        return base64_answer("application/pkcs7-mime; smime-type=certs-only",
                             certs_only({certificate.get()}));
    } catch (const Unfit& unfit) {
        return plain(400, unfit.what());
    }
}

Answer Est::change_standing(const Request& request) {
    if (!is_proven(request)) return not_proven();
    const auto change = json::decode_or_refuse<Change>(object_in(request.body));
    const Reason usual =
        change.standing == Standing::suspended ? Reason::certificate_hold : Reason::unspecified;
    try {
        authority_.set_standing(change.serial, change.standing, change.reason.value_or(usual));
    } catch (const Unfit& unfit) {
        return {.status = 409,
                .body = boost::json::serialize(boost::json::object{{"message", unfit.what()}})};
    }
    return {.body = json::text_of(change)};
}

Answer Est::give_crl(bool sm2) const {
    return {.body = crl_of(authority_, sm2), .content_type = "application/pkix-crl"};
}

Answer Est::give_issuer(bool sm2) const {
    return {.body = der_of<X509>(i2d_X509, authority_.issuer(sm2).certificate.get()),
            .content_type = "application/pkix-cert"};
}

Answer Est::give_chains() const {
    return {.body = authority_.chain_pem(false) + authority_.chain_pem(true),
            .content_type = "application/x-pem-file"};
}

Answer Est::ask_ocsp(const Request& request) const {
    std::string der = request.body;
    if (request.method == "GET") {
        const auto escaped = std::string_view{request.path}.substr(kOcspPath.size());
        const auto text = boost::urls::make_pct_string_view(escaped);
        std::string base64;
        if (text) {
            const boost::urls::decode_view decoded{*text};
            base64.assign(decoded.begin(), decoded.end());
        }
        der = read_base64(base64).value_or("");
    }
    return {.body = answer_ocsp(authority_, der), .content_type = "application/ocsp-response"};
}

}  // namespace mashang::sandbox
