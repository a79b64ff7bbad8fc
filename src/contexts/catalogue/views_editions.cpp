#include "contexts/catalogue/views_editions.h"

#include <algorithm>

#include "contexts/catalogue/editing.h"
#include "contexts/catalogue/publishing.h"

namespace mashang::catalogue {
namespace {

/// What an edition is compared with: the one in force, or for one that is or was, the one before
/// it.
std::optional<Edition> compared_with(sql::Tx& tx, const Edition& edition) {
    if (is_open(edition.state) || edition.state == EditionState::discarded) {
        return store::find_in_force(tx, edition.item);
    }
    for (Edition& other : store::list_editions(tx, edition.item)) {
        if (other.number < edition.number && other.in_force_at) return std::move(other);
    }
    return std::nullopt;
}

std::vector<Finding> findings_of(const std::vector<Fault>& faults, Language language) {
    std::vector<Finding> findings;
    for (const Fault& fault : faults) {
        findings.push_back({fault.pointer, std::string{fault.refusal->code},
                            message_of(*fault.refusal, fault.facts, language)});
    }
    return findings;
}

bool has_role(const http::Caller& caller, std::string_view role) {
    return std::ranges::find(caller.roles, role) != caller.roles.end();
}

}  // namespace

EditionLine line_of(sql::Tx& tx, const Parts& parts, const Edition& edition) {
    return {.item_id = edition.item,
            .number = edition.number,
            .name = content_from(edition.content).name.text(),
            .state = edition.state,
            .note = edition.note,
            .author = parts.staff_name(tx, edition.author),
            .reviewer = edition.reviewer.empty() ? "" : parts.staff_name(tx, edition.reviewer),
            .review_note = edition.review_note,
            .effective_from = edition.effective_from,
            .created_at = edition.created_at,
            .changed_at = edition.changed_at,
            .in_force_at = edition.in_force_at};
}

EditionView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const Edition& edition) {
    ItemContent content = content_from(edition.content);
    std::optional<ItemContent> before;
    if (const auto other = compared_with(tx, edition)) before = content_from(other->content);
    std::vector<Finding> findings;
    if (is_open(edition.state)) {
        findings = findings_of(
            check_publishing(content, before ? &*before : nullptr, *parts.catalogue.get()),
            caller.language);
    }
    return {.edition = line_of(tx, parts, edition),
            .version = edition.version,
            .content = content,
            .changes = before ? difference(*before, content) : std::vector<Change>{},
            .findings = std::move(findings),
            .may_write = has_role(caller, "editor") && edition.state == EditionState::draft,
            .may_review = has_role(caller, "publisher") &&
                          edition.state == EditionState::in_review &&
                          may_review(edition, caller.account_id)};
}

StandingView view_of(const Standing& standing) {
    return {standing.status, standing.reason, standing.until};
}

}  // namespace mashang::catalogue
