#pragma once

// The life of an item's editions and of the item itself [P 3.1.1]: draft, review, publication,
// suspension, abolition. Both are state tables; what is not in them cannot happen.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/instant.h"

namespace mashang::catalogue {

enum class EditionState {
    draft,       ///< being written; only editors see it
    in_review,   ///< waits for somebody else to look at it
    approved,    ///< takes effect on its day by itself
    in_force,    ///< what everybody reads
    superseded,  ///< was in force; the cases that began under it keep it
    discarded,   ///< never came to be
};
BOOST_DESCRIBE_ENUM(EditionState, draft, in_review, approved, in_force, superseded, discarded)

enum class EditionEvent {
    write,
    submit,
    send_back,
    approve,
    call_back,
    take_effect,
    supersede,
    discard
};
BOOST_DESCRIBE_ENUM(EditionEvent, write, submit, send_back, approve, call_back, take_effect,
                    supersede, discard)

enum class EditionActor { editor, publisher, clock };

struct EditionTransition {
    EditionState from;
    EditionEvent event;
    EditionState to;
    EditionActor by;
};

std::span<const EditionTransition> edition_transitions();
/// The row for an event in a state, or null.
const EditionTransition* find_transition(EditionState from, EditionEvent event);
/// Whether somebody still works on it: an item has one such edition at most.
bool is_open(EditionState state);

/// How an item itself stands (事项状态).
enum class ItemStatus {
    in_use,     ///< 在用
    suspended,  ///< 暂停: shown with the reason; nobody can begin
    abolished,  ///< 取消: gone from lists; what was begun is finished
};
BOOST_DESCRIBE_ENUM(ItemStatus, in_use, suspended, abolished)

enum class ItemEvent { suspend, resume, abolish };
BOOST_DESCRIBE_ENUM(ItemEvent, suspend, resume, abolish)

/// The state after the event; nothing where it cannot happen.
std::optional<ItemStatus> status_after(ItemStatus status, ItemEvent event);

/// An edition as it is stored. `content` is an ItemContent as JSON.
struct Edition {
    std::string item;
    int number = 0;  ///< from 1
    EditionState state = EditionState::draft;
    std::string content;
    std::string note;          ///< what changes and why, in its author's words
    std::string author;        ///< account that wrote last; "import" for source files
    std::string authors = {};  ///< every account that wrote it, with a blank between
    std::string author_office;
    std::string reviewer;  ///< account that approved or sent back; empty before
    std::string review_note;
    std::optional<Date> effective_from;  ///< asked for; nothing: at approval
    std::int64_t version = 1;            ///< rises with every change: of two editors one is told
    Instant created_at;
    Instant changed_at;
    std::optional<Instant> in_force_at;
};
BOOST_DESCRIBE_STRUCT(Edition, (),
                      (item, number, state, content, note, author, authors, author_office, reviewer,
                       review_note, effective_from, version, created_at, changed_at, in_force_at))

/// What an item will be from a day on, by itself.
struct PlannedStanding {
    ItemEvent event;  ///< suspend or abolish
    Date from;
    std::optional<Date> until;  ///< suspended: the day on which it is expected back
    std::string reason;         ///< as everybody reads it
};
BOOST_DESCRIBE_STRUCT(PlannedStanding, (), (event, from, until, reason))

/// How an item stands, since when and why. An item without such a row is in use.
struct Standing {
    std::string item;
    ItemStatus status = ItemStatus::in_use;
    std::string reason;         ///< as everybody reads it
    std::optional<Date> until;  ///< suspended: the day on which it is expected back
    std::string by_whom;        ///< account
    Instant changed_at;
    std::optional<ItemEvent> planned = {};   ///< with planned_from and planned_reason
    std::optional<Date> planned_from = {};   ///< a day to come
    std::optional<Date> planned_until = {};  ///< of a suspension
    std::string planned_reason = {};
    std::string planned_by = {};  ///< account

    std::optional<PlannedStanding> plan() const;
    void drop_plan();
};
BOOST_DESCRIBE_STRUCT(Standing, (),
                      (item, status, reason, until, by_whom, changed_at, planned, planned_from,
                       planned_until, planned_reason, planned_by))

/// announced: it will be suspended or abolished on a day to come. called_off: it will not.
enum class ChangeOfItem {
    published,
    suspended,
    resumed,
    abolished,
    local_changed,
    announced,
    called_off
};
BOOST_DESCRIBE_ENUM(ChangeOfItem, published, suspended, resumed, abolished, local_changed,
                    announced, called_off)

/// One line of the feed that portals and city apps follow.
struct ItemChange {
    std::int64_t number = 0;  ///< dense from 1
    std::string item;
    int edition = 0;  ///< in force after it
    ChangeOfItem what = ChangeOfItem::published;
    Instant at;
    std::string office = {};  ///< local_changed: which one; else empty
};
BOOST_DESCRIBE_STRUCT(ItemChange, (), (number, item, edition, what, at, office))

/// Whoever holds an older one loads anew.
struct Revision {
    std::int64_t changes = 0;  ///< the number of the last change
    std::int64_t imports = 0;  ///< of the source files, places among them

    bool operator==(const Revision&) const = default;
};
BOOST_DESCRIBE_STRUCT(Revision, (), (changes, imports))

}  // namespace mashang::catalogue
