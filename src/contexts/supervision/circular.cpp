#include "contexts/supervision/circular.h"

#include <fmt/format.h>

#include <algorithm>

#include "contexts/supervision/refusals.h"
#include "platform/json/json.h"

namespace mashang::supervision {
namespace {

constexpr const char* kTimer = "supervision.circular";
constexpr std::chrono::minutes kHour{9 * 60};
constexpr std::int64_t kFewestCases = 20;
constexpr std::int64_t kOneIn = 20;

struct CircularRow {
    std::string month;
    Instant issued_at;
    std::int64_t decided = 0, late = 0, behind = 0;
    std::string content;  ///< the circular as JSON
};
BOOST_DESCRIBE_STRUCT(CircularRow, (), (month, issued_at, decided, late, behind, content))

Date first_of_month(Date day) {
    return *Date::from_ymd(day.year(), day.month(), 1);
}

std::string month_text(Date day) {
    return day.text().substr(0, std::string_view{"2018-09"}.size());
}

/// When the circular of the month before `month` is due.
Instant due_in(Date month, const WorkingCalendar& calendar) {
    return Instant::at(calendar.working_day_from(first_of_month(month)).date, kHour);
}

std::int64_t late_of(const GroupFigures& group) {
    return group.late + group.open_late;
}

std::int64_t due_of(const GroupFigures& group) {
    return group.decided + group.open_late;
}

Circular circular_of(sql::Tx& tx, const Parts& parts, Date month) {
    const Date last = first_of_month(months_after(month, 1)).plus_days(-1);
    const Instant now = parts.clock.now();
    Circular circular{month_text(month),
                      now,
                      overview(tx, parts.directory(), {.from = month, .to = last}, now.date()),
                      {},
                      {}};
    circular.behind_cities = those_behind(circular.overview.by_city);
    circular.behind_organisations = those_behind(circular.overview.by_organisation);
    return circular;
}

}  // namespace

bool is_behind(const GroupFigures& group) {
    return due_of(group) >= kFewestCases && late_of(group) * kOneIn > due_of(group);
}

std::vector<std::string> those_behind(const std::vector<GroupFigures>& groups) {
    std::vector<const GroupFigures*> found;
    for (const GroupFigures& group : groups) {
        if (is_behind(group)) found.push_back(&group);
    }
    std::ranges::sort(found, [](const GroupFigures* a, const GroupFigures* b) {
        const auto mine = late_of(*a) * due_of(*b);
        const auto other = late_of(*b) * due_of(*a);
        return mine != other ? mine > other : a->id < b->id;
    });
    std::vector<std::string> ids;
    for (const GroupFigures* group : found) ids.push_back(group->id);
    return ids;
}

std::vector<CircularOutline> list_circulars(sql::Tx& tx) {
    return tx.query<CircularOutline>(
        "SELECT month, issued_at, decided, late, behind FROM supervision_circular "
        "ORDER BY month DESC");
}

Circular get_circular(sql::Tx& tx, const std::string& month) {
    const auto content =
        tx.find<std::string>("SELECT content FROM supervision_circular WHERE month = $1", month);
    if (!content) throw Refused{refusals::kNoSuchCircular};
    return json::decode_or_refuse<Circular>(json::parse(*content));
}

void issue_circular(sql::Tx& tx, const Parts& parts, Date month) {
    const bool is_there =
        tx.get<std::int64_t>("SELECT COUNT(*) FROM supervision_circular WHERE month = $1",
                             month_text(month)) > 0;
    if (is_there) return;
    const Circular made = circular_of(tx, parts, month);
    const CircularRow row{
        made.month,
        made.issued_at,
        made.overview.cases.decided,
        made.overview.cases.late,
        static_cast<std::int64_t>(made.behind_cities.size() + made.behind_organisations.size()),
        json::text_of(made)};
    tx.insert("supervision_circular", row);
    parts.journal.tell(tx, made.issued_at,
                       {.what = "circular.issued",
                        .actor = "system",
                        .on_behalf = "",
                        .authority = "P 4.2",
                        .subject = "circular:" + made.month,
                        .facts = {{"month", row.month},
                                  {"decided", row.decided},
                                  {"late", row.late},
                                  {"behind", row.behind}}});
}

timers::Kind circular_timer(const Parts& parts) {
    return {.name = kTimer, .ring = [&parts](sql::Tx& tx, const std::string& key, Instant due) {
                const Date month = first_of_month(due.date());
                issue_circular(tx, parts, first_of_month(month.plus_days(-1)));
                timers::set(tx, kTimer, key, due_in(months_after(month, 1), *parts.calendar.get()));
            }};
}

void begin_circulars(sql::Tx& tx, const Parts& parts) {
    const Date month = first_of_month(parts.clock.now().date());
    timers::set_if_missing(tx, kTimer, "", due_in(months_after(month, 1), *parts.calendar.get()));
}

}  // namespace mashang::supervision
