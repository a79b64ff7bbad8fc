#include "contexts/bookings/store.h"

#include "platform/json/json.h"

namespace mashang::bookings::store {
namespace {

struct PlanRow {
    int revision;
    std::string content;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (revision, content, changed_at))

std::string select(std::string_view rest) {
    return sql::select<Booking>("bookings_booking", rest);
}

}  // namespace

std::optional<KeptPlan> find_plan(sql::Tx& tx, const std::string& office_id) {
    const auto row = tx.find<PlanRow>(
        "SELECT revision, content, changed_at FROM bookings_plan WHERE office_id = $1", office_id);
    if (!row) return std::nullopt;
    return KeptPlan{row->revision, json::decode_or_refuse<Plan>(json::parse(row->content)),
                    row->changed_at};
}

bool save_plan(sql::Tx& tx, const std::string& office_id, int seen, const Plan& plan,
               const std::string& account, Instant now) {
    const std::string content = json::text_of(plan);
    if (seen == 0) {
        return tx.execute(
                   "INSERT INTO bookings_plan (office_id, revision, content, changed_by, "
                   "changed_at) VALUES ($1, 1, $2, $3, $4) ON CONFLICT (office_id) DO NOTHING",
                   office_id, content, account, now) == 1;
    }
    return tx.execute(
               "UPDATE bookings_plan SET revision = revision + 1, content = $3, changed_by = $4, "
               "changed_at = $5 WHERE office_id = $1 AND revision = $2",
               office_id, seen, content, account, now) == 1;
}

std::vector<ClosedDay> list_closed(sql::Tx& tx, const std::string& office_id, Date from) {
    return tx.query<ClosedDay>(
        "SELECT day, reason FROM bookings_closed_day WHERE office_id = $1 AND day >= $2 "
        "ORDER BY day",
        office_id, from);
}

bool close_day(sql::Tx& tx, const std::string& office_id, const ClosedDay& day,
               const std::string& account, Instant now) {
    return tx.execute(
               "INSERT INTO bookings_closed_day (office_id, day, reason, closed_by, closed_at) "
               "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, day) DO NOTHING",
               office_id, day.day, day.reason, account, now) == 1;
}

bool is_closed(sql::Tx& tx, const std::string& office_id, Date day) {
    return tx.get<std::int64_t>(
               "SELECT COUNT(*) FROM bookings_closed_day WHERE office_id = $1 AND day = $2",
               office_id, day) != 0;
}

bool open_day(sql::Tx& tx, const std::string& office_id, Date day) {
    return tx.execute("DELETE FROM bookings_closed_day WHERE office_id = $1 AND day = $2",
                      office_id, day) == 1;
}

std::vector<Held> count_held(sql::Tx& tx, const std::string& office_id, Date from, Date until) {
    return tx.query<Held>(
        "SELECT day, starts, COUNT(*) AS count FROM bookings_booking WHERE office_id = $1 AND "
        "day >= $2 AND day <= $3 AND state NOT IN ('moved', 'cancelled', 'called_off') "
        "GROUP BY day, starts",
        office_id, from, until);
}

std::vector<int> list_seats(sql::Tx& tx, const std::string& office_id, Date day, TimeOfDay starts) {
    return tx.query<int>(
        "SELECT seat FROM bookings_booking WHERE office_id = $1 AND day = $2 AND starts = $3 AND "
        "state NOT IN ('moved', 'cancelled', 'called_off') ORDER BY seat",
        office_id, day, starts);
}

bool add(sql::Tx& tx, const Booking& booking) {
    return tx.execute(
               "INSERT INTO bookings_booking (office_id, id, person_id, item_id, day, starts, "
               "ends, seat, state, booked_at, changed_at) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
               booking.office_id, booking.id, booking.person_id, booking.item_id, booking.day,
               booking.starts, booking.ends, booking.seat, booking.state, booking.booked_at,
               booking.changed_at) == 1;
}

bool move_on(sql::Tx& tx, const Booking& booking, BookingState from) {
    return tx.execute(
               "UPDATE bookings_booking SET state = $3, changed_at = $4 "
               "WHERE office_id = $1 AND id = $2 AND state = $5",
               booking.office_id, booking.id, booking.state, booking.changed_at, from) == 1;
}

std::optional<Booking> find(sql::Tx& tx, const std::string& office_id, const BookingId& id) {
    return tx.find<Booking>(select("WHERE office_id = $1 AND id = $2"), office_id, id);
}

std::optional<Booking> find_of(sql::Tx& tx, const identity::PersonId& person, const BookingId& id) {
    return tx.find<Booking>(select("WHERE id = $1 AND person_id = $2"), id, person);
}

std::optional<Booking> find_booked(sql::Tx& tx, const std::string& office_id,
                                   const identity::PersonId& person, const std::string& item_id) {
    return tx.find<Booking>(
        select("WHERE office_id = $1 AND person_id = $2 AND item_id = $3 AND state = 'booked'"),
        office_id, person, item_id);
}

std::vector<Booking> list_of(sql::Tx& tx, const identity::PersonId& person, Date today,
                             std::size_t most) {
    return tx.query<Booking>(select("WHERE person_id = $1 AND state <> 'moved' ORDER BY "
                                    "CASE WHEN state = 'booked' AND day >= $2 THEN 0 ELSE 1 END, "
                                    "day DESC, starts DESC, id LIMIT $3"),
                             person, today, most);
}

std::vector<Booking> list_booked_of(sql::Tx& tx, const identity::PersonId& person, Date from) {
    return tx.query<Booking>(
        select("WHERE person_id = $1 AND day >= $2 AND state = 'booked' ORDER BY day, starts, id"),
        person, from);
}

bool holds_slot(sql::Tx& tx, const identity::PersonId& person, const std::string& office_id,
                Date day, TimeOfDay starts) {
    return tx.get<std::int64_t>(
               "SELECT COUNT(*) FROM bookings_booking WHERE person_id = $1 AND office_id = $2 AND "
               "day = $3 AND starts = $4 AND state NOT IN ('moved', 'cancelled', 'called_off')",
               person, office_id, day, starts) != 0;
}

std::vector<Booking> list_all_of(sql::Tx& tx, const identity::PersonId& person) {
    return tx.query<Booking>(select("WHERE person_id = $1 ORDER BY booked_at, id"), person);
}

std::vector<Booking> list_day(sql::Tx& tx, const std::string& office_id, Date day) {
    return tx.query<Booking>(
        select("WHERE office_id = $1 AND day = $2 AND state NOT IN ('moved', 'cancelled') "
               "ORDER BY starts, seat, id"),
        office_id, day);
}

std::vector<Booking> list_booked(sql::Tx& tx, const std::string& office_id, Date from) {
    return tx.query<Booking>(
        select("WHERE office_id = $1 AND day >= $2 AND state = 'booked' ORDER BY day, starts, "
               "seat"),
        office_id, from);
}

std::vector<Booking> list_booked_after(sql::Tx& tx, Date from, const std::string& office_id,
                                       const std::string& id, std::size_t most) {
    return tx.query<Booking>(
        select("WHERE state = 'booked' AND day >= $1 AND "
               "(office_id > $2 OR (office_id = $2 AND id > $3)) ORDER BY office_id, id LIMIT $4"),
        from, office_id, id, most);
}

std::vector<Date> list_missed(sql::Tx& tx, const identity::PersonId& person, Date from) {
    return tx.query<Date>(
        "SELECT DISTINCT day FROM bookings_booking WHERE person_id = $1 AND day >= $2 AND "
        "state = 'missed' ORDER BY day",
        person, from);
}

void forget_person(sql::Tx& tx, const identity::PersonId& person, Instant now) {
    tx.execute(
        "UPDATE bookings_booking SET state = 'cancelled', changed_at = $2 "
        "WHERE person_id = $1 AND state = 'booked'",
        person, now);
    tx.execute("UPDATE bookings_booking SET person_id = NULL WHERE person_id = $1", person);
}

}  // namespace mashang::bookings::store
