#include "contexts/federation/upstreams.h"

#include <algorithm>

#include "contexts/federation/json_texts.h"
#include "contexts/federation/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/http/wire_route.h"

namespace mashang::federation {
namespace {

using outbound::Answer;
using outbound::Request;

/// A house that answers slowly holds no more of our threads than these.
constexpr int kMostCalls = 8;
constexpr std::chrono::seconds kAssertionLife{60};
constexpr std::string_view kAssertionType =
    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

[[noreturn]] void refuse_wrong(std::vector<Fault> faults = {}) {
    throw Refused{refusals::kUpstreamWrong, {}, std::move(faults)};
}

std::string assertion_of(ClientKeys& keys, const Provider& provider, Instant now) {
    const std::int64_t now_s = now.ms() / 1000;
    const boost::json::object claims{{"iss", provider.client_id},
                                     {"sub", provider.client_id},
                                     {"aud", provider.issuer},
                                     {"jti", crypto::to_base64url(crypto::random_bytes(16))},
                                     {"iat", now_s},
                                     {"exp", now_s + kAssertionLife.count()}};
    return keys.signer().sign("JWT", boost::json::serialize(claims));
}

/// RFC 6749 section 2.3.1: both are written as in a form first.
std::string basic_of(std::string_view client_id, std::string_view secret) {
    const auto escaped = [](std::string_view text) {
        return http::print_form({{"", std::string{text}}}).substr(1);
    };
    return "Basic " + crypto::to_padded_base64(escaped(client_id) + ":" + escaped(secret));
}

/// The RFC's names for who we are, by the provider's method.
void prove(ClientKeys& keys, const Provider& provider, std::string_view secret, Instant now,
           http::FormFields& form, Request& request) {
    switch (provider.auth_method) {
        case AuthMethod::client_secret_basic:
            request.headers["Authorization"] = basic_of(provider.client_id, secret);
            return;
        case AuthMethod::client_secret_post:
            form.emplace_back("client_id", provider.client_id);
            form.emplace_back("client_secret", secret);
            return;
        case AuthMethod::private_key_jwt:
            form.emplace_back("client_id", provider.client_id);
            form.emplace_back("client_assertion_type", kAssertionType);
            form.emplace_back("client_assertion", assertion_of(keys, provider, now));
            return;
    }
}

boost::json::object object_or_refuse(std::string_view text) {
    auto object = object_of(text, kMostDocumentBytes);
    if (!object) refuse_wrong();
    return *std::move(object);
}

std::shared_ptr<const jose::KeySet> key_set_or_refuse(std::string_view text) {
    try {
        return std::make_shared<const jose::KeySet>(jose::KeySet::parse(text));
    } catch (const Refused& refused) {
        refuse_wrong({{"", &refused.refusal()}});
    }
}

bool has_key(const jose::KeySet& keys, const std::optional<std::string>& kid) {
    return !kid ||
           std::ranges::any_of(keys.keys(), [&](const auto& key) { return key.kid() == kid; });
}

}  // namespace

Upstreams::Upstreams(Ask ask, const platform::Clock& clock, ClientKeys& keys,
                     std::vector<std::string> trusted_hosts, UpstreamTimes times)
    : ask_{std::move(ask)},
      clock_{clock},
      keys_{keys},
      trusted_hosts_{std::move(trusted_hosts)},
      times_{times} {}

Upstreams::Kept Upstreams::kept(const Provider& provider) {
    const std::scoped_lock lock{mutex_};
    return kept_[provider.issuer];
}

void Upstreams::note(const Provider& provider, const std::function<void(Kept&)>& change) {
    const std::scoped_lock lock{mutex_};
    change(kept_[provider.issuer]);
}

bool Upstreams::is_resting(const Kept& kept) const {
    return kept.failed && clock_.now() - *kept.failed < times_.rest;
}

Answer Upstreams::ask(const Provider& provider, const Request& request) {
    struct Call {
        std::atomic<int>& calls;
        int before = calls++;
        ~Call() { --calls; }
    } const call{calls_};
    if (call.before >= kMostCalls || is_resting(kept(provider))) {
        throw Refused{refusals::kUpstreamDown};
    }
    Answer answer = ask_(request);
    if (answer.status == 0 || answer.status >= 500) {
        note(provider, [&](Kept& of) { of.failed = clock_.now(); });
        throw Refused{refusals::kUpstreamDown};
    }
    return answer;
}

std::string Upstreams::get(const Provider& provider, const std::string& address) {
    Answer answer =
        ask(provider,
            {.method = "GET", .headers = {{"Accept", "application/json"}}, .address = address});
    if (answer.status != 200) refuse_wrong();
    return std::move(answer.body);
}

std::shared_ptr<const Discovery> Upstreams::discovery(const Provider& provider) {
    const Kept now_kept = kept(provider);
    if (now_kept.discovery && clock_.now() - now_kept.discovered < times_.kept) {
        return now_kept.discovery;
    }
    auto read = read_discovery(get(provider, discovery_address(provider.issuer)), provider.issuer,
                               trusted_hosts_);
    if (!read) refuse_wrong(std::move(read).error());
    auto found = std::make_shared<const Discovery>(*std::move(read));
    note(provider, [&](Kept& of) {
        of.discovery = found;
        of.discovered = clock_.now();
    });
    return found;
}

std::shared_ptr<const jose::KeySet> Upstreams::keys(const Provider& provider,
                                                    const std::optional<std::string>& kid) {
    const Kept now_kept = kept(provider);
    if (now_kept.keys) {
        const auto age = clock_.now() - now_kept.fetched;
        const bool is_fresh = age < times_.kept && has_key(*now_kept.keys, kid);
        if (is_fresh || age < times_.keys_missed_each) return now_kept.keys;
    }
    auto found = key_set_or_refuse(get(provider, discovery(provider)->jwks_uri));
    note(provider, [&](Kept& of) {
        of.keys = found;
        of.fetched = clock_.now();
    });
    return found;
}

Exchanged Upstreams::exchange(const Provider& provider, std::string_view secret,
                              const CodeProof& proof) {
    http::FormFields form{{"grant_type", "authorization_code"},
                          {"code", proof.code},
                          {"redirect_uri", proof.redirect_uri},
                          {"code_verifier", proof.verifier}};
    Request request{.headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                                {"Accept", "application/json"}},
                    .address = discovery(provider)->token_endpoint};
    prove(keys_, provider, secret, clock_.now(), form, request);
    request.body = http::print_form(form);
    const Answer answer = ask(provider, request);
    if (answer.status != 200) refuse_wrong();
    const auto object = object_or_refuse(answer.body);
    auto id_token = text_in(object, "id_token");
    if (!id_token) refuse_wrong();
    return {.id_token = *std::move(id_token),
            .access_token = text_in(object, "access_token").value_or("")};
}

boost::json::object Upstreams::userinfo(const Provider& provider, std::string_view access_token,
                                        std::string_view subject) {
    const auto described = discovery(provider);
    if (!described->userinfo_endpoint || access_token.empty()) return {};
    const bool is_line =
        std::ranges::all_of(access_token, [](char c) { return c > ' ' && c < 127; });
    if (!is_line) refuse_wrong();
    const Answer answer =
        ask(provider, {.method = "GET",
                       .headers = {{"Authorization", "Bearer " + std::string{access_token}},
                                   {"Accept", "application/json"}},
                       .address = *described->userinfo_endpoint});
    if (answer.status != 200) refuse_wrong();
    auto claims = object_or_refuse(answer.body);
    if (text_in(claims, "sub") != subject) {
        refuse_wrong({{"/sub", &refusals::kUserinfoSubject}});
    }
    return claims;
}

}  // namespace mashang::federation
