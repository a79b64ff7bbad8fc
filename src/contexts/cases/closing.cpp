#include "contexts/cases/closing.h"

#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kMostShown = 100;

std::vector<Case> list(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                       std::span<const CaseState> states) {
    return parts.store.list_of_person(tx, person, states, {.limit = kMostShown});
}

identity::Matter matter_of(const Parts& parts, const Case& of) {
    const CaseSummary summary = summary_of(parts, of, Language::zh);
    return {.id = of.id.text(), .name = summary.item_name, .number = summary.number.value_or("")};
}

constexpr CaseState kDraft[]{CaseState::draft};

}  // namespace

identity::Standing standing_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    identity::Standing standing;
    for (const Case& of : list(tx, parts, person, open_states())) {
        standing.open.push_back(matter_of(parts, of));
    }
    for (const Case& of : list(tx, parts, person, kDraft)) {
        standing.drafts.push_back(matter_of(parts, of));
    }
    standing.is_on_record =
        !standing.open.empty() || !list(tx, parts, person, over_states()).empty();
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
                    const auto drafts = list(tx, parts, *person, kDraft);
                    if (drafts.empty()) return;
                    for (const Case& draft : drafts) parts.store.remove_draft(tx, draft);
                }
            }};
}

}  // namespace mashang::cases
