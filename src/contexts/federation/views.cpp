#include "contexts/federation/views.h"

#include <algorithm>

#include "base/split.h"
#include "platform/json/json.h"

namespace mashang::federation {
namespace {

template <class T>
std::optional<std::string> masked(const std::optional<T>& value) {
    if (!value) return std::nullopt;
    return value->masked();
}

}  // namespace

std::vector<ProviderName> active_providers(sql::Tx& tx, Language language) {
    std::vector<ProviderName> names;
    for (const Provider& provider : store::list_providers(tx)) {
        if (provider.state != ProviderState::active) continue;
        names.push_back({provider.id, provider.name(language)});
    }
    return names;
}

LinkList links_of(sql::Tx& tx, const http::Caller& caller) {
    LinkList list;
    const auto account = identity::AccountId::parse(caller.account_id).value();
    for (const store::LinkRow& link : store::list_links(tx, account)) {
        const Provider provider = get_provider(tx, link.provider_id);
        list.links.push_back({.id = link.id,
                              .provider = provider.id,
                              .name = provider.name(caller.language),
                              .linked_at = link.linked_at,
                              .last_used_at = link.last_used_at,
                              .is_at_work = provider.state == ProviderState::active});
    }
    for (ProviderName& one : active_providers(tx, caller.language)) {
        if (std::ranges::find(list.links, one.id, &LinkView::provider) == list.links.end()) {
            list.others.push_back(std::move(one));
        }
    }
    return list;
}

WishView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const store::WishRow& wish) {
    const Provider provider = get_provider(tx, wish.provider_id);
    const UpstreamPerson there = open_person(parts, wish);
    const auto here =
        parts.identity.subject_facts(tx, identity::PersonId::parse(caller.person_id).value());
    const auto proven = there.proven_citizen_id();
    return {.id = wish.id,
            .provider = {provider.id, provider.name(caller.language)},
            .there = {.name_masked = masked(there.name),
                      .citizen_id_masked = masked(there.citizen_id),
                      .mobile_masked = masked(there.mobile)},
            .here = {.name_masked = masked(here.name),
                     .citizen_id_masked = masked(here.citizen_id),
                     .mobile_masked = here.mobile.masked()},
            .is_same_person = proven && proven == here.citizen_id};
}

ProviderView view_of(const Parts& parts, const Provider& provider) {
    ProviderView view{.id = provider.id,
                      .name_zh = provider.name_zh,
                      .name_en = provider.name_en,
                      .issuer = provider.issuer,
                      .client_id = provider.client_id,
                      .auth_method = provider.auth_method,
                      .has_secret = provider.secret_sealed.has_value(),
                      .claims = json::decode_or_refuse<ClaimMapping>(json::parse(provider.claims)),
                      .level = provider.level,
                      .state = provider.state,
                      .note = provider.note,
                      .changed_at = provider.changed_at,
                      .redirect_uri = parts.redirect_uri(provider.id),
                      .jwks_uri = parts.base() + "/federation/jwks",
                      .backchannel_logout_uri =
                          parts.base() + "/federation/" + provider.id + "/backchannel-logout"};
    for (const std::string_view scope : split(provider.scopes, ' ')) {
        view.scopes.emplace_back(scope);
    }
    return view;
}

}  // namespace mashang::federation
