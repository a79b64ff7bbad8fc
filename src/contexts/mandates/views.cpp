#include "contexts/mandates/views.h"

#include <algorithm>
#include <utility>

#include "contexts/mandates/refusals.h"
#include "contexts/mandates/store.h"

namespace mashang::mandates {
namespace {

ItemName item_name(const catalogue::Catalogue& catalogue, const std::string& id) {
    const catalogue::Item* item = catalogue.find_edition(id, 0);
    return {id, item == nullptr ? id : item->name};
}

ScopeView view_of_scope(const Parts& parts, const Scope& scope) {
    const auto catalogue = parts.catalogue.get();
    ScopeView view;
    if (scope.theme) {
        const catalogue::Theme* theme = catalogue->find_theme(*scope.theme);
        view.theme = ItemName{*scope.theme, theme == nullptr ? *scope.theme : theme->name};
    }
    if (scope.items.empty()) return view;
    view.items.emplace();
    for (const std::string& id : scope.items) view.items->push_back(item_name(*catalogue, id));
    return view;
}

std::string name_of_agent(sql::Tx& tx, const Parts& parts, const Mandate& mandate) {
    if (mandate.kind == MandateKind::assistance) {
        const auto staff = parts.identity.find_staff(tx, *mandate.agent_id);
        const std::string office = parts.office_name(mandate.office_id.value_or(""));
        return staff ? office + " " + staff->name.text() : office;
    }
    const auto person = parts.identity.person_of(tx, *mandate.agent_id);
    return person ? parts.identity.display_name(tx, *person) : "—";
}

/// The other one, as the viewer may know her.
void name_other(sql::Tx& tx, const Parts& parts, const Mandate& mandate, MandateView& view) {
    if (view.my_side == Side::principal && mandate.agent_id) {
        view.other_name = name_of_agent(tx, parts, mandate);
    } else if (view.my_side == Side::agent && mandate.principal_id) {
        view.other_name = parts.identity.display_name(tx, *mandate.principal_id);
    } else {
        const Invited invited = open_invited(parts, mandate);
        view.other_name = invited.name.masked();
        view.other_mobile = invited.mobile.masked();
    }
}

std::vector<MandateDeed> allowed_to(const MandateView& view) {
    const bool is_invited = view.my_side != view.proposed_by;
    if (view.state == MandateState::accepted) return {MandateDeed::end};
    if (view.state != MandateState::offered) return {};
    if (is_invited) return {MandateDeed::accept, MandateDeed::decline};
    return {MandateDeed::end};
}

std::string text_in(const boost::json::object& facts, std::string_view name) {
    const auto* fact = facts.if_contains(name);
    return fact != nullptr && fact->is_string() ? std::string{fact->as_string()} : "";
}

std::optional<std::string> case_in(std::string_view matter) {
    constexpr std::string_view kCase = "case:";
    if (!matter.starts_with(kCase)) return std::nullopt;
    return std::string{matter.substr(kCase.size())};
}

bool is_again(const UseView& use, const UseView& before) {
    return use.step == before.step && use.case_id == before.case_id;
}

/// Why she may not act for the child, or perhaps soon may not.
std::optional<std::string> reason_of(const Parts& parts, const Guardianship& row,
                                     Language language) {
    switch (row.state) {
        case GuardianshipState::pending:
            return std::nullopt;
        case GuardianshipState::confirmed:
            // A question is no matter of concern before it has waited for a day.
            if (!row.warned_at) return std::nullopt;
            return message_of(
                refusals::kNotConfirmedAgain,
                {{"until", grace_end_of(row, parts.limits.checking).value().date().text()}},
                language);
        case GuardianshipState::refused:
            return message_of(row.finding == RelationFinding::unavailable
                                  ? refusals::kRegisterUnavailable
                                  : refusals::kNotConfirmed,
                              {}, language);
        case GuardianshipState::ended:
            if (row.ended_why == GuardianshipEnd::lifted) return std::nullopt;
            return message_of(
                is_ended_by_document(row) ? refusals::kEndedByDocument : refusals::kConfirmedNoMore,
                {}, language);
    }
    std::unreachable();
}

PrincipalView view_of(sql::Tx& tx, const Parts& parts, const Authorities& authorities,
                      const http::Caller& caller, const Principal& principal) {
    PrincipalView view{principal.kind, principal.id, authorities.display_name(tx, principal), {}};
    for (const Authority& authority : authorities.find(tx, caller, principal)) {
        view.grounds.push_back({authority.ground, view_of_scope(parts, authority.scope),
                                authority.fields, authority.until});
    }
    return view;
}

}  // namespace

MandateView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const Mandate& mandate) {
    const Date today = parts.clock.now().date();
    MandateView view{.id = mandate.id,
                     .kind = mandate.kind,
                     .state = state_on(mandate, today),
                     .my_side = side_of(mandate, caller),
                     .proposed_by = mandate.proposed_by,
                     .other_name = {},
                     .other_mobile = {},
                     .scope = view_of_scope(parts, scope_of(mandate)),
                     .fields = fields_of(mandate),
                     .until = mandate.until,
                     .consent = mandate.consent,
                     .offered_at = mandate.offered_at,
                     .accepted_at = mandate.accepted_at,
                     .ended_at = mandate.ended_at,
                     .ended_why = mandate.ended_why,
                     .allowed = {}};
    if (view.state != mandate.state) view.ended_why = EndedWhy::last_day_over;
    name_other(tx, parts, mandate, view);
    view.allowed = allowed_to(view);
    return view;
}

