#include "contexts/catalogue/views_editions.h"

#include <algorithm>

#include "base/enum_names.h"
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

/// What forbids to publish it in the place of the edition in force.
std::vector<Finding> findings_of(sql::Tx& tx, const Parts& parts, const Edition& edition,
                                 const ItemContent& content, Language language) {
    std::optional<ItemContent> before;
    if (const auto in_force = store::find_in_force(tx, edition.item)) {
        before = content_from(in_force->content);
    }
    std::vector<Finding> findings;
    for (const Fault& fault :
         check_publishing(content, before ? &*before : nullptr, *parts.catalogue.get())) {
        findings.push_back({fault.pointer, std::string{fault.refusal->code},
                            message_of(*fault.refusal, fault.facts, language)});
    }
    return findings;
}

constexpr std::size_t kAtOnce = 500;
constexpr std::string_view kPrefix = "catalogue.";

std::string text_in(const boost::json::object& facts, std::string_view name) {
    const auto* const text = facts.if_contains(name);
    return text != nullptr && text->is_string() ? std::string{text->as_string()} : std::string{};
}

/// The note that belongs to the deed: the reviewer's where she decided, else the author's; of the
/// item's standing the reason.
std::string words_of(ItemDeed deed, const boost::json::object& facts) {
    switch (deed) {
        case ItemDeed::edition_sent_back:
        case ItemDeed::edition_approved:
        case ItemDeed::edition_called_back:
            return text_in(facts, "review_note");
        case ItemDeed::edition_opened:
        case ItemDeed::edition_written:
        case ItemDeed::edition_submitted:
        case ItemDeed::edition_discarded:
        case ItemDeed::published:
            return text_in(facts, "note");
        case ItemDeed::suspended:
        case ItemDeed::resumed:
        case ItemDeed::abolished:
        case ItemDeed::announced:
        case ItemDeed::called_off:
            return text_in(facts, "reason");
    }
    return {};
}

std::optional<DeedView> deed_of(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    if (!entry.what.starts_with(kPrefix)) return std::nullopt;
    const auto deed = enumerator_of<ItemDeed>(entry.what.substr(kPrefix.size()));
    if (!deed) return std::nullopt;
    const auto* const edition = entry.facts.if_contains("edition");
    return DeedView{.deed = *deed,
                    .at = entry.at,
                    .who = entry.actor == "system" ? "" : parts.staff_name(tx, entry.actor),
                    .edition = edition != nullptr && edition->is_int64()
                                   ? std::optional{static_cast<int>(edition->as_int64())}
                                   : std::nullopt,
                    .words = words_of(*deed, entry.facts),
                    .from = Date::parse(text_in(entry.facts, "from"))};
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
                    const Edition& edition, const std::optional<Edition>& against) {
    const ItemContent content = content_from(edition.content);
    const auto other = against ? against : compared_with(tx, edition);
    std::optional<ItemContent> before;
    if (other) before = content_from(other->content);
    std::vector<Finding> findings;
    if (is_open(edition.state))
        findings = findings_of(tx, parts, edition, content, caller.language);
    return {.edition = line_of(tx, parts, edition),
            .version = edition.version,
            .content = content,
            .against = other ? std::optional{other->number} : std::nullopt,
            .changes = before ? difference(*before, content) : std::vector<Change>{},
            .findings = std::move(findings),
            .may_write = has_role(caller, "editor") && edition.state == EditionState::draft,
            .may_review = has_role(caller, "publisher") &&
                          edition.state == EditionState::in_review &&
                          may_review(edition, caller.account_id)};
}

StandingView view_of(const Standing& standing) {
    return {standing.status, standing.reason, standing.until, standing.plan()};
}

std::vector<DeedView> history_of(sql::Tx& tx, const Parts& parts, const std::string& item_id) {
    std::vector<DeedView> all;
    std::int64_t after = 0;
    for (bool is_whole = false; !is_whole;) {
        const auto page = journal::read_subject(tx, "item:" + item_id, after, kAtOnce);
        for (const journal::Entry& entry : page) {
            if (auto deed = deed_of(tx, parts, entry)) all.push_back(*std::move(deed));
        }
        is_whole = page.size() < kAtOnce || page.back().position == 0;
        if (!is_whole) after = page.back().position;
    }
    std::ranges::reverse(all);
    if (all.size() > kMostDeeds) all.resize(kMostDeeds);
    return all;
}

}  // namespace mashang::catalogue
