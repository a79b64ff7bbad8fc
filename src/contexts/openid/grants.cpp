// Which grant a request is for.

#include <array>

#include "contexts/openid/flows_token.h"

namespace mashang::openid {
namespace {

constexpr std::array kAll{kAuthorizationCode, kRefreshToken,  kClientCredentials,
                          kDeviceCode,        kTokenExchange, kCiba};

std::string type_of(const MachineRequest& request) {
    std::string type = request.value("grant_type");
    if (type.empty()) refuse_request("grant_type is missing");
    if (std::ranges::find(kAll, type) == kAll.end()) {
        throw OAuthError{.error = "unsupported_grant_type"};
    }
    return type;
}

void check_may(const App& app, std::string_view type) {
    if (app.may(type)) return;
    throw OAuthError{.error = "unauthorized_client",
                     .description = "the app is not registered for this grant"};
}

}  // namespace

Granted grant(sql::Tx& tx, const Parts& parts, const MachineRequest& request) {
    const std::string type = type_of(request);
    const AppPtr app = authenticate_app(tx, parts, request);
    check_may(*app, type);
    const std::string jkt = prove_possession(tx, parts, request, *app);
    if (type == kAuthorizationCode) return grant_by_code(tx, parts, request, *app, jkt);
    if (type == kRefreshToken) return grant_by_refresh_token(tx, parts, request, *app, jkt);
    if (type == kClientCredentials) return grant_to_app(parts, request, *app, jkt);
    if (type == kTokenExchange) return grant_by_exchange(tx, parts, request, *app, jkt);
    const auto kind =
        type == kDeviceCode ? store::WaitingKind::device : store::WaitingKind::backchannel;
    return grant_by_waiting(tx, parts, request, *app, jkt, kind);
}

std::optional<Handout> grant_at_once(const Parts& parts, const MachineRequest& request) {
    if (request.value("grant_type") != kClientCredentials) return std::nullopt;
    if (request.head.count_of("DPoP") > 0) return std::nullopt;
    const AppPtr app = authenticate_at_once(parts, request);
    if (app == nullptr || app->policy.demands_dpop) return std::nullopt;
    check_may(*app, kClientCredentials);
    return grant_to_app(parts, request, *app, "");
}

}  // namespace mashang::openid
