#include "contexts/openid/app.h"

#include <algorithm>
#include <array>
#include <boost/url.hpp>

#include "contexts/openid/refusals.h"
#include "contexts/openid/scopes.h"
#include "platform/outbound/public_address.h"

namespace mashang::openid {
namespace {

constexpr std::size_t kMostAddresses = 20;
constexpr std::size_t kLongestAddress = 500;
constexpr std::array kGrantTypes{kAuthorizationCode, kRefreshToken,  kClientCredentials,
                                 kDeviceCode,        kTokenExchange, kCiba};
/// Those in which an app acts on its own word.
constexpr std::array kGrantsWithSecret{kClientCredentials, kTokenExchange, kCiba};

bool is_loopback(std::string_view host) {
    return host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

std::optional<boost::urls::url_view> whole_address(std::string_view text) {
    if (text.size() > kLongestAddress) return std::nullopt;
    const auto parsed = boost::urls::parse_uri(text);
    if (!parsed || parsed->has_fragment() || parsed->has_userinfo()) return std::nullopt;
    return *parsed;
}

/// Of programs on a device (RFC 8252): a scheme that is a reversed host name, or loopback.
bool is_native_redirect(std::string_view text) {
    const auto url = whole_address(text);
    if (!url) return false;
    if (url->scheme() == "http") return is_loopback(url->encoded_host());
    return url->scheme().contains('.');
}

/// Collects what is wrong.
class Check {
  public:
    Check(const AppMetadata& of, const AddressRules& rules)
        : of_{of}, rules_{rules}, policy_{policy_of(of)} {}

    std::vector<Fault> faults() && {
        check_addresses();
        check_grants();
        check_scopes();
        check_algorithms();
        check_keys();
        check_subject();
        return std::move(faults_);
    }

  private:
    void add(std::string pointer, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back(
            {.pointer = std::move(pointer), .refusal = &refusal, .facts = std::move(facts)});
    }
    static std::string at(std::string_view list, std::size_t index) {
        return "/" + std::string{list} + "/" + std::to_string(index);
    }

    void check_list(std::string_view name, const std::vector<std::string>& addresses,
                    bool may_be_native) {
        if (addresses.size() > kMostAddresses) {
            add("/" + std::string{name}, refusals::kTooMany,
                {{"max", std::to_string(kMostAddresses)}});
        }
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            const auto& address = addresses[i];
            const bool is_good = outbound::is_web_address(address, rules_.trusted_hosts) ||
                                 (may_be_native && is_native_redirect(address));
            if (!is_good) add(at(name, i), refusals::kAddress);
            const auto first = std::ranges::find(addresses, address) - addresses.begin();
            if (first != static_cast<std::ptrdiff_t>(i)) add(at(name, i), refusals::kAddressTwice);
        }
    }
    void check_one(std::string_view name, const std::optional<std::string>& address) {
        if (address && !outbound::is_web_address(*address, rules_.trusted_hosts)) {
            add("/" + std::string{name}, refusals::kAddress);
        }
    }
    void check_addresses() {
        const bool may_be_native = of_.token_endpoint_auth_method == AuthMethod::none;
        check_list("redirect_uris", of_.redirect_uris, may_be_native);
        check_list("post_logout_redirect_uris", of_.post_logout_redirect_uris, may_be_native);
        check_one("client_uri", of_.client_uri);
        check_one("backchannel_logout_uri", of_.backchannel_logout_uri);
        check_one("jwks_uri", of_.jwks_uri);
        check_one("resource", of_.resource);
        check_list("resources", of_.resources, false);
    }

    void check_grants() {
        const bool is_public = of_.token_endpoint_auth_method == AuthMethod::none;
        for (std::size_t i = 0; i < of_.grant_types.size(); ++i) {
            const std::string& grant = of_.grant_types[i];
            if (std::ranges::find(kGrantTypes, grant) == kGrantTypes.end()) {
                add(at("grant_types", i), refusals::kGrantType);
            } else if (is_public &&
                       std::ranges::find(kGrantsWithSecret, grant) != kGrantsWithSecret.end()) {
                add(at("grant_types", i), refusals::kGrantNeedsSecret);
            }
        }
        const bool redirects =
            of_.grant_types.empty() ||
            std::ranges::find(of_.grant_types, kAuthorizationCode) != of_.grant_types.end();
        if (redirects && of_.redirect_uris.empty()) add("/redirect_uris", refusals::kNoAddress);
    }

    void check_scopes() {
        for (std::size_t i = 0; i < of_.scopes.size(); ++i) {
            const ScopeWish& wish = of_.scopes[i];
            if (find_scope(wish.scope) == nullptr) {
                add(at("scopes", i) + "/scope", refusals::kUnknownScope);
            } else if (wish.scope != kOpenid && wish.reason.empty()) {
                add(at("scopes", i) + "/reason", refusals::kNoReason);
            }
        }
    }

    void check_algorithm(std::string_view name, const std::optional<std::string>& text) {
        if (!text) return;
        const auto algorithm = jose::algorithm_named(*text);
        if (!algorithm) {
            add("/" + std::string{name}, refusals::kAlgorithm);
        } else if (policy_.is_fapi && !jose::kFapiAlgorithms.contains(*algorithm)) {
            add("/" + std::string{name}, refusals::kFapiAlgorithm);
        }
    }
    void check_algorithms() {
        check_algorithm("id_token_signed_response_alg", of_.id_token_signed_response_alg);
        check_algorithm("userinfo_signed_response_alg", of_.userinfo_signed_response_alg);
    }

    void check_keys() {
        const bool signs = of_.token_endpoint_auth_method == AuthMethod::private_key_jwt;
        if (policy_.is_fapi && !signs) {
            add("/token_endpoint_auth_method", refusals::kFapiAuthMethod);
        }
        const bool one_way = of_.jwks.has_value() != of_.jwks_uri.has_value();
        if (signs && !one_way) add("/jwks", refusals::kKeysMissing);
        if (of_.jwks) jose::KeySet::read(*of_.jwks, faults_, "/jwks");
    }

    void check_subject() {
        const bool is_named = of_.sector_identifier.has_value();
        if (is_named && !outbound::is_host_name(*of_.sector_identifier)) {
            add("/sector_identifier", refusals::kSector);
        }
        if (is_named || of_.subject_type == SubjectType::public_) return;
        const auto other = [&](const std::string& address) {
            return host_of(address) != host_of(of_.redirect_uris.front());
        };
        if (std::ranges::any_of(of_.redirect_uris, other)) {
            add("/sector_identifier", refusals::kSector);
        }
    }

    const AppMetadata& of_;
    const AddressRules& rules_;
    Policy policy_;
    std::vector<Fault> faults_;
};

std::string without_port(const boost::urls::url_view& url) {
    boost::urls::url bare{url};
    bare.remove_port();
    return std::string{bare.buffer()};
}

}  // namespace

std::vector<Fault> faults_of(const AppMetadata& metadata, const AddressRules& rules) {
    return Check{metadata, rules}.faults();
}

Policy policy_of(const AppMetadata& metadata) {
    const bool is_fapi = metadata.profile == Profile::fapi2;
    const bool is_public = metadata.token_endpoint_auth_method == AuthMethod::none;
    const bool demands_dpop = is_fapi || metadata.dpop_bound_access_tokens;
    Policy policy{
        .demands_pkce = is_fapi || is_public || metadata.require_pkce,
        .demands_par = is_fapi || metadata.require_pushed_authorization_requests,
        .demands_dpop = demands_dpop,
        .rotates_refresh_tokens = is_public && !demands_dpop,  // RFC 9700 4.14; FAPI 2.0 5.3.2.1
        .is_fapi = is_fapi,
        .client_algorithms = is_fapi ? jose::kFapiAlgorithms : jose::kAllAlgorithms,
        .id_token_algorithm = is_fapi ? jose::Algorithm::es256 : jose::Algorithm::rs256};
    const auto chosen = jose::algorithm_named(metadata.id_token_signed_response_alg.value_or(""));
    if (chosen) policy.id_token_algorithm = *chosen;
    return policy;
}

std::string sector_of(const AppMetadata& metadata, std::string_view client_id) {
    if (metadata.sector_identifier) return *metadata.sector_identifier;
    if (metadata.redirect_uris.empty()) return std::string{client_id};
    // Programs on devices may register a scheme of their own, which has no host.
    std::string host = host_of(metadata.redirect_uris.front());
    return host.empty() ? std::string{client_id} : host;
}

std::string_view App::name(Language language) const {
    if (language == Language::en && metadata.client_name_en) {
        return metadata.client_name_en->text();
    }
    return metadata.client_name.text();
}

std::string App::reason_for(std::string_view scope) const {
    const auto wish = std::ranges::find(metadata.scopes, scope, &ScopeWish::scope);
    return wish == metadata.scopes.end() ? "" : wish->reason.text();
}

std::string host_of(std::string_view address) {
    const auto url = boost::urls::parse_uri(address);
    return url ? std::string{url->encoded_host_and_port()} : "";
}

bool is_registered_redirect(const AppMetadata& metadata, std::string_view address) {
    if (std::ranges::find(metadata.redirect_uris, address) != metadata.redirect_uris.end()) {
        return true;
    }
    const auto url = boost::urls::parse_uri(address);
    if (!url || url->scheme() != "http" || !is_loopback(url->encoded_host())) return false;
    if (metadata.token_endpoint_auth_method != AuthMethod::none) return false;
    return std::ranges::any_of(metadata.redirect_uris, [&](const std::string& registered) {
        const auto other = boost::urls::parse_uri(registered);
        return other && without_port(*other) == without_port(*url);
    });
}

}  // namespace mashang::openid
