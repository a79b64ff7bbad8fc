#include "contexts/cases/closing.h"

#include "contexts/cases/advance.h"
#include "contexts/cases/applicant_store.h"
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

/// Who has left takes part in no draft of others; whoever opened it sees that.
void decline_drafts(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    ApplicantStore store{parts.store};
    for (const SharedCase& each : store.list_shared(tx, person, kDraft, {.limit = kMostShown})) {
        auto mine = store.find(tx, person, each.of.id);
        mine->state = ApplicantState::declined;
        mine->confirmed.clear();
        store.save(tx, *mine);
        add_to_timeline(tx, parts, each.of, "applicant_declined", "co_applicant",
                        masked_name(*mine));
    }
}

}  // namespace

identity::Standing standing_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    identity::Standing standing;
    for (const Case& of : list(tx, parts, person, open_states())) {
        standing.open.push_back(matter_of(parts, of));
    }
    ApplicantStore applicants{parts.store};
    for (const SharedCase& each :
         applicants.list_shared(tx, person, open_states(), {.limit = kMostShown})) {
        standing.open.push_back(matter_of(parts, each.of));
    }
    for (const Case& of : list(tx, parts, person, kDraft)) {
        standing.drafts.push_back(matter_of(parts, of));
    }
    standing.is_on_record =
        !standing.open.empty() || !list(tx, parts, person, over_states()).empty() ||
        !applicants.list_shared(tx, person, over_states(), {.limit = kMostShown}).empty();
    return standing;
}

journal::Follower follower(const Parts& parts) {
    return {.name = "cases",
            .whats = {"account.closed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = identity::PersonId::parse(entry.on_behalf);
                const auto* why = entry.facts.if_contains("why");
                if (!person || why == nullptr || *why != "by_owner") return;
                decline_drafts(tx, parts, *person);
                for (;;) {
                    const auto drafts = list(tx, parts, *person, kDraft);
                    if (drafts.empty()) return;
                    for (const Case& draft : drafts) parts.store.remove_draft(tx, draft);
                }
            }};
}

}  // namespace mashang::cases
