#pragma once

// How federation looks from outside: persons masked throughout, secrets never.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/federation/flows.h"

namespace mashang::federation {

/// A provider as a visitor sees it.
struct ProviderName {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ProviderName, (), (id, name))

std::vector<ProviderName> active_providers(sql::Tx& tx, Language language);

struct LinkView {
    std::string id;
    std::string provider;
    std::string name;  ///< of the provider
    Instant linked_at;
    std::optional<Instant> last_used_at = {};
    bool is_at_work = true;  ///< false: the provider is suspended
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (id, provider, name, linked_at, last_used_at, is_at_work))

struct LinkList {
    std::vector<LinkView> links;
    std::vector<ProviderName> others;  ///< providers that she may still link
};
BOOST_DESCRIBE_STRUCT(LinkList, (), (links, others))

LinkList links_of(sql::Tx& tx, const http::Caller& caller);

/// One side of a link, masked.
struct SideView {
    std::optional<std::string> name_masked = {};
    std::optional<std::string> citizen_id_masked = {};
    std::optional<std::string> mobile_masked = {};
};
BOOST_DESCRIBE_STRUCT(SideView, (), (name_masked, citizen_id_masked, mobile_masked))

struct WishView {
    std::string id;
    ProviderName provider;
    SideView there;
    SideView here;
    bool is_same_person = false;  ///< both sides say the same number
};
BOOST_DESCRIBE_STRUCT(WishView, (), (id, provider, there, here, is_same_person))

WishView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const store::WishRow& wish);

/// A provider on the desk, with the addresses of ours that it must know.
struct ProviderView {
    std::string id;
    std::string name_zh;
    std::string name_en;
    std::string issuer;
    std::string client_id;
    AuthMethod auth_method = AuthMethod::private_key_jwt;
    bool has_secret = false;
    std::vector<std::string> scopes;
    ClaimMapping claims;
    int level = 0;
    ProviderState state = ProviderState::draft;
    std::string note;
    Instant changed_at;
    std::string redirect_uri;
    std::string jwks_uri;
    std::string backchannel_logout_uri;
};
BOOST_DESCRIBE_STRUCT(ProviderView, (),
                      (id, name_zh, name_en, issuer, client_id, auth_method, has_secret, scopes,
                       claims, level, state, note, changed_at, redirect_uri, jwks_uri,
                       backchannel_logout_uri))

ProviderView view_of(const Parts& parts, const Provider& provider);

}  // namespace mashang::federation
