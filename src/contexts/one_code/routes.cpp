#include "contexts/one_code/routes.h"

#include "contexts/one_code/revocations.h"
#include "contexts/one_code/store.h"
#include "platform/crypto/bytes.h"
#include "platform/http/wire_route.h"

namespace mashang::one_code {
namespace {

using http::Caller;
using http::Kind;
using http::Method;
using http::RawOutput;
using http::WireRequest;

constexpr std::size_t kMostRevoked = 1'000'000;

RevocationList revoked_now(sql::Tx& tx, Instant now) {
    std::vector<std::string> cids;
    for (const std::string& cid : store::list_revoked(tx, now, kMostRevoked)) {
        cids.push_back(crypto::from_hex(cid).value());
    }
    return {now, std::move(cids)};
}

http::Route keys_route(const Parts& parts) {
    return http::wire(Kind::memory, Method::get, "/api/v1/one-code/keys",
                      "Lists the public keys that codes are verified with",
                      [&parts](const Caller&, const WireRequest&) {
                          RawOutput output;
                          output.content_type = "application/jwk-set+json";
                          output.body = parts.issuer.get()->document;
                          output.cache_control = "public, max-age=300";
                          return output;
                      })
        .tag("one_code")
        .clause("P 3.3.1")
        .cors();
}

http::Route revocations_route(const Parts& parts) {
    return http::wire(Kind::read, Method::get, "/api/v1/one-code/revocations",
                      "Lists the codes that were revoked, signed, for verifiers without network",
                      [&parts](sql::Tx& tx, const Caller&, const WireRequest&) {
                          const auto keys = parts.issuer.get();
                          const IssuerKeys::Signer& signer = keys->es256;
                          RawOutput output;
                          output.content_type = "application/octet-stream";
                          output.body = revoked_now(tx, parts.clock.now())
                                            .encode(signer.key_id, [&](std::string_view text) {
                                                return signer.sign(text);
                                            });
                          output.cache_control = "public, max-age=60";
                          return output;
                      })
        .tag("one_code")
        .clause("P 3.3.1")
        .cors();
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = person_routes(parts);
    http::append(all, terminal_routes(parts));
    http::append(all, licence_routes(parts));
    all.push_back(keys_route(parts));
    all.push_back(revocations_route(parts));
    return all;
}

}  // namespace mashang::one_code
