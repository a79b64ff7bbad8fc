#pragma once

// Apps for tests of rules: good ones, of which each test changes what it is about.

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "contexts/openid/apps.h"
#include "platform/json/json.h"

namespace mashang::openid::testing {

inline constexpr const char* kClient = "clinic";
inline constexpr const char* kCallback = "https://clinic.example/callback";

inline boost::json::object wish(std::string_view scope, std::string_view reason = "挂号") {
    return {{"scope", scope}, {"reason", reason}};
}

/// A hospital's app that wants everything of a person, as RFC 7591 writes it.
inline boost::json::object sample_metadata(const boost::json::object& more = {}) {
    boost::json::object metadata{
        {"client_name", "诊所"},
        {"client_name_en", "Clinic"},
        {"redirect_uris", {kCallback}},
        {"grant_types", {kAuthorizationCode, kRefreshToken}},
        {"scopes", {wish("openid", ""), wish("profile"), wish("phone"), wish("offline_access")}}};
    for (const auto& [name, value] : more) metadata[name] = value;
    return metadata;
}

/// What makes an app one of the FAPI 2.0 profile.
inline boost::json::object fapi_metadata(const boost::json::object& more = {}) {
    boost::json::object metadata =
        sample_metadata({{"profile", "fapi2"},
                         {"token_endpoint_auth_method", "private_key_jwt"},
                         {"jwks_uri", "https://clinic.example/jwks"}});
    for (const auto& [name, value] : more) metadata[name] = value;
    return metadata;
}

/// Throws std::logic_error for what is no metadata.
inline AppMetadata metadata_of(const boost::json::object& written) {
    std::vector<Fault> faults;
    auto metadata = read_metadata(written, faults);
    if (!metadata) throw std::logic_error{boost::json::serialize(written)};
    return *std::move(metadata);
}

inline AppPtr app_with(const boost::json::object& metadata,
                       std::string client_id = std::string{kClient}) {
    return app_of({.client_id = std::move(client_id),
                   .state = AppState::approved,
                   .owner = "owner",
                   .office_id = "GA-350102000000",
                   .metadata = boost::json::serialize(metadata),
                   .note = "",
                   .created_at = {},
                   .changed_at = {}},
                  {});
}

}  // namespace mashang::openid::testing
