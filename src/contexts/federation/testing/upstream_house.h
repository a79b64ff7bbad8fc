#pragma once

// Providers of identity in this process: they keep the rules, until a test bends one.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contexts/federation/upstreams.h"
#include "platform/crypto/hash.h"
#include "platform/http/wire_route.h"
#include "platform/jose/key_set.h"
#include "platform/jose/testing/test_keys.h"

namespace mashang::federation::testing {

using boost::json::object;
using outbound::Answer;
using outbound::Request;

/// Somebody's account there.
struct Resident {
    std::string subject = "1001";
    object facts = {{"name", "林小红"}, {"citizen_id", "350102199003071234"}};
    std::string sid = "session-there";
};

class UpstreamHouse {
  public:
    UpstreamHouse(std::string issuer, const platform::Clock& clock)
        : issuer_{std::move(issuer)}, clock_{clock} {}

    const std::string& issuer() const { return issuer_; }
    object discovery() const {
        return {{"issuer", issuer_},
                {"authorization_endpoint", issuer_ + "/authorize"},
                {"token_endpoint", issuer_ + "/token"},
                {"userinfo_endpoint", issuer_ + "/userinfo"},
                {"jwks_uri", issuer_ + "/jwks"},
                {"response_types_supported", boost::json::array{"code"}},
                {"code_challenge_methods_supported", boost::json::array{"S256"}},
                {"id_token_signing_alg_values_supported",
                 boost::json::array{"ES256", "RS256", "PS256", "EdDSA"}},
                {"authorization_response_iss_parameter_supported", true}};
    }

    /// She signs in and agrees on the page of that address: what the browser brings back.
    http::FormFields agree(std::string_view address, const Resident& resident) {
        const auto form =
            http::parse_form(address.substr(address.find('?') + 1)).value_or(http::FormFields{});
        asked = form;
        const std::string code = "code-" + std::to_string(++codes_);
        granted_[code] = {form, resident};
        return {{"code", code}, {"state", http::value_of(form, "state")}, {"iss", issuer_}};
    }

    object claims_of(const http::FormFields& form, const Resident& resident) const {
        const std::int64_t now = clock_.now().ms() / 1000;
        const auto digest = crypto::sha256(kAccess);
        object claims{{"iss", issuer_},
                      {"aud", http::value_of(form, "client_id")},
                      {"sub", resident.subject},
                      {"sid", resident.sid},
                      {"iat", now},
                      {"exp", now + 300},
                      {"nonce", http::value_of(form, "nonce")},
                      {"at_hash", crypto::to_base64url(crypto::view(digest).substr(0, 16))}};
        for (const auto& [name, value] : resident.facts) claims.emplace(name, value);
        return claims;
    }

    Answer answer(const Request& request) {
        const std::string what = request.address.substr(issuer_.size());
        ++calls[what];
        last[what] = request;
        if (is_down) return {.status = 0, .error = "connecting"};
        if (what == "/.well-known/openid-configuration") return json(bend_discovery(discovery()));
        if (what == "/jwks") return {.status = 200, .body = jwks()};
        if (what == "/token") return redeem(request);
        if (what == "/userinfo") {
            object facts = userinfo;
            facts.emplace("sub", subject_);
            return json(facts);
        }
        return {.status = 404, .body = "{}"};
    }
    std::string jwks() const {
        std::vector<jose::PublicKey> all;
        for (const jose::SigningKey* key : keys) all.push_back(key->public_key());
        return jose::KeySet{std::move(all)}.jwks();
    }

    static constexpr std::string_view kAccess = "access-token";

    // What a test bends.
    bool is_down = false;
    std::function<object(object)> bend_discovery = [](object document) { return document; };
    std::function<void(object&)> bend_claims = [](object&) {};
    std::vector<const jose::SigningKey*> keys{&jose::fixture::key_of(jose::Algorithm::es256)};
    std::function<std::string(const std::string&)> sign = [this](const std::string& payload) {
        return keys.back()->sign("JWT", payload);
    };
    object userinfo;
    // What it has seen.
    http::FormFields asked;
    std::map<std::string, int> calls;
    std::map<std::string, Request> last;

  private:
    static Answer json(const object& members) {
        return {.status = 200, .body = boost::json::serialize(members)};
    }
    Answer redeem(const Request& request) {
        const auto form = http::parse_form(request.body).value_or(http::FormFields{});
        const auto found = granted_.find(http::value_of(form, "code"));
        if (found == granted_.end()) return {.status = 400, .body = R"({"error":"invalid_grant"})"};
        const auto [begun, resident] = std::exchange(found->second, {});
        granted_.erase(found);
        subject_ = resident.subject;
        const auto digest = crypto::sha256(http::value_of(form, "code_verifier"));
        const bool is_good =
            http::value_of(begun, "code_challenge") == crypto::to_base64url(crypto::view(digest)) &&
            http::value_of(begun, "redirect_uri") == http::value_of(form, "redirect_uri");
        if (!is_good) return {.status = 400, .body = R"({"error":"invalid_grant"})"};
        object claims = claims_of(begun, resident);
        bend_claims(claims);
        return json({{"access_token", kAccess},
                     {"token_type", "Bearer"},
                     {"id_token", sign(boost::json::serialize(claims))}});
    }

    std::string issuer_;
    const platform::Clock& clock_;
    int codes_ = 0;
    std::string subject_;  ///< of whom the last token was
    std::map<std::string, std::pair<http::FormFields, Resident>> granted_;
};

/// All providers there are, behind one question.
class World {
  public:
    explicit World(const platform::Clock& clock)
        : city{"https://sso.fuzhou.example", clock}, tax{"https://id.tax.example/op", clock} {}

    Answer ask(const Request& request) {
        for (UpstreamHouse* house : {&city, &tax}) {
            if (request.address.starts_with(house->issuer() + "/")) return house->answer(request);
        }
        return {.status = 0, .error = "looking up the host"};
    }

    UpstreamHouse city;
    UpstreamHouse tax;
};

}  // namespace mashang::federation::testing
