#include "contexts/discovery/word_views.h"

namespace mashang::discovery {
namespace {

std::optional<catalogue::ItemName> name_of(const Searchable& now, const std::string& id,
                                           Language language) {
    const auto* item = now.catalogue->find_item(id);
    if (item == nullptr) return std::nullopt;
    return catalogue::ItemName{item->id, now.name_of(*item, language)};
}

std::optional<std::string> item_name(const Searchable& now, const Word& word, Language language) {
    if (word.kind != WordKind::phrase) return std::nullopt;
    const auto found = name_of(now, word.means, language);
    return found ? std::optional{found->name} : std::nullopt;
}

}  // namespace

WordView view_of(const Searchable& now, const Word& word, const std::set<Word>& edited,
                 Language language) {
    return {.kind = word.kind,
            .say = word.say,
            .means = word.means,
            .item_name = item_name(now, word, language),
            .is_edited = edited.contains(word)};
}

PreviewView view_of(const Searchable& now, const Preview& preview, Language language) {
    PreviewView view{.probes = preview.probes,
                     .changed = preview.changed,
                     .better = preview.better,
                     .worse = preview.worse,
                     .unknown = preview.unknown,
                     .is_too_much = changes_too_much(preview),
                     .examples = {}};
    for (const ChangedProbe& one : preview.examples) {
        view.examples.push_back({one.text, one.source, name_of(now, one.before, language),
                                 name_of(now, one.after, language), one.verdict});
    }
    return view;
}

ProposalView view_of(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                     const WordProposal& proposal) {
    const auto now = parts.searchable.get();
    const bool is_reviewed = !proposal.reviewer.empty();
    ProposalView view{.number = proposal.number,
                      .reason = proposal.reason,
                      .changes = {},
                      .state = proposal.state,
                      .author_name = parts.staff_name(tx, proposal.author),
                      .reviewer_name = is_reviewed ? parts.staff_name(tx, proposal.reviewer) : "",
                      .review_note = proposal.review_note,
                      .is_own = proposal.author == caller.account_id,
                      .version = proposal.version,
                      .created_at = proposal.created_at,
                      .changed_at = proposal.changed_at};
    for (const auto& [deed, word] : changes_of(proposal)) {
        view.changes.push_back(
            {deed, word.kind, word.say, word.means, item_name(*now, word, caller.language)});
    }
    return view;
}

}  // namespace mashang::discovery
