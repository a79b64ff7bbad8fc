#include "contexts/certificates/account_key.h"

#include "contexts/certificates/store.h"
#include "platform/crypto/bytes.h"
#include "platform/pki/issuing.h"

namespace mashang::certificates {
namespace {

constexpr std::chrono::days kIssuerLife{3653};  // ten years
constexpr std::chrono::days kKeyLife{365};
constexpr std::size_t kSerialBytes = 16;

std::string key_context(const identity::PersonId& person) {
    return "certificates.account_key:" + person.text();
}
std::string chain_context(const identity::PersonId& person) {
    return "certificates.account_key.certificates:" + person.text();
}

struct OwnIssuer {
    crypto::Es256PrivateKey key;
    pki::Certificate certificate;
};

std::optional<pki::Certificate> kept_issuer(sql::Tx& tx, std::int64_t version) {
    const auto kept = store::find_account_issuer(tx, version);
    if (!kept) return std::nullopt;
    return pki::Certificate::parse(crypto::from_padded_base64(*kept).value()).value();
}

/// The newest key that certifies, with its certificate, which is made when it is first needed, and
/// anew before what it certifies would outlive it.
OwnIssuer issuer_of(sql::Tx& tx, const Parts& parts) {
    auto [version, key] = parts.keys.newest_es256(kAccountIssuer);
    const Instant now = parts.clock.now();
    auto certificate = kept_issuer(tx, version);
    if (!certificate || certificate->not_after() < now + kKeyLife) {
        certificate = pki::self_signed_authority(key, {.organization = "马上办",
                                                       .common_name = "账户密钥签发",
                                                       .not_before = now,
                                                       .not_after = now + kIssuerLife,
                                                       .serial = parts.random_bytes(kSerialBytes)});
        store::put_account_issuer(tx, version, crypto::to_padded_base64(certificate->der()), now);
    }
    return {.key = std::move(key), .certificate = *std::move(certificate)};
}

AccountKey opened(const Parts& parts, const store::AccountKeyRow& row) {
    const std::string pem = parts.fields.decrypt(row.private_key, key_context(row.person_id));
    const std::string chain = parts.fields.decrypt(row.certificates, chain_context(row.person_id));
    return {.key = crypto::Es256PrivateKey::from_pem(pem).value(),
            .chain = pki::parse_certificates(chain).value()};
}

std::string proven_name(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    const auto claim = parts.identity.proven_claim(tx, person);
    if (!claim) throw Refused{identity::refusals::kProveMatchFirst};
    return claim->name.text();
}

AccountKey made_for(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                    const std::string& name) {
    const OwnIssuer issuer = issuer_of(tx, parts);
    const Instant now = parts.clock.now();
    AccountKey made{.key = crypto::Es256PrivateKey::generate(), .chain = {}};
    made.chain.push_back(pki::issued(made.key.public_key(),
                                     {.organization = "马上办账户",
                                      .common_name = name,
                                      .not_before = now,
                                      .not_after = now + kKeyLife,
                                      .serial = parts.random_bytes(kSerialBytes)},
                                     {.key = issuer.key, .certificate = issuer.certificate}));
    made.chain.push_back(issuer.certificate);
    store::put_account_key(
        tx, {.person_id = person,
             .private_key = parts.fields.encrypt(made.key.pem().view(), key_context(person)),
             .certificates = parts.fields.encrypt(pki::pem_of(made.chain), chain_context(person)),
             .made_at = now});
    return made;
}

}  // namespace

AccountKey account_key_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const identity::PersonId& person) {
    const std::string name = proven_name(tx, parts, person);
    const Instant now = parts.clock.now();
    if (const auto row = store::find_account_key(tx, person)) {
        AccountKey kept = opened(parts, *row);
        const pki::Certificate& certificate = kept.chain.front();
        const bool is_good = certificate.subject().common_name() == name &&
                             certificate.not_before() <= now && now < certificate.not_after();
        if (is_good) return kept;
    }
    AccountKey made = made_for(tx, parts, person, name);
    parts.journal.tell(tx, now,
                       {.what = "account_key.made",
                        .actor = caller.account_id,
                        .on_behalf = person.text(),
                        .authority = "self",
                        .subject = "person:" + person.text(),
                        .facts = {{"fingerprint", made.chain.front().fingerprint()}}});
    return made;
}

}  // namespace mashang::certificates
