#include "platform/pki/cms.h"

#include <openssl/cms.h>

#include "platform/crypto/pem.h"
#include "platform/pki/handles.h"

namespace mashang::pki {
namespace {

using CmsPtr = std::unique_ptr<CMS_ContentInfo, FreedBy<CMS_ContentInfo_free>>;
using TimePtr = std::unique_ptr<ASN1_TIME, FreedBy<ASN1_TIME_free>>;

void set_signing_time(CMS_SignerInfo* signer, Instant at) {
    const TimePtr time{ASN1_TIME_set(nullptr, static_cast<std::time_t>(at.ms() / 1000))};
    demand(time && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type,
                                               time.get(), -1) == 1,
           "signing time");
}

}  // namespace

std::string sign_detached(const crypto::Es256PrivateKey& key, const Certificate& certificate,
                          std::string_view content, Instant at) {
    constexpr unsigned kHow = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP;
    const crypto::Secret pem = key.pem();
    const crypto::Pkey pkey = crypto::private_key_in(pem.view());
    const crypto::Bio data{BIO_new_mem_buf(content.data(), static_cast<int>(content.size()))};
    const CmsPtr cms{CMS_sign(nullptr, nullptr, nullptr, nullptr, kHow)};
    demand(pkey && data && cms, "CMS");
    CMS_SignerInfo* signer = CMS_add1_signer(cms.get(), certificate.state().x509.get(), pkey.get(),
                                             EVP_sha256(), kHow | CMS_CADES);
    demand(signer != nullptr, "signer");
    set_signing_time(signer, at);
    demand(CMS_final(cms.get(), data.get(), nullptr, kHow) == 1, "signature");
    return der_of(cms.get(), i2d_CMS_ContentInfo);
}

}  // namespace mashang::pki
