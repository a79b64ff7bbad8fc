#pragma once

// The verbs of whoever writes and publishes items. Each refuses kNotYourItem (403) to an office
// that does not keep the item, kNoSuchItem and kNoSuchEdition (404), kEditionState (409) where the
// state table has no such edge, kEditionChanged (409) when `version` is not the latest.

#include <optional>
#include <string>

#include "contexts/catalogue/parts.h"
#include "contexts/catalogue/store_editions.h"
#include "platform/http/caller.h"
#include "platform/timers/timers.h"

namespace mashang::catalogue {

/// Which edition somebody means, and which change of it she saw.
struct Seen {
    std::string item_id;
    int number;
    std::int64_t version;
};

/// What an author writes of an edition.
struct Writing {
    ItemContent content;
    std::string note;
    std::optional<Date> effective_from;
};

/// Refuses kNotYourItem to an office that does not keep what is the body's.
void demand_keeper(const Parts& parts, const http::Caller& caller, std::string_view body);
/// The body whose items the caller's office keeps. Refuses kNotYourItem where it keeps none.
std::string kept_body(const Parts& parts, const http::Caller& caller);
/// Refuses json.invalid with kReasonMissing there when nothing was said.
void demand_reason(const std::string& reason, std::string_view pointer);
/// As `demand_keeper` for the item's body. Refuses kNoSuchItem to an id that no body's items have.
void demand_item_keeper(const Parts& parts, const http::Caller& caller, std::string_view item_id);

/// A first draft of a new item of the caller's body, under the body's next number.
/// Refuses kNumbersUsedUp.
Edition create_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const Writing& writing);

/// A draft of the item's next edition, a copy of the one in force. Refuses kEditionOpen when there
/// is one already.
Edition open_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const std::string& item_id);

Edition write_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Seen& seen,
                      const Writing& writing);

/// Refuses kNotPublishable with every rule that it breaks, kNothingChanged, kEffectivePast.
Edition submit_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Seen& seen);

/// Refuses kOwnWork (403), and what `submit_edition` refuses: the rest of the catalogue may have
/// changed. It takes effect at once, or on its day by itself.
Edition approve_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const Seen& seen, const std::string& note);

/// Back to its author. Refuses kReasonMissing.
Edition send_back_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const Seen& seen, const std::string& note);

/// An approved edition whose day has not come is a draft again. Refuses kReasonMissing.
Edition call_back_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const Seen& seen, const std::string& note);

void discard_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Seen& seen);

/// The edition that the caller's office keeps. For readers on the desk.
Edition get_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const std::string& item_id, int number);

/// Brings approved editions into force on their day; timers are keyed "GA005/2".
timers::Kind effective_timer(const Parts& parts);

/// Whether the office may suspend, resume or abolish: as for editions. `reason` is what everybody
/// reads. With `from` a day to come it happens on that day by itself and everybody reads that it
/// will. Refuse kItemStatus (409), kPlannedAlready (409) where something is planned, and
/// json.invalid with kReasonMissing, kEffectivePast and kUntilBeforeFrom.
Standing suspend_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& item_id, const std::string& reason,
                      std::optional<Date> until, std::optional<Date> from = {});
Standing resume_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const std::string& item_id);
/// Refuses kOpenCases (409) unless the caller has confirmed that they are finished as they began.
Standing abolish_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& item_id, const std::string& reason, bool confirmed,
                      std::optional<Date> from = {});
/// What is planned will not happen. Refuses kNothingPlanned (409).
Standing call_off_plan(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& item_id);

/// Suspends and abolishes items on their day; timers are keyed by the item.
timers::Kind standing_timer(const Parts& parts);

/// Tells those who wait for an item that it is back (`catalogue.item_back`, one entry each), a
/// hundred at a ring; timers are keyed by the item.
timers::Kind waiting_timer(const Parts& parts);

/// A person asks to be told when a suspended item is back. Refuses kNoSuchItem, kNotSuspended
/// (409).
void wait_for_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const std::string& item_id);
/// And no more; nothing happens when she did not. Refuses kNoSuchItem.
void stop_waiting(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& item_id);

}  // namespace mashang::catalogue
