#pragma once

// How editions look on the desk.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/difference.h"
#include "contexts/catalogue/parts.h"
#include "contexts/catalogue/store_editions.h"
#include "platform/http/caller.h"

namespace mashang::catalogue {

/// A line of a list of editions.
struct EditionLine {
    std::string item_id;
    int number;
    std::string name;
    EditionState state;
    std::string note;
    std::string author;    ///< a name
    std::string reviewer;  ///< a name, or empty
    std::string review_note;
    std::optional<Date> effective_from;
    Instant created_at;
    Instant changed_at;
    std::optional<Instant> in_force_at;
};
BOOST_DESCRIBE_STRUCT(EditionLine, (),
                      (item_id, number, name, state, note, author, reviewer, review_note,
                       effective_from, created_at, changed_at, in_force_at))

/// A rule that the content breaks, for people.
struct Finding {
    std::string pointer;  ///< JSON Pointer into the content
    std::string code;
    std::string message;  ///< in the caller's language
};
BOOST_DESCRIBE_STRUCT(Finding, (), (pointer, code, message))

struct EditionView {
    EditionLine edition;
    std::int64_t version;
    ItemContent content;
    std::optional<int> against;     ///< with which edition it is compared; absent: there is none
    std::vector<Change> changes;    ///< against that edition
    std::vector<Finding> findings;  ///< what forbids to publish it
    bool may_write;
    bool may_review;
};
BOOST_DESCRIBE_STRUCT(EditionView, (),
                      (edition, version, content, against, changes, findings, may_write,
                       may_review))

struct StandingView {
    ItemStatus status;
    std::string reason;
    std::optional<Date> until;
    std::optional<PlannedStanding> planned;
};
BOOST_DESCRIBE_STRUCT(StandingView, (), (status, reason, until, planned))

/// What was done to an item: each step of an edition, and how the item stands.
enum class ItemDeed {
    edition_opened,
    edition_written,
    edition_submitted,
    edition_sent_back,
    edition_approved,
    edition_called_back,
    edition_discarded,
    published,
    suspended,
    resumed,
    abolished,
    announced,
    called_off,
};
BOOST_DESCRIBE_ENUM(ItemDeed, edition_opened, edition_written, edition_submitted, edition_sent_back,
                    edition_approved, edition_called_back, edition_discarded, published, suspended,
                    resumed, abolished, announced, called_off)

/// One line of an item's history.
struct DeedView {
    ItemDeed deed;
    Instant at;
    std::string who;             ///< a name; empty: by itself, on its day
    std::optional<int> edition;  ///< of which edition
    std::string words;           ///< the author's note, the reviewer's, or the reason
    std::optional<Date> from;    ///< announced: for which day
};
BOOST_DESCRIBE_STRUCT(DeedView, (), (deed, at, who, edition, words, from))

/// An item on the desk of the office that keeps it.
struct KeptItemView {
    std::string item_id;
    std::string basic_code;
    StandingView standing;
    std::int64_t open_cases;
    std::int64_t waiting;  ///< how many want to be told when it is back
    std::vector<EditionLine> editions;
};
BOOST_DESCRIBE_STRUCT(KeptItemView, (),
                      (item_id, basic_code, standing, open_cases, waiting, editions))

EditionLine line_of(sql::Tx& tx, const Parts& parts, const Edition& edition);
/// Compared with `against`; without it with the edition in force, and one that is or was in force
/// with the one before it.
EditionView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const Edition& edition, const std::optional<Edition>& against = {});
StandingView view_of(const Standing& standing);
/// Who did what to the item, as the journal has it; the newest first, at most kMostDeeds. What
/// offices say for themselves, and who waits for it, is not among it.
inline constexpr std::size_t kMostDeeds = 500;
std::vector<DeedView> history_of(sql::Tx& tx, const Parts& parts, const std::string& item_id);

}  // namespace mashang::catalogue
