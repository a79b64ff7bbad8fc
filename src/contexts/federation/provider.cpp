#include "contexts/federation/provider.h"

#include <algorithm>
#include <boost/url.hpp>

#include "contexts/federation/refusals.h"
#include "platform/outbound/public_address.h"

namespace mashang::federation {
namespace {

constexpr std::size_t kLongestAddress = 500;
constexpr std::size_t kLongestName = 40;
constexpr std::size_t kLongestText = 200;
constexpr std::size_t kMostScopes = 20;

bool is_lower_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// RFC 6749 section 3.3, scope-token.
bool is_scope(std::string_view text) {
    return !text.empty() && text.size() <= 60 && std::ranges::all_of(text, [](char c) {
        return c > ' ' && c < '\x7f' && c != '"' && c != '\\';
    });
}

bool is_filled(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most * 4 &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

class Check {
  public:
    Check(const ProviderFacts& of, std::span<const std::string> trusted)
        : of_{of}, trusted_{trusted} {}

    std::vector<Fault> all() {
        texts();
        scopes();
        level("/level", of_.level);
        claim("/claims/name", of_.claims.name);
        claim("/claims/citizen_id", of_.claims.citizen_id);
        claim("/claims/mobile", of_.claims.mobile);
        return std::move(faults_);
    }

  private:
    void add(std::string pointer, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({std::move(pointer), &refusal, std::move(facts)});
    }
    void texts() {
        if (!is_filled(of_.name_zh, kLongestName)) add("/name_zh", refusals::kBadText);
        if (!is_filled(of_.name_en, kLongestName)) add("/name_en", refusals::kBadText);
        if (!is_filled(of_.client_id, kLongestText)) add("/client_id", refusals::kBadText);
        if (!is_outside_address(of_.issuer, trusted_)) add("/issuer", refusals::kBadIssuer);
        const auto& secret = of_.client_secret;
        if (secret && (!keeps_secret(of_.auth_method) || !is_filled(*secret, kLongestText))) {
            add("/client_secret", refusals::kBadSecret);
        }
    }
    void scopes() {
        if (of_.scopes.size() > kMostScopes || !std::ranges::all_of(of_.scopes, is_scope)) {
            add("/scopes", refusals::kBadScopes);
        } else if (std::ranges::find(of_.scopes, "openid") == of_.scopes.end()) {
            add("/scopes", refusals::kNoOpenid);
        }
    }
    void level(std::string pointer, int value) {
        if (value >= 0 && value <= kHighestLevel) return;
        add(std::move(pointer), refusals::kBadLevel, {{"max", std::to_string(kHighestLevel)}});
    }
    void claim(const std::string& pointer, const std::optional<ClaimRule>& rule) {
        if (!rule) return;
        if (!is_filled(rule->claim, kLongestName)) add(pointer + "/claim", refusals::kBadText);
        level(pointer + "/level", rule->level);
    }

    const ProviderFacts& of_;
    std::span<const std::string> trusted_;
    std::vector<Fault> faults_;
};

}  // namespace

bool is_provider_id(std::string_view text) {
    return text.size() >= 2 && text.size() <= 32 && is_lower_or_digit(text.front()) &&
           std::ranges::all_of(text, [](char c) { return is_lower_or_digit(c) || c == '-'; });
}

bool keeps_secret(AuthMethod method) {
    return method != AuthMethod::private_key_jwt;
}

bool is_outside_address(std::string_view text, std::span<const std::string> trusted) {
    return !text.contains('?') && is_endpoint(text, trusted);
}

bool is_endpoint(std::string_view text, std::span<const std::string> trusted) {
    if (text.size() > kLongestAddress) return false;
    const auto url = boost::urls::parse_uri(text);
    if (!url || url->has_fragment() || url->has_userinfo()) return false;
    if (url->encoded_host().empty()) return false;
    const std::string authority{url->encoded_host_and_port()};
    if (outbound::is_trusted_host(authority, trusted)) {
        return url->scheme() == "http" || url->scheme() == "https";
    }
    return url->scheme() == "https" && outbound::is_public_host(url->encoded_host());
}

std::vector<Fault> faults_of(const ProviderFacts& facts, std::span<const std::string> trusted) {
    return Check{facts, trusted}.all();
}

int believed_level(int provider_level, const ClaimRule& rule) {
    return std::min({provider_level, rule.level, kHighestLevel});
}

}  // namespace mashang::federation
