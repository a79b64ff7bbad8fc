#include "contexts/supervision/overview.h"

#include <fmt/format.h>

#include <array>

#include "contexts/supervision/refusals.h"

namespace mashang::supervision {
namespace {

constexpr std::string_view kAnyCity = "*";

/// What each statement filters by: $1 from, $2 to, $3 city, $4 organisation ("": any). What the
/// province did itself has "" for its city.
struct Filter {
    std::string from, to, city, organisation;

    Filter(const Range& range, const Directory& directory)
        : from{range.from ? range.from->text() : ""},
          to{range.to ? range.to->text() : "9999-12-31"},
          city{range.city.value_or(std::string{kAnyCity})},
          organisation{range.organisation.value_or("")} {
        if (city == directory.province) city.clear();
    }
};

template <class Row>
std::vector<Row> query(sql::Tx& tx, const std::string& statement, const Filter& filter) {
    return tx.query<Row>(statement, filter.from, filter.to, filter.city, filter.organisation);
}

/// Rows whose day is in the range; one without a day is in none.
std::string where(std::string_view day) {
    return fmt::format(
        " WHERE {0} >= $1 AND {0} <= $2 AND ($3 = '*' OR city = $3) "
        "AND ($4 = '' OR organisation = $4) ",
        day);
}

struct StateCount {
    std::string state;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, count))

struct GradeCount {
    std::int64_t grade = 0;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(GradeCount, (), (grade, count))

struct SubmittedGroup {
    std::string id;
    std::int64_t submitted = 0, open_late = 0;
};
BOOST_DESCRIBE_STRUCT(SubmittedGroup, (), (id, submitted, open_late))

struct EndedGroup {
    std::string id;
    std::int64_t decided = 0, on_time = 0, late = 0;
};
BOOST_DESCRIBE_STRUCT(EndedGroup, (), (id, decided, on_time, late))

struct RatingGroup {
    std::string id;
    std::int64_t ratings = 0, sum = 0;
};
BOOST_DESCRIBE_STRUCT(RatingGroup, (), (id, ratings, sum))

struct DayCount {
    Date day;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(DayCount, (), (day, count))

/// By what the figures are compared.
enum class By { city, organisation };

/// A statement for each column, put together once: statements are cached by their text.
template <class Make>
std::array<std::string, 2> for_each_column(Make make) {
    return {make("city"), make("organisation")};
}
const std::string& chosen(const std::array<std::string, 2>& statements, By by) {
    return statements[by == By::city ? 0 : 1];
}

/// Cases by the day on which they were handed in. What is open and overdue is compared with $5.
std::vector<SubmittedGroup> submitted_groups(sql::Tx& tx, const Filter& filter, By by, Date today) {
    static const auto kStatements = for_each_column([](std::string_view column) {
        return fmt::format(
            "SELECT {0} AS id, COUNT(*) AS submitted, "
            "SUM(CASE WHEN state IN ('submitted', 'pre_checked', 'accepted', 'under_review') AND "
            "due_date < $5 THEN 1 ELSE 0 "
            "END) AS open_late FROM supervision_case{1}GROUP BY {0}",
            column, where("submitted_on"));
    });
    return tx.query<SubmittedGroup>(chosen(kStatements, by), filter.from, filter.to, filter.city,
                                    filter.organisation, today);
}

/// Cases by the day on which the office ended them.
std::vector<EndedGroup> ended_groups(sql::Tx& tx, const Filter& filter, By by) {
    static const auto kStatements = for_each_column([](std::string_view column) {
        return fmt::format(
            "SELECT {0} AS id, COUNT(*) AS decided, "
            "SUM(CASE WHEN on_time = 1 THEN 1 ELSE 0 END) AS on_time, "
            "SUM(CASE WHEN on_time = 0 THEN 1 ELSE 0 END) AS late FROM supervision_case{1}"
            "AND state IN ('decided', 'not_accepted') GROUP BY {0}",
            column, where("ended_on"));
    });
    return query<EndedGroup>(tx, chosen(kStatements, by), filter);
}

std::vector<RatingGroup> rating_groups(sql::Tx& tx, const Filter& filter, By by) {
    static const auto kStatements = for_each_column([](std::string_view column) {
        return fmt::format(
            "SELECT {0} AS id, COUNT(*) AS ratings, CAST(SUM(grade) AS BIGINT) AS sum "
            "FROM supervision_rating{1}GROUP BY {0}",
            column, where("given_on"));
    });
    return query<RatingGroup>(tx, chosen(kStatements, by), filter);
}

/// Puts what was handed in, what ended and what was said of each id side by side; every named id
/// has a row.
std::vector<GroupFigures> groups(sql::Tx& tx, const std::map<std::string, std::string>& names,
                                 const Filter& filter, By by, Date today) {
    std::map<std::string, GroupFigures> rows;
    const auto row_of = [&](const std::string& id) -> GroupFigures& {
        return rows.try_emplace(id, GroupFigures{.id = id, .name = id, .average_grade = {}})
            .first->second;
    };
    for (const auto& [id, name] : names) row_of(id).name = name;
    for (const SubmittedGroup& group : submitted_groups(tx, filter, by, today)) {
        row_of(group.id).submitted = group.submitted;
        row_of(group.id).open_late = group.open_late;
    }
    for (const EndedGroup& group : ended_groups(tx, filter, by)) {
        GroupFigures& row = row_of(group.id);
        row.decided = group.decided;
        row.on_time = group.on_time;
        row.late = group.late;
    }
    for (const RatingGroup& group : rating_groups(tx, filter, by)) {
        GroupFigures& row = row_of(group.id);
        row.ratings = group.ratings;
        row.average_grade = static_cast<double>(group.sum) / static_cast<double>(group.ratings);
    }
    std::vector<GroupFigures> list;
    for (auto& [id, row] : rows) list.push_back(std::move(row));
    return list;
}

std::vector<GroupFigures> by_city(sql::Tx& tx, const Directory& directory, const Filter& filter,
                                  Date today) {
    auto names = directory.cities;
    std::erase_if(names, [&](const auto& city) {
        return filter.city != kAnyCity && filter.city != city.first;
    });
    auto rows = groups(tx, names, filter, By::city, today);
    for (GroupFigures& row : rows) {
        if (!row.id.empty()) continue;  // done by the province itself
        row.id = directory.province;
        row.name = directory.province_name;
    }
    return rows;
}

std::vector<GroupFigures> by_organisation(sql::Tx& tx, const Directory& directory,
                                          const Filter& filter, Date today) {
    auto rows = groups(tx, {}, filter, By::organisation, today);
    for (GroupFigures& row : rows) {
        const auto name = directory.organisations.find(row.id);
        if (name != directory.organisations.end()) row.name = name->second;
    }
    return rows;
}

CaseFigures case_figures(sql::Tx& tx, const Filter& filter,
                         const std::vector<GroupFigures>& cities) {
    CaseFigures figures{};
    for (const GroupFigures& city : cities) {
        figures.submitted += city.submitted;
        figures.decided += city.decided;
        figures.on_time += city.on_time;
        figures.late += city.late;
        figures.open_late += city.open_late;
    }
    static const std::string kByState = "SELECT state, COUNT(*) AS count FROM supervision_case" +
                                        where("submitted_on") + "GROUP BY state";
    for (const StateCount& row : query<StateCount>(tx, kByState, filter)) {
        figures.by_state[row.state] = row.count;
    }
    return figures;
}

RatingFigures rating_figures(sql::Tx& tx, const Filter& filter) {
    static const std::string kByGrade = "SELECT grade, COUNT(*) AS count FROM supervision_rating" +
                                        where("given_on") + "GROUP BY grade";
    RatingFigures figures{};
    std::int64_t satisfied = 0;
    for (const GradeCount& row : query<GradeCount>(tx, kByGrade, filter)) {
        figures.by_grade[std::to_string(row.grade)] = row.count;
        figures.count += row.count;
        if (row.grade >= 3) satisfied += row.count;
    }
    if (figures.count > 0) {
        figures.satisfied_share =
            static_cast<double>(satisfied) / static_cast<double>(figures.count);
    }
    return figures;
}

std::vector<DayFigures> by_day(sql::Tx& tx, const Filter& filter) {
    static const std::string kSubmitted =
        "SELECT submitted_on AS day, COUNT(*) AS count FROM supervision_case" +
        where("submitted_on") + "GROUP BY submitted_on";
    static const std::string kEnded =
        "SELECT ended_on AS day, COUNT(*) AS count FROM supervision_case" + where("ended_on") +
        "AND state IN ('decided', 'not_accepted') GROUP BY ended_on";
    std::map<Date, DayFigures> days;
    for (const DayCount& row : query<DayCount>(tx, kSubmitted, filter)) {
        days.try_emplace(row.day, DayFigures{row.day, 0, 0}).first->second.submitted = row.count;
    }
    for (const DayCount& row : query<DayCount>(tx, kEnded, filter)) {
        days.try_emplace(row.day, DayFigures{row.day, 0, 0}).first->second.decided = row.count;
    }
    std::vector<DayFigures> list;
    for (const auto& [day, figures] : days) list.push_back(figures);
    return list;
}

}  // namespace

HandledFigures handled_of_item(sql::Tx& tx, const std::string& item_id) {
    return tx.get<HandledFigures>(
        "SELECT COUNT(submitted_on) AS submitted, "
        "COUNT(CASE WHEN state IN ('decided', 'not_accepted') THEN 1 END) AS decided, "
        "COUNT(CASE WHEN on_time = 1 THEN 1 END) AS on_time "
        "FROM supervision_case WHERE item_id = $1",
        item_id);
}

Overview overview(sql::Tx& tx, const Directory& directory, const Range& range, Date today) {
    if (range.from && range.to && *range.to < *range.from) throw Refused{refusals::kNoSuchRange};
    const Filter filter{range, directory};
    Overview all{};
    all.items = directory.items;
    all.by_city = by_city(tx, directory, filter, today);
    all.by_organisation = by_organisation(tx, directory, filter, today);
    all.cases = case_figures(tx, filter, all.by_city);
    all.ratings = rating_figures(tx, filter);
    all.by_day = by_day(tx, filter);
    return all;
}

}  // namespace mashang::supervision
