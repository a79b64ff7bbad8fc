#include "base/enum_names.h"
#include "contexts/federation/flows.h"
#include "contexts/federation/refusals.h"
#include "platform/json/json.h"

namespace mashang::federation {
namespace {

std::string context_of(std::string_view provider_id) {
    return "federation.provider.secret:" + std::string{provider_id};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

void refuse_unfit(const Parts& parts, const ProviderFacts& facts, std::string_view id,
                  bool has_secret) {
    auto faults = faults_of(facts, parts.upstreams.trusted_hosts());
    if (keeps_secret(facts.auth_method) && !facts.client_secret && !has_secret) {
        faults.push_back({"/client_secret", &refusals::kSecretMissing});
    }
    for (Fault& fault : faults) fault.pointer.insert(0, "/provider");
    if (!is_provider_id(id)) faults.push_back({"/id", &refusals::kBadId});
    json::refuse_faults(std::move(faults));
}

void put(const Parts& parts, const ProviderFacts& facts, Provider& provider) {
    provider.name_zh = facts.name_zh;
    provider.name_en = facts.name_en;
    provider.issuer = facts.issuer;
    provider.client_id = facts.client_id;
    provider.auth_method = facts.auth_method;
    if (!keeps_secret(facts.auth_method)) {
        provider.secret_sealed.reset();
    } else if (facts.client_secret) {
        provider.secret_sealed =
            parts.fields.encrypt(*facts.client_secret, context_of(provider.id));
    }
    provider.scopes = joined(facts.scopes);
    provider.claims = json::text_of(facts.claims);
    provider.level = facts.level;
    provider.changed_at = parts.clock.now();
}

void tell(sql::Tx& tx, const Parts& parts, std::string_view actor, std::string what,
          const Provider& provider) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = actor.empty() ? "system" : std::string{actor},
                        .on_behalf = "",
                        .authority = "operator",
                        .subject = "provider:" + provider.id,
                        .facts = {{"issuer", provider.issuer},
                                  {"state", name_of_enumerator(provider.state)},
                                  {"level", provider.level},
                                  {"note", provider.note}}});
}

Provider add(sql::Tx& tx, const Parts& parts, std::string_view actor, std::string_view id,
             const ProviderFacts& facts, ProviderState state) {
    refuse_unfit(parts, facts, id, false);
    Provider provider{.id = std::string{id}, .state = state, .created_at = parts.clock.now()};
    put(parts, facts, provider);
    if (!store::add_provider(tx, provider)) throw Refused{refusals::kIdTaken};
    tell(tx, parts, actor, "federation.provider_registered", provider);
    return provider;
}

void end_all_sessions(sql::Tx& tx, const Parts& parts, std::string_view provider_id) {
    for (const auto& session : store::list_sessions_of_provider(tx, provider_id)) {
        parts.identity.end_session(tx, session.account_id,
                                   identity::SessionId::parse(session.session_id).value());
        store::remove_session(tx, session.session_id);
    }
}

}  // namespace

Provider register_provider(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           std::string_view id, const ProviderFacts& facts) {
    return add(tx, parts, caller.account_id, id, facts, ProviderState::draft);
}

Provider install_provider(sql::Tx& tx, const Parts& parts, std::string_view id,
                          const ProviderFacts& facts) {
    auto provider = store::find_provider(tx, id);
    if (!provider) return add(tx, parts, "", id, facts, ProviderState::active);
    refuse_unfit(parts, facts, id, provider->secret_sealed.has_value());
    put(parts, facts, *provider);
    provider->state = ProviderState::active;
    if (!store::save_provider(tx, *provider)) throw Refused{refusals::kIdTaken};
    tell(tx, parts, "", "federation.provider_changed", *provider);
    return *std::move(provider);
}

Provider change_provider(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view id, const ProviderFacts& facts) {
    Provider provider = get_provider(tx, id);
    refuse_unfit(parts, facts, id, provider.secret_sealed.has_value());
    const bool keeps_issuer =
        provider.state == ProviderState::draft || provider.issuer == facts.issuer;
    if (provider.state == ProviderState::active || !keeps_issuer) {
        throw Refused{refusals::kNotInThisState};
    }
    put(parts, facts, provider);
    if (!store::save_provider(tx, provider)) throw Refused{refusals::kIdTaken};
    tell(tx, parts, caller.account_id, "federation.provider_changed", provider);
    return provider;
}

Provider activate_provider(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           std::string_view id, bool activates, std::string note) {
    Provider provider = get_provider(tx, id);
    if ((provider.state == ProviderState::active) == activates ||
        (provider.state == ProviderState::draft && !activates)) {
        throw Refused{refusals::kNotInThisState};
    }
    provider.state = activates ? ProviderState::active : ProviderState::suspended;
    provider.note = std::move(note);
    provider.changed_at = parts.clock.now();
    store::save_provider(tx, provider);
    if (!activates) end_all_sessions(tx, parts, id);
    tell(tx, parts, caller.account_id,
         activates ? "federation.provider_activated" : "federation.provider_suspended", provider);
    return provider;
}

Provider get_provider(sql::Tx& tx, std::string_view id) {
    auto provider = store::find_provider(tx, id);
    if (!provider) throw Refused{refusals::kNoSuchProvider};
    return *std::move(provider);
}

std::optional<Provider> find_active(sql::Tx& tx, std::string_view id) {
    auto provider = store::find_provider(tx, id);
    if (!provider || provider->state != ProviderState::active) return std::nullopt;
    return provider;
}

std::string open_secret(const Parts& parts, const Provider& provider) {
    if (!provider.secret_sealed) return {};
    return parts.fields.decrypt(*provider.secret_sealed, context_of(provider.id));
}

}  // namespace mashang::federation
