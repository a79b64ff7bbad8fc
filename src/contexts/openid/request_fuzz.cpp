// Whatever an app, or somebody in its name, sends to the authorization address: it is read or
// refused, and leads nowhere but to the app's own address.

#include <cstdint>
#include <cstdlib>

#include "contexts/openid/claims.h"
#include "contexts/openid/request.h"
#include "contexts/openid/testing/sample_app.h"

namespace mashang::openid {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

const Instant kNow = Instant::from_ms(1'538'297'940'000);

void look_into_claims(const ClaimsRequest& request, const Words& allowed) {
    static const PersonFacts facts{
        .facts = {.mobile = *MobileNumber::parse("13800005678")},
        .verified_claims = boost::json::object{
            {"verification",
             {{"trust_framework", "cn_city_realname"},
              {"evidence", {boost::json::object{{"type", "electronic_record"}}}}}},
            {"claims", {{"birthdate", "1990-03-07"}}}}};
    request.acr();
    for (const PlaceWishes* place : {&request.id_token, &request.userinfo}) {
        for (const auto& member : claims_at(*place, request.names(), allowed, facts, kNow)) {
            require(member.key() == "verified_claims" || has(allowed, member.key()));
        }
    }
}

void look_into_request(const http::FormFields& fields, const App& app) {
    for (const Arrival arrival : {Arrival::in_front, Arrival::pushed}) {
        const auto request = read_request(fields, app, arrival);
        const std::string& address = request ? request->redirect_uri : request.error().redirect_uri;
        require(address.empty() ? !request : address == testing::kCallback);
        if (!request) continue;
        require(has_all(app.scopes, request->scopes));
        look_into_claims(request->claims, {"phone_number", "birthdate"});
    }
}

void look_into(std::string_view text) {
    static const AppPtr baseline = testing::app_with(testing::sample_metadata());
    static const AppPtr fapi = testing::app_with(testing::fapi_metadata());
    if (const auto claims = ClaimsRequest::parse(text)) look_into_claims(*claims, {"birthdate"});
    if (const auto acr = Acr::parse(text)) require(acr->text() == text);
    require(is_registered_redirect(baseline->metadata, text) == (text == testing::kCallback));
    host_of(text);
    const auto fields = http::parse_form(text);
    if (!fields) return;
    look_into_request(*fields, *baseline);
    look_into_request(*fields, *fapi);
    http::FormFields completed = *fields;
    completed.insert(
        completed.begin(),
        {{"redirect_uri", testing::kCallback}, {"response_type", "code"}, {"scope", "openid"}});
    look_into_request(completed, *baseline);
}

}  // namespace
}  // namespace mashang::openid

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::openid::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
