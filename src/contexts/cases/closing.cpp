#include "contexts/cases/closing.h"

#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kMostShown = 100;

std::vector<Case> list(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                       std::optional<CaseState> state) {
    return parts.store.list_of_person(tx, person, state, {.limit = kMostShown});
}

identity::Matter matter_of(const Parts& parts, const Case& of) {
    const CaseSummary summary = summary_of(parts, of, Language::zh);
    return {.id = of.id.text(), .name = summary.item_name, .number = summary.number.value_or("")};
}

constexpr CaseState kOpen[]{CaseState::submitted, CaseState::supplement_requested,
                            CaseState::accepted};
constexpr CaseState kFinished[]{CaseState::decided, CaseState::not_accepted, CaseState::withdrawn};

}  // namespace

identity::Standing standing_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    identity::Standing standing;
    for (const CaseState state : kOpen) {
        for (const Case& of : list(tx, parts, person, state)) {
            standing.open.push_back(matter_of(parts, of));
        }
    }
    for (const Case& of : list(tx, parts, person, CaseState::draft)) {
        standing.drafts.push_back(matter_of(parts, of));
    }
    standing.is_on_record = !standing.open.empty();
    for (const CaseState state : kFinished) {
        standing.is_on_record |= !list(tx, parts, person, state).empty();
    }
    return standing;
}

journal::Follower follower(const Parts& parts) {
    return {.name = "cases",
            .whats = {"account.closed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = identity::PersonId::parse(entry.on_behalf);
                const auto* why = entry.facts.if_contains("why");
                if (!person || why == nullptr || *why != "by_owner") return;
                for (;;) {
                    const auto drafts = list(tx, parts, *person, CaseState::draft);
                    if (drafts.empty()) return;
                    for (const Case& draft : drafts) parts.store.remove_draft(tx, draft);
                }
            }};
}

}  // namespace mashang::cases
