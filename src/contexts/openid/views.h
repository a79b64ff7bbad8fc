#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/openid/flows_apps.h"
#include "contexts/openid/parts.h"

namespace mashang::openid {

/// An app as its office and the platform see it.
struct AppView {
    std::string client_id;
    AppState state = AppState::draft;
    std::string office_id;
    AppMetadata metadata;
    std::string note;  ///< of the reviewer
    Instant created_at;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(AppView, (),
                      (client_id, state, office_id, metadata, note, created_at, changed_at))

struct SecretView {
    std::string id;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(SecretView, (), (id, created_at))

/// An app with what its page shows besides.
struct AppDetails {
    AppView app;
    std::vector<SecretView> secrets;
};
BOOST_DESCRIBE_STRUCT(AppDetails, (), (app, secrets))

/// What an app of hers may have, for a person.
struct GrantedItem {
    std::string words;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(GrantedItem, (), (words, reason))
struct OwnAppView {
    std::string client_id;
    std::string name;
    std::optional<std::string> address = {};
    std::vector<GrantedItem> granted;
    Instant given_at;
    std::optional<Instant> last_used_at = {};
};
BOOST_DESCRIBE_STRUCT(OwnAppView, (), (client_id, name, address, granted, given_at, last_used_at))

/// The name of an app; its id when it is gone.
std::string name_of_app(const Parts& parts, std::string_view client_id, Language language);
/// The name of the app behind a journal actor "app:<client_id>"; the actor itself when it is gone.
std::string name_of_actor(const Parts& parts, std::string_view actor, Language language);
/// What an app could see ("openid name phone_number"), in words; nothing for other readings.
std::optional<std::string> words_of_reading(std::string_view what, Language language);

AppView view_of(const store::AppRow& row);
AppDetails details_of(sql::Tx& tx, const store::AppRow& row);
std::vector<OwnAppView> own_apps(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::openid
