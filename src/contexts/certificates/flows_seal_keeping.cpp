// Who keeps seals, how they change, and what becomes of them when their holder's right is over.

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/certificates/flows.h"
#include "contexts/certificates/refusals.h"
#include "contexts/certificates/seal_keeping.h"

namespace mashang::certificates {
namespace {

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

std::string_view event_of(SealState state) {
    switch (state) {
        case SealState::in_force:
            return "seal.resumed";
        case SealState::suspended:
            return "seal.suspended";
        case SealState::revoked:
            return "seal.revoked";
    }
    return {};
}

std::optional<identity::PersonId> representative_of(sql::Tx& tx, const Parts& parts,
                                                    std::string_view code) {
    const auto uscc = Uscc::parse(code);
    if (!uscc) return std::nullopt;
    return parts.representative_of(tx, *uscc, parts.clock.now());
}

boost::json::object facts_of(const Seal& seal) {
    boost::json::object facts{{"es_id", seal.es_id},
                              {"uscc", seal.uscc},
                              {"name", seal.name},
                              {"kind", name_of_enumerator(seal.kind)},
                              {"note", seal.note}};
    if (seal.lost_by) facts["why"] = name_of_enumerator(*seal.lost_by);
    return facts;
}

/// Codes of the legal persons whose seals she keeps at this moment: those that she represents, and
/// those that she may sign for and has a certificate of.
std::vector<std::string> codes_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    std::vector<std::string> codes;
    const identity::PersonId person = person_of(caller);
    const Instant now = parts.clock.now();
    for (const Uscc& uscc : parts.represented_by(tx, person, now)) codes.push_back(uscc.text());
    for (const store::BindingRow& row : store::list_bindings(tx, person)) {
        const auto uscc = Uscc::parse(row.uscc);
        const bool is_new = std::ranges::find(codes, row.uscc) == codes.end();
        if (uscc && is_new && parts.may_sign_for(tx, person, *uscc, now)) codes.push_back(row.uscc);
    }
    return codes;
}

/// False: it is there already, or nothing leads there.
bool end(sql::Tx& tx, const Parts& parts, Seal seal, RightLost lost,
         const std::optional<identity::PersonId>& of_firm) {
    const SealState from = seal.state;
    const SealState to = state_after(lost);
    // What was suspended already, by whomever, is from now on the platform's to hold.
    const bool is_held_anew = from == to && seal.held_by != Hand::platform;
    if (!may_become(from, to) && !is_held_anew) return false;
    seal.state = to;
    seal.changed_at = parts.clock.now();
    seal.held_by = to == SealState::suspended ? std::optional{Hand::platform} : std::nullopt;
    seal.lost_by = lost;
    if (!store::set_seal_state(tx, seal, from)) return false;
    boost::json::object facts = facts_of(seal);
    if (of_firm && of_firm != seal.made_by) facts["also"] = of_firm->text();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{event_of(to)},
                        .actor = "system",
                        .on_behalf = seal.made_by.text(),
                        .authority = std::string{name_of_enumerator(lost)},
                        .subject = "seal:" + seal.id.text(),
                        .facts = std::move(facts)});
    return true;
}

}  // namespace

bool represents(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                std::string_view uscc) {
    return representative_of(tx, parts, uscc) == person;
}

bool is_holder_entitled(sql::Tx& tx, const Parts& parts, const Seal& seal) {
    const auto uscc = Uscc::parse(seal.uscc);
    return uscc && parts.may_sign_for(tx, seal.made_by, *uscc, parts.clock.now());
}

void tell_of_seal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string what,
                  const Seal& seal) {
    boost::json::object facts = facts_of(seal);
    const auto of_firm = representative_of(tx, parts, seal.uscc);
    if (of_firm && of_firm->text() != caller.person_id) facts["also"] = of_firm->text();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "legal_person:" + seal.uscc,
                        .subject = "seal:" + seal.id.text(),
                        .facts = std::move(facts)});
}

