#include "contexts/federation/discovery.h"

#include <algorithm>

#include "contexts/federation/json_texts.h"
#include "contexts/federation/provider.h"
#include "contexts/federation/refusals.h"
#include "platform/json/json.h"

namespace mashang::federation {
namespace {

using boost::json::object;

bool lists(const object& document, std::string_view name, std::string_view wanted) {
    const auto texts = texts_in(document, name);
    return std::ranges::find(texts, wanted) != texts.end();
}

bool is_flag(const object& document, std::string_view name) {
    const auto* value = document.if_contains(name);
    return value != nullptr && value->is_bool() && value->get_bool();
}

std::vector<jose::Algorithm> algorithms_in(const object& document) {
    std::vector<jose::Algorithm> known;
    for (const std::string& name : texts_in(document, "id_token_signing_alg_values_supported")) {
        if (const auto algorithm = jose::algorithm_named(name)) known.push_back(*algorithm);
    }
    return known;
}

}  // namespace

std::optional<object> object_of(std::string_view text, std::size_t most) {
    try {
        auto value = json::parse(text, {.max_bytes = most});
        if (auto* found = value.if_object()) return std::move(*found);
    } catch (const Refused&) {
        return std::nullopt;
    }
    return std::nullopt;
}

std::string discovery_address(std::string_view issuer) {
    if (issuer.ends_with('/')) issuer.remove_suffix(1);
    return std::string{issuer} + "/.well-known/openid-configuration";
}

std::expected<Discovery, std::vector<Fault>> read_discovery(std::string_view text,
                                                            std::string_view issuer,
                                                            std::span<const std::string> trusted) {
    std::vector<Fault> faults;
    const auto document = object_of(text, kMostDocumentBytes);
    if (!document) return std::unexpected{std::vector<Fault>{{"", &refusals::kUpstreamWrong}}};
    const auto address = [&](std::string_view name) {
        auto found = text_in(*document, name).value_or("");
        if (!is_endpoint(found, trusted)) {
            faults.push_back({"/" + std::string{name}, &refusals::kBadAddress});
        }
        return found;
    };
    Discovery read{
        .issuer = text_in(*document, "issuer").value_or(""),
        .authorization_endpoint = address("authorization_endpoint"),
        .token_endpoint = address("token_endpoint"),
        .jwks_uri = address("jwks_uri"),
        .answers_with_issuer = is_flag(*document, "authorization_response_iss_parameter_supported"),
        .algorithms = algorithms_in(*document)};
    if (document->contains("userinfo_endpoint")) {
        read.userinfo_endpoint = address("userinfo_endpoint");
    }
    if (read.issuer != issuer) faults.push_back({"/issuer", &refusals::kIssuerDiffers});
    if (!lists(*document, "response_types_supported", "code")) {
        faults.push_back({"/response_types_supported", &refusals::kNoCodeFlow});
    }
    // A provider that says nothing of PKCE may still know it, and gets it in any case.
    if (document->contains("code_challenge_methods_supported") &&
        !lists(*document, "code_challenge_methods_supported", "S256")) {
        faults.push_back({"/code_challenge_methods_supported", &refusals::kNoPkce});
    }
    if (read.algorithms.empty()) {
        faults.push_back({"/id_token_signing_alg_values_supported", &refusals::kNoAlgorithm});
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return read;
}

}  // namespace mashang::federation