std::vector<MandateView> mandates_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                     std::size_t most) {
    std::vector<std::string> invited;
    if (const auto mobile = parts.identity.find_mobile(tx, person_of(caller))) {
        invited = invited_indexes(parts, *mobile);
    }
    std::vector<MandateView> views;
    for (const Mandate& mandate :
         store::list_of(tx, person_of(caller), account_of(caller), invited, most)) {
        views.push_back(view_of(tx, parts, caller, mandate));
    }
    return views;
}

std::vector<UseView> uses_of(sql::Tx& tx, const Parts& parts, const std::string& reference) {
    constexpr std::size_t kPage = 512;
    const auto catalogue = parts.catalogue.get();
    std::vector<UseView> uses;
    std::int64_t after = 0;
    for (bool is_last = false; !is_last;) {
        const auto page = journal::read_subject(tx, reference, after, kPage);
        is_last = page.size() < kPage || page.back().position == 0;
        if (!page.empty()) after = page.back().position;
        for (const journal::Entry& entry : page) {
            if (entry.what != "mandate.used") continue;
            const ItemName item = item_name(*catalogue, text_in(entry.facts, "item"));
            UseView use{entry.at, text_in(entry.facts, "step"), item.id, item.name,
                        case_in(entry.matter)};
            if (!uses.empty() && is_again(use, uses.back())) uses.pop_back();
            uses.push_back(std::move(use));
            if (uses.size() > parts.limits.shown) uses.erase(uses.begin());
        }
    }
    std::ranges::reverse(uses);
    return uses;
}

ChildView view_of(const Parts& parts, const Guardianship& guardianship, Language language) {
    const identity::Claim child = open_child(parts, guardianship);
    ChildView view{.id = guardianship.id,
                   .state = guardianship.state,
                   .name_masked = child.name.masked(),
                   .citizen_id_masked = child.citizen_id.masked(),
                   .until = guardianship.until,
                   .reason = reason_of(parts, guardianship, language),
                   .requested_at = guardianship.requested_at,
                   .confirmed_at = guardianship.confirmed_at,
                   .ended_at = guardianship.ended_at};
    view.is_in_force =
        authority_in(guardianship, parts.limits.checking, parts.clock.now()).has_value();
    return view;
}

GuardianView guardian_view_of(sql::Tx& tx, const Parts& parts, const Guardianship& guardianship) {
    return {.id = guardianship.id,
            .name_masked = parts.identity.display_name(tx, guardianship.guardian_id),
            .since = guardianship.decided_at,
            .until = guardianship.until,
            .is_over = guardianship.state == GuardianshipState::ended ||
                       parts.clock.now().date() > guardianship.until};
}

ActingView acting_of(sql::Tx& tx, const Parts& parts, const Authorities& authorities,
                     const http::Caller& caller, const std::optional<Principal>& now) {
    ActingView view;
    if (now) view.now = view_of(tx, parts, authorities, caller, *now);
    for (const Principal& principal : authorities.principals(tx, caller)) {
        view.choices.push_back(view_of(tx, parts, authorities, caller, principal));
    }
    return view;
}

}  // namespace mashang::mandates