std::vector<KeptSeal> list_seals(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    std::vector<KeptSeal> all;
    for (const std::string& code : codes_of(tx, parts, caller)) {
        const bool is_representative = represents(tx, parts, person_of(caller), code);
        for (Seal& seal : store::list_seals(tx, code)) {
            const Keeper by{.is_representative = is_representative,
                            .is_holder_entitled = is_holder_entitled(tx, parts, seal)};
            all.push_back({.seal = std::move(seal), .by = by});
        }
    }
    return all;
}

KeptSeal get_seal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SealId& id) {
    auto seal = store::find_seal(tx, id);
    const auto codes = codes_of(tx, parts, caller);
    const bool is_hers = seal && std::ranges::find(codes, seal->uscc) != codes.end();
    if (!is_hers) throw Refused{refusals::kNoSuchSeal};
    const Keeper by{.is_representative = represents(tx, parts, person_of(caller), seal->uscc),
                    .is_holder_entitled = is_holder_entitled(tx, parts, *seal)};
    return {.seal = *std::move(seal), .by = by};
}

Seal get_usable_seal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const SealId& id) {
    KeptSeal kept = get_seal(tx, parts, caller, id);
    if (!is_usable(kept.seal, kept.by.is_holder_entitled, parts.clock.now())) {
        throw Refused{refusals::kSealNotUsable};
    }
    return std::move(kept.seal);
}

KeptSeal set_seal_state(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const SealId& id, SealState state, std::string_view note) {
    KeptSeal kept = get_seal(tx, parts, caller, id);
    parts.sign_in.demand_recent(tx, caller);
    Seal& seal = kept.seal;
    const Refusal* fault = fault_of_change(seal, state, kept.by);
    if (fault != nullptr) throw Refused{*fault};
    const SealState from = seal.state;
    const Hand hand = kept.by.is_representative ? Hand::representative : Hand::holder;
    seal.state = state;
    seal.changed_at = parts.clock.now();
    seal.note = note;
    seal.held_by = state == SealState::suspended ? std::optional{hand} : std::nullopt;
    seal.lost_by.reset();
    if (!store::set_seal_state(tx, seal, from)) throw Refused{refusals::kSealNotInThisState};
    tell_of_seal(tx, parts, caller, std::string{event_of(state)}, seal);
    return kept;
}

int end_seals_of_account(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    int ended = 0;
    for (Seal& seal : store::list_seals_of_holder(tx, person)) {
        const auto of_firm = representative_of(tx, parts, seal.uscc);
        ended += end(tx, parts, std::move(seal), RightLost::account_closed, of_firm) ? 1 : 0;
    }
    return ended;
}

int end_seals_of_holder(sql::Tx& tx, const Parts& parts, const Uscc& uscc,
                        const identity::PersonId& person) {
    const auto of_firm = representative_of(tx, parts, uscc.view());
    int ended = 0;
    for (Seal& seal : store::list_seals(tx, uscc.view())) {
        if (seal.made_by != person || is_holder_entitled(tx, parts, seal)) continue;
        const RightLost lost = seal.made_as == SealRight::representative
                                   ? RightLost::representative_left
                                   : RightLost::agency_over;
        ended += end(tx, parts, std::move(seal), lost, of_firm) ? 1 : 0;
    }
    return ended;
}

int end_seals_of_lapsed(sql::Tx& tx, const Parts& parts, const Uscc& uscc,
                        const std::optional<identity::PersonId>& represented) {
    int ended = 0;
    for (Seal& seal : store::list_seals(tx, uscc.view())) {
        if (is_holder_entitled(tx, parts, seal)) continue;  // taken up again meanwhile
        const RightLost lost = RightLost::legal_person_lapsed;
        ended += end(tx, parts, std::move(seal), lost, represented) ? 1 : 0;
    }
    return ended;
}

bool is_in_force(sql::Tx& tx, const Parts& parts, const Seal& seal) {
    return is_usable(seal, is_holder_entitled(tx, parts, seal), parts.clock.now());
}

}  // namespace mashang::certificates
