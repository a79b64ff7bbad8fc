#pragma once

// What an office offers now: the slots of its plan with what is booked of them.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "contexts/bookings/booking.h"
#include "contexts/bookings/parts.h"
#include "contexts/bookings/store.h"
#include "platform/sql/sql.h"

namespace mashang::bookings {

/// A slot with how many of its places are free.
struct FreeSlot {
    Slot slot;
    int free = 0;
};

/// What one office offers from a moment on, read once.
class Offer {
  public:
    /// Nothing where the office has no plan.
    static std::optional<Offer> find(sql::Tx& tx, const Parts& parts, const std::string& office_id);
    /// By another calendar than the one in use.
    static std::optional<Offer> find(sql::Tx& tx, const Parts& parts, const std::string& office_id,
                                     std::shared_ptr<const WorkingCalendar> calendar);

    const Plan& plan() const { return plan_; }
    /// From today to the last day that can be booked.
    std::vector<Date> days() const;
    /// Of a day: those that have not begun, full ones too; none on a closed day.
    std::vector<FreeSlot> slots(Date day) const;
    /// The earliest that have a free place.
    std::vector<FreeSlot> next_free(std::size_t most = 1) const;
    bool is_closed(Date day) const;

  private:
    Offer() = default;
    Plan plan_;
    std::shared_ptr<const WorkingCalendar> calendar_;
    Instant now_;
    std::vector<store::ClosedDay> closed_;
    std::map<std::pair<Date, TimeOfDay>, int> held_;  ///< places
};

/// Whether the catalogue has people come for the item: it offers online booking (在线预约 among its
/// interactions: 是否支持预约办理), or has visits; and it is in use. Which of them an office takes
/// is its plan's to say.
bool is_for_visits(const catalogue::Item& item);
/// The office that serves somebody in the division; null where the item is not for visits.
const places::Office* serving_office(const catalogue::Catalogue& catalogue,
                                     const catalogue::Item& item, const places::Division& division);

/// Whether the office itself carries the item out, and people come for it.
bool is_visited(const catalogue::Catalogue& catalogue, const std::string& item_id,
                const std::string& office_id);

/// The plan under which the office takes visits for the item. Refuses: kTakesNoBookings.
Plan get_plan(sql::Tx& tx, const Parts& parts, const std::string& office_id,
              const std::string& item_id);
/// The slot as it can be booked now, whether or not it has a free place. Reads of the office its
/// closing of that day alone, so that who books another day waits for nobody. Refuses: kNoSuchSlot.
Slot get_slot(sql::Tx& tx, const Parts& parts, const Plan& plan, const std::string& office_id,
              Date day, TimeOfDay starts);
/// Refuses: kTakesNoBookings where the office has no plan, or the plan, the office or nobody takes
/// visits for the item.
Offer get_offer(sql::Tx& tx, const Parts& parts, const std::string& office_id,
                const std::string& item_id);

}  // namespace mashang::bookings
