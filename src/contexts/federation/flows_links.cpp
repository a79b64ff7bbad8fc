#include <array>

#include "contexts/federation/api.h"
#include "contexts/federation/flows.h"
#include "contexts/federation/linking.h"
#include "contexts/federation/refusals.h"
#include "platform/json/json.h"

namespace mashang::federation {
namespace {

using identity::AccountId;
using identity::PersonId;

std::string context_of(std::string_view wish_id) {
    return "federation.wish.person:" + std::string{wish_id};
}

AccountId account_of(const http::Caller& caller) {
    const auto account = AccountId::parse(caller.account_id);
    if (!account) throw Refused{refusals::kNoSuchLink};
    return *account;
}

Sides sides_of(sql::Tx& tx, const Parts& parts, const PersonId& person,
               const UpstreamPerson& there) {
    Sides sides{.there = there.proven_citizen_id(),
                .here = parts.identity.subject_facts(tx, person).citizen_id};
    if (sides.there) {
        const auto owner = parts.accounts.find_person(tx, *sides.there);
        sides.is_anothers = owner && *owner != person;
    }
    return sides;
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string what,
          const store::LinkRow& link, const Provider& provider) {
    parts.journal.tell(
        tx, parts.clock.now(),
        {.what = std::move(what),
         .actor = caller.account_id,
         .on_behalf = caller.person_id,
         .authority = "self",
         .subject = "account:" + caller.account_id,
         .facts = {
             {"link", link.id}, {"provider", link.provider_id}, {"app_name", provider.name_zh}}});
}

bool is_over(const Parts& parts, const store::WishRow& wish) {
    return parts.clock.now() - wish.made_at > parts.limits.wish;
}

void end_sessions_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const store::LinkRow& link) {
    for (const auto& session : store::list_sessions(tx, link.account_id, link.provider_id)) {
        if (session.session_id == caller.session_id) continue;
        parts.identity.end_session(tx, link.account_id,
                                   identity::SessionId::parse(session.session_id).value());
        store::remove_session(tx, session.session_id);
    }
}

/// Of whose account was closed.
void remove_links_of(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto person = PersonId::parse(entry.on_behalf);
    const auto account = person ? parts.identity.account_of(tx, *person) : std::nullopt;
    if (account) store::remove_links(tx, *account);
}

}  // namespace

const Refusal* judge_link(sql::Tx& tx, const Parts& parts, const PersonId& person,
                          const UpstreamPerson& there) {
    return fault_of_link(sides_of(tx, parts, person, there));
}

const Refusal* judge_use(sql::Tx& tx, const Parts& parts, const PersonId& person,
                         const UpstreamPerson& there) {
    return fault_of_use(sides_of(tx, parts, person, there));
}

std::string seal_person(const Parts& parts, std::string_view wish_id,
                        const UpstreamPerson& person) {
    return parts.fields.encrypt(json::text_of(person), context_of(wish_id));
}

UpstreamPerson open_person(const Parts& parts, const store::WishRow& wish) {
    return json::decode_or_refuse<UpstreamPerson>(
        json::parse(parts.fields.decrypt(wish.person_sealed, context_of(wish.id))));
}

store::WishRow get_wish(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        std::string_view id) {
    auto wish = store::find_wish(tx, account_of(caller), caller.session_id, id);
    if (!wish || is_over(parts, *wish)) throw Refused{refusals::kNoSuchWish};
    return *std::move(wish);
}

store::LinkRow confirm_wish(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            std::string_view id) {
    const auto wish = store::take_wish(tx, account_of(caller), caller.session_id, id);
    if (!wish || is_over(parts, *wish)) throw Refused{refusals::kNoSuchWish};
    const auto provider = find_active(tx, wish->provider_id);
    if (!provider) throw Refused{refusals::kNoSuchProvider};
    const auto person = PersonId::parse(caller.person_id).value();
    // What was found out ten minutes ago may be otherwise now.
    if (const Refusal* fault = judge_link(tx, parts, person, open_person(parts, *wish))) {
        throw Refused{*fault};
    }
    const std::array indexes{wish->subject_index};
    const store::LinkRow link{.subject_index = wish->subject_index,
                              .id = wish->id,
                              .account_id = wish->account_id,
                              .provider_id = wish->provider_id,
                              .linked_at = parts.clock.now()};
    if (store::find_link(tx, indexes) || !store::add_link(tx, link)) {
        throw Refused{refusals::kTaken};
    }
    tell(tx, parts, caller, "federation.linked", link, *provider);
    return link;
}

void drop_wish(sql::Tx& tx, const Parts&, const http::Caller& caller, std::string_view id) {
    if (!store::take_wish(tx, account_of(caller), caller.session_id, id)) {
        throw Refused{refusals::kNoSuchWish};
    }
}

void unlink(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view id) {
    const AccountId account = account_of(caller);
    const auto link = store::remove_link(tx, account, id);
    if (!link) throw Refused{refusals::kNoSuchLink};
    parts.accounts.demand_recent(tx, caller);
    if (!parts.accounts.has_own_way(tx, account)) throw Refused{refusals::kOnlyWay};
    end_sessions_of(tx, parts, caller, *link);
    tell(tx, parts, caller, "federation.unlinked", *link, get_provider(tx, link->provider_id));
}

journal::Follower follower(const Parts& parts) {
    return {.name = "federation",
            .whats = {"session.ended", "account.closed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                if (entry.what == "account.closed") return remove_links_of(tx, parts, entry);
                const auto* session = entry.facts.if_contains("session");
                if (session == nullptr || !session->is_string()) return;
                store::remove_session(tx, session->get_string());
            }};
}

std::int64_t sweep(sql::Tx& tx, const Limits& limits, Instant now) {
    return store::sweep(tx, now - std::max(limits.visit, limits.wish));
}

}  // namespace mashang::federation
