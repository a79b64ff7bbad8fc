#include "contexts/cases/flows_instant.h"

#include <algorithm>
#include <cstring>

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/decision_facts.h"
#include "contexts/cases/instant_telling.h"
#include "contexts/cases/promise_store.h"
#include "contexts/cases/together.h"
#include "platform/crypto/hash.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

/// Who does what no person does.
const http::Caller kNobody{};

constexpr const char* kGranted = "经系统依公布的规则自动审查，全部条件符合，准予。";

/// What keeps the rules from being followed at all.
std::optional<RulingCause> hindrance(sql::Tx& tx, const Parts& parts, const Case& of,
                                     const catalogue::DecisionRules& rules) {
    if (of.applicant != mandates::PrincipalKind::person) return RulingCause::not_a_person;
    if (count_of(ApplicantStore{parts.store}.list_of(tx, of)) > 1) return RulingCause::several;
    if (!is_in_force(rules, parts.clock.now().date())) return RulingCause::expired;
    InstantStore store{parts.store};
    if (store.find_province_stop(tx, of.item_id)) return RulingCause::stopped_in_province;
    if (store.find_stop(tx, of.office_id, of.item_id)) return RulingCause::stopped;
    if (!PromiseStore{parts.store}.list_of(tx, of).empty()) return RulingCause::promise;
    return std::nullopt;
}

bool waits_for_register(const Dossier& dossier) {
    return std::ranges::any_of(dossier.materials, [](const CaseMaterial& material) {
        return material.state == MaterialState::requested;
    });
}

/// What the rules come to, with the ground.
InstantRow ruling_on(sql::Tx& tx, const Parts& parts, const Dossier& dossier,
                     const catalogue::Item& item) {
    const Case& of = dossier.of;
    const catalogue::DecisionRules& rules = *item.content->decision_rules;
    InstantRow row{.person_id = of.person_id,
                   .case_id = of.id,
                   .item_id = of.item_id,
                   .edition = item.edition,
                   .office_id = of.office_id,
                   .ruling = Ruling::to_person,
                   .cause = RulingCause::conditions,
                   .at = parts.clock.now(),
                   .explanation = "[]"};
    if (const auto cause = hindrance(tx, parts, of, rules)) {
        row.cause = *cause;
        return row;
    }
    const Verdict verdict = judge(rules, decision_facts(tx, parts, dossier), teller_of(item));
    row.explanation = json::text_of(verdict.lines);
    if (verdict.grants) {
        row.ruling = Ruling::granted;
        row.cause = RulingCause::all_hold;
    } else if (waits_for_register(dossier)) {
        row.ruling = Ruling::waiting;
        row.cause = RulingCause::registers;
    }
    return row;
}

/// Whether an officer looks at this grant afterwards.
Inspection draw(sql::Tx& tx, const Parts& parts, const InstantRow& row, int percent) {
    const std::uint64_t lot = parts.lot ? parts.lot(row.case_id.text()) : 0;
    const auto before = InstantStore{parts.store}.count_granted(tx, row.item_id, row.edition);
    return is_sampled(lot, percent, before) ? Inspection::waiting : Inspection::none;
}

/// What the rules did not grant; that a person has it now is told.
void keep(sql::Tx& tx, const Parts& parts, const Case& of, const InstantRow& row) {
    InstantStore{parts.store}.save(tx, row);
    if (row.ruling != Ruling::to_person) return;
    tell_of_rules(tx, parts, kNobody, "rule", of, "left_to_person",
                  {{"cause", name_of_enumerator(row.cause)}});
}

Case grant(sql::Tx& tx, const Parts& parts, const Case& of, const InstantRow& row) {
    return advance(
        tx, parts, kNobody, of, of.version,
        {.event = CaseEvent::decide_at_once,
         .note = kGranted,
         .change =
             [](Case& changed, Instant now) {
                 changed.accepted_at = now;
                 changed.decided_at = now;
                 changed.outcome = Outcome::granted;
                 changed.remark = kGranted;
             },
         .facts = {{"outcome", name_of_enumerator(Outcome::granted)}, {"edition", row.edition}}});
}

}  // namespace

void tell_of_rules(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   std::string_view authority, const Case& of, std::string_view what,
                   const boost::json::object& more) {
    boost::json::object facts = facts_of(parts, of);
    add_together(tx, parts, of, facts);
    for (const auto& [name, value] : more) facts[name] = value;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case." + std::string{what},
                        .actor = caller.account_id.empty() ? "system" : caller.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = std::string{authority},
                        .subject = subject_of(of.id),
                        .facts = std::move(facts)});
}

Case decide_at_once(sql::Tx& tx, const Parts& parts, const Dossier& dossier) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of(*catalogue, dossier.of);
    if (!item.content->decision_rules) return dossier.of;
    InstantRow row = ruling_on(tx, parts, dossier, item);
    if (row.ruling != Ruling::granted) {
        keep(tx, parts, dossier.of, row);
        return dossier.of;
    }
    row.inspection = draw(tx, parts, row, item.content->decision_rules->sampled_percent);
    InstantStore{parts.store}.save(tx, row);
    return grant(tx, parts, dossier.of, row);
}

void decide_after_answer(sql::Tx& tx, const Parts& parts, const Case& of) {
    if (of.state != CaseState::submitted) return;
    auto row = InstantStore{parts.store}.find(tx, of);
    if (!row || row->ruling != Ruling::waiting) return;
    const auto events = parts.store.events_of(tx, of);
    const bool is_untouched =
        !events.empty() && events.back().what == name_of_enumerator(CaseEvent::submit);
    if (is_untouched) {
        decide_at_once(tx, parts, open_dossier(tx, parts, of));
        return;
    }
    row->ruling = Ruling::to_person;
    row->cause = RulingCause::conditions;
    keep(tx, parts, of, *row);
}

std::uint64_t lot_of(crypto::KeyStore& keys, std::string_view case_id) {
    const auto mac = crypto::hmac_sm3(keys.newest(kSamplingKey).key.view(), case_id);
    std::uint64_t lot = 0;
    std::memcpy(&lot, mac.data(), sizeof lot);
    return lot;
}

}  // namespace mashang::cases
